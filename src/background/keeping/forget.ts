import { addDays, type Day, dayOf, type Moment, schoolYearOf } from '../../domain/day';
import { plainLetters } from '../../domain/finding';
import { groupName, sameGroup } from '../../domain/group';
import type { Kept } from '../../storage/kept';
import type { OpenLetters } from '../../storage/open-letters';
import type { KeptCover, Portal } from '../../storage/portal';
import type { Typed } from '../../storage/typed';
import { KEPT_DAYS } from '../desk-numbers';
import type { Plan } from './keeping';

/* What stands beside the dossiers: letters that stand open, what was typed, the lists of the portal. */

type Gone = Plan['gone'];

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
};
const wordsIn = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => plainLetters(text).split(/[^\p{L}\p{N}]+/u)));

/** Is one of these pupils named in it, by key or by all words of their name in any order? A namesake is too: lists are read again. */
function mentions(value: unknown, gone: Gone): boolean {
  const texts = textsIn(value);
  const words = wordsIn(texts);
  return gone.some(
    ({ keys, named }) =>
      keys.some((key) => texts.some((text) => text.includes(key))) ||
      [...wordsIn([named.name])].filter(Boolean).every((word) => words.has(word)),
  );
}

const entriesWithout = <T>(all: Readonly<Record<string, T>>, isGone: (name: string, one: T) => boolean) =>
  Object.fromEntries(Object.entries(all).filter(([name, one]) => !isGone(name, one)));

/** Letters that stand open, without those about these pupils and those that nobody opened for long. */
export const lettersWithout = (letters: OpenLetters, gone: Gone, today: Day): OpenLetters =>
  entriesWithout(letters, (_, one) => one.opened < addDays(today, -KEPT_DAYS) || mentions(one, gone));

/** What was typed, without what is about these pupils. */
export const typedWithout = (typed: Typed, gone: Gone): Typed =>
  entriesWithout(typed, (place, { texts }) => mentions([place, texts], gone));

/**
 * The readings of a list that showed everything, after rows went from it: of the group of such a row they do not any more. Else whoever
 * still stands on the list would have come to school when it is read again, and be missing from the other list until that is.
 * @param left the rows that stay, by whose groups a reading of the whole school is told apart
 */
function coversWithout(
  covers: readonly KeptCover[],
  went: readonly { readonly group: string | null }[],
  left: readonly { readonly group: string | null }[],
): KeptCover[] {
  const isWent = (of: string) => went.some(({ group }) => group === null || sameGroup(group, of));
  const others = [...new Set(left.flatMap(({ group }) => (group === null ? [] : groupName(group))))];
  return covers.flatMap((cover): readonly KeptCover[] => {
    if (went.length === 0) return [cover];
    const groups = cover.group === null ? others : [cover.group];
    return groups.filter((group) => !isWent(group)).map((group) => ({ ...cover, group }));
  });
}

/**
 * What is known of the portal without what names these pupils, and without what was over before this school year. Parents stay who have
 * another child in the list.
 */
export function portalWithout(portal: Portal, gone: Gone, today: Day): Portal {
  const { from } = schoolYearOf(today);
  const kept = <T>(rows: readonly T[], isOld: (row: T) => boolean = () => false): T[] =>
    rows.filter((row) => !isOld(row) && !mentions(row, gone));
  const seen = <S extends { rows: readonly unknown[] }>(
    list: S | null,
    isOld: (row: S['rows'][number]) => boolean = () => false,
  ): S | null => list && { ...list, rows: kept(list.rows, isOld) };
  const listed = <S extends { covers: KeptCover[]; rows: { group: string | null }[] }>(
    list: S | null,
    isOld?: (row: S['rows'][number]) => boolean,
  ): S | null => {
    const left = seen(list, isOld);
    const went = (list?.rows ?? []).filter((row) => mentions(row, gone));
    return left && { ...left, covers: coversWithout(left.covers, went, left.rows) };
  };
  const parents = (portal.parents?.rows ?? []).map((row) => ({
    ...row,
    left: row.children.filter((child) => !mentions(child, gone)),
  }));
  const alone = parents
    .filter(({ children, left }) => children.length > 0 && left.length === 0)
    .map(({ name }) => name);
  const ofAlone = (couple: string) => {
    const words = wordsIn([couple]);
    return alone.some((name) => [...wordsIn([name])].every((word) => words.has(word)));
  };
  return {
    ...portal,
    reports: listed(portal.reports, (row) => (row.until ?? row.from) < from),
    questions: seen(portal.questions, (row) => row.askedAt < from),
    rounds: seen(portal.rounds),
    portalPupils: listed(portal.portalPupils),
    lasPupils: listed(portal.lasPupils),
    parents: portal.parents && {
      ...portal.parents,
      rows: parents.filter(({ name }) => !alone.includes(name)).map(({ left, ...row }) => ({ ...row, children: left })),
    },
    gone: kept(portal.gone, (row) => row.since < from),
    decided: kept(portal.decided),
    drafts: kept(portal.drafts),
    couples: portal.couples.filter(({ names }) => !ofAlone(names)),
    askedCouples: portal.askedCouples.filter(({ names, at }) => at >= from && !ofAlone(names)),
    done: kept(portal.done, (row) => row.at < from),
  };
}

/**
 * Forgets what stands beside the dossiers of pupils who are about to be erased. Done before that: what a worker that is stopped in
 * between loses can be read again.
 * @throws Locked, Busy, Damaged
 */
export async function forgetBeside(kept: Kept, gone: Gone, now: Moment): Promise<void> {
  const today = dayOf(now);
  await kept.changeLetters((letters) => lettersWithout(letters, gone, today));
  await kept.changeTyped((typed) => typedWithout(typed, gone));
  await kept.changePortal((portal) => portalWithout(portal, gone, today));
}
