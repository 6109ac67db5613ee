import { addDays, type Day, dayNumber, isDay, weekday } from '../domain/day';
import { plainWord } from '../domain/reason';
import type { Cell, Grid, Root } from './grid';
import { LIMITS, tooLong } from './limits';
import { contextOf, type Given, isCode, pupilOf, type Rows, whenOf, whyOf } from './list';
import type { Role } from './profile';
import type { Puzzle, ReadingLine } from './reading';
import type { Spoken } from './spoken';
import { STEP, type Steps } from './steps';
import { type DateWords, weekdayOf } from './when';

/* A matrix: a row for each pupil, a column for each day, a code in the cell, and a legend that says what the codes mean. */

/** The columns that are days, when at least five headings are dates of one month. */
export function daysOf(
  heads: readonly (string | null)[],
  month: { from: Day; until: Day } | null,
  words: DateWords,
): ReadonlyMap<number, Slot> | null {
  if (!month) return null;
  const slots = new Map<number, Slot>();
  const numbers: number[] = [];
  heads.forEach((head, column) => {
    const found = words.weekdayAndDay.exec(head ?? '');
    if (!found) return;
    const day = addDays(month.from, Number(found[2]) - 1);
    const named = weekdayOf(found[1], words);
    if (Number(found[2]) < 1 || day > month.until || (named !== null && weekday(day) !== named)) return;
    slots.set(column, { day, hour: null });
    numbers.push(dayNumber(day));
  });
  const rising = numbers.every((value, index) => index === 0 || value > numbers[index - 1]!);
  return slots.size >= 5 && rising ? slots : null;
}

/** Has every Monday to Friday of a period a column? A matrix that leaves a day out says nothing of that day. */
export function hasAllDays(slots: ReadonlyMap<number, Slot>, { from, until }: { from: Day; until: Day }): boolean {
  const shown = new Set([...slots.values()].map((slot) => slot.day));
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
    if (label.childElementCount > 0 || !/^l[ée]gend[ae]?:?$/.test(plainWord(label.textContent ?? ''))) continue;
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

/** What a column of a matrix stands for: a day, or a lesson hour. */
export interface Slot {
  readonly day: Day | null;
  readonly hour: number | null;
}

/** The columns that are lesson hours, by the profile's own headings; `null`: none of them is there. */
export function hoursOf(heads: readonly (string | null)[], { profile }: Spoken): ReadonlyMap<number, Slot> | null {
  const hours = profile.hours ?? {};
  const slots = new Map<number, Slot>();
  heads.forEach((head, column) => {
    if (head !== null && Object.hasOwn(hours, head)) slots.set(column, { day: null, hour: hours[head]! });
  });
  return slots.size > 0 ? slots : null;
}

/** One thing that a cell says. A code may have its word in a title, and a remark behind it: `T 7 min`. */
interface Said {
  readonly code: string;
  readonly title: string;
  readonly remark: string | null;
}

function saidIn(cell: Cell | undefined, one: boolean): readonly Said[] {
  const text = cell?.text ?? '';
  const title = cell?.title ?? '';
  const parts = text.split(/\s+/).filter((part) => part && part !== '-' && part !== '·');
  if (!one) return parts.map((code) => ({ code, title, remark: null }));
  if (parts.length === 0) return title === '' ? [] : [{ code: title, title: '', remark: null }];
  const behind = parts.slice(1).join(' ');
  return title !== '' && isCode(parts[0]!)
    ? [{ code: parts[0]!, title, remark: behind || null }]
    : [{ code: text, title, remark: null }];
}

const NO_TIME = { endDate: null, from: null, to: null, part: null, openEnded: false } as const;

/**
 * Reads the body of a matrix: what each cell says of its pupil and its day. `ambiguous-dates` when a day may be read in two ways.
 * @param legend codes of this page with their words
 */
export function* readMatrix(
  grid: Grid,
  slots: ReadonlyMap<number, Slot>,
  legend: Readonly<Record<string, string>>,
  given: Given,
): Steps<Rows | 'ambiguous-dates'> {
  const context = contextOf(given);
  const { columns, around } = context;
  const isNamed = columns.of.has('name') || columns.of.has('surname');
  const lines: ReadingLine[] = [];
  const puzzles: Puzzle[] = [];
  const places: { row: number; element: Element }[] = [];
  let shown = 0;
  let lost = false;
  for (const { cells, banner } of grid.rows) {
    if (banner !== null) continue;
    shown += 1;
    if (shown % STEP === 0) yield;
    const row = shown;
    const get = (role: Role) => cells[columns.of.get(role) ?? -1];
    const said = [...slots].flatMap(([column, slot]) =>
      saidIn(cells[column], slot.hour !== null).map((one) => ({ ...one, slot })),
    );
    if (said.length === 0) continue;
    const fail = (why: Puzzle['why'], text: string) => {
      puzzles.push({ row, why, text: text.slice(0, LIMITS.text) });
      lost = true;
    };
    const who = pupilOf(get, columns) ?? (isNamed ? null : around.pupil);
    if (who === null || who === 'no-pupil') {
      fail(
        'no-pupil',
        said
          .map(({ code }) => code)
          .join(' ')
          .slice(0, 80),
      );
      continue;
    }
    const group = get('group')?.text || around.group;
    if (tooLong({ ...who, group })) {
      fail('too-long', who.name);
      continue;
    }
    let pointed = false;
    for (const { code, title, remark, slot } of said) {
      const why = whyOf(code, title || legend[code] || '', context);
      if (why.countsAs !== 'absence') continue;
      const when = slot.day ?? whenOf(get, context);
      if (when === 'ambiguous-dates') return 'ambiguous-dates';
      const day = typeof when === 'string' ? when : when.endDate || when.openEnded ? 'bad-day' : when.date;
      if (!isDay(day)) {
        fail(day, get('when')?.text ?? '');
        break;
      }
      if (tooLong({ text: why.text, code: why.code ?? code, remark })) {
        fail('too-long', code);
        continue;
      }
      if (why.unknown !== null) puzzles.push({ row, why: 'unknown-word', text: why.unknown });
      const { kind, authorised, reported, text } = why;
      lines.push({
        row,
        pupil: who,
        group,
        date: day,
        ...NO_TIME,
        lessonFrom: slot.hour,
        lessonTo: slot.hour,
        kind,
        authorised,
        code: why.code ?? (slot.hour === null ? code : null),
        text,
        reported,
        remark,
      });
      const place = get('name') ?? get('given') ?? get('when');
      if (place && !pointed) places.push({ row, element: place.element });
      pointed = true;
    }
  }
  return { lines, puzzles, shown, lost, places };
}
