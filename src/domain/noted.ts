import type { Role } from './role';

/*
 * What happens on a device and is nothing that a page showed or a person did about a pupil: it stands in the trail, and nothing is
 * counted by it. It names who works at the school, and never a pupil or a parent.
 */

/** What there is nothing more to say of than who did it, and when. */
export const PLAIN_NOTES = [
  'backup-made',
  'backup-restored',
  'recovery-made',
  'recovery-withdrawn',
  'recovered',
  'passphrase-changed',
  'passkey-added',
  'passkey-removed',
  'settings-renewed',
] as const;
export type PlainNote = (typeof PLAIN_NOTES)[number];

/** What is about the dossiers of a school year. `pupil-erased`: which pupil is said by the entry `erased` alone. */
export const YEAR_NOTES = ['year-exported', 'year-erased', 'pupil-erased', 'trail-exported'] as const;
export type YearNote = (typeof YEAR_NOTES)[number];

/** Who works on the device. */
export const PERSON_NOTES = ['person-added', 'person-changed', 'person-removed'] as const;
export type PersonNote = (typeof PERSON_NOTES)[number];

/** The parts of what a school sets that have no versions of their own. */
export const SETTINGS_PARTS = [
  'school',
  'lock',
  'words',
  'profiles',
  'hosts',
  'wordings',
  'word-letter',
  'translations',
  'house-rules',
  'portal-school',
  'portal-profiles',
  'portal-couples',
  'portal-pupils',
] as const;
export type SettingsPart = (typeof SETTINGS_PARTS)[number];

export type Noted =
  | { readonly of: PlainNote }
  /** `year`: `2026-2027`. */
  | { readonly of: YearNote; readonly year: string }
  /** As they are called and what they are from now on; of who is removed: as they were. */
  | { readonly of: PersonNote; readonly name: string; readonly role: Role }
  | { readonly of: 'settings-changed'; readonly part: SettingsPart };

/** Aantekening in het logboek. */
export interface NotedEntry {
  readonly kind: 'noted';
  readonly what: Noted;
}
