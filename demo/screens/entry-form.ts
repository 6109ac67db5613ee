import { type Entry, type Occurrence, REASONS, wholeDay } from '../entry';
import type { Column } from '../list-panel';
import { escaped, hidden, link, select } from '../markup';
import { type DemoPupil, fullName } from '../pupils';
import { REMARK_LENGTH } from '../typed';
import { period, REPORTED_CHOICES } from '../words';
import type { Row } from './absence-rows';
import { type Screen, screenAddress } from './screen';
import type { View } from './view';

type Place = Pick<Screen, 'path' | 'asks'>;

const REASON_CHOICES = Object.entries(REASONS).map(([code, { words }]) => [code, words] as const);

/** A box that was not ticked sends nothing, so something that says no goes before it. */
const tick = (name: string, text: string, ticked: boolean): string =>
  `<label class="vink">${hidden(name, 'nee')}<input type="checkbox" name="${name}" value="ja"${ticked ? ' checked' : ''}> ${text}</label>`;

const time = (name: string, text: string, value: string | null): string =>
  `<label>${text} <input name="${name}" size="6" maxlength="5" placeholder="uu:mm" value="${value ?? ''}"></label>`;

const fields = (who: string, { from, until, begin, end, reason, reported, remark }: Occurrence): string => `
    <label>Leerling ${who}</label>
    <label>Reden ${select('reden', REASON_CHOICES, reason)}</label>
    <label>Gemeld ${select('gemeld', REPORTED_CHOICES, reported ?? '')}</label>
    <label>Opmerking <input name="opmerking" maxlength="${REMARK_LENGTH}" value="${escaped(remark)}"></label>
    <label>Begindatum <input type="date" name="dag" value="${from}"></label>
    <label>Einddatum <input type="date" name="tot" value="${until === null || until === from ? '' : until}"></label>
    ${time('begin', 'Begintijd', begin)}${time('eind', 'Eindtijd', end)}
    ${tick('open', 'Einde nog niet bekend', until === null)}`;

const form = (heading: string, action: string, inside: string, buttons: string): string =>
  `<div class="blok"><form class="invoer" method="post" action="${action}"><fieldset><legend>${escaped(heading)}</legend>
    ${inside}<p class="knoppen">${buttons} <span class="uitleg">Zonder einddatum is het één dag; zonder tijden de hele dag.</span></p></fieldset></form></div>`;

const fixed = (pupil: DemoPupil): string => `<input value="${escaped(fullName(pupil))}" disabled>`;

function changeForm(screen: Place, view: View, pupil: DemoPupil, entry: Entry): string {
  const back = screenAddress(screen, view);
  return form(
    `Absentie wijzigen (${period(entry)})`,
    `${screen.path}/wijzigen`,
    hidden('id', String(entry.id)) + hidden('lijst', view.day) + fields(fixed(pupil), entry),
    `<button name="doe" value="wijzig">Opslaan</button> <button name="doe" value="verwijder">Verwijderen</button> <a href="${escaped(back)}">Annuleren</a>`,
  );
}

/** The form with which somebody enters an absence of one of these pupils, or changes the one that was asked for. */
export function entryForm(screen: Place, view: View, pupils: readonly DemoPupil[]): string {
  const { changing, day } = view;
  const whose = pupils.find(({ number }) => number === changing?.pupil);
  if (changing && whose) return changeForm(screen, view, whose, changing);
  const [only, ...others] = pupils;
  const who =
    only && others.length === 0
      ? hidden('leerling', only.number) + fixed(only)
      : select(
          'leerling',
          pupils.map((pupil) => [pupil.number, fullName(pupil)]),
          '',
        );
  return form(
    'Absentie invoeren',
    `${screen.path}/invoeren`,
    fields(who, { ...wholeDay(day, 'Z'), reported: 'met reden' }),
    '<button>Opslaan</button>',
  );
}

/** A button in a row keeps its click to itself: the row would navigate. */
const presentButton = (action: string, { id }: Entry): string =>
  `<form class="cel" method="post" action="${action}">${hidden('id', String(id))}<button name="doe" value="aanwezig" onclick="event.stopPropagation()">Aanwezig melden</button></form>`;

/** What can be done with a row: change it, and report back who is absent today. */
export const changeColumn = (screen: Place, view: View, canReturn: (entry: Entry) => boolean): Column<Row> => ({
  head: 'Wijzigen',
  cell: ({ entry }) => ({
    html:
      link(screenAddress(screen, view, { wijzig: String(entry.id) }), 'Wijzigen').html +
      (canReturn(entry) ? ` ${presentButton(`${screen.path}/wijzigen`, entry)}` : ''),
  }),
});
