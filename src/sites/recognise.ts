import { plainWord } from '../domain/reason';
import { titleOf } from './around';
import { cellOf, framesIn, type Grid, gridSteps, isShown, type Names, type Root } from './grid';
import type { LanguageId } from './language';
import { type Columns, columnsOf, missing } from './list';
import { daysOf, hoursOf, type Slot } from './matrix';
import type { Memory } from './memory';
import type { Role } from './profile';
import { roleOf, type Spoken } from './spoken';
import type { Steps } from './steps';
import { monthIn } from './when';

/** A list of absences in a page, and the profile that it is read by. */
export interface Found {
  readonly table: Element;
  readonly grid: Grid;
  readonly title: string;
  readonly spoken: Spoken;
  readonly columns: Columns;
  /** The columns of a matrix; `null`: a list. */
  readonly slots: ReadonlyMap<number, Slot> | null;
}

/** A list of absences: its title or one of its headings says so, and it has columns of at least two of pupil, day and reason. */
function isAbout({ heads }: Grid, title: string, { columns, spoken }: Pick<Found, 'columns' | 'spoken'>): boolean {
  const { about, telling } = spoken.language;
  const named = heads.filter((head) => head !== null);
  if (named.some((head) => roleOf(head, spoken) === 'elsewhere')) return false;
  const plain = plainWord(title);
  const says = about.some((part) => plain.includes(part)) || named.some((head) => telling.includes(head));
  const has = (...roles: readonly Role[]) => roles.some((role) => columns.of.has(role));
  const [who, day, why] = [has('name', 'surname'), has('when', 'begin'), has('reason', 'code', 'status')];
  return says ? day || why : who && day && why;
}

/** Whether a title begins as one of these, in which `*` stands for anything. */
function isTitled(titles: readonly string[], title: string): boolean {
  const plain = plainWord(title);
  return titles.some((pattern) => {
    const [start = '', ...parts] = pattern.split('*');
    let at = plain.startsWith(start) ? start.length : -1;
    for (const part of parts) {
      const next = at < 0 ? -1 : plain.indexOf(part, at);
      at = next < 0 ? -1 : next + part.length;
    }
    return at >= 0;
  });
}

/** A profile that names headings of its own fits where most of them are, and then it must find them all. */
const ownRoles = ({ profile }: Spoken): readonly Role[] => Object.keys(profile.headings) as Role[];
const isOwn = (spoken: Spoken): boolean => ownRoles(spoken).length > 0 || spoken.profile.hours !== undefined;
/** Roles whose headings a profile names and a list has not. */
export const lost = (spoken: Spoken, { of }: Columns): readonly Role[] =>
  ownRoles(spoken).filter((role) => !of.has(role));

/** The language in which most of the headings are known. */
function languageOf({ heads }: Grid, spokens: readonly Spoken[]): LanguageId | null {
  let best: { id: LanguageId | null; known: number } = { id: null, known: 0 };
  for (const one of new Map(spokens.map((each) => [each.language.id, each])).values()) {
    const known = heads.filter((head) => head !== null && roleOf(head, one) !== null).length;
    if (known > best.known || (known === best.known && one.language.id === spokens.at(-1)?.language.id))
      best = { id: one.language.id, known };
  }
  return best.id;
}

const NOTHING_AROUND = { pupil: null, group: null, day: null };

/** The first profile that fits a table; `null`: it is no list of absences. */
export function* find(
  table: Element,
  spokens: readonly Spoken[],
  names: Names,
  pageTitle: string,
  memory?: Memory,
): Steps<Found | null> {
  const grid = yield* gridSteps(table, names, memory);
  if (!grid) return null;
  const title = titleOf(table);
  const language = languageOf(grid, spokens);
  const fitting = spokens.flatMap((spoken): Found[] => {
    const { profile, dates } = spoken;
    if (profile.layout === 'cards' || (profile.titles.length > 0 && !isTitled(profile.titles, title))) return [];
    const days = daysOf(grid.heads, monthIn(title, dates) ?? monthIn(pageTitle, dates), dates);
    const slots = profile.layout === 'hours' ? hoursOf(grid.heads, spoken) : days;
    if ((profile.layout === 'list') !== (slots === null)) return [];
    const found = { table, grid, title, spoken, slots, columns: columnsOf(grid.heads, spoken) };
    if (isOwn(spoken)) {
      const own = ownRoles(spoken).length;
      const there = own - lost(spoken, found.columns).length;
      return there * 2 >= own && (there > 1 || there === own) ? [found] : [];
    }
    if (profile.titles.length === 0 && spoken.language.id !== language) return [];
    if (slots) return found.columns.of.has('name') || profile.titles.length > 0 ? [found] : [];
    return isAbout(grid, title, found) ? [found] : [];
  });
  return (
    fitting.find(({ slots, columns }) => slots !== null || missing(columns, NOTHING_AROUND).length < 2) ??
    fitting[0] ??
    null
  );
}

/** The boxes of a profile that has no table, as rows under headings that are the roles themselves. */
export function findCards(root: Root, spoken: Spoken): Found | null {
  const { cards } = spoken.profile;
  if (!cards) return null;
  const boxes = [root, ...framesIn(root)].flatMap((part) => [...part.querySelectorAll(cards.row)]).filter(isShown);
  const table = boxes[0]?.parentElement;
  if (!table) return null;
  const cells = Object.entries(cards.cells);
  const grid: Grid = {
    element: table,
    heads: cells.map(() => ''),
    rows: boxes.map((element) => ({
      element,
      banner: null,
      cells: cells.map(([, selector]) => {
        const found = selector === '' ? [element] : element.querySelectorAll(selector);
        return found.length === 1 ? cellOf(found[0]!) : undefined;
      }),
    })),
  };
  const of = new Map(cells.map(([role], column) => [role as Role, column]));
  return { table, grid, title: titleOf(table), spoken, columns: { of, twice: [] }, slots: null };
}
