import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { KEPT_ALONG } from '../../../src/storage/backup/contents';
import { readClaims } from '../../../src/sync/relay/claims';
import { keptRelay } from '../../../src/sync/relay/kept-relay';
import { PASSPHRASE } from '../../storage/school';
import { OWN } from '../awake';
import { Computer, letIn, settle } from './computer';
import { MemoryRelay, type PlayedConnection } from './memory-relay';

/* Computers of one school that share over a relay in memory, on real vaults, passes and ports. */

vi.mock('hash-wasm', () => import('../../storage/quick-hash'));
vi.mock('#clock', () => ({ schoolNow: () => Promise.resolve('2026-11-24T08:50'), setSchoolNow: null }));

const GROUP_6A = { name: 'Groep 6A', role: 'teacher' as const, groups: ['6A'] };
const SERVERS = ['wss://relais.school.example'];
const DAY_MS = 86_400_000;

let relay: MemoryRelay;
let connection: PlayedConnection;
let office: Computer;
beforeEach(async () => {
  relay = new MemoryRelay();
  connection = relay.connection();
  office = await Computer.over({ name: 'Mohamed Aydin', role: 'director' }, connection);
}, 60_000);
afterEach(() => void vi.useRealTimers());

const setRelay = (servers = SERVERS) => office.answers['own>worker:set-relay']({ servers: [...servers] }, OWN);
const begin = async () => {
  expect(await setRelay()).toBe('done');
  const answer = await office.answers['own>worker:begin-sharing'](
    { name: 'Administratie', passphrase: PASSPHRASE },
    OWN,
  );
  expect(answer).toBe('done');
  expect(await office.exchange()).toBe('done');
};
const teacher = (own = relay.connection()) =>
  Computer.over({ name: 'Bram Visser', role: 'teacher', groups: ['6A'] }, own);
const invited = async () => {
  const made = await office.answers['own>worker:invite'](GROUP_6A, OWN);
  if (typeof made === 'string') throw new Error(made);
  return (await office.in()).invitations.find(({ id }) => id === made.invitation)!;
};
const passOf = async ({ office: { kept } }: Computer) => (await keptRelay(kept, 'relay'))?.pass ?? null;
const ownerAt = ({ office: { kept } }: Computer) => keptRelay(kept, 'relay-owner');
const troublesOf = async (computer: Computer) => (await computer.in()).troubles.map(({ kind }) => kind);
/** Days go by, for all computers and the server. */
const pass = (days: number) => {
  const now = Date.now() + days * DAY_MS;
  vi.useFakeTimers({ toFake: ['Date'], now });
};

describe('beginning', () => {
  test('somebody says first where the relay is, and gives the server what it has to know', async () => {
    expect((await office.whole()).carrier).toEqual({ kind: 'relay', folder: null, relay: null });
    expect(await office.answers['own>worker:relay-text']({}, OWN)).toBe('gone');
    expect(await setRelay()).toBe('done');
    expect((await office.whole()).carrier?.relay).toEqual({ servers: SERVERS, isOwner: true });
    const conf = await office.answers['own>worker:relay-text']({}, OWN);
    expect(conf).toMatchObject({ text: expect.stringContaining('resolver_preload') as string });
    const { operator, account, system } = (await ownerAt(office))!.owner;
    for (const secret of [operator, account, system]) expect(JSON.stringify(conf)).not.toContain(secret);
    expect(connection.isOpen).toBe(false);
  });

  test('another address keeps the keys, so that the file stays good', async () => {
    await setRelay();
    const before = await ownerAt(office);
    await setRelay(['wss://elders.school.example']);
    expect(await ownerAt(office)).toEqual(before);
    expect((await office.whole()).carrier?.relay?.servers).toEqual(['wss://elders.school.example']);
  });

  test('from then on the address stays', async () => {
    await begin();
    expect(await setRelay()).toBe('shares-already');
  });

  test('is for who decides', async () => {
    const class6A = await teacher();
    expect(await class6A.answers['own>worker:set-relay']({ servers: SERVERS }, OWN)).toBe('not-allowed');
  });

  test('where the server does not let the school in yet, it is said', async () => {
    await setRelay();
    relay.now = () => Date.now() + 500 * DAY_MS;
    await office.answers['own>worker:begin-sharing']({ name: 'Administratie', passphrase: PASSPHRASE }, OWN);
    expect(await office.exchange()).toBe('relay-refused');
    expect(await troublesOf(office)).toEqual(['relay-refused']);
  });
});

