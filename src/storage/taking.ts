import type { Entry, Subject } from '../domain/dossier';
import { type DossierOf, type Numbers, withoutNamed } from '../domain/erased';
import { REGISTER } from './copy/register';
import { understood } from './entries';
import { ForkOfUs, NotAnEntry } from './errors';
import type { Head } from './head';
import { dossierName } from './one-dossier';
import { digest } from './sealing';
import type { Draft } from './stamping';
import { SUBJECT } from './subject';
import { idOf } from './union';
import { isStamped, type Stamped, type Written } from './written';

/* What comes from other devices, before it is written. */

/** What became of entries that came in. What is in neither was here already. */
export interface Taken {
  readonly taken: readonly Written[];
  /** They belong to dossiers that were erased: they are left out, and there is no need to ask for them again. */
  readonly erased: readonly Written[];
}

type Erasure = Extract<Entry, { kind: 'erased' }>;

/** Entries of one dossier, each once. */
export interface Arriving {
  readonly subject: Subject;
  readonly year: string;
  readonly entries: readonly Written[];
}

const stampOf = ({ entry }: Written): Stamped => entry as Stamped;
const isEntry = ({ subject, year, entry }: Written): boolean =>
  isStamped(entry) && SUBJECT.safeParse(subject).success && typeof year === 'string' && year.length <= 64;

/** @throws NotAnEntry, ForkOfUs */
export function checkAll(found: readonly Written[], head: Head): void {
  const strange = found.filter((one) => !isEntry(one));
  if (strange.length > 0) throw new NotAnEntry(strange.map(({ hash }) => hash));
  const forked = found.map(stampOf).filter(({ device, seq }) => device === head.device && seq > head.seq);
  if (forked.length > 0) throw new ForkOfUs(forked.map(({ seq }) => seq));
}

/**
 * Entries that bear the name of this device, and that are not here: they may have been lost here, and then they come back.
 * @param others what is here of the same numbers
 * @throws ForkOfUs where something else bears them
 */
export async function checkOwn(own: readonly Written[], others: readonly Written[], head: Head): Promise<void> {
  const taken = new Set(others.map((one) => stampOf(one).seq));
  const forked: number[] = [];
  for (const one of own) {
    const { seq } = stampOf(one);
    const isLast = seq === head.seq && (await digest(JSON.stringify(one.entry))) !== head.prev;
    if (taken.has(seq) || isLast) forked.push(seq);
  }
  if (forked.length > 0) throw new ForkOfUs(forked);
}

export const isOwn =
  ({ device }: Head) =>
  (one: Written): boolean =>
    stampOf(one).device === device;

export function perDossier(found: readonly Written[]): readonly Arriving[] {
  const all = new Map<string, { subject: Subject; year: string; entries: Map<string, Written> }>();
  for (const one of found) {
    const name = dossierName(one.subject, one.year);
    const there = all.get(name) ?? { subject: one.subject, year: one.year, entries: new Map() };
    all.set(name, there);
    there.entries.set(idOf(one.entry), one);
  }
  return [...all.values()].map((one) => ({ ...one, entries: [...one.entries.values()] }));
}

/** Those of them that no entry of the dossier is. */
export function newIn(entries: readonly Written[], raw: readonly unknown[]): readonly Written[] {
  const known = new Set(raw.map(idOf));
  return entries.filter(({ entry }) => !known.has(idOf(entry)));
}

const isRegister = ({ subject, year }: DossierOf): boolean =>
  dossierName(subject, year) === dossierName(REGISTER.subject, REGISTER.year);

/** What among them says that something was erased, and stands where that counts. */
export const erasuresIn = (found: readonly Written[]): readonly Erasure[] =>
  found
    .filter(isRegister)
    .map(({ entry }) => understood(entry))
    .filter((entry) => entry?.kind === 'erased');

/** What of a dossier goes or is left out. */
export interface Gone extends DossierOf {
  readonly raw: readonly unknown[];
}

const covers = ({ years, dossiers }: Erasure, { subject, year }: DossierOf): boolean =>
  years.includes(year) || dossiers.some((one) => dossierName(one.subject, one.year) === dossierName(subject, year));

const numbersOf = ({ raw }: Gone): readonly Numbers[] =>
  raw.filter(isStamped).map(({ device, seq }) => ({ device, from: seq, until: seq }));

/**
 * What goes here and was not known where it was erased: without it these numbers would be told as lost.
 * @param erasures all that there are
 * @returns entries that name these numbers, under the name of whoever erased the dossiers
 */
export function unexplained(erasures: readonly Erasure[], gone: readonly Gone[]): readonly Draft[] {
  const named = erasures.flatMap(({ numbers }) => numbers);
  return erasures.flatMap((erasure, index): Draft[] => {
    const mine = gone.filter((one) => erasures.findIndex((each) => covers(each, one)) === index);
    const numbers = withoutNamed(mine.flatMap(numbersOf), named);
    const { at, by, kind, years, dossiers, why } = erasure;
    return numbers.length > 0 ? [{ at, by, body: { kind, years, dossiers, why, numbers } }] : [];
  });
}
