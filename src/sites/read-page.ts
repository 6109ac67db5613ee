import type { Day } from '../domain/day';
import { plainWord } from '../domain/reason';
import { aroundOf, boxOf, countedIn, filteredIn, hasNextPage, isAsWritten, isLoading, textsAround } from './around';
import { candidates, isShown, type Names, named, type Root } from './grid';
import type { Language, Languages } from './language';
import { LIMITS, MOST } from './limits';
import { COLUMN_OF, groupIn, missing, readRows } from './list';
import { hasAllDays, legendOf, readMatrix } from './matrix';
import type { Memory } from './memory';
import { outsideOf } from './outside';
import type { Profile, Role } from './profile';
import type { ColumnRole, Reading, ReadingCover, ReadingLine, ReadingList } from './reading';
import { type Found, find, findCards, lost } from './recognise';
import { roleOf, spoken } from './spoken';
import { atOnce, type Steps } from './steps';
import { type DateForm, monthIn, orderOf, periodIn, schoolYearIn } from './when';

export interface PageInput {
  /** The school's day. */
  readonly today: Day;
  /** Tried in order; the last fits any list. */
  readonly profiles: readonly Profile[];
  readonly languages: Languages;
  /** Rows that were read before and did not change since. */
  readonly memory?: Memory;
}

/** Where the pupil of a line stands in the page. */
export interface Place {
  readonly list: number;
  readonly row: number;
  readonly element: Element;
}

export interface ReadPage {
  readonly reading: Reading;
  readonly places: readonly Place[];
}

type Outcome =
  | { readonly list: ReadingList; readonly places: readonly { row: number; element: Element }[] }
  | Extract<Reading, { outcome: 'unreadable' }>;

/** The different texts in which dates stand: the title and the columns of days. */
function* dateTexts({ grid, columns, title }: Found): Steps<ReadonlySet<string>> {
  const texts = new Set([title]);
  for (const role of ['when', 'begin', 'end'] as const) {
    const column = columns.of.get(role);
    if (column === undefined) continue;
    for (const { cells } of grid.rows) texts.add(cells[column]?.text ?? '');
    yield;
  }
  return texts;
}

const min = (a: Day, b: Day): Day => (a < b ? a : b);

/** Names that stand for more than one pupil: another group, or whole days that exclude each other, and no number to tell. */
function ambiguous(lines: readonly ReadingLine[]): readonly string[] {
  const known = new Map<string, ReadingLine[]>();
  for (const line of lines) {
    if (line.pupil.number !== null) continue;
    known.set(line.pupil.name, [...(known.get(line.pupil.name) ?? []), line]);
  }
  const whole = (line: ReadingLine) =>
    line.from === null && line.to === null && line.part === null && line.lessonFrom === null;
  return [...known]
    .filter(([, mine]) => {
      const groups = new Set(mine.map(({ group }) => group));
      const days = mine.filter((line) => whole(line) && line.kind !== 'late').map(({ date }) => date);
      return groups.size > 1 || new Set(days).size < days.length;
    })
    .map(([name]) => name);
}

interface Surroundings {
  readonly root: Root;
  readonly tables: readonly Element[];
  /** Elements outside the lists of absences. */
  readonly outside: readonly Element[];
  readonly pageTitle: string;
  readonly input: PageInput;
}