describe('joining', () => {
  beforeEach(begin);

  test('by words and the text; what is recorded on one is shown on the other', async () => {
    const class6A = await teacher();
    await letIn(office, class6A, GROUP_6A);
    await office.read('6A', [['Noor van den Berg', '1']]);
    await settle(office, class6A);
    expect(await class6A.finds('noor')).toEqual(await office.finds('noor'));
    expect(await class6A.finds('noor')).toHaveLength(1);
    expect((await office.in()).invitations).toEqual([]);
    expect((await ownerAt(office))?.entrances).toEqual({});
  });

  test('words alone are not enough, nor is another text', async () => {
    const { words, entrance } = await invited();
    const class6A = await teacher();
    const join = (text?: string) =>
      class6A.answers['own>worker:join']({ words: [...words], ...(text !== undefined && { entrance: text }) }, OWN);
    expect(await join()).toBe('wrong-text');
    expect(await join(entrance!.slice(0, -9))).toBe('wrong-text');
    expect(await join((await invited()).entrance!)).toBe('no-invitation');
    expect(await join(entrance!)).toMatchObject({ number: expect.stringMatching(/^\d{6}$/) as string });
  });

  test('who was going to administer one keeps its keys until it is in elsewhere', async () => {
    const clerk = await Computer.over({ name: 'Anneke de Wit', role: 'clerk' }, relay.connection());
    const own = ['wss://eigen.school.example'];
    await clerk.answers['own>worker:set-relay']({ servers: own }, OWN);
    const { words, entrance } = await invited();
    const join = (typed: readonly string[]) =>
      clerk.answers['own>worker:join']({ words: [...typed], entrance: entrance! }, OWN);
    expect(await join((await invited()).words)).toBe('no-invitation');
    expect(await ownerAt(clerk)).not.toBeNull();
    expect((await clerk.whole()).carrier?.relay?.servers).toEqual(own);
    expect(await join(words)).toMatchObject({ number: expect.anything() as string });
    await office.exchange();
    const { id } = (await office.in()).invitations[0]!;
    expect(await office.answers['own>worker:answer-request']({ invitation: id, isSame: true }, OWN)).toBe('done');
    await settle(clerk);
    expect(await ownerAt(clerk)).toBeNull();
  });

  test('nobody is said to be in who asked for no pass; it is asked for again by itself, and then they are let in', async () => {
    const { id, words, entrance } = await invited();
    const class6A = await teacher();
    await class6A.answers['own>worker:join']({ words: [...words], entrance: entrance! }, OWN);
    const { circle } = (await keptRelay(class6A.office.kept, 'relay'))!;
    expect(await class6A.exchange()).toBe('alone');
    await office.exchange();
    relay.papers.delete(`${circle} user ${id}`);
    const answer = () => office.answers['own>worker:answer-request']({ invitation: id, isSame: true }, OWN);
    expect(await answer()).toBe('not-asked');
    expect((await office.in()).members).toHaveLength(1);
    relay.papers.set(`${circle} user ${id}`, new TextEncoder().encode('{"user":"U"}') as never);
    expect(await answer()).toBe('not-asked');
    expect(await class6A.exchange()).toBe('alone');
    expect(await answer()).toBe('done');
    await settle(class6A);
    expect((await class6A.view()).state).toBe('in');
  });

  test('a text that is older than a day says so', async () => {
    const { words, entrance } = await invited();
    const class6A = await teacher();
    pass(1.1);
    const join = { words: [...words], entrance: entrance! };
    expect(await class6A.answers['own>worker:join'](join, OWN)).toBe('old-text');
    expect((await class6A.whole()).carrier?.relay).toBeNull();
  });

  test('a pass that somebody else put there is not taken', async () => {
    const { id, words, entrance } = await invited();
    const class6A = await teacher();
    await class6A.answers['own>worker:join']({ words: [...words], entrance: entrance! }, OWN);
    expect(await class6A.exchange()).toBe('alone');
    await office.exchange();
    expect(await office.answers['own>worker:answer-request']({ invitation: id, isSame: true }, OWN)).toBe('done');
    const { circle } = (await keptRelay(class6A.office.kept, 'relay'))!;
    const place = `${circle} pass ${id}`;
    const given = relay.papers.get(place)!;
    relay.papers.set(place, new TextEncoder().encode((await passOf(office))!.jwt) as never);
    expect(await class6A.exchange()).toBe('alone');
    expect(await passOf(class6A)).toBeNull();
    relay.papers.set(place, given);
    await settle(class6A);
    expect((await class6A.view()).state).toBe('in');
  });

  test('an invitation that could not be put down leaves no text behind', async () => {
    relay.isAway = true;
    expect(await office.answers['own>worker:invite'](GROUP_6A, OWN)).toBe('relay-away');
    expect((await ownerAt(office))?.entrances).toEqual({});
  });

  test('another who decides can not let anybody in there', async () => {
    const clerk = await Computer.over({ name: 'Anneke de Wit', role: 'clerk' }, relay.connection());
    await letIn(office, clerk, { name: 'Kantoor', role: 'clerk', groups: [] });
    expect(await clerk.answers['own>worker:invite'](GROUP_6A, OWN)).toBe('not-owner');
    expect(await clerk.answers['own>worker:relay-text']({}, OWN)).toBe('gone');
  });

  test('whoever stops joining keeps nothing of it', async () => {
    const { words, entrance } = await invited();
    const class6A = await teacher();
    await class6A.answers['own>worker:join']({ words: [...words], entrance: entrance! }, OWN);
    await class6A.answers['own>worker:stop-joining']({}, OWN);
    expect(await keptRelay(class6A.office.kept, 'relay')).toBeNull();
  });
});

