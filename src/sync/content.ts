import { ENTRIES_PART, type EntriesPart, SCHOOL_PART, type SchoolPart } from './batch';

/** What a part holds, of whichever kind; `null`: it is of neither. */
export function readContent(found: unknown): SchoolPart | EntriesPart | null {
  const school = SCHOOL_PART.safeParse(found);
  if (school.success) return school.data as unknown as SchoolPart;
  const entries = ENTRIES_PART.safeParse(found);
  return entries.success ? entries.data : null;
}
