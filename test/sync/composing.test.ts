import { beforeAll, expect, test } from 'vitest';
import { chanceOf } from '../../demo/random';
import { composed } from '../../src/sync/composing';
import { loggedPart } from '../../src/sync/log';
import { importKeys } from '../../src/sync/member';
import type { Scope } from '../../src/sync/scope';
import { POSTS } from './simulation/events';
import { storedOf } from './simulation/memory-ledger';
import { installQuickCrypto, seedCrypto } from './simulation/quick-crypto';
import { School, YEAR } from './simulation/school';

beforeAll(installQuickCrypto);

/** What a director offers again to the teacher of group 5 who lacks an entry, where each of these says in which scopes it is. */
async function offered(groupNow: string, claims: Readonly<Record<'director' | 'teacher', readonly Scope[]>>) {
  seedCrypto(chanceOf(1));
  const school = new School(chanceOf(2));
  const director = await school.found(POSTS[0]!);
  const teacher = await school.letIn(director, POSTS[1]!);
  await school.inTurn(school.living, 3);
  const pupil = { of: 'pupil', pupil: 'p0' } as const;
  await school.write(director, pupil, YEAR, school.reading(director, groupNow));
  const [entry] = director.device.ledger.all();
  const { seq } = storedOf(entry!);
  // As if it came with a backup of a device that is not here any more.
  const writer = 'd0000000000000ff';
  const elsewhere = { ...entry!, entry: { ...(entry!.entry as object), device: writer } };
  director.device.kept.disk.entries.set(elsewhere.hash, elsewhere);
  const standing = school.standing(director);
  const logs = director.device.logbook();
  for (const [by, scopes] of Object.entries(claims)) {
    const keys = await importKeys((by === 'director' ? director : teacher).device.state.keys);
    logs.add(await loggedPart(keys, writer, seq, [{ hash: elsewhere.hash, scopes }]));
  }
  const me = standing.others[0]!.id;
  const need = { number: 9, lacks: { [writer]: [[seq, seq]] }, lacksKeys: [], statements: '', logs: {}, seen: 0 };
  Object.assign(standing.state, { needs: { [me]: need } });
  for (let exchanges = 0; exchanges < 20; exchanges += 1) {
    Object.assign(standing.state, { exchanges: standing.state.exchanges + 1 });
    const { load, after } = await composed(standing, logs, director.device.ledger, '');
    if (load.again.length > 0) return load.again.flatMap(({ scopes }) => scopes);
    Object.assign(standing.state, { answers: after(standing.state).answers });
  }
  return [];
}

test('who lacks an entry that it may hold as it is given is offered it', async () => {
  expect(await offered('5', { director: ['group/5'], teacher: ['group/5'] })).toContain('group/5');
});

test('who asks for an entry by its own claim, and may not hold it as it is given, is not offered it', async () => {
  expect(await offered('6', { director: ['group/6'], teacher: ['group/5'] })).toEqual([]);
});
