import 'fake-indexeddb/auto';
import type { Moment } from '../../src/domain/day';
import { clockAt, type ReadingEntry, type Subject } from '../../src/domain/dossier';
import { Copies } from '../../src/storage/copy/copies';
import type { Files } from '../../src/storage/copy/files';
import { Dossiers, type Draft, type Write } from '../../src/storage/dossiers';
import { Kept } from '../../src/storage/kept';
import { openDatabase } from '../../src/storage/schema';
import { type SessionStore, Vault } from '../../src/storage/vault';
import { line } from '../domain/line';
import { MemoryFiles } from './copy/memory-files';

/** Cheap, so that tests are quick; one test pays the real price. */
export const CHEAP = { name: 'argon2id', memoryKiB: 64, passes: 1, parallelism: 1 } as const;
export const PASSPHRASE = 'vier gewone woorden samen';
export const YEAR = '2026-2027';

export class Memory implements SessionStore {
  readonly #kept = new Map<string, string>();
  get = async (name: string) => this.#kept.get(name);
  set = async (name: string, value: string) => void this.#kept.set(name, value);
  remove = async (name: string) => void this.#kept.delete(name);
}

const disks = new Map<string, MemoryFiles>();

/** The files of a device; they are there as long as its name is used. */
export function filesOf(name: string): MemoryFiles {
  const files = disks.get(name) ?? new MemoryFiles();
  disks.set(name, files);
  return files;
}

const locals = new Map<string, Memory>();

/** What the browser keeps of a device in the open. */
export function localOf(name: string): Memory {
  const local = locals.get(name) ?? new Memory();
  locals.set(name, local);
  return local;
}

/** A worker's view of the storage; another one with the same name and session is the same device after a restart. */
export async function worker(
  name: string,
  session: SessionStore = new Memory(),
  clock = () => 1_764_000_000_000,
  files: Files = filesOf(name),
) {
  const database = await openDatabase(name);
  const vault = new Vault(database, session, CHEAP);
  const copies = new Copies(database, vault, files, { failed: () => undefined, progressed: () => undefined });
  const kept = new Kept(database, vault, copies);
  return { database, vault, copies, kept, session, dossiers: new Dossiers(database, vault, kept, copies, clock) };
}

export const pupil = (key: string): Subject => ({ of: 'pupil', pupil: key });

const late = line('2026-11-23', 'late', { authorised: false, reason: 'Te laat', remark: 'Kanarievogel Zonnestraal' });

export const draft = (reading: string, lines = 1): Draft => ({
  at: '2026-11-23T08:50' as Moment,
  by: { role: 'teacher', name: 'Juf Kanarie' },
  body: {
    kind: 'reading',
    reading,
    looked: clockAt(0),
    profile: 'parnassys/group-day',
    cover: null,
    lines: Array.from({ length: lines }, () => late),
    named: { name: 'Wilhelmina Kanariepiet', number: '998877', group: '6A' },
  } satisfies ReadingEntry,
});

/** What is appended to the dossier of a pupil: so many readings. */
export const write = (key: string, ...readings: string[]): Write => ({
  subject: pupil(key),
  year: YEAR,
  drafts: readings.map((reading) => draft(reading)),
});
