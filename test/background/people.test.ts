import { beforeEach, describe, expect, test, vi } from 'vitest';
import { leaveSeat } from '../../src/background/leave-seat';
import type { Office } from '../../src/background/office';
import type { Handlers } from '../../src/messages/server';
import { Memory, PASSPHRASE } from '../storage/school';
import { awake, firstRun, inTab, OWN } from './awake';
import { late, page } from './pages';

/* Several people on one device, and who of them may see what; with the real vault and dossiers beneath it. */

vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('hash-wasm', () => import('../storage/quick-hash'));
vi.mock('#clock', () => ({ schoolNow: () => Promise.resolve('2026-11-24T08:50'), setSchoolNow: null }));

let count = 0;
let session: Memory;
let office: Office;
let answers: Handlers;

const wake = async (name: string) => {
  ({ office, answers } = await awake(name, session));
};
const begin = async (
  role: 'director' | 'clerk' | 'teacher' | 'concierge',
  groups: string[] = [],
  agreedBy?: string,
) => {
  session = new Memory();
  await wake(`people-${++count}`);
  const setup = firstRun({ name: 'Eerste', role, groups }, agreedBy);
  expect(await answers['own>worker:setup'](setup, OWN)).toBe('done');
};
const ask = {
  state: async () => (await answers['own>worker:state']({}, OWN)).lock,
  me: async () => (await answers['own>worker:state']({}, OWN)).me?.name,
  people: async () => {
    const view = await answers['own>worker:people']({}, OWN);
    if (view === 'locked') throw new Error('locked');
    return view;
  },
  idOf: async (name: string) => {
    const { people } = await answers['own>worker:state']({}, OWN);
    return people.find((one) => one.name === name)!.id;
  },
};
const add = (
  name: string,
  role: 'teacher' | 'concierge' | 'counsellor' | 'director',
  code?: string,
  groups: string[] = [],
) => answers['own>worker:keep-person']({ id: null, person: { name, role, groups }, ...(code && { code }) }, OWN);
const sit = async (name: string, code = '') => answers['own>worker:sit']({ person: await ask.idOf(name), code }, OWN);
const stand = () => answers['own>worker:stand']({}, OWN);
const show = (group = '6A') =>
  answers['page>worker:reading'](
    { reading: page([{ ...late('Noor', '1', '2026-11-24'), group }]) as never, age: 0 },
    inTab(7),
  );
const noor = async () => {
  const school = await office.school('2026-11-24T08:50' as never);
  return (await school!.marks(page([late('Noor', '1', '2026-11-24')]), '2026-11-24T08:50' as never))[0]!.pupil!;
};

describe('who is alone here', () => {
  beforeEach(() => begin('director'));

  test('sits here always, also after the worker was stopped and after a lock', async () => {
    expect(await ask.state()).toBe('unlocked');
    await wake(`people-${count}`);
    expect(await ask.me()).toBe('Eerste');
    await answers['own>worker:lock']({}, OWN);
    await answers['own>worker:unlock']({ passphrase: PASSPHRASE }, OWN);
    expect(await ask.me()).toBe('Eerste');
  });

  test('stays seated when somebody comes, and keeps the seat while the worker is stopped', async () => {
    expect(await add('Tweede', 'teacher')).toBe('done');
    expect(await ask.me()).toBe('Eerste');
    await wake(`people-${count}`);
    expect(await ask.me()).toBe('Eerste');
  });
});

