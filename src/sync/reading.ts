import type { Bytes } from '../bytes/bytes';
import type { Day } from '../domain/day';
import { ForkOfUs } from '../storage/errors';
import type { Written } from '../storage/written';
import type { Carrier, Listing } from './carrier';
import type { Draft } from './draft';
import { erasureOf, isTainted, scopesGone } from './erasures';
import { type At, Gathered, joined, withGathered } from './gathered';
import { lackingIn, lacksOfWith, numbersOfAll, stampOf } from './holdings';
import type { ScopeKey } from './keyring';
import type { Ledger } from './ledger';
import { isLogSigned, type LogPart } from './log';
import type { Logbook } from './logbook';
import type { Member, MemberKeys } from './member';
import { type Opener, openBatch } from './opening';
import { isIn, unionOf } from './ranges';
import type { Why } from './roster';
import type { Scope } from './scope';
import { Standing } from './standing';
import type { Erasure, State } from './state';
import { hearStrangers } from './strangers';
import type { KeptTrouble } from './trouble';
import { heardOf, verifyEntries, verifyLogs, verifyStatements } from './verifying';

/** So many batches are taken in at once: what a device has to keep in mind, and to do again after a kill. */
const AT_ONCE = 40;

/** Why a statement does not count, where its signer did wrong; two who let the same device in did not. */
const WRONG: readonly Why[] = ['another-circle', 'not-a-member', 'may-not-decide', 'not-seen'];

/** The clock of the device, in milliseconds since 1970, and the day at the school. */
export interface Now {
  readonly ms: number;
  readonly today: Day;
}

/** What a device works with in an exchange. */
export interface Desk {
  readonly carrier: Carrier;
  readonly shelf: Draft;
  readonly ledger: Ledger;
  readonly logs: Logbook;
  readonly keys: MemberKeys;
  /** With the boxes that it had before. */
  readonly former: readonly MemberKeys[];
  readonly now: Now;
  /** What was found wrong in this exchange, also where it came right at once. */
  readonly found: KeptTrouble[];
}

/** Reads what lies with the carrier and was not read, and takes it in, until nothing of it leads to anything more. */
export async function readAll(desk: Desk, listings: readonly Listing[]): Promise<void> {
  const tried = new Set<string>();
  do await readMembers(desk, listings, tried);
  while (await hearStrangers(desk, listings));
}

async function readMembers(desk: Desk, listings: readonly Listing[], tried: Set<string>): Promise<void> {
  for (;;) {
    const state = await desk.shelf.state();
    const standing = new Standing(state, desk.logs, desk.ledger, desk.keys.id, desk.now.today);
    const wanted = wantedOf(standing, desk.logs, listings).filter((at) => !tried.has(nameOf(at, state, desk.logs)));
    if (wanted.length === 0) break;
    const some = wanted.slice(0, AT_ONCE);
    for (const at of some) tried.add(nameOf(at, state, desk.logs));
    await takeIn(desk, standing, some);
    // Of much, what was read is not read again after a kill.
    if (some.length === AT_ONCE) await desk.shelf.keep();
  }
}

/** What a batch could bring may change with what is known, and so it is tried again then; else once. */
const nameOf = ({ member, number }: At, state: State, logs: Logbook): string =>
  isIn(state.waits[member] ?? [], number) ? `${member} ${number} ${knownOf(state, logs)}` : `${member} ${number}`;

/** How much is known by which something else could be verified. */
export const knownOf = ({ statements }: State, { facts }: Logbook): string => `${statements.length} ${facts}`;

/** Batches that lie there and were not read, and those that could not be verified before more was known. */
function wantedOf({ state, me, memberOf }: Standing, logs: Logbook, listings: readonly Listing[]): readonly At[] {
  const again = state.tried === knownOf(state, logs) ? {} : state.waits;
  return listings.flatMap(({ member, numbers }) => {
    if (member === me || !memberOf(member)) return [];
    const [read, waits] = [state.read[member] ?? [], again[member] ?? []];
    return numbers
      .filter((number) => !isIn(read, number) || isIn(waits, number))
      .map((number): At => ({ member, number }));
  });
}

