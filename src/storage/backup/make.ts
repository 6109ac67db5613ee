import type { Bytes } from '../../bytes/bytes';
import type { Day } from '../../domain/day';
import { Locked } from '../errors';
import type { Database, Lock } from '../schema';
import { hex, keyedHash } from '../sealing';
import type { Keys, Vault } from '../vault';
import { KEPT_ALONG, type Listed, sealManifest } from './contents';
import { FORMAT, footer, header, part } from './format';
import type { BackupPlace, BackupWriter } from './place';

/** By which a vault knows its own backups. */
export const markOf = (keys: Keys): Promise<string> => keyedHash(keys.ids, 'backup');

export const checksum = async (bytes: Bytes): Promise<string> => hex(await crypto.subtle.digest('SHA-256', bytes));

/** Which locks go along: a passkey is of the device that made it. */
const goesAlong = ({ kind }: Lock): boolean => kind !== 'passkey';

/** Writes parts one after the other, and lists them. */
class Parts {
  readonly listed: Listed[] = [];
  readonly #writer: BackupWriter;
  #at = 0;

  constructor(writer: BackupWriter) {
    this.#writer = writer;
  }

  get at(): number {
    return this.#at;
  }

  async bytes(bytes: Bytes): Promise<void> {
    await this.#writer.write(bytes);
    this.#at += bytes.length;
  }

  async add(of: Pick<Listed, 'folder' | 'key' | 'year' | 'version'>, record: object): Promise<void> {
    const bytes = await part(record);
    this.listed.push({ ...of, at: this.#at, length: bytes.length, sha256: await checksum(bytes) });
    await this.bytes(bytes);
  }
}

/** What a backup is made of, and where it is put. */
export interface Making {
  readonly database: Database;
  readonly vault: Vault;
  readonly place: BackupPlace;
  readonly made: Day;
  /** The name of this device. */
  readonly device: string;
  /** So many dossiers of so many are written. */
  readonly progressed: (done: number, of: number) => void;
}

/**
 * Writes a backup of everything that is kept here, record by record. Nothing is opened for it but the vault: the records go along sealed
 * as they are.
 * @throws Locked, or the browser's own error when the disk is full; there is then no file
 */
export async function makeBackup(making: Making): Promise<void> {
  const writer = await making.place.create();
  try {
    await writeAll(making, new Parts(writer));
    await writer.close();
  } catch (error) {
    await writer.abort();
    await making.place.remove();
    throw error;
  }
}

async function writeAll({ database, vault, made, device, progressed }: Making, parts: Parts): Promise<void> {
  const { keys, locks: lockedSoOften } = vault;
  const front = { vault: await markOf(keys), locks: (await database.getAll('locks')).filter(goesAlong) };
  await parts.bytes(header());
  await parts.add({ folder: 'front', key: 'front', year: null, version: 0 }, front);
  for (const name of KEPT_ALONG) {
    const record = await database.get('kept', name);
    if (record) await parts.add({ folder: 'kept', key: name, year: null, version: record.version }, record);
  }
  const ids = await database.getAllKeys('dossiers');
  for (const [index, id] of ids.entries()) {
    const record = await database.get('dossiers', id);
    if (record) await parts.add({ folder: 'dossiers', key: id, year: record.year, version: record.version }, record);
    progressed(index + 1, ids.length);
  }
  if (lockedSoOften !== vault.locks) throw new Locked();
  const tail = { ...front, manifest: await sealManifest(keys, { v: FORMAT, made, device, parts: parts.listed }) };
  const at = parts.at;
  await parts.bytes(await part(tail));
  await parts.bytes(footer(at));
}
