import type { Day } from '../domain/day';
import { plainWord } from '../domain/reason';
import { framesIn, isShown, type Root } from './grid';
import type { Signs } from './language';
import type { Around } from './list';
import { nameOf } from './list';
import { outsideOf } from './outside';
import type { PLACES, Pointer } from './profile';
import { type Compiled, roleOf, type Spoken } from './spoken';
import { type DateForm, readWhen } from './when';

/* What stands around a list: its title, how many rows it says it has, a filter, and the pupil, group or day it is about. */

const HEADING = 'h1,h2,h3,h4,h5,h6,legend,caption,[role=heading],.caption';

const own = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/[\s\u00a0]+/g, ' ').trim();

/** The text of a heading without the buttons that stand in it. */
function headingOf(heading: Element): string {
  const buttons = [...heading.querySelectorAll('a,button')].map(own).filter(Boolean);
  return buttons.reduce((text, button) => text.replace(button, ''), own(heading)).trim();
}

/** The text of the nearest heading before a table: its caption, or the last heading before it in the page. */
export function titleOf(table: Element): string {
  const caption = own(table.querySelector(':scope > caption'));
  if (caption) return caption;
  const label = table.getAttribute('aria-label');
  if (label) return label;
  for (let at: Element | null = table; at; at = at.parentElement) {
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      if (before.matches(HEADING)) return headingOf(before);
      const inside = before.querySelectorAll(HEADING);
      const last = inside[inside.length - 1];
      if (last) return headingOf(last);
    }
  }
  return '';
}

/** How many rows the page says there are, and whether these are all of them; `total` is `null` when it does not say. */
export interface Counted {
  readonly first: number | null;
  readonly last: number | null;
  readonly total: number | null;
  readonly pages: number | null;
}

const number = (text: string | undefined): number | null =>
  text === undefined ? null : Number(text.replace(/[.,]/g, ''));

/** @param texts the title and what stands near the list */
export function countedIn(texts: readonly string[], signs: Compiled): Counted {
  let counted: Counted = { first: null, last: null, total: null, pages: null };
  for (const text of texts.map(plainWord)) {
    const range = signs.range.exec(text);
    const total = signs.total.exec(text);
    const pages = signs.pages.exec(text);
    if (range && counted.total === null)
      counted = { ...counted, first: number(range[1]), last: number(range[2]), total: number(range[3]) };
    if (total && counted.total === null) counted = { ...counted, total: number(total[1] ?? total[2] ?? total[3]) };
    if (pages) counted = { ...counted, pages: number(pages[1]) };
  }
  return counted;
}

/** The box that holds a list with its title and pager, and no other list. */
export function boxOf(table: Element, others: readonly Element[]): Element {
  let box = table;
  for (let up = table.parentElement; up; up = up.parentElement) {
    if (others.some((other) => other !== table && up.contains(other))) break;
    box = up;
  }
  return box;
}

/** Short texts around a list in which a count or a pager may stand: everything in its box outside its rows. */
export function textsAround(table: Element, box: Element): readonly string[] {
  const texts: string[] = [];
  for (const part of table.children) if (part.tagName === 'TFOOT' || part.tagName === 'CAPTION') texts.push(own(part));
  for (let at: Element = table; at !== box && at.parentElement; at = at.parentElement) {
    for (const beside of at.parentElement.children) {
      if (beside === at || beside.tagName === 'SCRIPT' || beside.tagName === 'STYLE' || beside.contains(table))
        continue;
      const text = own(beside);
      if (text.length < 600 && isShown(beside)) texts.push(text);
    }
  }
  return texts;
}

const bodiesOf = (table: Element): readonly Element[] =>
  [...table.children].filter(({ tagName }) => tagName === 'TBODY');

/*
 * Programs mix languages: a Dutch list has an English pager. What says that there is more, that a filter is on, or that the page is not
 * ready, is looked for in all of them.
 */

/** Controls that lead to another page of the list, and can be used. */
export function hasNextPage(table: Element, box: Element, { next }: Signs): boolean {
  const controls = outsideOf(box, bodiesOf(table)).filter((element) => element.matches('a,button,[role=button]'));
  return controls.some((control) => {
    const text = plainWord(own(control) || control.getAttribute('aria-label') || control.getAttribute('title') || '');
    const off = control.hasAttribute('disabled') || control.getAttribute('aria-disabled') === 'true';
    return !off && (/^([>»›]+|2)$/.test(text) || next.includes(text.replace(/ ?[>»›]+$/, '')));
  });
}

export const filteredIn = (texts: readonly string[], { filtered }: Signs, { filter }: Compiled): boolean =>
  texts.map(plainWord).some((text) => filter.test(text) || filtered.some((part) => text.includes(part)));