async function takeIn(desk: Desk, before: Standing, some: readonly At[]): Promise<void> {
  const { shelf, ledger, logs, keys, now } = desk;
  const { state } = before;
  const found = new Gathered();
  const gone = scopesGone(state.erasures, logs);
  const opener = {
    state,
    keys: [keys, ...desk.former] as const,
    // Who was just let in does not know yet what it may hold.
    mayHold: (scope: Scope) => before.self === null || before.may(keys.id, scope),
    isTainted: (key: ScopeKey) => isTainted(key, state.erasures, gone),
  };
  let interruption: unknown = null;
  for (const at of some) {
    const member = before.memberOf(at.member)!;
    const left = before.roster.left.get(at.member);
    let bytes: Bytes | null;
    try {
      bytes = await desk.carrier.read(at.member, at.number);
    } catch (error) {
      // What came before is taken in all the same.
      interruption = error;
      break;
    }
    if (!bytes) continue;
    if (left && at.number > left.upTo) await putAside(opener, at, member, bytes, found);
    else await openBatch(opener, at, member, bytes, found);
  }

  const statements = await verifyStatements(state, found);
  const standing = new Standing({ ...state, statements }, logs, ledger, keys.id, now.today);
  for (const { statement, why } of standing.roster.refused) {
    if (statement.says.kind === 'rekeyed' || !WRONG.includes(why)) continue;
    found.troubles.push({ kind: 'forbidden', member: statement.by, what: 'statement' });
  }
  const factsBefore = logs.facts;
  const parts = await verifyLogs(found, standing, logs);
  if (parts.length > 0) await shelf.keepLogs(parts);
  const isCopied = await isOfAnother(await signedHere(found, keys), ledger);
  if (isCopied) {
    found.troubles.push({ kind: 'member-forked', member: keys.id, number: state.last.number, told: null });
  }
  if (statements !== state.statements) {
    // Who may hold what is kept before anything is held by it.
    await shelf.change((latest) => ({ ...latest, statements: joined(latest.statements, statements) }));
    await shelf.keep();
  }
  const entries = await verifyEntries(found, standing, logs);
  const erased = await take(ledger, entries);
  const erasures = newErasures(entries, state);
  const heard = heardOf(found, standing, logs);
  const allGone = logs.unforked(
    [heard.gone, numbersOfAll(erased), ...erasures.map(({ numbers }) => numbers)].reduce(unionOf, {}),
  );
  const lacks = await lackingIn(
    [...found.logs.map(({ part }) => part), ...forkedOf(entries, logs)],
    entries,
    standing,
    logs,
    ledger,
  );
  await shelf.change((latest) =>
    withGathered(latest, found, {
      statements,
      needs: heard.needs,
      exists: heard.exists,
      lacks,
      lacksOf: lacksOfWith(latest, factsBefore, logs),
      // Of who knew no log before, all that is lacked was worked out by what it may hold now.
      mine: factsBefore === 0 ? standing.mine : latest.mine,
      has: numbersOfAll(entries),
      isCopied,
      gone: allGone,
      erasures,
      now: now.ms,
    }),
  );
  desk.found.push(...found.troubles);
  if (interruption) throw interruption as Error;
}

/**
 * What a member published after its last batch that counts: of that statements are taken alone, and the keys that open them, since the
 * others hold the same statements whatever they read first.
 */
async function putAside(opener: Opener, at: At, member: Member, bytes: Bytes, into: Gathered): Promise<void> {
  const apart = new Gathered();
  await openBatch(
    { ...opener, state: { ...opener.state, scopeKeys: [...opener.state.scopeKeys, ...into.keys] } },
    at,
    member,
    bytes,
    apart,
  );
  into.troubles.push(...apart.troubles);
  if (apart.batches.length === 0) return;
  into.aside.push(at);
  into.troubles.push({ kind: 'after-leaving', ...at });
  into.statements.push(...apart.statements);
  into.keys.push(...apart.keys);
  into.skipped.push(...apart.skipped);
  for (const [id, known] of apart.known) into.known.set(id, known);
  for (const [id, holders] of apart.holders) for (const holder of holders) into.holds(id, holder);
}

/**
 * Takes entries in; those that bear the name of this device apart, since one that it never wrote would keep out the others.
 * @returns what was left out since it was erased
 */
async function take(ledger: Ledger, entries: readonly Written[]): Promise<readonly Written[]> {
  // As it is now: this device may have another name than when it published last.
  const { device: writer } = await ledger.writer();
  const isOwn = (one: Written) => stampOf(one).device === writer;
  const others = entries.filter((one) => !isOwn(one));
  const own = entries.filter(isOwn);
  const erased = others.length > 0 ? [...(await ledger.take(others)).erased] : [];
  try {
    if (own.length > 0) erased.push(...(await ledger.take(own)).erased);
  } catch (error) {
    // Two entries stand for one number: its log says so.
    if (!(error instanceof ForkOfUs)) throw error;
  }
  return erased;
}

/** Parts of logs that this device signed: also those that were kept already before a worker was stopped. */
async function signedHere({ logs }: Gathered, { id, signPublic }: MemberKeys): Promise<readonly LogPart[]> {
  const own = logs.map(({ part }) => part).filter(({ member }) => member === id);
  const signed = await Promise.all(own.map((part) => isLogSigned(part, signPublic)));
  return own.filter((_, index) => signed[index]);
}

/**
 * Do logs that this device signed name entries of it that it never wrote? Then another one has its keys, or its disk was put back. A part
 * of a log that was lost here says the same as before.
 */
async function isOfAnother(signed: readonly LogPart[], ledger: Ledger): Promise<boolean> {
  const { device, seq: last } = await ledger.writer();
  for (const { writer, from, entries } of signed) {
    if (writer !== device) continue;
    if (from + entries.length - 1 > last) return true;
    const own = await ledger.find(
      device,
      entries.map((_, i) => from + i),
    );
    if (own.some((one) => entries[stampOf(one).seq - from]!.hash !== one.hash)) return true;
  }
  return false;
}

/** Numbers of these for which two entries stand: of one that came the other may still be lacked. */
const forkedOf = (came: readonly Written[], logs: Logbook) =>
  came
    .map(stampOf)
    .filter(({ device, seq }) => logs.at(device, seq).length > 1)
    .map(({ device, seq }) => ({ writer: device, from: seq, entries: logs.at(device, seq).slice(0, 1) }));

/** Of all that came, and not of what was new here: after a kill it is here already. */
const newErasures = (came: readonly Written[], { erasures }: State): readonly Erasure[] => {
  const known = new Set(erasures.map((one) => JSON.stringify(one)));
  return came.flatMap((one) => erasureOf(one) ?? []).filter((one) => !known.has(JSON.stringify(one)));
};
