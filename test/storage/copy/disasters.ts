import { openDatabase } from '../../../src/storage/schema';
import type { Sealed } from '../../../src/storage/sealing';
import type { worker } from '../school';
import { YEAR } from '../school';

/* What happens to disks. */

/** With one bit the other way. */
export function flipped({ iv, data }: Sealed): Sealed {
  const bytes = new Uint8Array(data.slice(0));
  bytes[bytes.length >> 1]! ^= 1;
  return { iv, data: bytes.buffer };
}

/** The browser threw the database away. */
export async function emptied(name: string): Promise<void> {
  const database = await openDatabase(name);
  await Promise.all([...database.objectStoreNames].map((store) => database.clear(store)));
  database.close();
}

/** `a:r1`: a reading of a pupil; everything that can be read, in order. */
export async function readings({ dossiers }: Pick<Awaited<ReturnType<typeof worker>>, 'dossiers'>) {
  const found = (await dossiers.load(YEAR)).dossiers.flatMap(({ subject, entries }) =>
    entries.map(
      (entry) =>
        `${subject.of === 'pupil' ? subject.pupil : subject.of}:${entry.kind === 'reading' ? entry.reading : entry.kind}`,
    ),
  );
  return found.sort();
}
