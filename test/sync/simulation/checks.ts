import { createHash } from 'node:crypto';
import { understood } from '../../../src/storage/entries';
import type { Written } from '../../../src/storage/written';
import { grantPlace, openPart, readBatch, type SignedBatch } from '../../../src/sync/batch';
import { readContent } from '../../../src/sync/content';
import { openGrant, type ScopeKey } from '../../../src/sync/keyring';
import type { Logbook } from '../../../src/sync/logbook';
import { importKeys, type KeptKeys, type MemberId } from '../../../src/sync/member';
import { isIn } from '../../../src/sync/ranges';
import type { Roster } from '../../../src/sync/roster';
import { type Scope, scopesOf } from '../../../src/sync/scope';
import type { Statement } from '../../../src/sync/statement';
import { storedOf } from './memory-ledger';
import type { School, Seat } from './school';

/* What must be so when everybody has been heard: each check says in a line what is not. */

/** So many exchanges a batch may be missing before that is said. */
const PATIENCE = 3;

const nameOf = (one: Written): string => `${storedOf(one).device.slice(-3)} ${storedOf(one).seq}`;

/** Who is in and not sent away. */
const members = (school: School): readonly Seat[] => school.living;

/** What a device may hold, and in which scopes entries are, as it knows itself. */
function viewOf(seat: Seat, school: School) {
  const logs = seat.device.logbook();
  const standing = school.standing(seat);
  return { logs, standing, scopes: (one: Written) => logs.scopesOf(storedOf(one).device, storedOf(one).seq, one.hash) };
}

/** In which scopes whoever has an entry gives it to others. What else anybody claims of it gives nobody a right to it. */
function givenIn(school: School): ReadonlyMap<string, readonly Scope[]> {
  const given = new Map<string, readonly Scope[]>();
  for (const seat of members(school)) {
    const { logs } = viewOf(seat, school);
    const { ledger } = seat.device;
    for (const one of ledger.all()) {
      const own = scopesOf(one, understood(one.entry), (pupil) => ledger.groupOf(pupil));
      const here = logs.givenIn(storedOf(one).device, storedOf(one).seq, one.hash, own);
      given.set(one.hash, [...new Set([...(given.get(one.hash) ?? []), ...here])]);
    }
  }
  return given;
}

/** Every two devices hold the same of every scope that both may hold. */
export function differences(school: School): readonly string[] {
  const seats = members(school);
  const wrong: string[] = [];
  const statements = new Set(
    seats.map(({ device }) =>
      device.state.statements
        .map(({ id }) => id)
        .toSorted()
        .join(),
    ),
  );
  if (statements.size > 1) wrong.push(`${statements.size} rosters`);
  const logs = new Set(seats.map(({ device }) => factsOf(device.logbook())));
  if (logs.size > 1) wrong.push(`logs differ: ${[...logs].join(' | ')}`);
  const hashes = new Map<Scope, Map<string, string[]>>();
  const given = givenIn(school);
  for (const seat of seats) {
    const { standing } = viewOf(seat, school);
    const held = new Map<Scope, string[]>();
    for (const one of seat.device.ledger.all()) {
      for (const scope of given.get(one.hash)!) held.set(scope, [...(held.get(scope) ?? []), one.hash]);
    }
    for (const scope of new Set([...held.keys(), ...hashes.keys()])) {
      if (!standing.may(standing.me, scope)) continue;
      const hash = createHash('sha256')
        .update((held.get(scope) ?? []).toSorted().join())
        .digest('hex');
      const same = hashes.get(scope) ?? new Map<string, string[]>();
      hashes.set(
        scope,
        same.set(hash, [...(same.get(hash) ?? []), `${seat.device.name}: ${held.get(scope)?.length ?? 0}`]),
      );
    }
  }
  // Who holds nothing of a scope comes too early to be compared above.
  for (const [scope, same] of hashes)
    if (same.size > 1) wrong.push(`${scope} differs: ${[...same.values()].join(' | ')}`);
  return wrong;
}

const factsOf = (logs: Logbook): string => `${logs.writers().length}/${logs.facts}`;

/** Nothing that was written or read on a device that is still in is gone, unless it was erased, and who may hold it has it. */
export function lost(school: School): readonly string[] {
  const seats = members(school);
  const all = new Map(seats.flatMap(({ device }) => device.ledger.all().map((one) => [one.hash, one] as const)));
  const isErased = (hash: string) => {
    const written = school.origins.get(hash)?.written ?? all.get(hash);
    return written !== undefined && seats.some(({ device }) => device.ledger.isErased(written));
  };
  const given = givenIn(school);
  const wrong: string[] = [];
  for (const seat of seats) {
    const here = new Set(seat.device.ledger.all().map(({ hash }) => hash));
    for (const hash of seat.device.ever) {
      if (!here.has(hash) && !isErased(hash)) wrong.push(`${seat.device.name} lost an entry that it had`);
    }
    const { standing, scopes } = viewOf(seat, school);
    for (const one of all.values()) {
      if (here.has(one.hash)) continue;
      const of = given.get(one.hash)!;
      if (!scopes(one)) wrong.push(`${seat.device.name} knows no log of ${nameOf(one)}`);
      else if (standing.mayAny(standing.me, of)) wrong.push(`${seat.device.name} lacks ${nameOf(one)} (${of.join()})`);
    }
    for (const one of seat.device.ledger.all())
      if (isErased(one.hash)) wrong.push(`${seat.device.name} holds what was erased`);
  }
  return wrong;
}

