import type { PupilKey } from '../domain/dossier';
import { understood } from '../storage/entries';
import type { Written } from '../storage/written';
import { type Announcement, bounded, WINDOW } from './announcement';
import { type Answers, answersTo } from './answering';
import { erasureOf } from './erasures';
import { stampOf } from './holdings';
import type { Ledger } from './ledger';
import type { Logbook } from './logbook';
import type { Load, Outgoing } from './packing';
import { numbersOf, type Ranges, rangesOf, unionOf, without, withoutOf } from './ranges';
import { knownOf } from './reading';
import { type Scope, scopesOf } from './scope';
import type { Standing } from './standing';
import type { State } from './state';

/* What a device has to say after it has read: what it wrote, what others lack, and what it lacks itself. */

/** Exchanges between announcements that something came, and between those that say nothing new. */
const SOON = 10;
const LATER = 60;
/** And so long between those that say nothing new: where all are connected, each that is published is an exchange of all the others. */
const LATER_MS = 30 * 60_000;

/** What goes out, and what of the state changes once it is kept. */
export interface Composed {
  readonly load: Load;
  readonly own: readonly Written[];
  readonly after: (state: State) => State;
}

/** @param statements one hash of the ids of all that are known */
export async function composed(
  standing: Standing,
  logs: Logbook,
  ledger: Ledger,
  statements: string,
): Promise<Composed> {
  const { state } = standing;
  const scopesFor = (one: Written) => scopesOf(one, understood(one.entry), (pupil) => ledger.groupOf(pupil));
  const outgoing = (one: Written): Outgoing => ({ written: one, scopes: scopesFor(one) });
  const own = await ledger.own(state.published);
  const answers = answersTo(standing, logs, statements);
  const unnamed = await unnamedOf(standing, logs, ledger);
  const moved = await movedOf(standing, logs, ledger, scopesFor);
  const { staying, looked } = await stayingOf(standing, logs, ledger, scopesFor);
  const { again, gone } = await againOf(standing, logs, ledger, answers, scopesFor);
  const load = {
    statements: statementsOf(standing, answers),
    logs: answers.logs,
    grants: answers.grants,
    logged: [...own.map(outgoing), ...unnamed.map(outgoing), ...moved.more],
    staying,
    again,
  };
  const announcement = announcementOf(standing, logs, statements, answers);
  const saysMore = Object.values(load).some((all) => all.length > 0);
  const isNews = saysMore || isTimeToTell(standing, logs, announcement);
  return {
    load: { ...load, announcement: isNews ? announcement : null },
    own,
    after: (latest) => ({
      ...latest,
      answers: answers.answered,
      groups: { ...latest.groups, ...moved.groups },
      gone: unionOf(latest.gone, gone),
      looked,
      swept: standing.state.writer,
      ...(isNews && {
        told: toldOf(announcement),
        toldOf: knownOf(state, logs),
        toldAt: state.exchanges,
        toldMs: state.exchanged ?? 0,
        announcements: state.announcements + 1,
      }),
    }),
  };
}

function statementsOf({ state }: Standing, { statements }: Answers): Load['statements'] {
  if (statements.length > 0) return statements;
  const unsent = new Set(state.unsent);
  return state.statements.flatMap(({ id, statement }) => (unsent.has(id) ? [statement] : []));
}

/**
 * Entries that are here and in no log of a member, looked for once under each name that this device has: it wrote them under a name that
 * it had before, or they came with a backup. What a log names, this device may hold and it does not lack is here as it is named; where
 * two stand under one number here, the other one need not be.
 */
async function unnamedOf(standing: Standing, logs: Logbook, ledger: Ledger): Promise<readonly Written[]> {
  const { state } = standing;
  if (state.swept === state.writer) return [];
  const all: Written[] = [];
  for (const [writer, { last, forked }] of Object.entries(await ledger.writers())) {
    const isOwn = writer === state.writer;
    const named = isOwn ? [] : without(namedAndHere(standing, logs, writer, last), forked);
    const doubtful = without([[1, isOwn ? state.published : last]], named);
    if (doubtful.length > 0) all.push(...(await ledger.find(writer, numbersOf(doubtful))));
  }
  return all.filter((one) => !isNamed(standing, logs, stampOf(one).device, stampOf(one).seq, one.hash));
}

