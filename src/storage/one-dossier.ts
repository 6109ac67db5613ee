import type { Subject } from '../domain/dossier';
import { dossier } from './entries';
import { Damaged } from './errors';
import type { DossierRecord } from './schema';
import { keyedHash, open, openBytes, randomBytes, type Sealed, seal, sealBytes } from './sealing';
import type { Vault } from './vault';

/** Where a dossier belongs: its keyed hash, and the school year. */
export type DossierPlace = Pick<DossierRecord, 'id' | 'year'>;

/** What is known here of one dossier while the vault is open. */
export interface Opened {
  readonly version: number;
  readonly key: CryptoKey;
  readonly wrapped: Sealed;
  readonly subject: Subject;
  /** As they were sealed, entries of later versions among them. */
  readonly raw: readonly unknown[];
}

const place = ({ id, year }: DossierPlace) => `dossier/${year}/${id}`;
const keyPlace = ({ id, year }: DossierPlace) => `dossier-key/${year}/${id}`;

const nameOf = (subject: Subject): string => {
  switch (subject.of) {
    case 'pupil':
      return `pupil:${subject.pupil}`;
    case 'group':
      return `group:${subject.group}`;
    case 'school':
      return 'school';
  }
};

/** What wraps the keys of dossiers: the vault of this device while it is open, or that of a backup. */
export type Opener = Pick<Vault, 'keys'>;

/** What a dossier is called within the vault. */
export const dossierName = (subject: Subject, year: string): string => `${year} ${nameOf(subject)}`;

/** The keyed hash by which the dossier of a subject in a school year is called. @throws Locked */
export const dossierId = async ({ keys }: Opener, subject: Subject, year: string): Promise<string> =>
  keyedHash(keys.ids, dossierName(subject, year));

const imported = (raw: BufferSource): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);

/** @throws Locked, Damaged */
export async function openDossier({ keys }: Opener, record: DossierRecord): Promise<Opened> {
  const raw = await openBytes(keys.wrap, keyPlace(record), record.key);
  const key = await imported(raw);
  new Uint8Array(raw).fill(0);
  const found = dossier.safeParse(await open(key, place(record), record.sealed));
  if (!found.success) throw new Damaged(record.id);
  const { subject, entries } = found.data;
  return { version: record.version, key, wrapped: record.key, subject, raw: entries };
}

/** A dossier as it is to be written. */
export async function sealDossier(at: DossierPlace, opened: Opened): Promise<DossierRecord> {
  const sealed = await seal(opened.key, place(at), { subject: opened.subject, entries: opened.raw });
  return { id: at.id, year: at.year, version: opened.version, key: opened.wrapped, sealed };
}

/** The key of a dossier that begins. @throws Locked */
export async function newDossierKey({ keys }: Opener, at: DossierPlace): Promise<Pick<Opened, 'key' | 'wrapped'>> {
  const raw = randomBytes(32);
  const wrapped = await sealBytes(keys.wrap, keyPlace(at), raw);
  const key = await imported(raw);
  raw.fill(0);
  return { key, wrapped };
}
