import type { Bytes } from '../../../src/bytes/bytes';
import type { Day } from '../../../src/domain/day';
import { Backups, type Wanted } from '../../../src/storage/backup/backups';
import { firstSettings } from '../../../src/storage/kept';
import { SETTINGS } from '../../../src/storage/settings';
import { Memory, PASSPHRASE, worker } from '../school';
import { MemoryPlace } from './memory-place';

/* Devices that make backups and restore them. */

export const MADE = '2026-11-27' as Day;
const CLOCK = 1_764_000_000_000;
/** Nothing is written beside. */
export const plainly = (passphrase: string | null): Wanted => ({
  secret: passphrase === null ? null : { passphrase },
  ownOf: (subject) => Promise.resolve(subject),
  writes: () => Promise.resolve([]),
});

let devices = 0;

/** A device; another one with the same name is the same device after a restart. */
export async function device(name = `backup-${devices++}`, session = new Memory()) {
  const places = { made: new MemoryPlace(), given: new MemoryPlace() };
  const all = await worker(name, session);
  const backups = new Backups(all, places, () => CLOCK);
  return {
    ...all,
    name,
    places,
    backups,
    /** The first run. */
    setUp: async (passphrase = PASSPHRASE) => {
      await all.vault.setUp(passphrase, async (keys) => [
        await firstSettings(keys, SETTINGS.parse({ region: 'zuid' })),
      ]);
      await all.copies.checkLocks();
    },
    /** A backup, as the person has it then. */
    backup: async (): Promise<Bytes> => {
      await backups.make(MADE, () => undefined);
      const { bytes } = places.made;
      await places.made.remove();
      return bytes!;
    },
    give: (bytes: Bytes) => {
      places.given.bytes = bytes;
    },
  };
}
export type Device = Awaited<ReturnType<typeof device>>;
