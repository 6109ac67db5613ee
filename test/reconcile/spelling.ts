import { between, type Chance, pick } from '../../demo/random';
import type { Pool } from './pools';

/** A name in its parts, as a list of somebody keeps it. */
export interface Parts {
  readonly given: string;
  readonly prefix: string;
  readonly surname: string;
}

/** Another way to write a name; `null`: this name has no such way. */
type Otherwise = (name: Parts, chance: Chance, pool: Pool) => Parts | null;

const WRITTEN_OUT: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ø: 'oe',
  å: 'aa',
  ç: 'c',
  ş: 's',
  ğ: 'g',
  ı: 'i',
  ł: 'l',
  č: 'c',
  ć: 'c',
  š: 's',
  ž: 'z',
  đ: 'd',
  ß: 'ss',
}; // prettier-ignore
const LEFT_OUT: Readonly<Record<string, string>> = { ø: 'o', ı: 'i', ł: 'l', đ: 'd', ß: 'ss' };

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
const lettersBy = (text: string, table: Readonly<Record<string, string>>): string =>
  [...text]
    .map((letter) => {
      const small = letter.toLowerCase();
      const other = table[small];
      return other === undefined ? letter : letter === small ? other : capital(other);
    })
    .join('')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');

/** The same change in the first name or the surname, whichever can have it. */
const inOne =
  (change: (text: string, chance: Chance) => string): Otherwise =>
  (name, chance) => {
    const fields = (chance() < 0.5 ? ['given', 'surname'] : ['surname', 'given']) as ('given' | 'surname')[];
    for (const field of fields) {
      const changed = change(name[field], chance);
      if (changed !== name[field]) return { ...name, [field]: changed };
    }
    return null;
  };

const PREFIXES: Readonly<Record<string, readonly string[]>> = {
  'van den': ['v.d.', 'vd', 'van der', 'van de', ''],
  'van der': ['v.d.', 'v/d', 'vd', 'van den', ''],
  'van de': ['v.d.', 'vd', 'van der', ''],
  van: ['v.', ''],
  de: ['d.', ''],
  "van 't": ["v. 't", 'van het', 'van t', ''],
  "in 't": ['in het', "i.'t", ''],
};

const prefix: Otherwise = (name, chance) => {
  const others = PREFIXES[name.prefix];
  return others ? { ...name, prefix: pick(chance, others) } : null;
};

const accents = inOne((text, chance) => lettersBy(text, chance() < 0.5 ? WRITTEN_OUT : LEFT_OUT));

const joined = inOne((text, chance) => {
  if (/-(?=\p{Lu}[^-]*$)/u.test(text) && !/-(van|de|ter|ten) /.test(text))
    return chance() < 0.5
      ? text.replace('-', ' ')
      : text.replace(/-(\p{Lu})/u, (_all, letter: string) => letter.toLowerCase());
  return text.replace(/['’]/, '');
});

const ij = inOne((text) => (/ij/i.test(text) ? text.replace('ij', 'y').replace('IJ', 'Y') : text));

const moreNames: Otherwise = (name, chance, pool) => {
  const other = pick(chance, pool.given);
  if (other === name.given) return null;
  return { ...name, given: chance() < 0.9 ? `${name.given} ${other}` : `${other} ${name.given}` };
};

const surnamePart: Otherwise = (name, chance, pool) => {
  const at = name.surname.indexOf('-');
  if (at < 0) {
    const other = pick(chance, pool.surnames);
    return other.includes('-') || other === name.surname ? null : { ...name, surname: `${name.surname}-${other}` };
  }
  return { ...name, surname: name.surname.slice(0, at) };
};

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ck/, 'k'],
  [/(?<=[aeiou])k(?=[aeou])/, 'ck'],
  [/ph/, 'f'],
  [/(?<=[aeiou])ss/, 's'],
  [/(?<=[aeiou])s(?=e)/, 'ss'],
  [/ah$/, 'a'],
  [/(?<=[oa])$/, 'h'],
  [/(?<=[aeiou])nn/, 'n'],
  [/ie$/, 'y'],
  [/x/, 'ks'],
  [/^K(?=[aou])/, 'C'],
  [/^C(?=[aou])/, 'K'],
  [/th/, 't'],
  [/d$/, 't'],
  [/(?<=[aeiou])tt/, 't'],
  [/(?<=[aeiou])ll/, 'l'],
  [/mm/, 'm'],
]; // prettier-ignore

const sounds = inOne((text, chance) => {
  const fitting = SOUNDS.filter(([from]) => from.test(text));
  return fitting.length === 0 ? text : text.replace(...(pick(chance, fitting) as [RegExp, string]));
});

/** One letter is missing, doubled or wrong, or stands one place too late; the first stays. */
export function slip(text: string, chance: Chance): string {
  const at = between(chance, 1, text.length - 1);
  const [before, letter, after] = [text.slice(0, at), text[at]!, text.slice(at + 1)];
  if (text.length < 4 || !/\p{Ll}/u.test(letter)) return text;
  const how = chance();
  if (how < 0.25) return before + after;
  if (how < 0.5) return before + letter + letter + after;
  if (how < 0.75) return before + pick(chance, [...'abcdefghijklmnopqrstuvwxyz']) + after;
  return after === '' || !/\p{Ll}/u.test(after[0]!) ? text : before + after[0] + letter + after.slice(1);
}

const givenSlip: Otherwise = (name, chance) => ({ ...name, given: slip(name.given, chance) });
const surnameSlip: Otherwise = (name, chance) => ({ ...name, surname: slip(name.surname, chance) });

const called: Otherwise = (name, _chance, { called: known }) => {
  const found = known.find((couple) => couple.includes(name.given));
  return found ? { ...name, given: found[0] === name.given ? found[1] : found[0] } : null;
};

const initials: Otherwise = (name) => ({
  ...name,
  given: name.given
    .split(/[ -]/)
    .map((word) => `${word[0]}.`)
    .join(''),
});

/** How often lists differ so, of all that are tried; a name that cannot tries another. */
const WAYS: readonly (readonly [number, Otherwise])[] = [
  [24, prefix],
  [20, accents],
  [12, joined],
  [10, ij],
  [14, moreNames],
  [3, surnamePart],
  [6, sounds],
  [0.6, givenSlip],
  [3, surnameSlip],
  [3, called],
  [0.05, initials],
];
const ALL = WAYS.reduce((sum, [often]) => sum + often, 0);

const drawn = (draw: number): Otherwise => {
  let left = draw * ALL;
  for (const [often, way] of WAYS) {
    left -= often;
    if (left < 0) return way;
  }
  return prefix;
};

/** A name as another list writes it. */
export function otherwise(name: Parts, chance: Chance, pool: Pool): Parts {
  for (;;) {
    const other = drawn(chance())(name, chance, pool);
    if (other) return other;
  }
}