/** Still being filled: what one sees is not yet what there is. */
export const isLoading = (root: Root, { loading }: Signs): boolean =>
  root.querySelector('[aria-busy=true]') !== null ||
  [...root.querySelectorAll('p,div,span,td')].some(
    (element) =>
      element.childElementCount === 0 &&
      loading.some((start) => plainWord(own(element)).startsWith(start)) &&
      isShown(element),
  );

const LABEL_TAGS = new Set(['TD', 'TH', 'DT', 'LABEL']);
const LABELS = { name: 'pupil', number: 'number', group: 'group', when: 'day' } as const;

/** The value beside a label: the next cell, the field that the label belongs to, or the description of a term. */
function besides(label: Element, held: Held): string {
  const field = label.tagName === 'LABEL' ? (label as HTMLLabelElement).control : null;
  const control = field ?? label.querySelector('input,select');
  return control ? held(control) : own(label.nextElementSibling);
}

/**
 * Does a control hold what the page wrote in it? A browser that fills it in anew, and a person, write no markup; of a page that writes
 * nothing it cannot be said.
 */
export function isAsWritten(control: Element): boolean {
  const written = control.querySelector<HTMLOptionElement>('option[selected]');
  const { value, defaultValue } = control as HTMLInputElement;
  return written ? written.selected : !defaultValue || !value || value === defaultValue;
}

/** What a control holds, or an element says. */
export const heldBy = (element: Element): string =>
  element.tagName === 'SELECT'
    ? own((element as HTMLSelectElement).selectedOptions[0])
    : element.tagName === 'INPUT'
      ? (element as HTMLInputElement).value
      : own(element);

type Held = typeof heldBy;
type Said = Record<(typeof PLACES)[number], string | null>;

/** What labels say of the pupil, the group and the day. Two that disagree say nothing. */
function labelled(outside: readonly Element[], spoken: Spoken, held: Held): Said {
  const said = {
    pupil: new Set<string>(),
    number: new Set<string>(),
    group: new Set<string>(),
    day: new Set<string>(),
  };
  for (const label of outside) {
    if (!LABEL_TAGS.has(label.tagName) || label.childElementCount > 2 || label.closest('form[method=post i]')) continue;
    const control = label.querySelector('input,select');
    const text = plainWord((control ? (label.firstChild?.textContent ?? '') : own(label)).replace(/[\s:*]+$/, ''));
    const place = LABELS[roleOf(text, spoken) as keyof typeof LABELS];
    if (!place || !isShown(label)) continue;
    const value = besides(label, held);
    if (value) said[place].add(value);
  }
  const only = (values: ReadonlySet<string>): string | null => (values.size === 1 ? [...values][0]! : null);
  return { pupil: only(said.pupil), number: only(said.number), group: only(said.group), day: only(said.day) };
}

/** What stands where the profile points: in exactly one element, or nowhere. */
function pointedAt(root: Root, pointers: readonly Pointer[], held: Held): string | null {
  const texts = pointers.map(({ at, after = '' }) => {
    const found = [root, ...framesIn(root)].flatMap((part) => [...part.querySelectorAll(at)]);
    if (found.length !== 1) return '';
    const [element] = found as [Element];
    // A date field holds what the page wrote into it, even where the browser cannot show it.
    const text = held(element) || (element.getAttribute('value') ?? '');
    return text.startsWith(after) ? text.slice(after.length).trim() : '';
  });
  return texts.length > 0 && texts.every(Boolean) ? texts.join(' ') : null;
}

/**
 * What stands around a list of the pupil, the group and the day: where the profile points, else what labels say.
 * `null`: somebody chose another one, and the list does not show it yet.
 * @param outside elements outside the lists
 */
export function aroundOf(
  root: Root,
  outside: readonly Element[],
  spoken: Spoken,
  form: DateForm,
  isAnswered: (control: Element) => boolean,
): Around | null {
  let settled = true;
  const held: Held = (element) => {
    settled &&= isAnswered(element);
    return heldBy(element);
  };
  const places = spoken.profile.places ?? {};
  const labels = labelled(outside, spoken, held);
  const said = (place: (typeof PLACES)[number]): string | null =>
    places[place] ? pointedAt(root, places[place], held) : labels[place];
  const [name, day] = [said('pupil'), said('day')];
  const when = day ? readWhen(day, form) : null;
  const named = name ? nameOf(name) : null;
  const number = said('number');
  const group = said('group');
  if (!settled) return null;
  return {
    pupil: named && /\p{L}/u.test(named.name) ? { name: named.name, number: number ?? named.number } : null,
    group,
    day: when && typeof when === 'object' && !when.endDate && !when.openEnded ? (when.date satisfies Day) : null,
  };
}
