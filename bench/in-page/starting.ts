import { Copies } from '../../src/storage/copy/copies';
import { ORIGIN_FILES } from '../../src/storage/copy/origin-files';
import { Dossiers } from '../../src/storage/dossiers';
import { Kept } from '../../src/storage/kept';
import { openDatabase } from '../../src/storage/schema';
import { Vault } from '../../src/storage/vault';
import { type Effort, sideBySide } from '../measure';
import { CHEAP, Memory, QUIET, writes, YEAR } from './writes';

/** A worker that starts and opens a school year; the same with both stores held side by side first; and the copy of it all verified. */
export async function run(effort: Effort, absences: number, pupils: number) {
  const session = new Memory();
  const start = async () => {
    const database = await openDatabase('starting');
    const vault = new Vault(database, session, CHEAP);
    const copies = new Copies(database, vault, ORIGIN_FILES, QUIET);
    const kept = new Kept(database, vault, copies);
    return { database, vault, copies, dossiers: new Dossiers(database, vault, kept, copies, () => Date.now()) };
  };
  const first = await start();
  await first.vault.setUp('vier gewone woorden samen');
  await first.dossiers.append(writes(absences, pupils));
  await first.copies.checkLocks();
  await first.copies.settled();
  first.database.close();

  const open = async (check: 'checked' | 'unchecked') => {
    const { database, vault, copies, dossiers } = await start();
    if (check === 'checked') await copies.checkLocks();
    await vault.state();
    if (check === 'checked') {
      await copies.checkKept();
      await copies.checkDossiers();
    }
    await dossiers.load(YEAR);
    database.close();
  };
  return sideBySide(
    {
      unchecked: () => open('unchecked'),
      checked: () => open('checked'),
      verified: async () => {
        const { database, vault, copies } = await start();
        await vault.state();
        await copies.verify();
        database.close();
      },
    },
    effort,
  );
}
