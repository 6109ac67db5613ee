import { controlAround } from './control';
import { fieldAround } from './fields';
import { ENTRY, nameWord, shortText, wordOn } from './named';
import type { PortalProfile } from './profile';
import { chosenIn, nameOfPart, recipientsAround } from './reached';

/* Makes a portal profile of what a person pointed at in its page: words that stand there, and nothing that somebody typed. */

/** What is pointed at: the name of the module, the control that sends, the fields, and where it says to whom. */
export const POINTED_AT = ['module', 'send', 'text', 'subject', 'recipients'] as const;
export type PointedAt = (typeof POINTED_AT)[number];

/** For whom a word of the recipients stands. */
export const REACHES = ['parents', 'colleagues', 'wholeSchool'] as const;
export type Reach = (typeof REACHES)[number];

/** The words that were pointed out; what is absent was left out. */
export type PointedWords = Readonly<Partial<Record<PointedAt | Reach, string>>>;

const HEADING = 'h1,h2,h3,h4,h5,h6,legend,[role=heading],a,button,[role=tab],[role=menuitem],[role=link],li';
const MOST_REACHES = 24;
const MOST_TEXTS = 200;

/** Part of what was pointed at that holds what is asked; `null`: it is nothing of the kind. */
function partAt(what: PointedAt, element: Element): Element | null {
  if (what === 'recipients') return recipientsAround(element);
  if (what === 'text' || what === 'subject') return fieldAround(element);
  if (element.closest(ENTRY)?.matches(':not([type=button],[type=submit])')) return null;
  return what === 'send' ? (controlAround(element) ?? element) : (element.closest(HEADING) ?? element);
}

/** A part of the page that was pointed at, and the words by which it goes. */
export interface Found {
  readonly part: Element;
  readonly words: string;
}

/** What was pointed at; `null`: it has no words, or is nothing of the kind. */
export function foundAt(what: PointedAt, element: Element): Found | null {
  const part = partAt(what, element);
  if (!part) return null;
  const words = what === 'send' ? wordOn(part) : what === 'module' ? nameWord(shortText(part)) : nameOfPart(part);
  return /\p{L}/u.test(words) ? { part, words } : null;
}

const COULD_BE: Readonly<Record<PointedAt, string>> = {
  module: 'h1,h2,h3,[role=heading],[aria-current],nav a,nav button',
  send: 'button,input[type=submit],input[type=button],[role=button]',
  text: 'textarea,[contenteditable]:not([contenteditable=false]),[role=textbox],input[type=text],input:not([type])',
  subject: 'input[type=text],input:not([type]),textarea',
  recipients: 'fieldset,ul,ol,table,[role=list],[role=listbox],[role=group],select',
};
const MOST_CHOICES = 60;

/** What in a page could be meant, for who does not point: the parts that are shown and have words. */
export const choicesFor = (what: PointedAt, page: Document): readonly Found[] =>
  [...page.querySelectorAll(COULD_BE[what])]
    .filter((part) => part.checkVisibility())
    .slice(0, MOST_CHOICES)
    .flatMap((part) => foundAt(what, part) ?? []);

/** A word in lower case is no name; nor is the first of a sentence that goes on so. */
function plainWordsIn(text: string): readonly string[] {
  const words = text.split(/[^\p{L}'’-]+/u).filter((word) => word !== '');
  const isPlain = (word: string) => word === word.toLowerCase();
  const [first = '', second] = words;
  const begins = second === undefined || isPlain(second) ? [first.toLowerCase()] : [];
  const whole = words.length > 1 && words.slice(1).every(isPlain) && /^[\p{L} ]+$/u.test(text) ? [nameWord(text)] : [];
  return [...whole, ...begins, ...words.slice(1).filter(isPlain)].filter((word) => word.length > 3);
}

/** Words in a part with recipients that may say who they are. Names are left out as far as their capitals tell. */
export function reachWordsIn(part: Element): readonly string[] {
  const options = part.tagName === 'SELECT' ? [...(part as HTMLSelectElement).options].map(({ text }) => text) : [];
  const labels = [...part.querySelectorAll('label,button')].map((label) => shortText(label));
  const texts = [...options, ...labels, ...(part.tagName === 'SELECT' ? [] : chosenIn(part))];
  return [...new Set(texts.slice(0, MOST_TEXTS).flatMap(plainWordsIn))].slice(0, MOST_REACHES);
}

const one = (word: string | undefined): readonly string[] => (word === undefined ? [] : [word]);

/**
 * A profile of the words that were pointed out. The control is known under the module's name where that stands above it, and anywhere in
 * the module; nothing is pressed for the person, since nobody knows what the page takes.
 */
export function portalProfileOf(words: PointedWords, id: string, host: string): PortalProfile {
  const module = one(words.module);
  const deed = { module: 'messages', action: 'write', controls: one(words.send), way: 'press', byHand: true } as const;
  return {
    id,
    hosts: [host],
    checkedOn: null,
    modules: { messages: module },
    deeds: [
      { ...deed, under: module },
      { ...deed, under: [] },
    ],
    fields: { text: one(words.text), subject: one(words.subject), recipients: one(words.recipients) },
    noPhoto: [],
    reached: {
      parents: one(words.parents),
      colleagues: one(words.colleagues),
      wholeSchool: one(words.wholeSchool),
      groups: [],
    },
  };
}
