import type { Day } from '../../domain/day';
import { NewerBackup, NotABackup } from '../errors';
import type { DossierRecord, KeptRecord, Lock } from '../schema';
import type { Keys } from '../vault';
import {
  dossierOf,
  type Front,
  frontOf,
  keptOf,
  lockOf,
  type Manifest,
  openManifest,
  type Tail,
  tailOf,
} from './contents';
import { FOOTER_BYTES, FORMAT, formatIn, HEADER_BYTES, LENGTH_BYTES, lastPartIn, lengthIn, partIn } from './format';
import { checksum, markOf } from './make';
import type { BackupPlace } from './place';

/** A record of the file; `null`: the list of contents names it, and it is not whole or not the one that was meant. */
export type Part =
  | { readonly folder: 'dossiers'; readonly key: string; readonly year: string; readonly record: DossierRecord | null }
  | { readonly folder: 'kept'; readonly key: string; readonly record: KeptRecord | null };

/** What a backup says of itself to who has its key. */
export interface About {
  readonly made: Day;
  readonly device: string;
  /** Is there nothing beside what the list of contents names, and is the beginning as it was written? */
  readonly isWhole: boolean;
}

export interface Contents {
  /** `null`: the list of contents is damaged or cut off. What is found whole is used; what was there beside it nobody knows. */
  readonly about: About | null;
  /** @param key only what lies under this key; absent: all of it */
  readonly parts: (key?: string) => AsyncIterable<Part>;
}

/** A backup that somebody gave. */
export class BackupFile {
  readonly #place: BackupPlace;
  readonly #size: number;
  readonly #front: Front | null;
  readonly #tail: Tail | null;
  /** Where the last part begins. */
  readonly #last: number | null;

  private constructor(place: BackupPlace, size: number, front: Front | null, tail: Tail | null, last: number | null) {
    this.#place = place;
    this.#size = size;
    this.#front = front;
    this.#tail = tail;
    this.#last = last;
  }

  /** @throws NotABackup, NewerBackup */
  static async open(place: BackupPlace): Promise<BackupFile> {
    const size = (await place.size()) ?? 0;
    const format = formatIn(await place.read(0, HEADER_BYTES));
    if (format === null) throw new NotABackup();
    if (format !== FORMAT) throw new NewerBackup();
    const front = frontOf(await partIn(await partAt(place, HEADER_BYTES, size)));
    const last = lastPartIn(await place.read(size - FOOTER_BYTES, FOOTER_BYTES));
    const isLast = last !== null && last >= HEADER_BYTES && last < size - FOOTER_BYTES;
    const tail = isLast ? tailOf(await partIn(await place.read(last, size - FOOTER_BYTES - last))) : null;
    if (!front && !tail) throw new NotABackup();
    return new BackupFile(place, size, front, tail, last);
  }

  /** What opens it; where both ends are whole they say the same. */
  get locks(): readonly Lock[] {
    const found = [...(this.#front?.locks ?? []), ...(this.#tail?.locks ?? [])];
    return found.map(lockOf).filter((lock) => lock !== null);
  }

  /** Those of them that are as they were written: they go along to a device that has no vault. @param used what it was opened with */
  locksFor(about: About | null, used: Lock['kind']): readonly Lock[] {
    if (about?.isWhole) return this.#front!.locks.map(lockOf).filter((lock) => lock !== null);
    return this.locks.filter(({ kind }) => kind === used || kind === 'passphrase');
  }

  /** Was it made of the vault with these keys? */
  async isOf(keys: Keys): Promise<boolean> {
    const mark = await markOf(keys);
    return this.#front?.vault === mark || this.#tail?.vault === mark;
  }

  /** What it says of itself, and what is in it, part by part. @param keys of its vault */
  async read(keys: Keys): Promise<Contents> {
    const manifest = this.#tail && (await openManifest(keys, this.#tail.manifest).catch(() => null));
    if (!manifest) return { about: null, parts: (key) => this.#found(key) };
    const { made, device } = manifest;
    const about = { made: made as Day, device, isWhole: await this.#isWhole(manifest) };
    return { about, parts: (key) => this.#listed(manifest, key) };
  }

  async #isWhole({ parts }: Manifest): Promise<boolean> {
    const [front, last] = [parts.find(({ folder }) => folder === 'front'), parts.at(-1)];
    if (!front || !last || last.at + last.length !== this.#last) return false;
    return (await checksum(await this.#place.read(front.at, front.length))) === front.sha256;
  }

  async *#listed(manifest: Manifest, only?: string): AsyncIterable<Part> {
    for (const { folder, key, year, at, length, sha256 } of manifest.parts) {
      if (folder === 'front' || (only !== undefined && only !== key)) continue;
      const bytes = await this.#place.read(at, length);
      const found = (await checksum(bytes)) === sha256 ? await partIn(bytes) : null;
      if (folder === 'dossiers') yield { folder, key, year: year ?? '', record: dossierOf(found) };
      else yield { folder, key, record: keptOf(found) };
    }
  }

  /** The list of contents is damaged: every part that is whole, up to the first that is not. */
  async *#found(only?: string): AsyncIterable<Part> {
    for (let at = HEADER_BYTES; ; ) {
      const bytes = await partAt(this.#place, at, this.#size);
      const found = await partIn(bytes);
      if (found === null) return;
      const [dossier, kept] = [dossierOf(found), keptOf(found)];
      const isWanted = only === undefined || only === dossier?.id;
      if (dossier && isWanted) yield { folder: 'dossiers', key: dossier.id, year: dossier.year, record: dossier };
      else if (kept && isWanted) yield { folder: 'kept', key: kept.name, record: kept };
      at += bytes.length;
    }
  }
}

/** The part that begins here; empty where none does. */
async function partAt(place: BackupPlace, at: number, size: number) {
  const length = await place.read(at, LENGTH_BYTES);
  if (length.length < LENGTH_BYTES || at + lengthIn(length) > size) return new Uint8Array(0);
  return place.read(at, lengthIn(length));
}
