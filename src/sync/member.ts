import type { Role } from '../domain/role';

/** A member of the circle: the first 128 bits of the SHA-256 of its signing key, in hexadecimal. */
export type MemberId = string;

/** A device of the school, as the roster knows it. */
export interface Member {
  readonly id: MemberId;
  /** How people call it: who works on it, or where it stands. */
  readonly name: string;
  readonly role: Role;
  /** None: the whole school, as for a person (`domain/access.ts`). */
  readonly groups: readonly string[];
  /** Ed25519, 32 bytes in base64. */
  readonly sign: string;
  /** X25519, 32 bytes in base64; another one after something was erased. */
  readonly box: string;
}
