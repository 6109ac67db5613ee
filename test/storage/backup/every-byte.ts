import type { Bytes } from '../../../src/bytes/bytes';
import type { Plan } from '../../../src/storage/backup/plan';
import { Damaged, NewerBackup, NotABackup, WrongPassphrase } from '../../../src/storage/errors';
import { PASSPHRASE } from '../school';
import { type Device, plainly } from './devices';

const REFUSALS = [NotABackup, NewerBackup, Damaged, WrongPassphrase];

/** The file is refused, and by a name. */
export const isRefusal = (error: unknown): boolean => REFUSALS.some((kind) => error instanceof kind);

/** Is it said that something of the file is not as it was made? */
export const isTold = (plan: Plan): boolean =>
  !plan.about?.isWhole || plan.notWhole.length > 0 || plan.keptNotWhole.length > 0;

/** Bytes of which nobody is told that they are other ones. @param stride every so many are tried */
export async function untold(one: Device, bytes: Bytes, stride: number): Promise<readonly number[]> {
  const found: number[] = [];
  for (let at = 0; at < bytes.length; at += stride) {
    const file = bytes.slice();
    file[at]! ^= 1 << (at % 8);
    one.give(file);
    const told = await one.backups.trial(plainly(PASSPHRASE)).then((plan) => isTold(plan!), isRefusal);
    if (!told) found.push(at);
  }
  return found;
}