function* readFound(found: Found, { root, tables, outside, pageTitle, input }: Surroundings): Steps<Outcome> {
  const { table, grid, title, spoken, columns, slots } = found;
  const { profile, dates } = spoken;
  const unreadable = (
    why: 'column-missing' | 'ambiguous-columns' | 'ambiguous-dates' | 'still-changing' | 'too-large',
    lacks: readonly ColumnRole[] = [],
  ): Outcome => ({ outcome: 'unreadable', profile: profile.id, why, missing: lacks });
  if (table.closest('[aria-busy=true]')) return unreadable('still-changing');
  if (grid.rows.length > MOST.rows) return unreadable('too-large');
  const gone = lost(spoken, columns);
  if (profile.layout !== 'cards' && gone.length > 0)
    return unreadable('column-missing', [...new Set(gone.map((role) => COLUMN_OF[role] ?? 'date'))]);
  const form: DateForm = {
    order: orderOf(yield* dateTexts(found), profile.dates),
    schoolYear:
      schoolYearIn(`${pageTitle} ${title}`, dates) ?? schoolYearIn(schoolYearLabels(outside, spoken.language), dates),
    today: input.today,
    words: dates,
    signs: spoken.signs,
  };
  const month = profile.layout === 'matrix' ? (monthIn(title, dates) ?? monthIn(pageTitle, dates)) : null;
  const period = periodIn(title, form) ?? month;
  const isAnswered = (control: Element) => input.memory?.isAnswered(control) ?? isAsWritten(control);
  const said = aroundOf(root, outside, spoken, form, isAnswered);
  if (!said) return unreadable('still-changing');
  const titleDay = period && period.from === period.until ? period.from : null;
  const around = {
    pupil: columns.of.has('name') || columns.of.has('surname') ? null : said.pupil,
    group: (profile.places?.group ? said.group : groupIn(title)) ?? said.group ?? groupIn(pageTitle),
    day: (profile.places?.day ? null : titleDay) ?? said.day,
  };
  const lacks = missing(columns, around).filter(
    (role) => !slots || role === 'pupil' || (role === 'date' && month === null),
  );
  if (lacks.length > 0) return unreadable('column-missing', lacks);
  const hours = slots ? [...slots.values()].flatMap(({ hour }) => hour ?? []) : [];
  if (columns.twice.length > 0 || new Set(hours).size < hours.length) return unreadable('ambiguous-columns');
  const given = { spoken, columns, around, form };
  const rows = slots
    ? yield* readMatrix(grid, slots, legendOf(root), given)
    : yield* readRows(grid, given, input.memory);
  if (rows === 'ambiguous-dates') return unreadable('ambiguous-dates');
  if (rows.lines.length > MOST.lines || rows.puzzles.length > MOST.lines) return unreadable('too-large');

  const { signs } = input.languages;
  const box = boxOf(table, tables);
  const texts = [title, ...textsAround(table, box)];
  const counted = countedIn(texts, spoken.signs);
  const filtered = filteredIn(texts, signs, spoken.signs);
  const all = counted.total === null ? profile.neverPages : counted.total === rows.shown && (counted.first ?? 1) <= 1;
  const complete = all && (counted.pages ?? 1) === 1 && !(counted.total === null && hasNextPage(table, box, signs));
  const names = ambiguous(rows.lines);
  const list: ReadingList = {
    title: title.slice(0, LIMITS.title) || null,
    complete,
    rowsShown: rows.shown,
    rowsTotal: counted.total,
    filtered,
    cover:
      complete &&
      !filtered &&
      !rows.lost &&
      (!slots || (month !== null && period !== null && hasAllDays(slots, period)))
        ? coverOf(found, period, around, form, rows.lines)
        : null,
    lines: rows.lines,
    puzzles: rows.puzzles,
    ...(names.length > 0 && { ambiguousPupils: names }),
  };
  return { list, places: rows.places };
}

const YEAR_TAGS = new Set(['H1', 'H2', 'H3', 'H4', 'LABEL', 'DT', 'DD', 'TD', 'TH', 'P', 'SPAN', 'OPTION']);

/** Texts in which a school year may stand as a label. */
const schoolYearLabels = (outside: readonly Element[], { schoolYear: words }: Language): string =>
  outside
    .filter(
      (element) =>
        YEAR_TAGS.has(element.tagName) &&
        element.childElementCount === 0 &&
        (element.tagName !== 'OPTION' || element.matches(':checked')),
    )
    .map((element) => [plainWord(element.textContent ?? ''), element] as const)
    .filter(([text]) => words.some((word) => text.includes(word)))
    .map(([text, element]) =>
      words.includes(text.replace(/:$/, '')) ? `${text} ${element.nextElementSibling?.textContent ?? ''}` : text,
    )
    .join(' ');

