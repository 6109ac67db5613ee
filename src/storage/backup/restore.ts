import type { Copies } from '../copy/copies';
import { aside, counted, openedOrNot } from '../copy/stores';
import { Busy, SetUpAlready } from '../errors';
import { sealHead } from '../head';
import {
  type DossierPlace,
  dossierId,
  newDossierKey,
  type Opened,
  type Opener,
  openDossier,
  sealDossier,
} from '../one-dossier';
import type { Database, DossierRecord, KeptRecord, Lock } from '../schema';
import { stamp, type Write } from '../stamping';
import { allOrNothing, undo } from '../transaction';
import { headAfter } from './head-after';
import type { Plan } from './plan';

/** What a plan is carried out on. */
export interface Restoring {
  readonly database: Database;
  readonly opener: Opener;
  readonly copies: Copies;
  /** What opens the vault from now on, where there is none; `null`: there is one. */
  readonly locks: readonly Lock[] | null;
  /** What is to be written beside what comes from the backup. */
  readonly writes: readonly Write[];
  /** Milliseconds since 1970, by the clock of the device. */
  readonly now: number;
}

/** A record that was written. */
export type Written = readonly ['dossiers' | 'kept', string];

/** A record that takes the place of another; `isHurt`: that did not open, and is set aside as it was found. */
interface Placed<R> {
  readonly before: R | undefined;
  readonly isHurt: boolean;
  readonly after: R;
}

interface Changed {
  readonly at: DossierPlace;
  readonly before: DossierRecord | undefined;
  readonly isHurt: boolean;
  readonly opened: Omit<Opened, 'version'>;
}

/**
 * Carries out a plan: one transaction writes all of it or nothing, and nothing where somebody else wrote in between.
 * @returns what was written, and is to be held beside the copy: that may hold what neither the database nor the backup has
 * @throws Busy, SetUpAlready, or the browser's own error when the disk is full; nothing was then written
 */
export async function carryOut(plan: Plan, restoring: Restoring): Promise<readonly Written[]> {
  const { database, opener, copies, writes, now } = restoring;
  const headBefore = await database.get('kept', 'head');
  const stamped = await stamp(writes, await headAfter(plan, headBefore, restoring), now);
  const changed = await changedBy(plan, opener);
  for (const [index, { subject, year }] of writes.entries())
    await addTo(changed, subject, year, stamped.entries[index]!, restoring);
  const newest = Math.max(counted(headBefore?.version), await copies.newestOf('kept', 'head'));
  const head = { before: headBefore, isHurt: false, after: await sealHead(opener.keys, stamped.head, newest) };
  const kept = await Promise.all(plan.kept.map((record) => placedKept(record, restoring)));
  const dossiers = await Promise.all([...changed.values()].map((one) => placedDossier(one, copies)));
  await writeAll(restoring, dossiers, [head, ...kept]);
  return [
    ...[head, ...kept].map(({ after }) => ['kept', after.name] as const),
    ...dossiers.map(({ after }) => ['dossiers', after.id] as const),
  ];
}

/** The dossiers that get something, as they will be. */
async function changedBy({ origin, dossiers }: Plan, opener: Opener): Promise<Map<string, Changed>> {
  const changed = new Map<string, Changed>();
  for (const { at, before, mine, theirs, raw, added } of dossiers) {
    if (mine && added === 0) continue;
    // A dossier of another vault gets a key of this one; its entries stay as they are, so that their chain holds.
    const { key, wrapped } = mine ?? (origin === 'other' ? await newDossierKey(opener, at) : theirs);
    const opened = { key, wrapped, subject: theirs.subject, raw };
    changed.set(at.id, { at, before, isHurt: before !== undefined && !mine, opened });
  }
  return changed;
}

/** Adds entries of this device to a dossier that may be changed already. */
async function addTo(
  changed: Map<string, Changed>,
  subject: Write['subject'],
  year: string,
  entries: readonly unknown[],
  { database, opener }: Restoring,
): Promise<void> {
  const at = { id: await dossierId(opener, subject, year), year };
  const there = changed.get(at.id);
  if (there) {
    changed.set(at.id, { ...there, opened: { ...there.opened, raw: [...there.opened.raw, ...entries] } });
    return;
  }
  const before = await database.get('dossiers', at.id);
  const mine = before ? await openedOrNot(openDossier(opener, before)) : null;
  const { key, wrapped } = mine ?? (await newDossierKey(opener, at));
  const opened = { key, wrapped, subject, raw: [...(mine?.raw ?? []), ...entries] };
  changed.set(at.id, { at, before, isHurt: before !== undefined && !mine, opened });
}

/** No version is ever given twice: what was opened is remembered by it. */
async function placedDossier({ at, before, isHurt, opened }: Changed, copies: Copies): Promise<Placed<DossierRecord>> {
  const version = Math.max(counted(before?.version), await copies.newestOf('dossiers', at.id)) + 1;
  return { before, isHurt, after: await sealDossier(at, { ...opened, version }) };
}

/** Where there is none it keeps its version: the copy may still have a later one. */
async function placedKept(record: KeptRecord, { database, copies }: Restoring): Promise<Placed<KeptRecord>> {
  const before = await database.get('kept', record.name);
  if (!before) return { before, isHurt: false, after: record };
  const version = Math.max(counted(before.version), await copies.newestOf('kept', record.name)) + 1;
  return { before, isHurt: true, after: { ...record, version } };
}

async function writeAll(
  { database, locks }: Restoring,
  dossiers: readonly Placed<DossierRecord>[],
  kept: readonly Placed<KeptRecord>[],
): Promise<void> {
  const stores = ['locks', 'dossiers', 'kept', 'damaged'] as const;
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
  const isAsBefore = await Promise.all([
    ...dossiers.map(async ({ before, after }) =>
      Object.is(before?.version, (await transaction.objectStore('dossiers').get(after.id))?.version),
    ),
    ...kept.map(async ({ before, after }) =>
      Object.is(before?.version, (await transaction.objectStore('kept').get(after.name))?.version),
    ),
  ]);
  const isLocked = locks !== null && (await transaction.objectStore('locks').get('passphrase')) !== undefined;
  if (isLocked || isAsBefore.includes(false)) {
    await undo(transaction);
    throw isLocked ? new SetUpAlready() : new Busy('another window wrote in between');
  }
  const damaged = transaction.objectStore('damaged');
  const keys = await damaged.getAllKeys();
  const doubtful = (await damaged.getAll()).flatMap((record, index) =>
    isBack(record, dossiers) ? [[keys[index]!, aside(record, false)] as const] : [],
  );
  await allOrNothing(transaction, function* () {
    for (const lock of locks ?? []) yield transaction.objectStore('locks').put(lock);
    for (const { after } of kept) yield transaction.objectStore('kept').put(after);
    for (const { after } of dossiers) yield transaction.objectStore('dossiers').put(after);
    for (const { before, isHurt } of dossiers) if (before && isHurt) yield damaged.add(aside(before, false));
    for (const { before, isHurt } of kept) if (before && isHurt) yield damaged.add(aside(before, true));
    for (const [key, record] of doubtful) yield damaged.put(record, key);
  });
}

/** Something that was set aside before, and comes back now: whether all of it does, the chain of its device tells. */
const isBack = (record: DossierRecord | KeptRecord, dossiers: readonly Placed<DossierRecord>[]): boolean =>
  'id' in record && !('restored' in record) && dossiers.some(({ after }) => after.id === record.id);