describe('of several', () => {
  beforeEach(async () => {
    await begin('director');
    await add('Tweede', 'teacher', '4711', ['6A']);
    await add('Derde', 'concierge');
  });

  test('somebody says who sits there, after a lock and after somebody left; until then nothing is shown or kept', async () => {
    await show();
    await stand();
    expect(await ask.state()).toBe('nobody');
    expect(await answers['own>worker:day']({}, OWN)).toBe('locked');
    expect(await answers['own>worker:people']({}, OWN)).toBe('locked');
    expect(await show('6B')).toEqual({ lock: 'nobody', marks: [], kept: false });
    expect(await answers['own>worker:change-settings']({ school: { name: 'x', place: 'y' } }, OWN)).toBe('locked');
    expect(await sit('Derde')).toBe('done');
    expect(await ask.me()).toBe('Derde');
    await answers['own>worker:lock']({}, OWN);
    await answers['own>worker:unlock']({ passphrase: PASSPHRASE }, OWN);
    expect(await ask.state()).toBe('nobody');
  });

  test('a code is asked, and nobody sits down with a wrong one', async () => {
    await stand();
    expect(await sit('Tweede', '4712')).toBe('wrong-code');
    expect(await sit('Tweede')).toBe('wrong-code');
    expect(await ask.state()).toBe('nobody');
    expect(await sit('Tweede', '4711')).toBe('done');
    expect(await answers['own>worker:sit']({ person: 'niemand', code: '' }, OWN)).toBe('unknown-person');
  });

  test('after five wrong codes the passphrase is asked; a right one begins anew', async () => {
    await stand();
    for (let tries = 0; tries < 4; tries++) expect(await sit('Tweede', '0000')).toBe('wrong-code');
    expect(await sit('Tweede', '4711')).toBe('done');
    await stand();
    for (let tries = 0; tries < 4; tries++) expect(await sit('Tweede', '0000')).toBe('wrong-code');
    expect(await sit('Tweede', '0000')).toBe('too-many-codes');
    expect(await ask.state()).toBe('locked');
  });

  test('what is recorded stands under the name of who sits there', async () => {
    await show();
    await stand();
    await sit('Tweede', '4711');
    const pupil = await noor();
    const done = await answers['own>worker:record']({ pupil, occasion: 'reply-came' }, OWN);
    expect(done).toMatchObject({ entry: expect.any(String) as string });
    const dossier = await answers['own>worker:dossier']({ pupil }, OWN);
    expect(dossier).toMatchObject({ actions: [{ kind: 'reply', by: { name: 'Tweede', role: 'teacher' } }] });
  });

  test('a code is kept nowhere as it is typed', async () => {
    expect(JSON.stringify(await office.kept.settings())).not.toContain('4711');
  });

  test('who walks away leaves the seat; who moves does not', async () => {
    await leaveSeat(office, 'active', stand);
    expect(await ask.state()).toBe('unlocked');
    await leaveSeat(office, 'idle', stand);
    expect(await ask.state()).toBe('nobody');
    await sit('Derde');
    await leaveSeat(office, 'locked', stand);
    expect(await ask.state()).toBe('nobody');
  });
});

test('who is alone without a code does not leave the seat by being idle', async () => {
  await begin('director');
  await leaveSeat(office, 'idle', stand);
  expect(await ask.state()).toBe('unlocked');
  await answers['own>worker:keep-person'](
    { id: await ask.idOf('Eerste'), person: { name: 'Eerste', role: 'director', groups: [] }, code: '1234' },
    OWN,
  );
  await leaveSeat(office, 'idle', stand);
  expect(await ask.state()).toBe('nobody');
});

describe('who may name others', () => {
  test('where somebody decides for the school, only they; who does not may change their own name and groups', async () => {
    await begin('director');
    await add('Tweede', 'teacher');
    await stand();
    await sit('Tweede');
    expect(await add('Derde', 'concierge')).toBe('not-allowed');
    const [mine, first] = [await ask.idOf('Tweede'), await ask.idOf('Eerste')];
    const keep = (id: string, name: string, role: 'teacher' | 'director') =>
      answers['own>worker:keep-person']({ id, person: { name, role, groups: ['7B'] } }, OWN);
    expect(await keep(mine, 'Tweede', 'director')).toBe('not-allowed');
    expect(await keep(first, 'Eerste', 'teacher')).toBe('not-allowed');
    expect(await keep(mine, 'Eerste', 'teacher')).toBe('name-taken');
    expect(await keep(mine, 'Tweede de Boer', 'teacher')).toBe('done');
    expect(await ask.me()).toBe('Tweede de Boer');
    expect(await answers['own>worker:remove-person']({ id: first }, OWN)).toBe('not-allowed');
    expect((await ask.people()).mayManage).toBe(false);
  });

  test('where nobody does, anybody; and nobody takes away their own name', async () => {
    await begin('teacher', ['6A']);
    expect(await add('Tweede', 'teacher')).toBe('done');
    expect(await answers['own>worker:remove-person']({ id: await ask.idOf('Eerste') }, OWN)).toBe('not-allowed');
    expect(await answers['own>worker:remove-person']({ id: await ask.idOf('Tweede') }, OWN)).toBe('done');
    expect((await ask.people()).people.map(({ name }) => name)).toEqual(['Eerste']);
  });
});

