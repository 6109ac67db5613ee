import { inBrowser } from './in-browser';
import { FULL, type Measured } from './measure';
import { type Row, ratioRow } from './row';

const REASONS = ['Ziek', 'Te laat', 'Dokter/tandarts', 'Verlof', 'Afwezig'];
const HEADS = ['Leerling', 'Nummer', 'Datum/tijd', 'Reden', 'Geoorloofd', 'Gemeld', 'Opmerkingen', 'Her.'];
/** Milliseconds of one part, and how much slower the machine is made (as the content file and design say). */
const PART_MS = 6;
const SLOWED = 6;
const MOST_WAIT_MS = 50;
const MOST_LOOK_MS = 1;

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

/** A page of the LAS without a list of absences: a menu, a form, and a list of twenty pupils. */
const OTHER = `<!doctype html><html lang="nl"><title>LAS</title><ul>${'<li><a href="#">Menu</a></li>'.repeat(60)}</ul><h3>Leerlingen</h3><form>${'<p><label>Veld <input></label></p>'.repeat(10)}</form><table><thead><tr><th>Leerling</th><th>Groep</th><th>Mentor</th></tr></thead><tbody>${'<tr><td>Noor Visser</td><td>6A</td><td>Juf</td></tr>'.repeat(20)}</tbody></table></html>`;

type Program<Name extends string> = {
  program: Record<string, (...given: unknown[]) => Promise<Record<Name, Measured>>>;
};

const listRows = async (rows: number, most: number): Promise<readonly Row[]> => {
  const { walk, ours, again } = await inBrowser('reading.ts', listOf(rows), (page) =>
    page.evaluate(
      (effort, count) => (globalThis as unknown as Program<'walk' | 'ours' | 'again'>).program['run']!(effort, count),
      FULL,
      rows,
    ),
  );
  const change = {
    ...again,
    ratio: again.ratio / ours.ratio,
    lowest: again.lowest / ours.highest,
    highest: again.highest / ours.lowest,
  };
  return [
    ratioRow(`reading a list of ${rows} rows and 8 columns`, 'careful walk', ours, walk, most),
    ratioRow(`reading it again after one of ${rows} rows changed`, 'reading all of it', change, ours, 1 / 10),
  ];
};

const lookRow = async (): Promise<Row> => {
  const { ours } = await inBrowser('reading.ts', OTHER, (page) =>
    page.evaluate((effort) => (globalThis as unknown as Program<'nothing' | 'ours'>).program['look']!(effort), FULL),
  );
  return {
    what: 'looking at a page without a list',
    against: 'time',
    value: `${ours.ms.toFixed(2)} ms`,
    goal: `at most ${MOST_LOOK_MS} ms`,
    kept: ours.ms <= MOST_LOOK_MS,
    more: 'a menu of 60, a form, a list of 20 pupils',
  };
};

const waitRow = async (rows: number): Promise<Row> => {
  const waits = await inBrowser('reading.ts', listOf(rows), async (page) => {
    const client = await page.createCDPSession();
    const longest = () =>
      page.evaluate(
        (ms) =>
          (globalThis as unknown as { program: { longestWaits(ms: number): Promise<number[]> } }).program.longestWaits(
            ms,
          ),
        PART_MS,
      );
    await longest();
    await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
    return longest();
  });
  // The machine itself makes a page wait now and then; what the reading does, it does in every round.
  const wait = waits[waits.length >> 1]!;
  return {
    what: `longest wait of the page while ${rows} rows are read, ${SLOWED} times slower`,
    against: 'time',
    value: `${wait.toFixed(0)} ms`,
    goal: `at most ${MOST_WAIT_MS} ms`,
    kept: wait <= MOST_WAIT_MS,
    more: `in parts of ${PART_MS} ms; of ${waits.length} readings the one in the middle, ${waits[0]!.toFixed(0)} ms to ${waits.at(-1)!.toFixed(0)} ms`,
  };
};

/** The content script's reader on lists of the LAS, in a real page with a clean layout. */
export async function reading(): Promise<readonly Row[]> {
  return [...(await listRows(600, 2)), ...(await listRows(5000, 1.5)), await lookRow(), await waitRow(5000)];
}
