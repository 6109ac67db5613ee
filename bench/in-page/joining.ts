import { ledgerOf } from '../../src/background/sharing/ledger';
import type { Bytes } from '../../src/bytes/bytes';
import type { Day, Moment } from '../../src/domain/day';
import { clockAt, type ReadingEntry } from '../../src/domain/dossier';
import { Copies } from '../../src/storage/copy/copies';
import { Dossiers, type Write } from '../../src/storage/dossiers';
import { Kept } from '../../src/storage/kept';
import { KeptLogs } from '../../src/storage/logs';
import { openDatabase } from '../../src/storage/schema';
import { Vault } from '../../src/storage/vault';
import { openPart, readBatch, type SignedBatch } from '../../src/sync/batch';
import type { Carrier } from '../../src/sync/carrier';
import { Circle } from '../../src/sync/exchange';
import { changeSharing, keptSharing, shelfOf } from '../../src/sync/kept-sharing';
import { type Member, memberIdOf, newKeys } from '../../src/sync/member';
import type { State } from '../../src/sync/state';
import { type Effort, type Measured, sideBySide } from '../measure';
import { commit, plainStore } from './plain-store';
import { CHEAP, lineOn, Memory, NO_FILES, QUIET } from './writes';

/* A device that joins a school which shares for years: it reads all that lies there, verifies it and keeps it. */

const YEARS = ['2022-2023', '2023-2024', '2024-2025', '2025-2026', '2026-2027'];
const TODAY = '2026-11-24' as Day;
const NOW = { ms: Date.UTC(2026, 10, 24, 8), today: TODAY };
const PUPILS_KEY = `${'A'.repeat(43)}=`;
/** So many exchanges are enough for a device to hold everything, or something is wrong. */
const PATIENCE = 20;

/** Everything that lies with a carrier, in memory. */
class Lying implements Carrier {
  readonly batches = new Map<string, Map<number, Bytes>>();

  list = async () =>
    [...this.batches].map(([member, folder]) => ({ member, numbers: [...folder.keys()].sort((a, b) => a - b) }));
  read = async (member: string, number: number) => this.batches.get(member)?.get(number) ?? null;
  write = async (member: string, number: number, bytes: Bytes) => {
    this.batches.set(member, (this.batches.get(member) ?? new Map<number, Bytes>()).set(number, bytes));
  };
  papers = async () => [];
  readPaper = async () => null;
  writePaper = async () => undefined;
  removePaper = async () => undefined;
}

/** A device with a database of its own. */
async function device(name: string) {
  const database = await openDatabase(name);
  const vault = new Vault(database, new Memory(), CHEAP);
  await vault.setUp('vier gewone woorden samen');
  const copies = new Copies(database, vault, NO_FILES, QUIET);
  const kept = new Kept(database, vault, copies);
  const dossiers = new Dossiers(database, vault, kept, copies, () => NOW.ms);
  const ledger = ledgerOf(dossiers, () => ({
    nameOf: () => ({ name: '', number: null, group: '6A' }),
    allYears: { agreements: { standing: [] } },
  }));
  const circle = async (state?: State) => {
    if (state) await changeSharing(kept, (sharing) => ({ ...sharing, state }));
    return Circle.open(shelfOf(kept, new KeptLogs(database, vault)), ledger);
  };
  return { database, dossiers, kept, circle };
}

async function memberOf(keys: Awaited<ReturnType<typeof newKeys>>, name: string): Promise<Member> {
  const id = await memberIdOf(keys.signPublic);
  return { id, name, role: 'director', groups: [], sign: keys.signPublic, box: keys.boxPublic };
}

const reading = (pupil: number, day: number): ReadingEntry => ({
  kind: 'reading',
  reading: `r${day}`,
  looked: clockAt(day),
  profile: 'parnassys/group-period',
  cover: null,
  lines: [lineOn(day)],
  named: { name: `Leerling ${pupil}`, number: String(100_000 + pupil), group: '6A' },
});

/** A school year: of each pupil so many lists. */
const yearOf = (year: string, pupils: number, lists: number): readonly Write[] =>
  Array.from({ length: pupils }, (_, pupil) => ({
    subject: { of: 'pupil', pupil: `p${pupil}` },
    year,
    drafts: Array.from({ length: lists }, (_list, day) => ({
      at: '2026-11-24T08:50' as Moment,
      by: { role: 'clerk' as const, name: 'Bench' },
      body: reading(pupil, day),
    })),
  }));

/** Opens every part of every batch, with nothing verified, and keeps the records as they are. */
async function bareRead(carrier: Lying, state: State, into: IDBDatabase, records: readonly unknown[]): Promise<number> {
  const keys = new Map(state.scopeKeys.map((key) => [key.id, key]));
  let entries = 0;
  for (const { member, numbers } of await carrier.list()) {
    for (const number of numbers) {
      const batch = readBatch((await carrier.read(member, number))!) as SignedBatch;
      for (const [index, { key }] of batch.parts.entries()) {
        const content = (await openPart(batch, index, keys.get(key)!)) as { readonly entries?: readonly unknown[] };
        entries += content.entries?.length ?? 0;
      }
    }
  }
  await commit(into, records);
  return entries;
}

let turn = 0;

export async function run(_effort: Effort, entries: number, pupils: number): Promise<Record<string, Measured>> {
  const carrier = new Lying();
  const first = await device('first');
  for (const year of YEARS) await first.dossiers.append(yearOf(year, pupils, entries / pupils / YEARS.length));
  const keys = await newKeys();
  const founded = await Circle.founding(
    { keys, pupils: PUPILS_KEY },
    await memberOf(keys, 'Eerste'),
    'ab'.repeat(16),
    NOW,
  );
  const founder = await first.circle(founded);
  const joining = await newKeys();
  await founder.letIn(await memberOf(joining, 'Nieuw'), NOW);
  for (let i = 0; i < 3; i += 1) await founder.exchange(carrier, NOW);
  const { state } = await keptSharing(first.kept);
  const begins = Circle.joining({ keys: joining, pupils: PUPILS_KEY }, founded.circle, state!.statements);

  async function joined() {
    const next = await device(`next-${turn++}`);
    const circle = await next.circle(begins);
    for (let i = 0; i < PATIENCE; i += 1) {
      const { isReached } = await circle.exchange(await readOnly(carrier), NOW);
      const held = (await next.dossiers.numbers()).reduce((sum, { until }) => Math.max(sum, until), 0);
      if (isReached && held >= entries) return next;
    }
    throw new Error('the new device does not hold everything');
  }
  const one = await joined();
  const records = [...(await one.database.getAll('dossiers')), ...(await one.database.getAll('logs'))];
  const plain = await plainStore('plain');
  return sideBySide(
    {
      bare: () => bareRead(carrier, state!, plain, records),
      joined: async () => (await joined()).database.close(),
    },
    { batchMs: 1, rounds: 3 },
  );
}

/** What the new device publishes itself lies elsewhere, so that the next one finds the same. */
async function readOnly(carrier: Lying): Promise<Carrier> {
  return { ...carrier, write: async () => undefined };
}
