import type { Day } from '../domain/day';
import { heldBy } from './around';
import { boxAround, inLike, placeIn, rowsLike, selectorIn } from './boxes';
import { anyList } from './generic/absence-list';
import { type Grid, gridOf, headingAbove, LIST, type Names } from './grid';
import { LANGUAGE_IDS, type LanguageId, type Languages } from './language';
import type { PLACES, Pointer, Profile, Role } from './profile';
import { spoken } from './spoken';
import { readWhen } from './when';

/* Makes a profile of what a person pointed at: a name, a day, a reason, and whatever else the list shows. */

/** One thing that was pointed at. `after`: words before it that are not part of it. */
export interface Pointed {
  readonly role: Role;
  readonly element: Element;
  readonly after?: string;
}

const CELLS = 'td,th,[role=gridcell],[role=cell],[role=rowheader],[role=columnheader]';

/** Headings are told from rows by their markup alone: what they mean is what is being pointed out. */
const ANY: Names = { known: () => true, never: () => false };
export const MARKED: Names = { known: () => false, never: () => false };

interface Column {
  readonly list: Element;
  readonly heading: string;
}

/** The list and the heading of what was pointed at; `null`: it stands in no column with a heading. */
function columnOf(element: Element): Column | null {
  const [list, cell] = [element.closest(LIST), element.closest(CELLS)];
  if (!list || !cell || !list.contains(cell) || !gridOf(list, MARKED)) return null;
  const heading = headingAbove(list, cell, ANY);
  return heading ? { list, heading } : null;
}

/** `01`, `p1`, `lesuur 3`, `3e uur`: the number of a lesson hour. */
const hourIn = (heading: string): number | null => {
  const found =
    /^(?:p|u|h|les|lesuur|uur|period|stunde|heure)?\.?\s*0?(\d{1,2})(?:e|st|nd|rd|th|\.)?(?:\s+(?:les)?uur|\s+period)?$/.exec(
      heading,
    );
  const hour = found ? Number(found[1]) : 0;
  return hour >= 1 && hour <= 12 ? hour : null;
};
const LEAST_HOURS = 3;

function hoursIn(heads: Grid['heads']): Readonly<Record<string, number>> | null {
  const hours = heads.flatMap((head) =>
    head !== null && hourIn(head) !== null ? [[head, hourIn(head)!] as const] : [],
  );
  const rising = hours.every(([, hour], index) => index === 0 || hour > hours[index - 1]![1]);
  return hours.length >= LEAST_HOURS && rising ? Object.fromEntries(hours) : null;
}

type PlaceRole = (typeof PLACES)[number];
const PLACE_OF: Readonly<Partial<Record<Role, PlaceRole>>> = {
  name: 'pupil',
  number: 'number',
  group: 'group',
  when: 'day',
  begin: 'day',
};

/** Where a day is asked in three fields beside one another, each is a part of it. */
function pointersTo({ element, after }: Pointed): readonly Pointer[] {
  const root = element.ownerDocument;
  const parts =
    element.tagName === 'SELECT' && element.parentElement
      ? [...element.parentElement.children].filter(({ tagName }) => tagName === 'SELECT')
      : [element];
  const all = parts.length === 3 ? parts : [element];
  return all.map((one) => ({ at: selectorIn(root, one), ...(after && { after }) }));
}

/** What stays of a profile whatever is pointed at. */
const withoutParts = (base: Profile): Profile =>
  Object.fromEntries(
    Object.entries(base).filter(([name]) => name !== 'hours' && name !== 'places' && name !== 'cards'),
  ) as unknown as Profile;

/**
 * The profile of what was pointed at; `null`: what was pointed at stands in different boxes, and not at the same places in them.
 * @param base what it repairs, or what any list begins with
 */
