import { groupName, sameGroup } from '../domain/group';

export type GroupDifference = 'class' | 'no-group' | 'other-group' | 'far-group';

/** The years in the name of a group: 1 and 2 of `1/2A`; none of `Vlinders`. */
const yearsOf = (group: string): readonly number[] => {
  const [, years] = /^(\d+(?:[/-]\d+)?)-?\p{L}?$/u.exec(groupName(group)) ?? [];
  return years?.split(/[/-]/).map(Number) ?? [];
};
const isWholeYear = (group: string): boolean => /^\d+$/.test(groupName(group));

/**
 * How the groups of a pupil in two lists differ; `null`: they are the same. A list of years (`5`) says the same as one of groups (`5A`).
 * Whoever moved is in a group of the same year or of one year more or less; further is not how a child moves.
 */
export function groupDifference(one: string | null, other: string | null): GroupDifference | null {
  if (one === null || other === null) return 'no-group';
  if (sameGroup(one, other)) return null;
  const [left, right] = [yearsOf(one), yearsOf(other)];
  if (left.length === 0 || right.length === 0) return 'other-group';
  const apart = Math.min(...left.flatMap((year) => right.map((next) => Math.abs(year - next))));
  if (apart === 0 && (isWholeYear(one) || isWholeYear(other))) return 'class';
  return apart <= 1 ? 'other-group' : 'far-group';
}
