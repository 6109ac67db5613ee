import * as z from 'zod/mini';
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

/** Opening the vault with what a device knows of its person. */
export const lockingMessages = {
  /** `null`: no passkey opens it. Also while it is locked. */
  'own>worker:passkey': { request: z.strictObject({}), answer: answers<PasskeyView | null>() },
  'own>worker:add-passkey': {
    request: z.strictObject({
      passphrase: z.string().check(z.maxLength(400)),
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
};
