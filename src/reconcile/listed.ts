import type { Named } from '../domain/dossier';
import { groupName } from '../domain/group';

/** A pupil as a list of the LAS or the portal shows one. `number` is the LAS' own, where the list shows it. */
export type ListedPupil = Named;

/** What a person decided about a row of each list. */
export interface Decided {
  readonly las: ListedPupil;
  readonly portal: ListedPupil;
  readonly verdict: 'same' | 'two';
}

/** By what a row is found again in a list that is read later: the number, else the name and the group as they are shown. */
export const rowOf = ({ number, name, group }: ListedPupil): string =>
  number === null ? `${name.normalize('NFC').trim()}|${group === null ? '' : groupName(group).toLowerCase()}` : number;