describe('a dossier', () => {
  const dossierOf = async (pupil: string) => {
    const answer = await answers['own>worker:dossier']({ pupil }, OWN);
    if (typeof answer === 'string') throw new Error(answer);
    return 'closed' in answer ? `closed, ${answer.tasks.length} steps` : 'open';
  };
  const daily = async () => {
    const day = await answers['own>worker:day']({}, OWN);
    return day === 'locked' ? [] : day.tasks.filter(({ pupil }) => pupil).map(({ mine }) => mine);
  };

  test('is open to a teacher of the group, and closed to one of another, who sees no step of it', async () => {
    await begin('teacher', ['6A']);
    await show();
    const pupil = await noor();
    expect(await dossierOf(pupil)).toBe('open');
    await answers['own>worker:change-settings']({ me: { name: 'Eerste', role: 'teacher', groups: ['7B'] } }, OWN);
    expect(await dossierOf(pupil)).toBe('closed, 0 steps');
    expect(await daily()).toEqual([]);
  });

  test('is closed to a clerk until the director agreed, also over a new start, and closed again when that ended', async () => {
    await begin('clerk');
    await show();
    const pupil = await noor();
    expect(await dossierOf(pupil)).toBe('closed, 1 steps');
    const role = { for: { role: 'clerk' as const }, group: null };
    expect(await answers['own>worker:agree-access']({ ...role, agreedBy: null }, OWN)).toBe('not-said');
    expect(await answers['own>worker:agree-access']({ ...role, agreedBy: 'Mohamed Aydin' }, OWN)).toBe('done');
    expect(await dossierOf(pupil)).toBe('open');
    await wake(`people-${count}`);
    expect(await dossierOf(pupil)).toBe('open');
    const [agreement] = (await ask.people()).agreements;
    expect(agreement).toMatchObject({ role: 'clerk', person: null, group: null, by: 'Mohamed Aydin' });
    expect(await answers['own>worker:end-access']({ entry: agreement!.id }, OWN)).toBe('done');
    expect(await dossierOf(pupil)).toBe('closed, 1 steps');
    expect(await answers['own>worker:end-access']({ entry: agreement!.id }, OWN)).toBe('unknown-entry');
  });

  test('is open from the first run where the director agreed then', async () => {
    await begin('concierge', [], 'Mohamed Aydin');
    await show();
    expect(await dossierOf(await noor())).toBe('open');
  });

  test('is agreed on only by who decides for the school, where somebody does', async () => {
    await begin('director');
    await add('Tweede', 'concierge');
    await stand();
    await sit('Tweede');
    const mine = { for: { person: 'Tweede' }, group: null, agreedBy: 'Eerste' };
    expect(await answers['own>worker:agree-access'](mine, OWN)).toBe('not-allowed');
    expect((await ask.people()).agrees).toBe('no');
    await stand();
    await sit('Eerste');
    expect(await answers['own>worker:agree-access']({ ...mine, agreedBy: null }, OWN)).toBe('done');
    expect((await ask.people()).agreements).toMatchObject([{ person: 'Tweede', by: 'Eerste' }]);
  });

  test('that is closed has no letter that no step asks for, also not one that stood open', async () => {
    await begin('teacher', ['6A']);
    await show();
    const about = { pupil: await noor(), letter: 'absence-talk' } as const;
    const { letter } = (await answers['own>worker:write-letter'](about, OWN)) as { letter: string };
    expect(await answers['own>worker:letter']({ letter }, OWN)).toMatchObject({ state: 'open' });
    await answers['own>worker:change-settings']({ me: { name: 'Eerste', role: 'teacher', groups: ['7B'] } }, OWN);
    expect(await answers['own>worker:write-letter'](about, OWN)).toBe('not-allowed');
    expect(await answers['own>worker:letter']({ letter }, OWN)).toBe('unknown-letter');
    expect(await answers['own>worker:sent-letter']({ letter, text: 'Brief' }, OWN)).toBe('not-allowed');
  });

  test('that is closed shows no letter that was sent', async () => {
    await begin('teacher', ['6A']);
    await show();
    const pupil = await noor();
    const day = await answers['own>worker:day']({}, OWN);
    const task = day === 'locked' ? null : day.tasks.find(({ letter }) => letter === 'late-slip');
    const done = await answers['own>worker:did']({ task: task!.id, way: 'letter-sent', text: 'Beste ouders' }, OWN);
    const { entry } = done as { entry: string };
    const opened = (await answers['own>worker:open-sent']({ entry }, OWN)) as { letter: string };
    await answers['own>worker:change-settings']({ me: { name: 'Eerste', role: 'teacher', groups: ['7B'] } }, OWN);
    expect(await answers['own>worker:open-sent']({ entry }, OWN)).toBe('unknown-entry');
    expect(await answers['own>worker:letter']({ letter: opened.letter }, OWN)).toBe('unknown-letter');
    expect(await dossierOf(pupil)).toBe('closed, 0 steps');
  });
});
