import { addDays, type Day, dayNumber, weekday } from '../domain/day';
import { plainWord } from '../domain/reason';
import type { Grid, Root } from './grid';
import { LIMITS, tooLong } from './limits';
import { nameOf, roleOf, whyOf } from './list';
import type { Profile } from './profile';
import type { Puzzle, ReadingLine } from './reading';

/* A matrix: a row for each pupil, a column for each day, a code in the cell, and a legend that says what the codes mean. */

/** The columns that are days, when at least five headings are dates of one month. */
export function daysOf(
  heads: readonly (string | null)[],
  month: { from: Day; until: Day } | null,
): ReadonlyMap<number, Day> | null {
  if (!month) return null;
  const days = new Map<number, Day>();
  heads.forEach((head, column) => {
    const found = /^(?:(ma|di|wo|do|vr|za|zo)[a-z]*\s+)?(\d{1,2})$/.exec(head ?? '');
    if (!found) return;
    const day = addDays(month.from, Number(found[2]) - 1);
    const weekdays = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'];
    if (Number(found[2]) < 1 || day > month.until || (found[1] && weekdays[weekday(day)] !== found[1])) return;
    days.set(column, day);
  });
  const numbers = [...days.values()].map(dayNumber);
  const rising = numbers.every((value, index) => index === 0 || value > numbers[index - 1]!);
  return days.size >= 5 && rising ? days : null;
}

/** Has every Monday to Friday of a period a column? A matrix that leaves a day out says nothing of that day. */
export function hasAllDays(days: ReadonlyMap<number, Day>, { from, until }: { from: Day; until: Day }): boolean {
  const shown = new Set(days.values());
  for (let day = from; day <= until; day = addDays(day, 1)) if (weekday(day) < 5 && !shown.has(day)) return false;
  return true;
}

/** Codes and their words from the legend: pairs of cells below the word Legenda, or `Z = Ziek`. */
export function legendOf(root: Root): Readonly<Record<string, string>> {
  const legend: Record<string, string> = {};
  const keep = (code: string, words: string) => {
    if (/^[\p{L}\d+]{1,3}$/u.test(code) && words) legend[code] = words;
  };
  for (const label of root.querySelectorAll('b,strong,h1,h2,h3,h4,h5,h6,caption,legend,th,dt,p,span,div')) {
    if (label.childElementCount > 0 || !/^legenda:?$/.test(plainWord(label.textContent ?? ''))) continue;
    const box = label.parentElement!;
    for (const row of box.querySelectorAll('tr'))
      keep(row.cells[0]?.textContent?.trim() ?? '', row.cells[1]?.textContent?.trim() ?? '');
    for (const term of box.querySelectorAll('dt'))
      keep(term.textContent.trim(), term.nextElementSibling?.textContent?.trim() ?? '');
    for (const [, code, words] of [...box.childNodes]
      .map(({ textContent }) => textContent)
      .join('\n')
      .matchAll(/(?:^|[\s,;])([\p{Lu}\d+]{1,3})\s*[=:]\s*([^,;\n]+)/gu))
      keep(code!, words!.trim());
  }
  return legend;
}

export interface MatrixRows {
  readonly lines: readonly ReadingLine[];
  readonly puzzles: readonly Puzzle[];
  readonly shown: number;
  readonly lost: boolean;
  readonly places: readonly { readonly row: number; readonly element: Element }[];
}

/** @param legend codes of this page with their words */
export function readMatrix(
  grid: Grid,
  days: ReadonlyMap<number, Day>,
  group: string | null,
  legend: Readonly<Record<string, string>>,
  context: { readonly profile: Profile },
): MatrixRows {
  const nameColumn = grid.heads.findIndex((head) => head !== null && roleOf(head, context.profile) === 'name');
  const numberColumn = grid.heads.findIndex((head) => head !== null && roleOf(head, context.profile) === 'number');
  const groupColumn = grid.heads.findIndex((head) => head !== null && roleOf(head, context.profile) === 'group');
  const lines: ReadingLine[] = [];
  const puzzles: Puzzle[] = [];
  const places: { row: number; element: Element }[] = [];
  let shown = 0;
  let lost = false;
  for (const { cells, banner } of grid.rows) {
    if (banner !== null) continue;
    shown += 1;
    const who = nameOf(cells[nameColumn]?.text ?? '');
    const codes = [...days].flatMap(([column, day]) =>
      (cells[column]?.text ?? '')
        .split(/\s+/)
        .filter((code) => code && code !== '-' && code !== '·')
        .map((code) => ({ code, day, title: cells[column]?.title ?? '' })),
    );
    if (!/\p{L}/u.test(who.name)) {
      if (codes.length > 0) {
        puzzles.push({
          row: shown,
          why: 'no-pupil',
          text: codes
            .map(({ code }) => code)
            .join(' ')
            .slice(0, 80),
        });
        lost = true;
      }
      continue;
    }
    const pupil = { name: who.name, number: (cells[numberColumn]?.text || who.number) ?? null };
    const ofGroup = cells[groupColumn]?.text || group;
    if (tooLong({ ...pupil, group: ofGroup })) {
      puzzles.push({ row: shown, why: 'too-long', text: who.name.slice(0, LIMITS.text) });
      lost = true;
      continue;
    }
    let pointed = false;
    for (const { code, day, title } of codes) {
      const why = whyOf(code, title || legend[code] || '', context);
      if (why.countsAs !== 'absence') continue;
      if (tooLong({ text: why.text, code: why.code ?? code })) {
        puzzles.push({ row: shown, why: 'too-long', text: code.slice(0, LIMITS.text) });
        lost = true;
        continue;
      }
      if (why.unknown !== null) puzzles.push({ row: shown, why: 'unknown-word', text: why.unknown });
      const { kind, authorised, reported, text } = why;
      lines.push({
        row: shown,
        pupil,
        group: ofGroup,
        date: day,
        endDate: null,
        from: null,
        to: null,
        part: null,
        lessonFrom: null,
        lessonTo: null,
        openEnded: false,
        kind,
        authorised,
        code: why.code ?? code,
        text,
        reported,
        remark: null,
      });
      const element = cells[nameColumn]?.element;
      if (element && !pointed) places.push({ row: shown, element });
      pointed = true;
    }
  }
  return { lines, puzzles, shown, lost, places };
}
