import { Copies } from '../../src/storage/copy/copies';
import { Dossiers } from '../../src/storage/dossiers';
import { beginHead } from '../../src/storage/head';
import { Kept } from '../../src/storage/kept';
import { type Database, openDatabase } from '../../src/storage/schema';
import { stamp, type Write } from '../../src/storage/stamping';
import { Vault } from '../../src/storage/vault';
import { hashed, type Written } from '../../src/storage/written';
import { type Effort, type Measured, sideBySide } from '../measure';
import { commit, plainStore } from './plain-store';
import { CHEAP, Memory, NO_FILES, QUIET, writes } from './writes';

/** So many entries lie ready to be taken in, one after the other. */
const READY = 6000;
/** Years are large: fewer of them are enough. */
const FEW: Effort = { batchMs: 1, rounds: 5 };

/** What another device wrote. */
async function writtenElsewhere(all: readonly Write[]): Promise<readonly Written[]> {
  const { entries } = await stamp(all, beginHead(), Date.now());
  return Promise.all(
    all.flatMap(({ subject, year }, index) => entries[index]!.map((entry) => hashed({ subject, year, entry }))),
  );
}

async function device(name: string) {
  const database = await openDatabase(name);
  const vault = new Vault(database, new Memory(), CHEAP);
  await vault.setUp('vier gewone woorden samen');
  const copies = new Copies(database, vault, NO_FILES, QUIET);
  return { database, dossiers: new Dossiers(database, vault, new Kept(database, vault, copies), copies, Date.now) };
}

const recordsOf = async (database: Database): Promise<readonly unknown[]> => [
  ...(await database.getAll('dossiers')),
  (await database.get('kept', 'head'))!,
];

let turn = 0;

/** Takes in entry by entry, and a year at once; and commits the bytes that are written by it, without any of our parts. */
export async function run(effort: Effort, absences: number, pupils: number): Promise<Record<string, Measured>> {
  const year = await writtenElsewhere(writes(absences, pupils));
  const here = await device('taking');
  await here.dossiers.take(year);
  const all = await recordsOf(here.database);
  const plain = await plainStore('plain');

  const short = writes(READY, READY).map((write, index) => ({ ...write, subject: year[index % pupils]!.subject }));
  const ready = await writtenElsewhere(short);
  let next = 0;
  const one = await sideBySide(
    {
      bare: () => commit(plain, [all[next % pupils], all.at(-1)]),
      taken: async () => {
        const found = ready[next++];
        if (!found) throw new Error('nothing is left to be taken in');
        await here.dossiers.take([found]);
      },
      known: () => here.dossiers.take([ready[0]!]),
    },
    effort,
  );
  const years = await sideBySide(
    {
      bareYear: () => commit(plain, all),
      takenYear: async () => {
        const there = await device(`year-${turn++}`);
        await there.dossiers.take(year);
        there.database.close();
      },
    },
    FEW,
  );
  return { ...one, ...years };
}
