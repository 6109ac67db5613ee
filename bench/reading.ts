import { inBrowser } from './in-browser';
import { FULL, type Measured } from './measure';
import { type Row, ratioRow } from './row';

const ROWS = 600;
const REASONS = ['Ziek', 'Te laat', 'Dokter/tandarts', 'Verlof', 'Afwezig'];
const HEADS = ['Leerling', 'Nummer', 'Datum/tijd', 'Reden', 'Geoorloofd', 'Gemeld', 'Opmerkingen', 'Her.'];

/** A list as the LAS shows it: names, dates with times, reasons, and an icon now and then. */
export function listOf(rows: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const body = Array.from({ length: rows }, (_, index) => {
    const late = index % 5 === 1;
    const day = `${two(1 + (index % 24))}-11-2026`;
    const cells = [
      `<a href="#">Leerling ${index} van den Berg</a>`,
      String(100_000 + index),
      late ? `${day} 08:30 - 08:${two(31 + (index % 20))}` : day,
      REASONS[index % 5]!,
      late ? 'Nee' : 'Ja',
      late ? '' : 'Ja, met reden',
      index % 7 === 0 ? 'belt morgen' : '',
      index % 9 === 0 ? '<img alt="" title="Herhalend">' : '',
    ];
    return `<tr>${cells.map((cell) => `<td><span>${cell}</span></td>`).join('')}</tr>`;
  });
  const title = `Absenties van groep 6A van 01-11-2026 t/m 24-11-2026 - 1 t/m ${rows} (van ${rows})`;
  return `<!doctype html><html lang="nl"><title>LAS</title><h3>${title}</h3><table><thead><tr>${HEADS.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>${body.join('')}</tbody></table></html>`;
}

/** The content script's reader on a list of the LAS, in a real page with a clean layout. */
export async function reading(): Promise<readonly Row[]> {
  const { walk, ours } = await inBrowser('reading.ts', listOf(ROWS), (page) =>
    page.evaluate(
      (effort, rows) =>
        (
          globalThis as unknown as { program: { run(...given: unknown[]): Promise<Record<'walk' | 'ours', Measured>> } }
        ).program.run(effort, rows),
      FULL,
      ROWS,
    ),
  );
  return [ratioRow(`reading a list of ${ROWS} rows and 8 columns`, 'careful walk', ours, walk, 2)];
}
