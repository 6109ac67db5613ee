import { WORDS } from './word-list';

/* Code van woorden: 60 random bits as six words, and a seventh that checks them. */

/** A word is known by its first letters: what somebody writes after them may be another form of it. */
const LETTERS = 4;
const BITS = 10;
export const CODE_WORDS = 7;

const PLACES = new Map(WORDS.map((word, place) => [word.slice(0, LETTERS), place]));

/** The next power of x in the field of 1,024 elements (x¹⁰ = x³ + 1): each word weighs otherwise, so that no two can change places. */
const times = (value: number): number => {
  const next = value << 1;
  return next >> BITS ? next ^ 0b10000001001 : next;
};

const checkOf = (places: readonly number[]): number => places.reduce((sum, place) => times(sum ^ place), 0);

const told = (places: readonly number[]): string => places.map((place) => WORDS[place]!).join(' ');

/** A code that nobody has. */
export function newCode(): string {
  const random = crypto.getRandomValues(new Uint16Array(CODE_WORDS - 1));
  const places = [...random].map((value) => value % WORDS.length);
  return told([...places, checkOf(places)]);
}

/** What somebody typed: the code as we write it, or what is wrong with it. */
export type Typed =
  | { readonly code: string }
  /** So many words are there. */
  | { readonly count: number }
  /** Which word is none of ours, the first is 0. */
  | { readonly unknown: number }
  /** All are words of ours, and one of them is another, or two have changed places. */
  | { readonly mistaken: true };

/** @param text with anything between the words, in capitals or not */
export function readCode(text: string): Typed {
  const words = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
  const places = words.map((word) => PLACES.get(word.slice(0, LETTERS)));
  const unknown = places.indexOf(undefined);
  if (unknown >= 0 && unknown < CODE_WORDS) return { unknown };
  if (words.length !== CODE_WORDS) return { count: words.length };
  const known = places as number[];
  return checkOf(known.slice(0, -1)) === known.at(-1) ? { code: told(known) } : { mistaken: true };
}
