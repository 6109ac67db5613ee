import type { AbsenceKind, Reported } from './absence';
import type { Line } from './dossier';

/** Reden: what a word or code of the school stands for; `present` and `ignore` are no absence. */
export interface Meaning {
  readonly kind: AbsenceKind;
  readonly authorised: boolean | null;
  readonly reported: Reported | null;
  readonly countsAs: 'absence' | 'present' | 'ignore';
}

/** The school's own words and codes, as {@link plainWord} gives them. */
export type ReasonTable = Readonly<Record<string, Meaning>>;

/** Lower case, one space between words, nothing around. */
export const plainWord = (text: string): string => (text === '' ? '' : text.replace(/\s+/g, ' ').trim().toLowerCase());

/**
 * A line whose word nobody knew when it was read, by what the school says of it now; `null` when that is no absence. What the page
 * itself said of the line stays.
 */
export function explained(line: Line, table: ReasonTable): Line | null {
  if (line.kind !== 'unknown' || line.reason === null) return line;
  const word = plainWord(line.reason);
  const meaning = Object.hasOwn(table, word) ? table[word] : undefined;
  if (!meaning) return line;
  if (meaning.countsAs !== 'absence') return null;
  const { kind } = meaning;
  const known: Line = {
    ...line,
    kind,
    authorised: line.authorised ?? meaning.authorised,
    reported: line.reported ?? meaning.reported,
  };
  // The last time of a late, or its only one, is the arrival (protocol, From a line to an absence).
  return kind === 'late'
    ? { ...known, endDate: null, openEnded: false, arrival: line.to ?? line.from, from: null, to: null, part: null }
    : known;
}
