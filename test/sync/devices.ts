import type { Clock } from '../../src/domain/dossier';
import type { Role } from '../../src/domain/role';
import { importKeys, type KeptKeys, type Member, type MemberKeys, newKeys } from '../../src/sync/member';
import { type Known, type Says, stated, statementId } from '../../src/sync/statement';

/** A device with its keys, as it would be a member. */
export interface Device {
  readonly kept: KeptKeys;
  readonly keys: MemberKeys;
  readonly member: Member;
}

export async function device(name: string, role: Role = 'teacher', groups: readonly string[] = []): Promise<Device> {
  const kept = await newKeys();
  const keys = await importKeys(kept);
  return { kept, keys, member: { id: keys.id, name, role, groups, sign: kept.signPublic, box: kept.boxPublic } };
}

export const clock = (ms: number): Clock => `${String(ms).padStart(13, '0')}-00000` as Clock;

/** A statement that is known, by whoever signs it. */
export async function says(by: Device, at: number, what: Says): Promise<Known> {
  const statement = await stated(by.keys, clock(at), what);
  return { id: await statementId(statement), statement };
}

export const SALT = '00112233445566778899aabbccddeeff';

/** Base64 with another sign at a place, that says other bytes: also the last one, of which not all bits say something. */
export const flipped = (base64: string, at: number): string =>
  `${base64.slice(0, at)}${base64[at] === 'A' ? 'w' : 'A'}${base64.slice(at + 1)}`;

/** So many signs of base64 say something. */
export const signsIn = (base64: string): number => base64.replace(/=+$/, '').length;