describe('those who are in', () => {
  let class6A: Computer;
  beforeEach(async () => {
    await begin();
    class6A = await teacher();
    await letIn(office, class6A, GROUP_6A);
  });
  const removed = async () => {
    const { id } = (await office.in()).members.find(({ isSelf }) => !isSelf)!;
    expect(await office.answers['own>worker:remove-member']({ member: id }, OWN)).toBe('done');
    await office.exchange();
  };

  test('whoever is removed comes in no more, and reads so', async () => {
    await removed();
    expect(relay.told).toBe(1);
    expect(await class6A.exchange()).toBe('relay-refused');
    expect(await troublesOf(class6A)).toContain('relay-refused');
    await office.exchange();
    expect(relay.told).toBe(1);
  });

  test('a server that takes nothing it is told is told again, and it is said', async () => {
    relay.takesTelling = false;
    await removed();
    expect(await troublesOf(office)).toContain('relay-untold');
    relay.takesTelling = true;
    await office.exchange();
    expect(await troublesOf(office)).not.toContain('relay-untold');
    expect(await class6A.exchange()).toBe('relay-refused');
  });

  test('a relay that is away is away, and what waited goes later', async () => {
    relay.isAway = true;
    await office.read('6A', [['Noor van den Berg', '1']]);
    expect(await office.exchange()).toBe('relay-away');
    expect(await troublesOf(office)).toEqual(['relay-away']);
    relay.isAway = false;
    await settle(office, class6A);
    expect(await class6A.finds('noor')).toHaveLength(1);
  });

  test('passes are replaced long before they are over, by the device that gives them', async () => {
    const until = async (computer: Computer) => (await readClaims((await passOf(computer))!.jwt))!.exp!;
    const before = [await until(office), await until(class6A)];
    pass(100);
    await settle(office, class6A);
    expect([await until(office), await until(class6A)]).toEqual(before);
    pass(120);
    // A server that takes nothing it is told keeps nobody from a pass.
    relay.takesTelling = false;
    await class6A.exchange();
    await settle(office, class6A);
    for (const [index, one] of [office, class6A].entries())
      expect((await until(one)) - before[index]!).toBeGreaterThan(200 * 86_400);
    pass(200);
    await settle(class6A, office);
    expect(await class6A.exchange()).toBe('done');
    expect((await ownerAt(office))?.owner.revoked).toEqual({});
  });

  test('a pass that is over lets nobody in, and it is said; who gives them signs its own anew', async () => {
    pass(401);
    expect(await class6A.exchange()).toBe('relay-refused');
    expect(await office.exchange()).toBe('done');
    expect(await class6A.exchange()).toBe('relay-refused');
  });

  test('what somebody else put where a pass is asked for keeps nobody from asking', async () => {
    const { circle } = (await keptRelay(class6A.office.kept, 'relay'))!;
    const { id } = (await office.in()).members.find(({ isSelf }) => !isSelf)!;
    relay.papers.set(`${circle} user ${id}`, new TextEncoder().encode('{"user":"U"}') as never);
    const before = await passOf(class6A);
    pass(250);
    await settle(class6A, office);
    expect(await passOf(class6A)).not.toEqual(before);
  });

  test('locked nothing is connected, whatever was going on', async () => {
    await office.exchange();
    expect(connection.isOpen).toBe(true);
    const going = office.exchange().catch(() => null);
    await office.answers['own>worker:lock']({}, OWN);
    await going;
    expect(connection.isOpen).toBe(false);
    await office.office.sharing.pace.now();
    expect(connection.isOpen).toBe(false);
  });

  test('while somebody looks it stays connected, else for one exchange', async () => {
    await office.office.sharing.pace.now();
    expect(connection.isOpen).toBe(true);
    connection.looks = false;
    await office.office.sharing.pace.now();
    expect(connection.isOpen).toBe(false);
    connection.looks = true;
    office.office.sharing.pace.look();
    await vi.waitFor(() => expect(connection.isOpen).toBe(true));
  });

  test('news leads to an exchange by itself', async () => {
    await office.read('6A', [['Noor van den Berg', '1']]);
    await office.exchange();
    class6A.office.sharing.pace.news();
    class6A.office.sharing.pace.news();
    await vi.waitFor(async () => expect(await class6A.finds('noor')).toHaveLength(1), 5000);
  });

  test('news does not wait for a turn that comes later', async () => {
    await office.read('6A', [['Noor van den Berg', '1']]);
    await office.exchange();
    class6A.office.sharing.pace.soon(600_000);
    class6A.office.sharing.pace.news();
    await vi.waitFor(async () => expect(await class6A.finds('noor')).toHaveLength(1), 5000);
  });

  test('however often news is told, it is looked for now and then', async () => {
    const exchanges = async () => (await class6A.office.sharing.kept()).state!.exchanges;
    const before = await exchanges();
    const begun = Date.now();
    while (Date.now() < begun + 1000) {
      class6A.office.sharing.pace.news();
      await new Promise((resolve) => setTimeout(resolve));
    }
    await vi.waitFor(async () => expect(await exchanges()).toBeGreaterThan(before), 5000);
    expect((await exchanges()) - before).toBeLessThan((Date.now() - begun) / 100 + 5);
  });

  test('whoever leaves keeps nothing of the relay, and is connected with nothing', async () => {
    await office.answers['own>worker:leave-sharing']({}, OWN);
    expect([await keptRelay(office.office.kept, 'relay'), await ownerAt(office)]).toEqual([null, null]);
    expect(connection.isOpen).toBe(false);
  });

  test('a batch under the name of another is none', async () => {
    const [self] = (await office.in()).members;
    const [key, batch] = [...relay.batches].find(([one]) => one.includes(self!.id))!;
    relay.batches.set(key.replace(/ \d+$/, ' 999'), batch);
    await settle(class6A);
    expect(await troublesOf(class6A)).not.toContain('copied');
  });
});

