import PizZip from 'pizzip';
import type { AddressedLetter } from '../letters/addressed';
import type { Sender } from '../letters/letter';
import { type Asked, fillIn } from './fill';
import { textOf } from './parts';
import { forgetMakers, type TakenOut, takeOut, type Unsafe, unsafeIn } from './safe';

/** The largest Word letter that is taken, in bytes. */
export const MOST_BYTES = 1_000_000;

/** Why a Word letter of the school cannot be used. */
export interface WordFault {
  /** `braces`: they do not fit together. `unknown`: names that no letter has. `missing`: names without which text would be lost. */
  readonly why: 'too-big' | 'no-word-file' | 'braces' | 'unknown' | 'missing' | Unsafe;
  /** The names in braces that it is about. */
  readonly names: readonly string[];
}

/** A Word letter that can be used. */
export interface WordLetter {
  readonly file: Uint8Array<ArrayBuffer>;
  readonly takenOut: ReadonlySet<TakenOut>;
}

/** What a Word letter must ask for; the head may stand there as the school's own, and the address and lines to write on be left out. */
const NEEDED = ['datum', 'betreft', 'aanhef', 'tekst', 'slot', 'titel', 'inleiding', 'naam', 'waarde'];

const SCHOOL: Sender = { name: 'School', place: 'Plaats' };
const LETTER: AddressedLetter = {
  addressee: 'Aan',
  dated: 'Datum',
  subject: 'Betreft',
  salutation: 'Aanhef',
  paragraphs: ['Tekst'],
  closing: ['Slot'],
  slip: { title: 'Titel', intro: 'Inleiding', lines: 1, fields: [{ label: 'Naam', value: 'Waarde' }] },
};

const fault = (why: WordFault['why'], names: Iterable<string> = []): WordFault => ({
  why,
  names: [...names].map((name) => `{${name}}`),
});

export const isFault = (found: WordLetter | WordFault): found is WordFault => 'why' in found;

/** Docxtemplater says of each brace that does not fit which name stands in it. */
function namesIn(error: unknown): readonly string[] {
  interface Told {
    readonly properties?: { readonly xtag?: string; readonly errors?: readonly Told[] };
  }
  const { errors, xtag } = (error as Told).properties ?? {};
  return errors ? errors.flatMap(namesIn) : xtag ? [xtag] : [];
}

function opened(bytes: Uint8Array): PizZip | null {
  try {
    const file = new PizZip(bytes);
    const types = textOf(file, '[Content_Types].xml');
    return /wordprocessingml\.document\.main\+xml|macroEnabled/i.test(types) ? file : null;
  } catch {
    return null;
  }
}

/** Tries a school's own Word letter with a letter that has every part, and with one that has no slip. */
export function takeIn(bytes: Uint8Array): WordLetter | WordFault {
  if (bytes.length > MOST_BYTES) return fault('too-big');
  const found = opened(bytes);
  if (!found) return fault('no-word-file');
  const unsafe = unsafeIn(found);
  if (unsafe) return fault(unsafe);
  const takenOut = takeOut(found);
  forgetMakers(found);
  const file = found.generate({ type: 'uint8array', compression: 'DEFLATE' }) as Uint8Array<ArrayBuffer>;
  const asked: Asked = { known: new Set(), unknown: new Set() };
  try {
    for (const letter of [LETTER, { ...LETTER, slip: null }]) fillIn(new PizZip(file), SCHOOL, letter, asked);
  } catch (error) {
    return fault('braces', new Set(namesIn(error)));
  }
  if (asked.unknown.size > 0) return fault('unknown', asked.unknown);
  const missing = NEEDED.filter((name) => !asked.known.has(name));
  return missing.length > 0 ? fault('missing', missing) : { file, takenOut };
}