function namedAndHere(standing: Standing, logs: Logbook, writer: string, last: number): Ranges {
  const { state, me, mayAny } = standing;
  const named: number[] = [];
  for (let seq = 1; seq <= last; seq += 1) {
    const [one, other] = logs.at(writer, seq);
    if (one && !other && mayAny(me, one.scopes) && isNamed(standing, logs, writer, seq, one.hash)) named.push(seq);
  }
  return without(rangesOf(named), state.lacks[writer] ?? []);
}

/** By somebody who is in or was: of one whose coming in does not count nobody believes what it may have decided. */
const isNamed = ({ memberOf }: Standing, logs: Logbook, writer: string, seq: number, hash: string): boolean =>
  logs.signersOf(writer, seq, hash).some((member) => memberOf(member) !== null);

/** So many numbers that are said to be gone are looked for in one exchange. */
const AT_ONCE = 2_000;

/**
 * Entries that are here although their numbers are said to be gone: of a writer that was copied, where an entry of the one was erased and
 * that of the other is of another dossier. Nobody asks for what is gone, so whoever has it says that it stays.
 */
async function stayingOf(
  { state }: Standing,
  logs: Logbook,
  ledger: Ledger,
  scopesFor: (one: Written) => readonly Scope[],
): Promise<{ readonly staying: readonly Outgoing[]; readonly looked: State['looked'] }> {
  const staying: Outgoing[] = [];
  let looked = state.looked;
  let left = AT_ONCE;
  for (const [writer, ranges] of Object.entries(logs.unforked(withoutOf(state.gone, looked)))) {
    const numbers = logs.numbersIn(writer, ranges, left);
    for (const written of await ledger.find(writer, numbers)) {
      const { device, seq } = stampOf(written);
      if (logs.scopesOf(device, seq, written.hash)) staying.push({ written, scopes: scopesFor(written) });
    }
    looked = unionOf(looked, { [writer]: rangesOf(numbers) });
    left -= numbers.length;
    if (left === 0) break;
  }
  return { staying, looked };
}

/**
 * Entries that others lack, under the scopes that they are in. Who asks for one by what somebody else claimed of it, and may not hold it as
 * it is given, is not offered it.
 */
async function againOf(
  { state, may }: Standing,
  logs: Logbook,
  ledger: Ledger,
  { entries }: Answers,
  scopesFor: (one: Written) => readonly Scope[],
) {
  const again: Outgoing[] = [];
  const gone: Record<string, Ranges> = {};
  for (const [writer, wanted] of entries) {
    const numbers = [...wanted.keys()].sort((a, b) => a - b);
    const found = await ledger.find(writer, numbers);
    // What this device wrote and has not any more was erased here before it reached anybody.
    if (writer === state.writer)
      gone[writer] = without(rangesOf(numbers), rangesOf(found.map((one) => stampOf(one).seq)));
    for (const written of found) {
      const { seq } = stampOf(written);
      const scopes = logs.givenIn(writer, seq, written.hash, scopesFor(written));
      const isFor = wanted.get(seq)!.some((id) => scopes.some((scope) => may(id, scope)));
      if (isFor) again.push({ written, scopes });
    }
  }
  return { again, gone };
}

/**
 * Pupils who are in another group than when their entries were put in scopes: who may hold everything puts them in those of the new
 * group too, so that its teacher is given what was before.
 */
