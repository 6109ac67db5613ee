import { RECOVERY_KEY_BYTES, type RecoverySheet, type SheetPart } from '../../domain/recovery-sheet';

/** Shamir's scheme, for the pages that need it. */
const sharing = () => import('shamir-secret-sharing');

/** Loads it. */
export const sharingIsThere = async (): Promise<void> => void (await sharing());

/** Three sheets, of which any two give the key and one says nothing of it. @param key 16 bytes */
export async function inThree(set: number, key: Uint8Array<ArrayBuffer>): Promise<readonly RecoverySheet[]> {
  const { split } = await sharing();
  const shares = await split(key, 3, 2);
  return shares.map((share, index) => ({ set, part: (index + 1) as SheetPart, share: new Uint8Array(share) }));
}

/** The key that is said by the whole sheet among these, or by two parts of one set. 16 bytes, which need not be the right ones. */
export async function keyIn(sheets: readonly RecoverySheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const whole = sheets.find(({ part }) => part === 0);
  if (whole) return whole.share.slice(0, RECOVERY_KEY_BYTES);
  const { combine } = await sharing();
  return new Uint8Array(await combine(sheets.map(({ share }) => share)));
}
