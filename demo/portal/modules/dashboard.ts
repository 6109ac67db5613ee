import { dayOf } from '../../../src/domain/day';
import { CLASS } from '../assets';
import { html } from '../html';
import type { Module, Page } from '../module';
import { block, table } from '../table';
import { momentWords } from '../words';
import { inboxOf, shortInbox } from './messages/inbox';

const SHOWN = 4;

/** Bureaublad: a glance at what came in. */
const desktop: Page = {
  path: '/bureaublad',
  title: () => 'Bureaublad',
  contents: (view) => {
    const { state, who } = view;
    const today = dayOf(state.school.now);
    const pupils = new Map(state.roll.pupils.map((pupil) => [pupil.id, pupil]));
    const absent = state.reports.filter(
      ({ pupil, from, until }) =>
        from <= today && (until ?? today) >= today && (!who.group || pupils.get(pupil)?.group === who.group),
    );
    return html`<div class="${CLASS.blocks}">
      ${block(
        'Berichten',
        html`<p><a class="${CLASS.add}" href="/berichten/nieuw">Bericht sturen</a></p>`,
        shortInbox(inboxOf(view).slice(0, SHOWN)),
        html`<p><a href="/berichten">Alle berichten</a></p>`,
      )}
      ${block(
        'Absenties',
        table(
          ['Leerling', 'Groep', 'Soort', 'Status'],
          absent.map(({ pupil, kind, decision }) => [
            pupils.get(pupil)?.name ?? '',
            pupils.get(pupil)?.group ?? '',
            kind,
            decision ? 'Behandeld' : 'In behandeling',
          ]),
          'Vandaag zijn er geen meldingen.',
        ),
        html`<p><a href="/absenties">Alle meldingen</a></p>`,
      )}
      ${block(
        'Nieuws',
        html`${[...state.news]
          .reverse()
          .slice(0, SHOWN)
          .map(({ title, at }) => html`<p>${title} <span class="${CLASS.hint}">${momentWords(at)}</span></p>`)}`,
        html`<p><a href="/nieuws">Al het nieuws</a></p>`,
      )}</div>`;
  },
};

/** Bureaublad (startscherm). */
export const dashboard: Module = { name: 'Bureaublad', pages: [desktop], parts: [], forms: {} };
