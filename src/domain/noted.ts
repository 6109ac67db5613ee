import type { Role } from './role';

/*
 * What happens on a device and is nothing that a page showed or a person did about a pupil: it stands in the trail, and nothing is
 * counted by it. It names who works at the school, and never a pupil or a parent.
 */

/** What there is nothing more to say of than who did it, and when. */
export const PLAIN_NOTES = [
  'set-up',
  'backup-made',
  'backup-restored',
  'recovery-made',
  'recovery-withdrawn',
  'recovered',
  'passphrase-changed',
  'passkey-added',
  'passkey-removed',
  'settings-renewed',
  'sharing-begun',
  'sharing-joined',
  'sharing-left',
] as const;
export type PlainNote = (typeof PLAIN_NOTES)[number];

/** What is about the dossiers of a school year. `pupil-erased`: which pupil is said by the entry `erased` alone. */
export const YEAR_NOTES = ['year-exported', 'year-erased', 'pupil-erased', 'trail-exported'] as const;
export type YearNote = (typeof YEAR_NOTES)[number];

/** Who works on the device, and who does no longer. */
export const PERSON_NOTES = ['person-added', 'person-removed'] as const;
export type PersonNote = (typeof PERSON_NOTES)[number];

/** Which computers of the school share, called as people call them: by who works there, or where they stand. */
export const DEVICE_NOTES = ['device-invited', 'device-added', 'device-refused', 'device-removed'] as const;
export type DeviceNote = (typeof DEVICE_NOTES)[number];

/** The parts of what a school sets that have no versions of their own. */
export const SETTINGS_PARTS = [
  'school',
  'lock',
  'backup',
  'retention',
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
  'carrier',
] as const;
export type SettingsPart = (typeof SETTINGS_PARTS)[number];

/** A task of the parent portal, by its house rule: somebody did it, or did not after all. */
export const PORTAL_NOTES = ['portal-did', 'portal-undone'] as const;
export type PortalNote = (typeof PORTAL_NOTES)[number];

/** Somebody who works at the school, as they are called and what they are. */
export interface NotedPerson {
  readonly name: string;
  readonly role: Role;
}

export type Noted =
  | { readonly of: PlainNote }
  /** `year`: `2026-2027`. */
  | { readonly of: YearNote; readonly year: string }
  | { readonly of: PersonNote; readonly person: NotedPerson }
  /** Also when only the groups or the code changed. */
  | { readonly of: 'person-changed'; readonly person: NotedPerson; readonly was: NotedPerson }
  | { readonly of: DeviceNote; readonly person: NotedPerson }
  | { readonly of: 'device-changed'; readonly person: NotedPerson; readonly was: NotedPerson }
  | { readonly of: PortalNote; readonly rule: string }
  | { readonly of: 'settings-changed'; readonly part: SettingsPart };

/** Aantekening in het logboek. */
export interface NotedEntry {
  readonly kind: 'noted';
  readonly what: Noted;
}
