import type { Markup } from '../../../markup';
import { date } from '../../../words';
import { CLASS } from '../../assets';
import { html } from '../../html';
import type { Page, Part, View } from '../../module';
import type { ParentReport } from '../../state';
import { block, table } from '../../table';
import { momentWords } from '../../words';
import { filterForm, filterOf, wanted } from './filter';
import { handling } from './handling';

const whole = (text: string): Markup => html`<span class="${CLASS.whole}">${text}</span>`;

const fromWords = ({ from, times }: ParentReport): Markup => html`${whole(date(from))} ${whole(times)}`;
const untilWords = ({ from, until }: ParentReport): Markup =>
  whole(until === null ? '...' : until === from ? '' : date(until));

const rows = (view: View): Markup => {
  const pupils = new Map(view.state.roll.pupils.map((pupil) => [pupil.id, pupil]));
  return table(
    [
      'Leerling',
      'Groep',
      'Soort',
      'Van',
      'T/m',
      'Gemeld op',
      'Gemeld door',
      'Reden',
      'Opmerking',
      'Status',
      'Behandelen',
    ],
    wanted(view).map((report) => {
      const pupil = pupils.get(report.pupil);
      return [
        pupil?.name ?? '',
        pupil?.group ?? '',
        report.kind,
        fromWords(report),
        untilWords(report),
        momentWords(report.reportedAt),
        report.by,
        report.reason,
        report.decision
          ? report.note
          : html`<input size="7" aria-label="Opmerking bij ${pupil?.name ?? ''}" value="${report.note}">`,
        report.decision ? 'Behandeld' : 'In behandeling',
        handling(report, view),
      ];
    }),
    'Er zijn geen meldingen in deze periode.',
  );
};

/** The list, fetched again after a report was handled. */
export const listPart: Part = { path: '/absenties/lijst', contents: rows };

/** Absenties & Verlof: what parents reported. */
export const list: Page = {
  path: '/absenties',
  title: () => 'Absenties & Verlof',
  contents: (view) => html`<div class="${CLASS.block}">${filterForm(filterOf(view))}</div>
    ${block('Meldingen van ouders', html`<div data-deel="${listPart.path}?${view.asked.toString()}">${rows(view)}</div>`)}`,
};
