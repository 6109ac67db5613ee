import * as z from 'zod/mini';
import { isDay } from '../../domain/day';
import type { DossierRecord, KeptRecord, Lock } from '../schema';
import { open, type Sealed, seal } from '../sealing';
import type { Keys } from '../vault';

/* The shapes of what stands in a backup. Whoever gives the file may have made it: nothing is taken for granted. */

const text = z.string().check(z.maxLength(64));
const count = z.int().check(z.gte(0));
const bytes = z.custom<Uint8Array<ArrayBuffer>>((one) => one instanceof Uint8Array && one.length <= 64);
const sealed = z.strictObject({
  iv: z.custom<Uint8Array<ArrayBuffer>>((one) => one instanceof Uint8Array && one.length === 12),
  data: z.custom<ArrayBuffer>((one) => one instanceof ArrayBuffer),
});

/** Dearer than this is nothing that we made: it would only keep the computer busy. */
const DEAREST = { memoryKiB: 1_048_576, passes: 24, parallelism: 4 };
const LOCK = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('passphrase'),
    kdf: z.strictObject({
      name: z.literal('argon2id'),
      memoryKiB: z.int().check(z.gte(1), z.lte(DEAREST.memoryKiB)),
      passes: z.int().check(z.gte(1), z.lte(DEAREST.passes)),
      parallelism: z.int().check(z.gte(1), z.lte(DEAREST.parallelism)),
      salt: bytes,
    }),
    wrapped: sealed,
  }),
  z.strictObject({ kind: z.literal('recovery'), set: count, made: text, split: z.boolean(), wrapped: sealed }),
]);

/**
 * What of the school's own records goes along: not where this device stands in its entries, nor what somebody was typing, nor what it keeps
 * of a circle, since two devices must not be one member. By which key that circle calls pupils goes along: they are the same pupils.
 */
export const KEPT_ALONG = [
  'settings',
  'letters',
  'word-letter',
  'portal',
  'pupils',
] as const satisfies readonly KeptRecord['name'][];

const DOSSIER = z.strictObject({ id: text, year: text, version: count, key: sealed, sealed });
const KEPT = z.strictObject({ name: z.enum(KEPT_ALONG), version: count, sealed });
/** `vault`: a keyed hash, by which a vault knows its own backups. */
const FRONT = z.strictObject({ vault: text, locks: z.array(z.unknown()) });
const TAIL = z.strictObject({ vault: text, locks: z.array(z.unknown()), manifest: sealed });

export interface Front {
  readonly vault: string;
  readonly locks: readonly unknown[];
}
export interface Tail extends Front {
  readonly manifest: Sealed;
}

const shaped =
  <T>(shape: z.ZodMiniType) =>
  (found: unknown): T | null => {
    const checked = shape.safeParse(found);
    return checked.success ? (checked.data as T) : null;
  };
export const frontOf = shaped<Front>(FRONT);
export const tailOf = shaped<Tail>(TAIL);
export const dossierOf = shaped<DossierRecord>(DOSSIER);
export const keptOf = shaped<KeptRecord>(KEPT);
/** `null`: a lock of a kind that does not go along, or that a later version made. */
export const lockOf = shaped<Lock>(LOCK);

const LISTED = z.strictObject({
  folder: z.enum(['front', 'dossiers', 'kept']),
  key: text,
  year: z.nullable(text),
  version: count,
  /** Where it begins, and how many bytes it has. */
  at: count,
  length: count,
  sha256: text,
});
/** One part of the file, as the list of contents names it. */
export type Listed = z.infer<typeof LISTED>;

/** The list of contents: a closed union of what was ever written. */
const MANIFEST = z.discriminatedUnion('v', [
  z.strictObject({
    v: z.literal(1),
    made: z.string().check(z.refine(isDay)),
    /** The name of the device that made it. */
    device: text,
    parts: z.array(LISTED),
  }),
]);
export type Manifest = z.infer<typeof MANIFEST>;

const PLACE = 'backup/manifest';
export const sealManifest = (keys: Keys, manifest: Manifest): Promise<Sealed> => seal(keys.backup, PLACE, manifest);

/** @throws Damaged when it is of another vault, or not as we write it */
export const openManifest = async (keys: Keys, found: Sealed): Promise<Manifest> =>
  MANIFEST.parse(await open(keys.backup, PLACE, found));
