import type { Named } from '../domain/dossier';
import { groupKey } from '../domain/group';

/** A pupil as a list of the LAS or the portal shows one. `number` is the LAS' own, where the list shows it. */
export type ListedPupil = Named;

/** What a person decided about a row of each list. */
export interface Decided {
  readonly las: ListedPupil;
  readonly portal: ListedPupil;
  readonly verdict: 'same' | 'two';
}

export const shownName = ({ name }: ListedPupil): string => name.normalize('NFC').trim();

/** By what a row is found again in a list that is read later: the number, else the name and the group as they are shown. */
export const rowOf = (row: ListedPupil): string =>
  row.number ?? `${shownName(row)}|${row.group === null ? '' : groupKey(row.group)}`;

/** By what two rows are found again. */
export const together = (las: ListedPupil, portal: ListedPupil): string => `${rowOf(las)}~${rowOf(portal)}`;
