import type { Module } from '../../etiquette/context';
import type { Known } from './known';
import { nameWord, shortText } from './named';

/* Where in a portal something stands: its module, and the part of the page with its heading. */

const HEADING = 'h1,h2,h3,h4,h5,h6,legend,caption,[role=heading]';
const WINDOW = 'dialog,[role=dialog],form';
const TEXT_ENTRY =
  'textarea,input[type=text],input:not([type]),[contenteditable]:not([contenteditable=false]),[role=textbox]';
/** Headings that are looked at in one part of a page. */
const MOST_HEADINGS = 60;

const nameOf = (heading: Element): string => nameWord(shortText(heading));

function namedModule(names: readonly string[], { modules }: Known): Module | null {
  for (const name of names) {
    const found = modules.find(([word]) => word === name);
    if (found) return found[1];
  }
  return null;
}

/** The module that is open: as the menu says it, else the first heading, else the title of the page. */
export function moduleOf(page: Document, known: Known): Module | null {
  const chosen = [...page.querySelectorAll('[aria-current]:not([aria-current=false]),[aria-selected=true]')].map(
    nameOf,
  );
  const headings = [...page.querySelectorAll('h1,[role=heading][aria-level="1"]')].map(nameOf);
  const title = page.title.split(/\s[-–—|·]\s/).map(nameWord);
  return namedModule([...chosen, ...headings, ...title], known);
}

/** The names by which a part of the page goes: what it is called for who cannot see it, and its headings. */
function namesOf(part: Element, told: Set<Element>): readonly string[] {
  const label = part.getAttribute('aria-label');
  const headings = [...part.querySelectorAll(HEADING)].filter((heading) => !told.has(heading)).slice(0, MOST_HEADINGS);
  for (const heading of headings) told.add(heading);
  return [...(label ? [nameWord(label)] : []), ...headings.map(nameOf)];
}

/** The names of the parts around something, the nearest first; a heading is told of the nearest part alone. */
export function* namesAround(control: Element): Iterable<readonly string[]> {
  const told = new Set<Element>();
  for (let part = control.parentElement; part; part = part.parentElement) {
    const names = namesOf(part, told);
    if (names.length > 0) yield names;
  }
}

/** The part of the page in which one thing is made: a window or a form, else the nearest part that has a field for a text. */
export function areaOf(control: Element): Element {
  const window = control.closest(WINDOW);
  if (window) return window;
  for (let part = control.parentElement; part; part = part.parentElement)
    if (part.tagName === 'MAIN' || part.querySelector(TEXT_ENTRY)) return part;
  return control.ownerDocument.documentElement;
}

/** What a page is about, without its menu. */
export const mainOf = (page: Document): Element => page.querySelector('main,[role=main]') ?? page.body;
