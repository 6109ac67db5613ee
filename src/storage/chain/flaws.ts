import type { Moment } from '../../domain/day';
import type { Numbers } from '../../domain/erased';
import type { Head } from '../head';
import type { Link } from './link';

/**
 * What is wrong with the entries of a device. `changed`: one or more of these are not as the one after them found them. `missing`: these
 * numbers stand nowhere. `forked`: two different entries bear each of these numbers. `added`: the device knows nothing of having written
 * these.
 */
export interface Flaw extends Numbers {
  readonly of: 'changed' | 'missing' | 'forked' | 'added';
  /** When the last one before it was written, and the first one after it; `null`: there is none. */
  readonly after: Moment | null;
  readonly before: Moment | null;
}

/** All different entries that bear one number. */
export type Numbered = readonly [Link, ...Link[]];

/** The numbers of a device in order. The same entry twice is one: dossiers are united. */
export function numbered(links: readonly Link[]): readonly Numbered[] {
  const bySeq = new Map<number, [Link, ...Link[]]>();
  for (const link of links) {
    const others = bySeq.get(link.seq);
    if (!others) bySeq.set(link.seq, [link]);
    else if (!others.some(({ hash }) => hash === link.hash)) others.push(link);
  }
  return [...bySeq.values()].sort(([a], [b]) => a.seq - b.seq);
}

/** Flaws of one kind that follow each other, or say the same number twice, as one. */
function joined(flaws: readonly Flaw[]): readonly Flaw[] {
  const all: Flaw[] = [];
  for (const flaw of flaws) {
    const last = all.at(-1);
    if (last?.of === flaw.of && flaw.from <= last.until + 1)
      all[all.length - 1] = { ...last, until: Math.max(last.until, flaw.until), before: flaw.before };
    else all.push(flaw);
  }
  return all;
}

const ORDER = ['changed', 'missing', 'forked', 'added'] as const;

/** The stretches of numbers that nothing bears and nothing explains. @param erased in order, each number once */
function lacking(device: string, numbers: readonly Numbered[], last: number, erased: readonly Numbers[]): Flaw[] {
  const flaws: Flaw[] = [];
  let next = 0;
  let before: Link | null = null;
  for (const [link] of [...numbers, [null] as const]) {
    const end: number = link ? link.seq - 1 : last;
    let from: number = (before?.seq ?? 0) + 1;
    const tell = (until: number) => {
      if (until >= from)
        flaws.push({ of: 'missing', device, from, until, after: before?.at ?? null, before: link?.at ?? null });
    };
    for (; next < erased.length && erased[next]!.from <= end; next++) {
      const stretch = erased[next]!;
      tell(Math.min(stretch.from - 1, end));
      from = Math.max(from, stretch.until + 1);
      // What is left of it may explain the next gap.
      if (stretch.until > end) break;
    }
    tell(end);
    before = link;
  }
  return flaws;
}

/** The numbers that are not what the one after them, or the device itself, found them to be. */
function changed(device: string, numbers: readonly Numbered[], head: Head | null): Flaw[] {
  const flaws: Flaw[] = [];
  /** Is what bears this number as it was found by what came after it? `null`: nothing came directly after it. */
  const isAsFound = (index: number): boolean | null => {
    const here = numbers[index]!;
    const next = numbers[index + 1];
    if (next?.[0].seq === here[0].seq + 1) return next.some(({ prev }) => here.some(({ hash }) => hash === prev));
    return !next && head?.seq === here[0].seq ? here.some(({ hash }) => hash === head.prev) : null;
  };
  const tell = ([{ seq: from, at: after }]: Numbered, [{ seq: until, at: before }]: Numbered) =>
    flaws.push({ of: 'changed', device, from, until, after, before });
  const [first] = numbers;
  if (first?.[0].seq === 1 && !first.some(({ prev }) => prev === null)) tell(first, first);
  for (const [index, here] of numbers.entries()) {
    if (isAsFound(index) !== false) continue;
    const next = numbers[index + 1];
    // It is this one, or the next, where nobody vouches for that.
    tell(here, next && isAsFound(index + 1) === null ? next : here);
  }
  return flaws;
}

/**
 * What is wrong with the entries of one device, kind by kind.
 * @param head where the device stands, as it knows it itself; `null`: it is another device
 * @param erased numbers of the device that went with what was erased, in order, each once
 */
export function flawsOf(
  device: string,
  numbers: readonly Numbered[],
  head: Head | null,
  erased: readonly Numbers[],
): readonly Flaw[] {
  const one = (of: Flaw['of'], [{ seq, at }]: Numbered): Flaw => ({
    of,
    device,
    from: seq,
    until: seq,
    after: at,
    before: at,
  });
  const last = head?.seq ?? numbers.at(-1)?.[0].seq ?? 0;
  const flaws = [
    ...changed(device, numbers, head),
    ...lacking(device, numbers, last, erased),
    ...numbers.filter(({ length }) => length > 1).map((here) => one('forked', here)),
    ...(head ? numbers.filter(([{ seq }]) => seq > head.seq).map((here) => one('added', here)) : []),
  ];
  return ORDER.flatMap((kind) => joined(flaws.filter(({ of }) => of === kind)));
}
