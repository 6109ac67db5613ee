import { parents, pupils, questions, reports, rounds } from './dutch';
import type { ListProfile } from './list-profile';
import { groupPupils } from './parnassys';

/** The table of contents of the lists of a parent portal that are known. */
export const PORTAL_LISTS: readonly ListProfile[] = [reports, questions, rounds, pupils, parents];

/** The lists of a LAS that are read beside its absences. */
export const LAS_LISTS: readonly ListProfile[] = [groupPupils];