async function movedOf(
  { state, me }: Standing,
  logs: Logbook,
  ledger: Ledger,
  scopesFor: (one: Written) => readonly Scope[],
): Promise<{ readonly more: readonly Outgoing[]; readonly groups: State['groups'] }> {
  const groups: Record<PupilKey, string> = {};
  const more: Outgoing[] = [];
  for (const [pupil, before] of Object.entries(state.groups)) {
    const group = ledger.groupOf(pupil);
    groups[pupil] = group ?? before;
    if (group === null || group === before || !logs.trusted.has(me)) continue;
    for (const written of await ledger.ofPupil(pupil)) {
      const { device, seq } = stampOf(written);
      const own = scopesFor(written);
      const known = logs.givenIn(device, seq, written.hash, own);
      if (known.length === 0 || own.every((scope) => known.includes(scope))) continue;
      // With those that it had: from now on more than one says something of it.
      more.push({ written, scopes: [...new Set([...known, ...own])] });
    }
  }
  return { more, groups };
}

function announcementOf(standing: Standing, logs: Logbook, statements: string, { gone }: Answers): Announcement {
  const { state } = standing;
  return bounded({
    seen: windowOf(state.heads, state.announcements),
    logs: Object.fromEntries(
      windowOfNames(logs.writers(), state.announcements).map((writer) => [writer, logs.knownOf(writer)]),
    ),
    lacks: state.lacks,
    lacksKeys: lackedKeys(standing),
    statements,
    gone,
  });
}

/** Keys of its scopes under which there is something that it could not open. */
const lackedKeys = ({ state, may, me }: Standing): readonly string[] => {
  const held = new Set([...state.scopeKeys.map(({ id }) => id), ...state.destroyed]);
  return Object.keys(state.skipped).filter((id) => {
    const scope = state.known[id]?.scope;
    // Of a key that nobody told of in a part that could be opened, whoever has it knows the scope.
    return !held.has(id) && (scope === undefined || may(me, scope as Scope));
  });
};

const windowOfNames = (names: readonly string[], turn: number): readonly string[] => {
  if (names.length <= WINDOW) return names;
  const from = (turn * WINDOW) % names.length;
  return [...names, ...names].slice(from, from + WINDOW);
};

const windowOf = <T>(all: Readonly<Record<string, T>>, turn: number): Record<string, T> =>
  Object.fromEntries(windowOfNames(Object.keys(all), turn).map((name) => [name, all[name]!]));

const toldOf = ({ lacks, lacksKeys, gone }: Announcement): string => JSON.stringify([lacks, lacksKeys, gone]);

function isTimeToTell({ state }: Standing, logs: Logbook, announcement: Announcement): boolean {
  const since = state.exchanges - state.toldAt;
  if (toldOf(announcement) !== (state.told || toldOf({ ...announcement, lacks: {}, lacksKeys: [], gone: {} })))
    return true;
  if (knownOf(state, logs) !== state.toldOf) return since >= SOON;
  return since >= LATER && (state.exchanged ?? 0) - state.toldMs >= LATER_MS;
}

/** What own entries change in the state when they are kept as published. */
export function withOwn(state: State, own: readonly Written[], groupOf: Ledger['groupOf']): State {
  if (own.length === 0) return state;
  const erasures = own.flatMap((one) => erasureOf(one) ?? []);
  return {
    ...state,
    published: Math.max(state.published, ...own.map((one) => stampOf(one).seq)),
    groups: withGroups(state.groups, own, groupOf),
    erasures: [...state.erasures, ...erasures],
    gone: erasures.map(({ numbers }) => numbers).reduce<Readonly<Record<string, Ranges>>>(unionOf, state.gone),
  };
}

/** In which group a pupil was when entries about them first came by. */
export function withGroups(
  groups: State['groups'],
  all: readonly Written[],
  groupOf: Ledger['groupOf'],
): State['groups'] {
  const news: Record<string, string> = {};
  for (const { subject } of all) {
    if (subject.of !== 'pupil' || groups[subject.pupil] !== undefined) continue;
    const group = groupOf(subject.pupil);
    if (group !== null) news[subject.pupil] = group;
  }
  return Object.keys(news).length === 0 ? groups : { ...groups, ...news };
}
