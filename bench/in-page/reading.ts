import { profilesFor } from '../../src/sites';
import { LANGUAGES } from '../../src/sites/languages';
import { Memory } from '../../src/sites/memory';
import { readPage, readPageSteps } from '../../src/sites/read-page';
import { inParts } from '../../src/sites/steps';
import { type Effort, type Measured, sideBySide } from '../measure';
import { carefulWalk } from './careful-walk';

const input = {
  today: '2026-11-24' as never,
  profiles: profilesFor('start.parnassys.net', []),
  languages: LANGUAGES,
};

type Timed = Promise<Readonly<Record<'walk' | 'ours' | 'again', Measured>>>;

/** Runs in the page with the list: walks over it, reads it, and reads it again after one row changed. */
export function run(effort: Effort, rows: number): Timed {
  const table = document.querySelector('table')!;
  const reading = readPage(document, input);
  if (reading.outcome !== 'read' || reading.lists[0]!.lines.length !== rows)
    throw new Error('the list was not read whole');
  if (carefulWalk(table).length !== rows + 1) throw new Error('the walk missed rows');
  const memory = new Memory();
  const observer = new MutationObserver(() => undefined);
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  const cell = table.rows[Math.floor(rows / 2)]!.cells[6]!;
  let count = 0;
  const again = () => {
    count += 1;
    cell.textContent = `belt om ${count % 10}`;
    memory.changed(observer.takeRecords());
    return readPage(document, { ...input, memory });
  };
  return sideBySide({ walk: () => carefulWalk(table), ours: () => readPage(document, input), again }, effort);
}

/** A page with tables that are no list of absences: what looking costs. */
export const look = (effort: Effort) =>
  sideBySide(
    { nothing: () => document.querySelectorAll('table').length, ours: () => readPage(document, input) },
    effort,
  );

const ROUNDS = 9;

/** The longest time, in milliseconds, that a page waits while a list is read in parts as the content file does: of each round. */
export async function longestWaits(partMs: number): Promise<readonly number[]> {
  const waits: number[] = [];
  let longest = 0;
  let last = performance.now();
  const channel = new MessageChannel();
  // A task that is asked for anew each time it runs sees how long it had to wait.
  channel.port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (waits.length < ROUNDS) channel.port2.postMessage(null);
  };
  channel.port2.postMessage(null);
  while (waits.length < ROUNDS) {
    longest = 0;
    await inParts(readPageSteps(document, input), partMs, () => false);
    await new Promise((resolve) => setTimeout(resolve, 20));
    waits.push(longest);
  }
  return waits.sort((a, b) => a - b);
}
