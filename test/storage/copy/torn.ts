import { filesOf, Memory, PASSPHRASE, worker, write } from '../school';
import { emptied, readings } from './disasters';

let count = 0;

/** The power fails while a dossier is copied, and the database is gone too: what the copy still has. */
export async function afterTornCopy(): Promise<readonly string[]> {
  const name = `torn-${count++}`;
  const files = filesOf(name);
  const first = await worker(name);
  await first.vault.setUp(PASSPHRASE);
  await first.copies.checkLocks();
  await first.dossiers.append([write('a', 'r1'), write('b', 'r1')]);
  await first.copies.settled();
  const real = files.write;
  files.write = async (folder, file, bytes) => {
    await real(folder, file, bytes.slice(0, bytes.length >> 1));
    throw new DOMException('gone', 'UnknownError');
  };
  await first.dossiers.append([write('a', 'r2')]);
  await first.copies.settled();
  files.write = real;
  await emptied(name);
  const again = await worker(name, new Memory());
  await again.copies.checkLocks();
  await again.vault.unlock(PASSPHRASE);
  await again.copies.checkKept();
  await again.copies.checkDossiers();
  return readings(again);
}
