import { beforeEach, describe, expect, test, vi } from 'vitest';
import { keptSharing } from '../../../src/sync/kept-sharing';
import { PASSPHRASE } from '../../storage/school';
import { MemoryFolder } from '../../sync/folder/memory-folder';
import { OWN } from '../awake';
import { Computer, letIn, settle } from './computer';

/* Computers of one school that share through a folder, on real vaults and dossiers. */

vi.mock('hash-wasm', () => import('../../storage/quick-hash'));
vi.mock('#clock', () => ({ schoolNow: () => Promise.resolve('2026-11-24T08:50'), setSchoolNow: null }));

const GROUP_6A = { name: 'Groep 6A', role: 'teacher' as const, groups: ['6A'] };

let folder: MemoryFolder;
let office: Computer;
beforeEach(async () => {
  folder = new MemoryFolder();
  office = await Computer.of({ name: 'Mohamed Aydin', role: 'director' }, folder);
}, 60_000);

const begin = (computer = office) =>
  computer.answers['own>worker:begin-sharing']({ name: 'Administratie', passphrase: PASSPHRASE }, OWN);
const teacher = () => Computer.of({ name: 'Bram Visser', role: 'teacher', groups: ['6A'] }, folder);

describe('beginning', () => {
  test('this computer is the only one that is in', async () => {
    expect((await office.view()).state).toBe('alone');
    expect(await begin()).toBe('done');
    expect((await office.in()).members).toMatchObject([{ name: 'Administratie', role: 'director', isSelf: true }]);
    expect(await begin()).toBe('shares-already');
  });

  /** Its disk may have been put back, or another one writes on under the name that it had. */
  test('this computer writes under a new name from then on, and shares what it wrote before', async () => {
    await office.read('6A', [['Noor van den Berg', '1']]);
    const before = await office.writer();
    await begin();
    expect(await office.writer()).not.toBe(before);
    const class6A = await teacher();
    await letIn(office, class6A, GROUP_6A);
    await settle(office, class6A);
    expect(await class6A.finds('noor')).toEqual(await office.finds('noor'));
    expect(await class6A.finds('noor')).toHaveLength(1);
  });

  test('takes the passphrase, and who decides for the school', async () => {
    const wrong = { name: 'Administratie', passphrase: 'een heel andere zin' };
    expect(await office.answers['own>worker:begin-sharing'](wrong, OWN)).toBe('wrong-passphrase');
    expect(await begin(await teacher())).toBe('not-allowed');
  });
});

describe('joining', () => {
  beforeEach(() => begin());

  test('what is recorded on one is shown on the other', async () => {
    const class6A = await teacher();
    await letIn(office, class6A, GROUP_6A);
    await office.read('6A', [['Noor van den Berg', '1']]);
    await settle(office, class6A);
    expect(await class6A.finds('noor')).toHaveLength(1);
    expect(await class6A.finds('noor')).toEqual(await office.finds('noor'));
  });

  test('pupils that both knew before are the same afterwards', async () => {
    const class6A = await teacher();
    await class6A.read('6A', [['Noor van den Berg', '1']], '2026-11-23');
    await office.read('6A', [['Noor van den Berg', '1']]);
    await letIn(office, class6A, GROUP_6A);
    await settle(office, class6A);
    for (const one of [office, class6A]) expect(await one.finds('noor')).toHaveLength(1);
    const [pupil] = await class6A.finds('noor');
    const seen = await class6A.answers['own>worker:dossier']({ pupil: pupil! }, OWN);
    expect(seen).toMatchObject({ absences: [{}, {}] });
  });

  test('a group that is not its own stays shut: not hidden, but not there', async () => {
    const class6A = await teacher();
    await letIn(office, class6A, GROUP_6A);
    await office.read('8B', [['Daan Bakker', '9']]);
    await settle(office, class6A);
    expect(await class6A.finds('daan')).toEqual([]);
    expect(await office.finds('daan')).toHaveLength(1);
  });

  test('other words open nothing, and say which word is wrong', async () => {
    const class6A = await teacher();
    await office.answers['own>worker:invite'](GROUP_6A, OWN);
    const { words } = (await office.in()).invitations[0]!;
    const join = (typed: readonly string[]) => class6A.answers['own>worker:join']({ words: [...typed] }, OWN);
    expect(await join(words.with(3, 'qqqq'))).toEqual({ word: 4 });
    // Two of the words may be the same by chance.
    const other = words.findIndex((word) => word !== words[0]);
    expect(await join(words.with(0, words[other]!).with(other, words[0]!))).toBe('wrong-words');
  });

  test('where the numbers are not the same nobody comes in', async () => {
    const class6A = await teacher();
    const made = await office.answers['own>worker:invite'](GROUP_6A, OWN);
    const { id, words } = (await office.in()).invitations[0]!;
    expect(made).toEqual({ invitation: id });
    await class6A.answers['own>worker:join']({ words: [...words] }, OWN);
    await office.exchange();
    expect(await office.answers['own>worker:answer-request']({ invitation: id, isSame: false }, OWN)).toBe('done');
    await settle(office, class6A);
    expect((await office.in()).members).toHaveLength(1);
    expect((await class6A.view()).state).toBe('joining');
    expect(await class6A.answers['own>worker:stop-joining']({}, OWN)).toBe('done');
    expect((await class6A.view()).state).toBe('alone');
  });

  test('an invitation that is withdrawn is gone', async () => {
    await office.answers['own>worker:invite'](GROUP_6A, OWN);
    const { id, words } = (await office.in()).invitations[0]!;
    expect(await office.answers['own>worker:withdraw-invitation']({ invitation: id }, OWN)).toBe('done');
    expect(await office.answers['own>worker:withdraw-invitation']({ invitation: id }, OWN)).toBe('gone');
    const class6A = await teacher();
    expect(await class6A.answers['own>worker:join']({ words: [...words] }, OWN)).toBe('no-invitation');
  });
});

