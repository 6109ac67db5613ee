import type { Clock } from '../../domain/dossier';
import { beginHead, type Head, sealHead } from '../head';
import { openDossier } from '../one-dossier';
import { openKept } from '../one-kept';
import type { KeptRecord } from '../schema';
import { digest } from '../sealing';
import { replace } from './replace';
import { aside, counted, type Mended, openedOrNot, type Stores } from './stores';

/** What of an entry says where its device stood. */
interface Stamp {
  readonly device: string;
  readonly seq: number;
  readonly clock: Clock;
}

const later = (a: Clock, b: Clock): Clock => (a > b ? a : b);

async function entriesHere({ database, vault }: Stores): Promise<readonly Stamp[]> {
  const all: Stamp[] = [];
  for (const record of await database.getAll('dossiers')) {
    const opened = await openedOrNot(openDossier(vault, record));
    all.push(...((opened?.raw ?? []) as readonly Stamp[]));
  }
  return all;
}

const headOf = async ({ vault }: Stores, record: KeptRecord | undefined): Promise<Head | null> =>
  record ? ((await openedOrNot(openKept(vault.keys, record))) as Head | null) : null;

/**
 * Puts right where this device stands: as far as any of both stores and of the dossiers says, never further back. Where the database
 * lost it altogether a last entry may be lost too: the device goes on under a new name, so that no number is given twice.
 * @throws Locked
 */
export async function mendHead(stores: Stores): Promise<Mended> {
  const { database, copy, vault, written } = stores;
  const before = await database.get('kept', 'head');
  const found = await copy.read('kept', 'head');
  const newest = await copy.newestOf('kept', 'head');
  const [mine, theirs] = [await headOf(stores, before), await headOf(stores, found?.record)];
  // A newer one with another name is a device that went on under a new name, and not one that fell back.
  const goesOn = mine && (!theirs || mine.device !== theirs.device || mine.seq >= theirs.seq);
  if (goesOn && before!.version >= newest) {
    written('kept', 'head');
    return 'alike';
  }
  const entries = await entriesHere(stores);
  const heads = [mine, theirs].filter((head) => head !== null);
  const clock = [...heads, ...entries].reduce((last, one) => later(last, one.clock), beginHead().clock);
  const isTheirsNewer = counted(found?.record.version) > counted(before?.version);
  const known = before ? furthest(mine, theirs, isTheirsNewer) : null;
  const head = { ...(known ? await followed(known, entries) : beginHead()), clock };
  const version = Math.max(counted(before?.version), newest);
  await replace(
    stores,
    'kept',
    'head',
    before,
    await sealHead(vault.keys, head, version),
    before && !mine ? aside(before, true) : null,
  );
  return 'mended';
}

/** Under one name the device stands where it came furthest; of two names it goes on under the one that it took last. */
function furthest(mine: Head | null, theirs: Head | null, isTheirsNewer: boolean): Head | null {
  if (!mine || !theirs) return mine ?? theirs;
  const isTheirs = mine.device === theirs.device ? theirs.seq > mine.seq : isTheirsNewer;
  return isTheirs ? theirs : mine;
}

/** A head that has seen all entries of its device. */
async function followed(head: Head, entries: readonly Stamp[]): Promise<Head> {
  const last = entries.reduce<Stamp | null>(
    (most, one) => (one.device === head.device && one.seq > (most?.seq ?? head.seq) ? one : most),
    null,
  );
  return last ? { ...head, seq: last.seq, prev: await digest(JSON.stringify(last)) } : head;
}
