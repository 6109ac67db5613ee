import { groupKey } from '../domain/group';
import type { Difference } from './differences';

/** A group as lists are compared by it. */
export interface Group {
  /** Written small. */
  readonly name: string;
  /** 1 and 2 of `1/2A`; none of `Vlinders`. */
  readonly years: readonly number[];
  /** A year without a letter: all groups of that year. */
  readonly isYear: boolean;
}

export function groupOf(shown: string): Group {
  const name = groupKey(shown);
  const [, years, letter] = /^(\d+(?:[/-]\d+)?)-?(\p{L}?)$/u.exec(name) ?? [];
  return { name, years: years?.split(/[/-]/).map(Number) ?? [], isYear: letter === '' };
}

/**
 * How the groups of a pupil in two lists differ; `null`: they are the same. A list of years (`5`) says the same as one of groups (`5A`).
 * Whoever moved is in a group of the same year or of one year more or less; further is not how a child moves.
 */
export function groupDifference(one: Group | null, other: Group | null): Difference | null {
  if (one === null || other === null) return 'no-group';
  if (one.name === other.name) return null;
  if (one.years.length === 0 || other.years.length === 0) return 'other-group';
  const apart = Math.min(...one.years.flatMap((year) => other.years.map((next) => Math.abs(year - next))));
  if (apart === 0 && (one.isYear || other.isYear)) return 'class';
  return apart <= 1 ? 'other-group' : 'far-group';
}

/** Groups that may be one share a place: a year, else the name. */
export const placesOf = ({ name, years }: Group): readonly string[] =>
  years.length > 0 ? [...new Set(years.map(String))] : [name];
