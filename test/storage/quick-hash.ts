import { createHash } from 'node:crypto';

/*
 * Stands in for hash-wasm in tests that open many vaults: slow is what it is meant to be, and vault.test.ts tries the real one.
 */

export const argon2id = ({ password, salt }: { password: string; salt: Uint8Array }): Promise<Uint8Array> =>
  Promise.resolve(new Uint8Array(createHash('sha256').update(salt).update(password).digest()));
