import type { HostKind } from '../../hosts';
import { parents, pupils, questions, reports, rounds } from './dutch';
import type { ListProfile } from './list-profile';
import { groupPupils } from './parnassys';

/** The table of contents of the lists of a parent portal that are known. */
export const PORTAL_LISTS: readonly ListProfile[] = [reports, questions, rounds, pupils, parents];

/** The lists of a LAS that are read beside its absences. */
export const LAS_LISTS: readonly ListProfile[] = [groupPupils];

/** The lists that a page of a host may show: of a host that is no known LAS and no known portal, all; of the school's website, none. */
export const listsFor = (kind: HostKind | null): readonly ListProfile[] => [
  ...(kind === 'las' || kind === null ? LAS_LISTS : []),
  ...(kind === 'portal' || kind === null ? PORTAL_LISTS : []),
];