const counts = ({ signature }: Statement, { refused }: Roster): boolean =>
  refused.every((one) => one.statement.signature !== signature);

/** What the carrier or a member did is among what the devices said. */
export function unnamed(school: School): readonly string[] {
  const wrong: string[] = [];
  const said = school.living.map(({ device }) => ({ name: device.name, troubles: [...device.said.values()] }));
  for (const { to, member, number, kind } of school.store.misdeeds) {
    const seat = school.living.find(({ device }) => device.name === to);
    if (!seat) continue;
    const troubles = said.find(({ name }) => name === to)!.troubles;
    if (kind === 'changed') {
      const isNamed = troubles.some(
        (one) =>
          (one.kind === 'not-signed' || one.kind === 'unreadable') && one.member === member && one.number === number,
      );
      if (!isNamed) wrong.push(`${to} did not say that ${member.slice(0, 4)} ${number} was changed`);
      continue;
    }
    const { heads, read, missing, exchanges } = seat.device.state;
    const counts = number <= (school.standing(seat).roster.left.get(member)?.upTo ?? number);
    // It may still come, for as long as a carrier is given.
    const isDue = exchanges - (missing[member] ?? 0) >= PATIENCE;
    const isSeen = counts && isDue && (heads[member]?.number ?? 0) > number && !isIn(read[member] ?? [], number);
    const isNamed = troubles.some(
      (one) => one.kind === 'withheld' && one.member === member && one.from <= number && number <= one.until,
    );
    if (isSeen && !isNamed) wrong.push(`${to} did not say that ${member.slice(0, 4)} ${number} is withheld`);
  }
  for (const { device, members: ids } of school.seats.filter((one) => one.isOut && isInAgain(one, school))) {
    const member = ids.at(-1)!;
    if (!isHeardToHaveLeft(member, school)) continue;
    const isNamed = said.some(({ troubles }) =>
      troubles.some((one) => one.kind === 'in-again' && one.member === member),
    );
    if (!isNamed) wrong.push(`nobody said that ${device.name} is in again`);
  }
  for (const { what, by, kinds, statement } of school.wrongs) {
    if (statement && school.living.every((one) => counts(statement, school.standing(one).roster))) continue;
    const others = said.filter(
      ({ name }) => !school.seats.some(({ device, members: ids }) => device.name === name && ids.includes(by)),
    );
    const isNamed = others.some(({ troubles }) =>
      troubles.some((one) => kinds.includes(one.kind) && 'member' in one && one.member === by),
    );
    if (!isNamed && others.length > 0 && school.isHeard(by)) wrong.push(`nobody said of ${by.slice(0, 4)}: ${what}`);
  }
  return wrong;
}

const isHeardToHaveLeft = (member: MemberId, school: School): boolean =>
  school.living.some(({ device }) =>
    device.state.statements.some(({ statement: { says } }) => says.kind === 'left' && says.member === member),
  );

/**
 * Is somebody in who was sent away? Whoever sent it away was sent away itself by who had not seen that, and then it does not count.
 */
const isInAgain = ({ members }: Seat, school: School): boolean =>
  school.living.some((one) => school.standing(one).roster.members.has(members.at(-1)!));

/**
 * Nobody can open what was written by who knew that they had left: with every key that their device ever had, from everything that the
 * carrier ever had.
 */
export async function leaked(school: School): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const seat of school.seats.filter((one) => one.isOut && !isInAgain(one, school))) {
    const { keys, boxes } = school.secrets.get(seat.device.name) ?? {
      keys: new Set<string>(),
      boxes: new Set<string>(),
    };
    const held = new Map([...keys].map((key) => JSON.parse(key) as ScopeKey).map((key) => [key.id, key]));
    const imported = await Promise.all([...boxes].map((box) => importKeys(JSON.parse(box) as KeptKeys)));
    const batches = school.store.ever.map(({ bytes }) => readBatch(bytes) as SignedBatch);
    for (const batch of batches) {
      for (const grant of batch.grants) {
        for (const own of imported) {
          if (grant.to !== own.id || grant.box !== own.boxPublic) continue;
          const opened = await openGrant(own, grant, grantPlace(batch)).catch(() => []);
          for (const key of opened) held.set(key.id, key);
        }
      }
    }
    for (const batch of batches) {
      if (school.leaks.has(`${batch.member} ${batch.number}`)) continue;
      for (const [index, { key }] of batch.parts.entries()) {
        if (!held.has(key)) continue;
        const content = readContent(await openPart(batch, index, held.get(key)!).catch(() => null));
        if (!content || !('entries' in content)) continue;
        for (const { entry } of content.entries) {
          const id = storedOf({ entry } as never).id;
          const origin = [...school.origins.values()].find(({ written }) => storedOf(written).id === id);
          if (origin?.left.has(seat.members.at(-1)!)) {
            wrong.push(`${seat.device.name} can open what was written after it left`);
          }
        }
      }
    }
  }
  return wrong;
}

/** Nobody took an entry in that they might not hold at that moment. */
export const taken = (school: School): readonly string[] =>
  school.seats.flatMap(({ device }) =>
    [...device.ever]
      .filter((hash) => !device.allowed.has(hash))
      .map((hash) => {
        const origin = school.origins.get(hash);
        return `${device.name} took ${origin ? nameOf(origin.written) : hash} and might not`;
      }),
  );
