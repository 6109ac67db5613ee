import * as z from 'zod/mini';
import { BACKUP_DAYS } from '../domain/backup-days';
import type { Day } from '../domain/day';
import { answers } from './answer';
import type { Wait } from './locking';
import type { LostView } from './views';

/** What is known of the backups of the school. */
export interface BackupView {
  /** The latest, newest first. */
  readonly made: readonly { readonly on: Day; readonly by: string }[];
  /** `null`: nobody is told that one is due. */
  readonly every: number | null;
  /** May who sits here make one, restore one, and say when they are told? */
  readonly mayDecide: boolean;
}

/** What restoring a backup would bring, or brought. */
export interface RestoredView {
  /** It is of the vault of this device; or there is none here, and that of the backup goes on; or it is of another vault. */
  readonly origin: 'same' | 'none' | 'other';
  /** `null`: the list of contents is damaged; what was in it beside what is found nobody knows. */
  readonly made: Day | null;
  readonly school: string | null;
  /** Is the file as it was made? */
  readonly isWhole: boolean;
  /** Does it bring anything? */
  readonly brings: boolean;
  readonly dossiers: {
    readonly new: number;
    /** They are here, and get entries. */
    readonly extended: number;
    readonly here: number;
    /** Of those that are here: they have entries that the backup has not. */
    readonly newer: number;
    /** They were erased, and stay so. */
    readonly erased: number;
  };
  readonly entries: { readonly new: number; readonly here: number; readonly newer: number };
  /** Settings and other records that are missing here. */
  readonly kept: readonly string[];
  /** What does not come back, since it is not whole in the file. */
  readonly notWhole: LostView['dossiers'];
  readonly keptNotWhole: readonly string[];
}

export type BackupRefusal =
  | 'not-a-backup'
  | 'newer-backup'
  | 'needs-secret'
  | 'wrong-passphrase'
  | 'wrong-recovery'
  | 'damaged'
  | 'not-allowed'
  | 'locked'
  | 'not-saved'
  | Wait;

/** A recovery key has 16 bytes. */
const recovery = z.string().check(z.regex(/^[A-Za-z0-9+/]{22}==$/));
const secret = z.nullable(
  z.union([z.strictObject({ passphrase: z.string().check(z.maxLength(400)) }), z.strictObject({ recovery })]),
);

const nothing = z.strictObject({});

/** Reservekopie: making one, and what one brings back. */
export const backupMessages = {
  'own>worker:backup': { request: nothing, answer: answers<BackupView | 'locked'>() },
  /** Makes the file, in the browser's own file system; our page gives it to the person. */
  'own>worker:make-backup': {
    request: nothing,
    answer: answers<'done' | 'not-allowed' | 'locked' | 'not-saved'>(),
  },
  /** How far that is: dossiers. `null`: none is being made. */
  'own>worker:backup-progress': {
    request: nothing,
    answer: answers<{ readonly progress: { readonly done: number; readonly of: number } | null }>(),
  },
  /** The person has the file: it is written down that it was made, and nothing of it stays. */
  'own>worker:backup-taken': { request: nothing, answer: answers<'done' | 'not-allowed' | 'locked' | 'not-saved'>() },
  /** What restoring the file would do that our page put into the browser's own file system. Also where there is no vault. */
  'own>worker:try-backup': {
    request: z.strictObject({ secret }),
    answer: answers<{ readonly trial: RestoredView } | BackupRefusal>(),
  },
  'own>worker:restore-backup': {
    request: z.strictObject({ secret }),
    answer: answers<{ readonly restored: RestoredView } | BackupRefusal>(),
  },
  /** Nobody needs what lies there any more. */
  'own>worker:drop-backup': { request: nothing, answer: answers<null>() },
  /** What could not be saved is told no more; that it was put away, and what it was, stands in the trail. */
  'own>worker:put-loss-away': {
    request: nothing,
    answer: answers<'done' | 'gone' | 'not-allowed' | 'locked' | 'not-saved'>(),
  },
  /** After so many days somebody is told that a backup is due; `null`: nobody is. */
  'own>worker:remind-backup': {
    request: z.strictObject({
      every: z.nullable(z.int().check(z.gte(BACKUP_DAYS[0]), z.lte(BACKUP_DAYS[1]))),
    }),
    answer: answers<'done' | 'not-allowed' | 'set-by-it' | 'locked' | 'not-saved'>(),
  },
} as const;
