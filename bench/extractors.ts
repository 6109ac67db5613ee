import { readdirSync, readFileSync } from 'node:fs';
import * as cheerio from 'cheerio';
import tableparser from 'cheerio-tableparser';
import HtmlTableToJson from 'html-table-to-json';
import { tabletojson } from 'tabletojson';
import type { Reading } from '../src/sites/reading';
import { sideBySide } from './measure';
import { listOf } from './reading';
import type { Row } from './row';

/* The table extractors on npm, on our saved pages: do they find whom, when and why of each line together in one row? */

type Extract = (html: string) => readonly (readonly string[])[];

const EXTRACTORS: Readonly<Record<string, Extract>> = {
  tabletojson: (html) =>
    (tabletojson.convert(html) as Record<string, string>[][]).flat().map((row) => Object.values(row).map(String)),
  'html-table-to-json': (html) =>
    (new HtmlTableToJson(html).results as Record<string, string>[][])
      .flat()
      .map((row) => Object.values(row).map(String)),
  'cheerio-tableparser': (html) => {
    const page = cheerio.load(html);
    tableparser(page);
    return page('table')
      .toArray()
      .flatMap((table) => {
        const columns = (page(table) as unknown as { parsetable(...how: boolean[]): string[][] }).parsetable(
          true,
          true,
          true,
        );
        return (columns[0] ?? []).map((_cell, row) => columns.map((column) => column[row] ?? ''));
      });
  },
};

const FOLDER = 'test/sites/';
const pages = [
  'generic/absence-list',
  'parnassys/group-day',
  'parnassys/group-period',
  'parnassys/absence-list',
].flatMap((profile) => readdirSync(`${FOLDER}${profile}`).map((name) => `${FOLDER}${profile}/${name}`));

const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .match(/[\p{L}\d]+/gu)
    ?.sort()
    .join(' ') ?? '';

/** How many of the lines that a page shows are found whole in one row. */
function found(extract: Extract): { right: number; all: number } {
  let [right, all] = [0, 0];
  for (const folder of pages) {
    const reading = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')) as Reading;
    if (reading.outcome !== 'read') continue;
    const lines = reading.lists.flatMap((list) => list.lines);
    all += lines.length;
    let rows: readonly (readonly string[])[] = [];
    try {
      rows = extract(readFileSync(`${folder}/page.html`, 'utf8'));
    } catch {
      // What it cannot read it does not find.
    }
    for (const { pupil, date, text, code } of lines) {
      const [year, month, day] = date.split('-');
      const days = [`${day}-${month}-${year}`, date, `${Number(day)}-${Number(month)}-${year!.slice(2)}`];
      right += rows.some(
        (row) =>
          row.some((cell) => wordsOf(cell).includes(wordsOf(pupil.name))) &&
          row.some((cell) => days.some((one) => cell.includes(one))) &&
          row.some((cell) => cell.includes(text ?? code ?? '')),
      )
        ? 1
        : 0;
    }
  }
  return { right, all };
}

/** Cells right, and time for a list of 600 rows from text; for information. */
export async function extractors(): Promise<readonly Row[]> {
  const html = listOf(600);
  const times = await sideBySide(
    Object.fromEntries(Object.entries(EXTRACTORS).map(([name, extract]) => [name, () => extract(html)])),
    { batchMs: 200, rounds: 5 },
  );
  return Object.entries(EXTRACTORS).map(([name, extract]): Row => {
    const { right, all } = found(extract);
    return {
      what: `${name}: lines found whole on our saved pages`,
      against: 'what the page shows',
      value: `${right} of ${all}`,
      goal: null,
      kept: null,
      more: `${times[name]!.ms.toFixed(1)} ms for 600 rows from text, in Node; ours finds ${all} of ${all} by the tests`,
    };
  });
}