test('what is damaged of a relay is left with it', async () => {
  await begin();
  for (const name of ['relay', 'relay-owner'] as const) await office.office.kept.changeRelay(name, () => ({ v: 9 }));
  expect(await office.answers['own>worker:leave-sharing']({}, OWN)).toBe('done');
  expect((await office.whole()).carrier?.relay).toBeNull();
  expect(await setRelay()).toBe('done');
});

test('nothing of it goes along in a backup', () => {
  for (const name of ['relay', 'relay-owner']) expect(KEPT_ALONG).not.toContain(name);
});

test('a browser that reaches no relay offers none, and chooses none', async () => {
  const firefox = await Computer.of({ name: 'Mohamed Aydin', role: 'director' }, null);
  expect((await firefox.whole()).relays).toBeNull();
  expect(await firefox.answers['own>worker:choose-carrier']({ kind: 'relay' }, OWN)).toBe('not-allowed');
  expect(await firefox.answers['own>worker:set-relay']({ servers: SERVERS }, OWN)).toBe('old-browser');
});

test('who shares in another way is offered no relay: nobody gave it a pass', async () => {
  const by = await Computer.over({ name: 'Mohamed Aydin', role: 'director' }, relay.connection());
  await by.answers['own>worker:choose-carrier']({ kind: 'by-hand' }, OWN);
  await by.answers['own>worker:begin-sharing']({ name: 'Administratie', passphrase: PASSPHRASE }, OWN);
  expect((await by.whole()).relays).toBeNull();
  expect(await by.answers['own>worker:choose-carrier']({ kind: 'relay' }, OWN)).toBe('not-allowed');
});
