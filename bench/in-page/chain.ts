import { verify } from '../../src/storage/chain/verify';
import { Copies } from '../../src/storage/copy/copies';
import { Dossiers } from '../../src/storage/dossiers';
import { Kept } from '../../src/storage/kept';
import { openDatabase } from '../../src/storage/schema';
import { Vault } from '../../src/storage/vault';
import { type Effort, sideBySide } from '../measure';
import { CHEAP, Memory, NO_FILES, QUIET, writes } from './writes';

/** Opens every dossier of a year, and looks through the chain of all of them. Each entry has one line, as lists of one day leave it. */
export async function run(effort: Effort, entries: number, pupils: number) {
  const database = await openDatabase('chain');
  const vault = new Vault(database, new Memory(), CHEAP);
  await vault.setUp('vier gewone woorden samen');
  const copies = new Copies(database, vault, NO_FILES, QUIET);
  const dossiers = new Dossiers(database, vault, new Kept(database, vault, copies), copies, () => Date.now());
  await dossiers.append(
    writes(entries, pupils).map((write) => ({
      ...write,
      drafts: write.drafts.flatMap((draft) =>
        draft.body.kind === 'reading'
          ? draft.body.lines.map((line) => ({ ...draft, body: { ...draft.body, lines: [line] } as typeof draft.body }))
          : [],
      ),
    })),
  );
  const opened = async () => {
    for await (const { raw } of dossiers.each()) if (!raw) throw new Error('a dossier does not open');
  };
  const verified = async () => {
    const found = await verify(dossiers, () => undefined);
    if (found.entries !== entries || found.flaws.length > 0) throw new Error('the chain is not whole');
  };
  return sideBySide({ opened, verified }, effort);
}
