import type { PortalProfile } from './profile';

type Words = Readonly<Record<string, readonly string[] | undefined>>;

/** The words of both for each name. What somebody pointed out means that, and nothing else that it means elsewhere. */
function both(own: Words, others: Words): Record<string, readonly string[]> {
  const taken = new Set(Object.values(own).flatMap((words) => words ?? []));
  const names = [...new Set([...Object.keys(own), ...Object.keys(others)])];
  return Object.fromEntries(
    names.map((name) => [name, [...(own[name] ?? []), ...(others[name] ?? []).filter((word) => !taken.has(word))]]),
  );
}

/** A profile that somebody pointed out, with the words that another knows besides. */
export const widened = (own: PortalProfile, other: PortalProfile): PortalProfile => ({
  ...own,
  modules: both(own.modules, other.modules),
  deeds: [...own.deeds, ...other.deeds],
  fields: both(own.fields, other.fields),
  noPhoto: [...own.noPhoto, ...other.noPhoto],
  reached: { ...other.reached, ...both(own.reached, other.reached) },
});
