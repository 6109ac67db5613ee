import { profilesFor } from '../../../src/sites';
import { LANGUAGES } from '../../../src/sites/languages';
import type { PageInput } from '../../../src/sites/read-page';
import { readPage } from '../../../src/sites/read-page';
import type { Reading } from '../../../src/sites/reading';
import { CHANGES } from './operators';

const GENERAL = profilesFor('start.parnassys.net', []);
type Input = Pick<PageInput, 'today'> & Partial<Pick<PageInput, 'profiles'>>;
const read = (given: Input): Reading => readPage(document, { profiles: GENERAL, ...given, languages: LANGUAGES });

const HEADING =
  /^(leerling|naam|naam leerling|nummer|datum|datum\/tijd|reden|begindatum|einddatum|roepnaam|achternaam|student|student id|pupil|name|first name|last name|date|reason|status|absence type|schüler|klasse|von|bis|grund|vorname|nachname|fehlgrund|nom|prénom|élève|motif|date de l'absence|du|au|kind|nr|wie|wanneer|waarom)$/i;
const headingsIn = (table: HTMLTableElement): number =>
  [...table.querySelectorAll('th, tr:first-child > td')].filter((cell) => HEADING.test(cell.textContent?.trim() ?? ''))
    .length;
/** Tables with headings of a list, the one with most of them first; not those that are there for the looks. */
const tablesOf = (): readonly HTMLTableElement[] =>
  [...document.querySelectorAll('table')]
    .filter((table) => headingsIn(table) >= 2 && !table.querySelector('table'))
    .sort((a, b) => headingsIn(b) - headingsIn(a) || b.rows.length - a.rows.length);

/** A reader that goes by place: it takes the headings to be what they were. */
function byPlace(heads: readonly string[], today: Input): Reading {
  const [table] = tablesOf();
  const row = table?.tHead?.rows[0] ?? table?.rows[0];
  [...(row?.cells ?? [])].forEach((cell, index) => {
    cell.textContent = heads[index] ?? '';
  });
  return read(today);
}

/** The page under every change that applies to it, as it is read then. @param weakened by a reader that goes by place */
export function changed(today: Input, weakened: boolean): Readonly<Record<string, Reading>> {
  const page = document.documentElement.innerHTML;
  const before = read(today);
  const count = before.outcome === 'read' ? (before.lists[0]?.rowsTotal ?? null) : null;
  const found: Record<string, Reading> = {};
  for (const [name, change] of Object.entries(CHANGES)) {
    document.documentElement.innerHTML = page;
    const [table] = tablesOf();
    if (!table) continue;
    const heads = [...(table.tHead?.rows[0] ?? table.rows[0])!.cells].map((cell) => cell.textContent ?? '');
    if (change(table, count)) found[name] = weakened ? byPlace(heads, today) : read(today);
  }
  document.documentElement.innerHTML = page;
  return found;
}

export const readPageAsItIs = read;
