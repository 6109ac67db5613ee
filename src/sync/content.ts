import { ENTRIES_PART, type EntriesPart, SCHOOL_PART, type SchoolPart } from './batch';

/** What a part holds, of whichever kind; `null`: it is of neither. */
export function readContent(found: unknown): SchoolPart | EntriesPart | null {
  if (typeof found !== 'object' || found === null) return null;
  if ('entries' in found) return ENTRIES_PART.safeParse(found).data ?? null;
  return (SCHOOL_PART.safeParse(found).data as unknown as SchoolPart | undefined) ?? null;
}
