import type { Day } from '../../../domain/day';
import { plainWord } from '../../../domain/reason';
import { boxOf, countedIn, filteredIn, hasNextPage, textsAround, titleOf } from '../../around';
import { candidates, type Grid, gridSteps, isShown, type Names, named, type Root } from '../../grid';
import type { Languages } from '../../language';
import { MOST } from '../../limits';
import { groupIn } from '../../list';
import { neverIn, signsOf } from '../../spoken';
import { atOnce, type Steps } from '../../steps';
import { type DateForm, dateWordsOf, orderOf, schoolYearIn } from '../../when';
import { type ColumnsOf, columnsOf, fits, unfitBy } from './columns';
import { coverOf } from './list-cover';
import type { ListProfile } from './list-profile';
import { ROW_READERS } from './row-readers';
import type { AnyListRead, ListsRead, UnfitList } from './rows';

export interface ListsInput {
  /** The school's day. */
  readonly today: Day;
  /** The first that fits a table reads it. */
  readonly profiles: readonly ListProfile[];
  readonly languages: Languages;
}

/** Titles of pages that show the beginning of a list only. */
const GLANCES = ['bureaublad', 'startscherm', 'dashboard'];

const isGlance = (pageTitle: string): boolean => GLANCES.some((glance) => plainWord(pageTitle).includes(glance));

/** The different texts of a list, in which dates may stand. */
const textsOf = ({ rows }: Grid, of: ColumnsOf): ReadonlySet<string> =>
  new Set(
    (['begin', 'end', 'reportedAt', 'at', 'checkUntil'] as const).flatMap((role) => {
      const column = of.get(role);
      return column === undefined ? [] : rows.map(({ cells }) => cells[column]?.text ?? '');
    }),
  );

interface Looked {
  readonly root: Root;
  readonly tables: readonly Element[];
  readonly pageTitle: string;
  readonly input: ListsInput;
}

function readOne(
  grid: Grid,
  profile: ListProfile,
  of: ColumnsOf,
  { root, tables, pageTitle, input }: Looked,
): AnyListRead | null {
  const table = grid.element;
  if (table.closest('[aria-busy=true]') || grid.rows.length > MOST.rows) return null;
  const [title, box, signs] = [titleOf(table), boxOf(table, tables), signsOf(input.languages)];
  const words = dateWordsOf(input.languages[profile.language]);
  const form: DateForm = {
    order: orderOf(textsOf(grid, of), 'dashes-day-month'),
    schoolYear: schoolYearIn(`${pageTitle} ${title}`, words),
    today: input.today,
    words,
    signs,
  };
  const around = groupIn(title) ?? groupIn(pageTitle);
  const read = grid.rows
    .filter(({ banner }) => banner === null)
    .map(({ cells }) =>
      ROW_READERS[profile.kind]({
        get: (role) => cells[of.get(role) ?? -1],
        has: (role) => of.has(role),
        words: profile.words,
        form,
        group: around,
      }),
    );
  const lost = read.filter((row) => row === 'lost').length;
  const texts = [title, ...textsAround(table, box)];
  const counted = countedIn(texts, signs);
  const whole =
    lost === 0 &&
    grid.rows.length > 0 &&
    (counted.total === null || (counted.total === read.length && (counted.first ?? 1) <= 1)) &&
    (counted.pages ?? 1) === 1 &&
    !hasNextPage(table, box, input.languages.signs) &&
    !filteredIn(texts, input.languages.signs, signs) &&
    !isGlance(pageTitle);
  const rows = read.filter((row) => row !== null && row !== 'lost');
  const cover = whole ? coverOf(root, tables, profile, around, form) : null;
  return { list: profile.kind, rows, cover, lost } as AnyListRead;
}

/**
 * Reads the lists of a page that a profile knows, beside its absences. Columns that must not be read are never looked at.
 * @param root the document, or the part of it that is the page
 */
export function* readListsSteps(root: Root, input: ListsInput): Steps<ListsRead> {
  const tables = candidates(root).filter(isShown);
  const pageTitle = named(root, 'h1', 'h2')
    .map((heading) => heading.textContent ?? '')
    .join(' \n');
  const never = new Set(neverIn(input.languages));
  const heads = new Set(input.profiles.flatMap(({ headings }) => Object.values(headings).flat()));
  const names: Names = { known: (head) => heads.has(head), never: (head) => never.has(head) };
  const lists: AnyListRead[] = [];
  const unfit: UnfitList[] = [];
  for (const table of tables) {
    const titled = plainWord(`${pageTitle} ${titleOf(table)}`);
    const fitting = input.profiles.filter(({ titles }) => titles.some((part) => titled.includes(part)));
    // Most tables are none of these, and looking at their rows costs the most.
    const grid = fitting.length > 0 ? yield* gridSteps(table, names) : null;
    const tried = (grid ? fitting : []).flatMap((profile) => {
      const fit = columnsOf(grid!, profile);
      return fit ? [{ profile, fit }] : [];
    });
    const found = tried.find(({ fit }) => fits(fit));
    if (found) {
      const one = readOne(grid!, found.profile, found.fit.of, { root, tables, pageTitle, input });
      if (one) lists.push(one);
    } else if (!isGlance(pageTitle)) {
      unfit.push(...tried.flatMap(({ profile, fit }) => unfitBy(profile, fit) ?? []).slice(0, 1));
    }
    yield;
  }
  const others = unfit.filter(({ list }) => !lists.some((one) => one.list === list));
  return { lists: lists.slice(0, MOST.lists), unfit: others.slice(0, MOST.lists) };
}

/** The same without a pause. */
export const readLists = (root: Root, input: ListsInput): ListsRead => atOnce(readListsSteps(root, input));
