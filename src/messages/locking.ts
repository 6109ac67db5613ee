import * as z from 'zod/mini';
import type { Day } from '../domain/day';
import { RECOVERY_KEY_BYTES } from '../domain/recovery-sheet';
import { answers } from './answer';

/** Bytes as base64, in whole parts of four letters: what is none would only be found out when it is read. */
const bytes = (most: number) =>
  z
    .string()
    .check(
      z.maxLength(Math.ceil(most / 3) * 4),
      z.regex(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)?$/),
    );
/** Bytes of what a browser calls a passkey by, at most (WebAuthn, 5.4.3). */
const MOST_CREDENTIAL = 1023;
const SECRET = 32;

/** Too often a passphrase was wrong: so many seconds until the next may be tried. */
export interface Wait {
  readonly wait: number;
}

/** Which passkey opens the vault, and for which salt it gives its secret; both are readable while it is locked. Base64. */
export interface PasskeyView {
  readonly credential: string;
  readonly salt: string;
}

/** Which recovery sheet opens the vault; readable while it is locked. */
export interface RecoveryView {
  /** Which sheets belong together (`domain/recovery-sheet.ts`). */
  readonly set: number;
  readonly made: Day;
  /** Is it in three parts, of which two are enough? */
  readonly split: boolean;
}

/** What a sheet says, told once. */
export interface RecoveryMade extends RecoveryView {
  /** 16 bytes, as base64. */
  readonly key: string;
}

/** A passphrase as it is now, and a new one. */
const passphrase = z.string().check(z.maxLength(400));
export const newPassphrase = z.string().check(z.minLength(12), z.maxLength(400));

/** Opening the vault with what a device knows of its person, or with what lies on paper. */
export const lockingMessages = {
  /** `null`: no passkey opens it. Also while it is locked. */
  'own>worker:passkey': { request: z.strictObject({}), answer: answers<PasskeyView | null>() },
  'own>worker:add-passkey': {
    request: z.strictObject({
      passphrase,
      credential: bytes(MOST_CREDENTIAL),
      salt: bytes(SECRET),
      secret: bytes(SECRET),
    }),
    answer: answers<
      'done' | 'not-allowed' | 'wrong-passphrase' | 'damaged' | 'not-set-up' | 'locked' | 'not-saved' | Wait
    >(),
  },
  'own>worker:remove-passkey': {
    request: z.strictObject({}),
    answer: answers<'done' | 'not-allowed' | 'locked' | 'not-saved'>(),
  },
  'own>worker:unlock-with-passkey': {
    request: z.strictObject({ secret: bytes(SECRET) }),
    answer: answers<'unlocked' | 'wrong-passkey' | 'not-set-up'>(),
  },
  /** `null`: no recovery sheet was made. Also while it is locked. */
  'own>worker:recovery': { request: z.strictObject({}), answer: answers<{ readonly sheet: RecoveryView | null }>() },
  /** A recovery sheet in the place of the one before it. Its key is told this once. */
  'own>worker:make-recovery': {
    request: z.strictObject({ passphrase, split: z.boolean() }),
    answer: answers<
      | { readonly made: RecoveryMade }
      | 'not-allowed'
      | 'wrong-passphrase'
      | 'damaged'
      | 'not-set-up'
      | 'locked'
      | 'not-saved'
      | Wait
    >(),
  },
  /** No sheet opens it any more. */
  'own>worker:withdraw-recovery': {
    request: z.strictObject({}),
    answer: answers<'done' | 'not-allowed' | 'locked' | 'not-saved'>(),
  },
  /** Nobody wants to be told any more that there is none. */
  'own>worker:put-off-recovery': {
    request: z.strictObject({}),
    answer: answers<'done' | 'not-allowed' | 'locked' | 'not-saved'>(),
  },
  /** Is this the key? It opens nothing yet. */
  'own>worker:try-recovery': {
    request: z.strictObject({ key: bytes(RECOVERY_KEY_BYTES) }),
    answer: answers<'opens' | 'wrong-recovery' | 'damaged' | 'not-set-up' | Wait>(),
  },
  /** Opens it with the key of a sheet, and from now on with a new passphrase. */
  'own>worker:recover': {
    request: z.strictObject({ key: bytes(RECOVERY_KEY_BYTES), passphrase: newPassphrase }),
    answer: answers<'unlocked' | 'wrong-recovery' | 'damaged' | 'not-set-up' | 'set-by-it' | 'not-saved' | Wait>(),
  },
};