/** For whom and which days a complete list shows everything; `null` when the page does not say. */
function coverOf(
  { spoken: { profile } }: Found,
  period: { from: Day; until: Day } | null,
  around: { pupil: { name: string; number: string | null } | null; group: string | null; day: Day | null },
  form: DateForm,
  lines: readonly ReadingLine[],
): ReadingCover | null {
  const until = (day: Day) => min(day, form.today);
  if (around.pupil) {
    if (!around.pupil.number || !profile.coversSchoolYear || form.schoolYear === null) return null;
    const from = `${form.schoolYear}-08-01` as Day;
    const last = `${form.schoolYear + 1}-07-31` as Day;
    return from <= form.today ? { pupils: [around.pupil.number], group: null, from, until: until(last) } : null;
  }
  const days = period ?? (around.day ? { from: around.day, until: around.day } : null);
  if (!days || days.from > form.today) return null;
  if (around.group) {
    const strange = ({ group, date, endDate, openEnded }: ReadingLine) =>
      (group !== null && group !== around.group) || date > days.until || (!openEnded && (endDate ?? date) < days.from);
    return lines.some(strange)
      ? null
      : { pupils: 'group', group: around.group, from: days.from, until: until(days.until) };
  }
  return null;
}

/**
 * Reads a page: every list of absences on it, or why there is none that can be read. A line is right, or it is a puzzle.
 * @param root the document, or the part of it that is the page
 */
export function* readPageSteps(root: Root, input: PageInput): Steps<ReadPage> {
  const look = () => ({ tables: candidates(root), headings: named(root, 'h1', 'h2') });
  const layout = input.memory?.layoutOf(look) ?? look();
  const tables = layout.tables.filter(isShown);
  yield;
  const spokens = input.profiles.map((profile) => spoken(profile, input.languages));
  const pageTitle = [
    (root as Document).title ?? '',
    ...layout.headings.map((heading) => heading.textContent ?? ''),
  ].join(' \n');
  const knows = (head: string, role?: Role) =>
    spokens.some((one) => (role ? roleOf(head, one) === role : roleOf(head, one) !== null));
  const names: Names = { known: (head) => knows(head), never: (head) => knows(head, 'never') };
  const found: Found[] = [];
  for (const table of tables) {
    const one = yield* find(table, spokens, names, pageTitle, input.memory);
    if (one) found.push(one);
  }
  found.push(...spokens.flatMap((one) => findCards(root, one) ?? []));
  if (found.length === 0) {
    const plain = plainWord(pageTitle);
    const about = spokens.find(
      ({ profile: { titles, layout }, language }) =>
        titles.length === 0 && layout === 'list' && language.about.some((part) => plain.includes(part)),
    );
    const reading: Reading =
      about && isLoading(root, input.languages.signs)
        ? { outcome: 'unreadable', profile: about.profile.id, why: 'still-changing', missing: [] }
        : { outcome: 'no-absence-list', profile: null };
    return { reading, places: [] };
  }
  if (found.length > MOST.lists) {
    return {
      reading: { outcome: 'unreadable', profile: found[0]!.spoken.profile.id, why: 'too-large', missing: [] },
      places: [],
    };
  }
  const outside = outsideOf(
    root,
    found.map(({ table }) => table),
  );
  const lists: ReadingList[] = [];
  const places: Place[] = [];
  for (const one of found) {
    const outcome = yield* readFound(one, { root, tables, outside, pageTitle, input });
    if ('outcome' in outcome) return { reading: outcome, places: [] };
    for (const place of outcome.places) places.push({ list: lists.length, ...place });
    lists.push(outcome.list);
  }
  return { reading: { outcome: 'read', profile: found[0]!.spoken.profile.id, lists }, places };
}

/** The reading alone, at once (see {@link readPageSteps}). */
export const readPage = (root: Root, input: PageInput): Reading => atOnce(readPageSteps(root, input)).reading;
