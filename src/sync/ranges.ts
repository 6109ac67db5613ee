/** Numbers as stretches, in order and apart: `[[1, 3], [7, 7]]` is 1, 2, 3 and 7. */
export type Ranges = readonly (readonly [from: number, until: number])[];

/** Stretches in any order, also over each other, put in order and apart. */
function merged(all: Ranges): Ranges {
  const stretches: [number, number][] = [];
  for (const [from, until] of all.toSorted((a, b) => a[0] - b[0])) {
    const last = stretches.at(-1);
    if (!last || from > last[1] + 1) stretches.push([from, until]);
    else last[1] = Math.max(last[1], until);
  }
  return stretches;
}

/** In any order, each as often as one likes. */
export const rangesOf = (numbers: Iterable<number>): Ranges =>
  merged(Array.from(numbers, (number) => [number, number]));

export function union(one: Ranges, other: Ranges): Ranges {
  if (other.length === 0) return one;
  return one.length === 0 ? other : merged([...one, ...other]);
}

/** What is in the first and not in the other. */
export function without(one: Ranges, other: Ranges): Ranges {
  const left: [number, number][] = [];
  let at = 0;
  for (const [from, until] of one) {
    let next = from;
    while (at < other.length && other[at]![1] < from) at += 1;
    for (let i = at; i < other.length && other[i]![0] <= until; i += 1) {
      const [otherFrom, otherUntil] = other[i]!;
      if (otherFrom > next) left.push([next, otherFrom - 1]);
      next = Math.max(next, otherUntil + 1);
    }
    if (next <= until) left.push([next, until]);
  }
  return left;
}

export const isIn = (ranges: Ranges, number: number): boolean =>
  ranges.some(([from, until]) => from <= number && number <= until);

/** The first of them, at most so many. */
export function numbersOf(ranges: Ranges, most = Number.POSITIVE_INFINITY): readonly number[] {
  const numbers: number[] = [];
  for (const [from, until] of ranges) {
    for (let number = from; number <= until; number += 1) {
      if (numbers.length >= most) return numbers;
      numbers.push(number);
    }
  }
  return numbers;
}

export const countOf = (ranges: Ranges): number => ranges.reduce((sum, [from, until]) => sum + until - from + 1, 0);

/** Of each of several, what is in both or in either; names without numbers are left out. */
export function unionOf(one: Readonly<Record<string, Ranges>>, other: Readonly<Record<string, Ranges>>) {
  const all: Record<string, Ranges> = { ...one };
  for (const [name, ranges] of Object.entries(other)) all[name] = union(all[name] ?? [], ranges);
  return filled(all);
}

export const withoutOf = (one: Readonly<Record<string, Ranges>>, other: Readonly<Record<string, Ranges>>) =>
  filled(Object.fromEntries(Object.entries(one).map(([name, ranges]) => [name, without(ranges, other[name] ?? [])])));

const filled = (all: Readonly<Record<string, Ranges>>): Record<string, Ranges> =>
  Object.fromEntries(Object.entries(all).filter(([, ranges]) => ranges.length > 0));
