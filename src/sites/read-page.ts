import type { Day } from '../domain/day';
import { plainWord } from '../domain/reason';
import { aroundOf, boxOf, countedIn, filteredIn, hasNextPage, isLoading, textsAround, titleOf } from './around';
import { candidates, type Grid, gridOf, isShown, type Names, type Root } from './grid';
import { LIMITS, MOST } from './limits';
import { type Columns, columnsOf, groupIn, missing, readRows, roleOf } from './list';
import { daysOf, hasAllDays, legendOf, readMatrix } from './matrix';
import { outsideOf } from './outside';
import type { Profile } from './profile';
import type { Reading, ReadingCover, ReadingLine, ReadingList } from './reading';
import { type DateForm, monthIn, orderOf, periodIn, schoolYearIn } from './when';
import { TELLING } from './words';

export interface PageInput {
  /** The school's day. */
  readonly today: Day;
  /** Tried in order; the last fits any list. */
  readonly profiles: readonly Profile[];
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

const ABSENCE = /absent|verzuim|afwezig|te laat|ziekmeld/;

interface Found {
  readonly table: Element;
  readonly grid: Grid;
  readonly title: string;
  readonly profile: Profile;
  readonly columns: Columns;
}

type Outcome =
  | { readonly list: ReadingList; readonly places: readonly { row: number; element: Element }[] }
  | Extract<Reading, { outcome: 'unreadable' }>;

const NAMES: Names = { known: (head) => roleOf(head) !== null, never: (head) => roleOf(head) === 'never' };
const isElsewhere = ({ heads }: Grid): boolean => heads.some((head) => head !== null && roleOf(head) === 'elsewhere');

/** A list of absences: its title or one of its headings says so, and it has columns of at least two of pupil, day and reason. */
function isAbout(grid: Grid, title: string, columns: Columns): boolean {
  if (isElsewhere(grid)) return false;
  const says = ABSENCE.test(plainWord(title)) || grid.heads.some((head) => head !== null && TELLING.has(head));
  const roles = [...columns.of.keys()];
  const who = roles.some((role) => role === 'name' || role === 'surname');
  const day = roles.some((role) => role === 'when' || role === 'begin');
  const why = roles.some((role) => role === 'reason' || role === 'code');
  return says ? [who, day, why].filter(Boolean).length >= 1 && (day || why) : who && day && why;
}

function find(table: Element, profiles: readonly Profile[], month: ReturnType<typeof monthIn>): Found | null {
  const grid = gridOf(table, NAMES);
  if (!grid) return null;
  const title = titleOf(table);
  const isMatrix = daysOf(grid.heads, monthIn(title) ?? month) !== null;
  const fits = (profile: Profile) =>
    (profile.layout === 'matrix') === isMatrix &&
    (profile.title === '' || new RegExp(profile.title).test(plainWord(title)));
  const profile =
    profiles.find((one) => fits(one) && (isMatrix || missing(columnsOf(grid.heads, one), NOTHING).length < 2)) ??
    profiles.find(fits);
  if (!profile) return null;
  const columns = columnsOf(grid.heads, profile);
  if (isMatrix ? !columns.of.has('name') && profile.title === '' : !isAbout(grid, title, columns)) return null;
  return { table, grid, title, profile, columns };
}

const NOTHING = { pupil: null, group: null, day: null };

function* dateTexts({ grid, columns, title }: Found): Iterable<string> {
  yield title;
  for (const role of ['when', 'begin', 'end'] as const) {
    const column = columns.of.get(role);
    if (column === undefined) continue;
    for (const { cells } of grid.rows) yield cells[column]?.text ?? '';
  }
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

function readFound(found: Found, { root, tables, outside, pageTitle, input }: Surroundings): Outcome {
  const { table, grid, title, profile, columns } = found;
  const unreadable = (
    why: 'column-missing' | 'ambiguous-columns' | 'ambiguous-dates' | 'still-changing' | 'too-large',
    lacks: ReturnType<typeof missing> = [],
  ): Outcome => ({
    outcome: 'unreadable',
    profile: profile.id,
    why,
    missing: lacks,
  });
  if (table.closest('[aria-busy=true]')) return unreadable('still-changing');
  if (grid.rows.length > MOST.rows) return unreadable('too-large');
  const form: DateForm = {
    order: orderOf(dateTexts(found), profile.dayFirst),
    schoolYear: schoolYearIn(`${pageTitle} ${title}`) ?? schoolYearIn(labelled(outside)),
    today: input.today,
  };
  const period = periodIn(title, form) ?? (profile.layout === 'matrix' ? (monthIn(title) ?? monthIn(pageTitle)) : null);
  const labels = aroundOf(outside, form);
  const titleDay = period && period.from === period.until ? period.from : null;
  const around = {
    pupil: columns.of.has('name') || columns.of.has('surname') ? null : labels.pupil,
    group: groupIn(title) ?? labels.group ?? groupIn(pageTitle),
    day: titleDay ?? labels.day,
  };
  const days = daysOf(grid.heads, monthIn(title) ?? monthIn(pageTitle));
  if (days && !columns.of.has('name')) return unreadable('column-missing', ['pupil']);
  if (!days) {
    const lacks = missing(columns, around);
    if (lacks.length > 0) return unreadable('column-missing', lacks);
    if (columns.twice.length > 0) return unreadable('ambiguous-columns');
  }
  const rows = days
    ? readMatrix(grid, days, around.group, legendOf(root), { profile })
    : readRows(grid, { profile, columns, around, form });
  if (rows === 'ambiguous-dates') return unreadable('ambiguous-dates');
  if (rows.lines.length > MOST.lines || rows.puzzles.length > MOST.lines) return unreadable('too-large');

  const box = boxOf(table, tables);
  const texts = [title, ...textsAround(table, box)];
  const counted = countedIn(texts);
  const filtered = filteredIn(texts);
  const all = counted.total === null ? profile.neverPages : counted.total === rows.shown && (counted.first ?? 1) <= 1;
  const complete = all && (counted.pages ?? 1) === 1 && !(counted.total === null && hasNextPage(table, box));
  const names = ambiguous(rows.lines);
  const list: ReadingList = {
    title: title.slice(0, LIMITS.title) || null,
    complete,
    rowsShown: rows.shown,
    rowsTotal: counted.total,
    filtered,
    cover:
      complete && !filtered && !rows.lost && (!days || (period !== null && hasAllDays(days, period)))
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
const labelled = (outside: readonly Element[]): string =>
  outside
    .filter(
      (element) =>
        YEAR_TAGS.has(element.tagName) &&
        element.childElementCount === 0 &&
        (element.tagName !== 'OPTION' || element.matches(':checked')) &&
        /schooljaar|20\d\d/i.test(element.textContent ?? ''),
    )
    .map((element) =>
      /^schooljaar:?$/i.test(element.textContent.trim())
        ? `schooljaar ${element.nextElementSibling?.textContent ?? ''}`
        : element.textContent,
    )
    .filter((text) => /schooljaar/i.test(text))
    .join(' ');

/** For whom and which days a complete list shows everything; `null` when the page does not say. */
function coverOf(
  { profile }: Found,
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
export function readPageWithPlaces(root: Root, input: PageInput): ReadPage {
  const tables = candidates(root).filter(isShown);
  const pageTitle = [
    (root as Document).title ?? '',
    ...[...root.getElementsByTagName('h1'), ...root.getElementsByTagName('h2')].map(
      (heading) => heading.textContent ?? '',
    ),
  ].join(' \n');
  const found = tables.flatMap((table) => find(table, input.profiles, monthIn(pageTitle)) ?? []);
  if (found.length === 0) {
    const loading = isLoading(root) && ABSENCE.test(plainWord(pageTitle));
    const reading: Reading = loading
      ? { outcome: 'unreadable', profile: input.profiles.at(-1)?.id ?? '', why: 'still-changing', missing: [] }
      : { outcome: 'no-absence-list', profile: null };
    return { reading, places: [] };
  }
  if (found.length > MOST.lists) {
    return {
      reading: { outcome: 'unreadable', profile: found[0]!.profile.id, why: 'too-large', missing: [] },
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
    const outcome = readFound(one, { root, tables, outside, pageTitle, input });
    if ('outcome' in outcome) return { reading: outcome, places: [] };
    for (const place of outcome.places) places.push({ list: lists.length, ...place });
    lists.push(outcome.list);
  }
  return { reading: { outcome: 'read', profile: found[0]!.profile.id, lists }, places };
}

/** The reading alone (see {@link readPageWithPlaces}). */
export const readPage = (root: Root, input: PageInput): Reading => readPageWithPlaces(root, input).reading;