describe('those who are in', () => {
  let class6A: Computer;
  beforeEach(async () => {
    await begin();
    class6A = await teacher();
    await letIn(office, class6A, GROUP_6A);
  });
  const memberOf = async (name: string) => (await office.in()).members.find((one) => one.name === name)!;

  test('are changed by who decides, and by nobody else', async () => {
    const member = (await memberOf('Groep 6A')).id;
    const to = { member, name: 'Groep 7A', role: 'teacher' as const, groups: ['7A'] };
    expect(await class6A.answers['own>worker:change-member'](to, OWN)).toBe('not-allowed');
    expect(await office.answers['own>worker:change-member'](to, OWN)).toBe('done');
    await settle(office, class6A);
    expect((await class6A.in()).members.map(({ name, groups }) => [name, groups])).toContainEqual(['Groep 7A', ['7A']]);
  });

  test('one that is removed gets nothing any more', async () => {
    const { id } = await memberOf('Groep 6A');
    expect(await office.answers['own>worker:remove-member']({ member: id }, OWN)).toBe('done');
    expect(await office.answers['own>worker:remove-member']({ member: id }, OWN)).toBe('gone');
    await settle(office, class6A);
    await office.read('6A', [['Noor van den Berg', '1']]);
    await settle(office, class6A);
    expect(await class6A.finds('noor')).toEqual([]);
    expect((await office.in()).members).toHaveLength(1);
    expect((await class6A.in()).troubles).toEqual([{ kind: 'removed-here' }]);
  });

  test('nobody removes the computer that they sit at; it leaves', async () => {
    const { id } = await memberOf('Administratie');
    expect(await office.answers['own>worker:remove-member']({ member: id }, OWN)).toBe('is-self');
    expect(await class6A.answers['own>worker:leave-sharing']({}, OWN)).toBe('done');
    expect((await class6A.view()).state).toBe('alone');
    // It said so itself: nobody need take it out of the list, and nothing is wrong.
    await office.exchange();
    const { members, troubles } = await office.in();
    expect(members).toHaveLength(1);
    expect(troubles).toEqual([]);
  });

  test('who leaves and comes in again has what there is, writes under a new name, and is not asked for what it has', async () => {
    await class6A.read('6A', [['Noor van den Berg', '1']]);
    await settle(office, class6A);
    const before = await class6A.writer();
    expect(await class6A.answers['own>worker:leave-sharing']({}, OWN)).toBe('done');
    const { former, state } = await keptSharing(class6A.office.kept);
    expect(state).toBeNull();
    expect(former?.statements).toHaveLength(3);
    await settle(office, class6A);
    await letIn(office, class6A, GROUP_6A);
    expect(await class6A.writer()).not.toBe(before);
    expect(await keptSharing(class6A.office.kept)).toMatchObject({ former: null, state: { circle: former?.circle } });
    await class6A.read('6A', [['Sem Jansen', '2']]);
    await settle(office, class6A);
    for (const one of [office, class6A]) {
      expect(await one.finds('noor')).toHaveLength(1);
      expect(await one.finds('sem')).toHaveLength(1);
    }
    expect((await office.in()).troubles).toEqual([]);
    expect((await class6A.in()).troubles).toEqual([]);
  });

  test('contradicting answers are shown to the director, with both', async () => {
    await office.read('6A', [['Noor van den Berg', '1']]);
    await settle(office, class6A);
    const clerk = await Computer.of({ name: 'Anneke Smit', role: 'director' }, folder);
    await letIn(office, clerk, { name: 'Directie', role: 'director', groups: [] });
    await settle(office, clerk, class6A);
    const [pupil] = await office.finds('noor');
    const asked = { pupil: pupil!, occasion: 'leave-asked' as const, date: '2026-12-01', until: '2026-12-02' };
    await office.answers['own>worker:record']({ ...asked, choice: 'weighty' }, OWN);
    await settle(office, clerk);
    const decide = async (computer: Computer, way: 'leave-granted' | 'leave-refused') => {
      const day = await computer.answers['own>worker:day']({}, OWN);
      const task = day === 'locked' ? undefined : day.tasks.find(({ do: what }) => what === 'decide-leave');
      expect(await computer.answers['own>worker:did']({ task: task!.id, way }, OWN)).toHaveProperty('entry');
    };
    await decide(office, 'leave-granted');
    await decide(clerk, 'leave-refused');
    await settle(office, clerk);
    for (const one of [office, clerk]) {
      const found = await one.answers['own>worker:contradictions']({}, OWN);
      if (found === 'locked') throw new Error(found);
      expect(found).toHaveLength(1);
      expect(found[0]!.decisions.map(({ outcome }) => outcome).sort()).toEqual(['granted', 'refused']);
    }
    expect(await class6A.answers['own>worker:contradictions']({}, OWN)).toEqual([]);
  });
});