export function profileOf(pointed: readonly Pointed[], base: Profile): Profile | null {
  const reason = pointed.find(({ role }) => role === 'reason' || role === 'code' || role === 'status');
  const column = reason && columnOf(reason.element);
  const headings: Record<string, readonly string[]> = { ...base.headings };
  const places: Record<string, readonly Pointer[]> = { ...base.places };
  const placed = () => (Object.keys(places).length > 0 ? { places } : {});
  const point = (one: Pointed) => {
    const place = PLACE_OF[one.role];
    if (place) places[place] = pointersTo(one);
  };
  if (column) {
    const hours = hoursIn(gridOf(column.list, ANY)!.heads);
    const isHours = hours !== null && Object.hasOwn(hours, column.heading);
    for (const one of pointed) {
      const own = columnOf(one.element);
      if (own?.list === column.list) {
        if (!(isHours && one === reason)) headings[one.role] = [own.heading];
        delete places[PLACE_OF[one.role] ?? ''];
      } else point(one);
    }
    return {
      ...withoutParts(base),
      layout: isHours ? 'hours' : 'list',
      headings,
      ...(isHours && { hours }),
      ...placed(),
    };
  }
  if (!reason) return { ...base, headings, ...placed() };
  const box = boxAround(
    reason.element,
    pointed.map(({ element }) => element).filter((element) => element !== reason.element),
  );
  if (!box) return null;
  const cells: Partial<Record<Role, string>> = {};
  const elsewhere: Pointed[] = [];
  for (const one of pointed) {
    if (one.element === box) cells[one.role] = '';
    else if (box.contains(one.element)) cells[one.role] = placeIn(box, one.element);
    else elsewhere.push(one);
  }
  // What was pointed at in another box is at the same place in this one.
  const boxes = [...box.ownerDocument.querySelectorAll(rowsLike(box, Object.values(cells)))];
  for (const one of elsewhere) {
    const saying = inLike(one.element, boxes, box, reason.element);
    if (saying !== null) cells[one.role] = saying;
    else if (boxes.some((other) => other.contains(one.element))) return null;
    else point(one);
  }
  const row = rowsLike(box, Object.values(cells));
  return {
    ...withoutParts(base),
    layout: 'cards',
    headings: {},
    cards: { row, cells },
    ...placed(),
  };
}

/** The heading above what was pointed at; `null`: it stands in no column that has one. */
export const headingOf = (element: Element): string | null => columnOf(element)?.heading ?? null;

/** Headings of the list that was pointed at that nobody pointed at. */
export function unusedIn(pointed: readonly Pointed[]): readonly string[] {
  const columns = pointed.flatMap(({ element }) => columnOf(element) ?? []);
  const list = columns.at(-1)?.list;
  const used = new Set(columns.map(({ heading }) => heading));
  const heads = (list && gridOf(list, ANY)?.heads) ?? [];
  return heads.filter(
    (head): head is string => head !== null && head !== '' && !used.has(head) && hourIn(head) === null,
  );
}

interface Known {
  readonly readBy: { readonly profiles: readonly Profile[]; readonly languages: Languages };
  readonly today: string;
}

/** Could this be what was asked: a name has letters and is no day, a day is one in some language. A heading or a field tells nothing. */
export function fits({ role, element }: Pointed, { readBy: { languages }, today }: Known): boolean {
  const isDay = ['when', 'begin', 'end'].includes(role);
  if ((role !== 'name' && !isDay) || element.matches('select,input') || element.closest('th,[role=columnheader]'))
    return true;
  const text = heldBy(element);
  const reads = LANGUAGE_IDS.some((id) => {
    const { dates: words, signs } = spoken(anyList(id), languages);
    const form = {
      order: 'day-first',
      schoolYear: Number(today.slice(0, 4)),
      today: today as Day,
      words,
      signs,
    } as const;
    return readWhen(text, form) !== 'bad-day' || readWhen(text, { ...form, order: 'month-first' }) !== 'bad-day';
  });
  return isDay ? reads : /\p{L}/u.test(text) && !reads;
}

/** What a person begins with: any list of a host. @param taken names that other profiles have */
export function blankProfile(language: LanguageId, host: string, taken: readonly string[]): Profile {
  const name = `eigen/${host.replace(/[^\w.-]/g, '-')}`;
  let id = name;
  for (let count = 2; taken.includes(id); count++) id = `${name}-${count}`;
  return { ...anyList(language), id, hosts: [host] };
}