test('nothing is exchanged while it is locked', async () => {
  await begin();
  await office.answers['own>worker:lock']({}, OWN);
  expect(await office.exchange()).toBe('locked');
  expect(await office.answers['own>worker:sharing']({}, OWN)).toBe('locked');
});

test('what the folder cannot do is said', async () => {
  await begin();
  folder.weather.permission = 'prompt';
  expect(await office.exchange()).toBe('permission');
  expect((await office.in()).troubles).toContainEqual({ kind: 'permission' });
  const state = await office.answers['own>worker:state']({}, OWN);
  expect(state.sharing).toEqual({ kind: 'permission' });
  folder.weather.permission = 'granted';
  expect(await office.exchange()).toBe('done');
  expect((await office.in()).troubles).toEqual([]);
});

test('no name is readable in the folder', async () => {
  await begin();
  const class6A = await teacher();
  await letIn(office, class6A, GROUP_6A);
  await office.read('6A', [['Kanarie van den Berg', '123123']]);
  await settle(office, class6A);
  const texts = folder.files().map((path) => path + new TextDecoder('latin1').decode(folder.read(path)));
  for (const canary of ['Kanarie', '123123', '6A"', 'Mohamed', 'Administratie', 'Groep 6A', 'Zandloper'])
    expect(texts.filter((text) => text.includes(canary))).toEqual([]);
  expect(texts.length).toBeGreaterThan(2);
});

describe('by hand', () => {
  test('a computer joins and gets what is known, with files alone', async () => {
    const here = await Computer.of({ name: 'Mohamed Aydin', role: 'director' }, null);
    const there = await Computer.of({ name: 'Bram Visser', role: 'teacher', groups: ['6A'] }, null);
    const carry = async (from: Computer, to: Computer) => {
      expect(await from.answers['own>worker:carry-out']({}, OWN)).toMatchObject({});
      to.drive.given.bytes = from.drive.made.bytes!.slice();
      const taken = await to.answers['own>worker:carry-in']({}, OWN);
      expect(taken).toHaveProperty('batches');
    };
    await begin(here);
    await here.read('6A', [['Noor van den Berg', '1']]);
    await here.answers['own>worker:invite'](GROUP_6A, OWN);
    const { id, words } = (await here.in()).invitations[0]!;
    await carry(here, there);
    const joined = await there.answers['own>worker:join']({ words: [...words] }, OWN);
    await carry(there, here);
    expect(joined).toEqual({ number: (await here.in()).invitations[0]!.number });
    expect(await here.answers['own>worker:answer-request']({ invitation: id, isSame: true }, OWN)).toBe('done');
    for (let round = 0; round < 3; round++) {
      await carry(here, there);
      await carry(there, here);
    }
    expect((await there.view()).state).toBe('in');
    expect(await there.finds('noor')).toHaveLength(1);
  });
});

test('what is known of the sharing and does not open stops nothing else', async () => {
  await begin();
  await office.read('6A', [['Noor van den Berg', '1']]);
  await office.office.kept.changeSharing((sharing) => ({
    ...(sharing as object),
    state: { v: 1, strangers: { x: 1 } },
  }));
  const state = await office.answers['own>worker:state']({}, OWN);
  expect(state).toMatchObject({ lock: 'unlocked', sharing: { kind: 'broken-here' } });
  expect(await office.finds('noor')).toHaveLength(1);

  // It can be left, and what there was of it is put aside.
  expect(await office.view()).toEqual({ state: 'broken', mayManage: true });
  const [pupil] = await office.finds('noor');
  expect(await office.answers['own>worker:leave-sharing']({}, OWN)).toBe('done');
  expect(await office.view()).toMatchObject({ state: 'alone', carrier: null });
  expect(await office.answers['own>worker:choose-carrier']({ kind: 'folder' }, OWN)).toBe('done');
  expect(await begin()).toBe('done');
  expect(await office.finds('noor')).toEqual([pupil]);
});
