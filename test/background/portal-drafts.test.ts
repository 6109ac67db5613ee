import { beforeEach, describe, expect, test, vi } from 'vitest';
import { MOST_DRAFTS } from '../../src/background/portal/drafts';
import type { DraftView } from '../../src/messages/portal';
import { fullDisk } from './around';
import { OWN, PORTAL, type PortalSchool, pageAt, portalSchool } from './portal/school';

/* Texts that wait until the next workday: sealed, of one person, and never lost or sent. */

const { clock } = vi.hoisted(() => ({ clock: { now: '' } }));
vi.mock('hash-wasm', () => import('../storage/quick-hash'));
vi.mock('#clock', () => ({ schoolNow: () => Promise.resolve(clock.now), setSchoolNow: null }));

const opened: string[] = [];
let allowed = true;
let school: PortalSchool;
beforeEach(async () => {
  clock.now = '2026-11-24T17:30';
  opened.length = 0;
  allowed = true;
  school = await portalSchool(
    { name: 'Sanne Verbeek', role: 'teacher', groups: ['5A'] },
    {
      openPage: (url) => {
        opened.push(url);
        return Promise.resolve(9);
      },
      isAllowed: () => Promise.resolve(allowed),
    },
  );
});

const HANDED = {
  action: 'write',
  path: '/berichten/nieuw',
  to: ['Ouders van groep 5A'],
  subject: 'Gymtas',
  text: 'Morgen hebben we gym.\nNeemt uw kind de gymtas mee?',
} as const;
const hold = (more: Partial<{ path: string; text: string }> = {}) =>
  school.answers['page>worker:hold-draft']({ ...HANDED, to: [...HANDED.to], ...more }, pageAt(PORTAL));
const drafts = async (): Promise<readonly DraftView[]> => {
  const answer = await school.answers['own>worker:drafts']({}, OWN);
  if (answer === 'locked') throw new Error('locked');
  return answer.drafts;
};
const only = async (): Promise<DraftView> => {
  const all = await drafts();
  expect(all).toHaveLength(1);
  return all[0]!;
};
const putBack = async () => school.answers['own>worker:put-draft-back']({ draft: (await only()).id }, OWN);
const draftIn = async (tab: number, origin = PORTAL) =>
  (await school.answers['page>worker:guard']({}, pageAt(origin, tab)))?.draft ?? null;

describe('kept', () => {
  test('with all of its text, until the next workday at eight', async () => {
    expect(await hold()).toBe('kept');
    expect(await only()).toMatchObject({
      subject: HANDED.subject,
      text: HANDED.text,
      to: HANDED.to,
      keptAt: '2026-11-24T17:30',
      remindAt: '2026-11-25T08:00',
      filledOn: null,
      host: 'plaza.basisonline.nl',
    });
  });

  test('on a Friday until Monday', async () => {
    clock.now = '2026-11-27T18:00';
    await hold();
    expect((await only()).remindAt).toBe('2026-11-30T08:00');
  });

  test('through a lock; while it is locked nothing is kept, and the page is told', async () => {
    await hold();
    await school.answers['own>worker:lock']({}, OWN);
    expect(await hold()).toBe('not-kept');
    expect(await school.answers['own>worker:drafts']({}, OWN)).toBe('locked');
    await school.unlock();
    expect((await only()).text).toBe(HANDED.text);
  });

  test('when it cannot be written, the page is told', async () => {
    const full = fullDisk();
    expect(await hold()).toBe('not-kept');
    full.mockRestore();
    expect(await drafts()).toEqual([]);
  });

  test.each(['@elders.example/', 'berichten', 'https://elders.example/'])(
    'an address that leads elsewhere is refused: %s',
    async (path) => {
      expect(await hold({ path })).toBe('not-kept');
    },
  );

  test('not without end', async () => {
    await hold();
    await school.office.kept.changePortal((portal) => ({
      ...portal,
      drafts: Array.from({ length: MOST_DRAFTS }, (_, index) => ({ ...portal.drafts[0]!, id: String(index) })),
    }));
    expect(await hold()).toBe('not-kept');
    expect(await drafts()).toHaveLength(MOST_DRAFTS);
  });
});

test('only its person sees it, changes it, puts it back', async () => {
  await hold();
  const { id } = await only();
  await school.become('Mohamed Aydin', 'director');
  expect(await drafts()).toEqual([]);
  const { answers } = school;
  expect(await answers['own>worker:change-draft']({ draft: id, subject: 'x', text: 'x' }, OWN)).toBe('gone');
  expect(await answers['own>worker:remove-draft']({ draft: id }, OWN)).toBe('gone');
  expect(await answers['own>worker:put-draft-back']({ draft: id }, OWN)).toBe('gone');
  await school.become('Sanne Verbeek', 'teacher');
  expect((await only()).text).toBe(HANDED.text);
});

test('it is changed and thrown away, and that is taken back', async () => {
  await hold();
  const { id } = await only();
  const { answers } = school;
  expect(await answers['own>worker:change-draft']({ draft: id, subject: 'Gym', text: 'Anders' }, OWN)).toBe('done');
  expect(await only()).toMatchObject({ subject: 'Gym', text: 'Anders' });
  expect(await answers['own>worker:remove-draft']({ draft: id }, OWN)).toBe('done');
  expect(await drafts()).toEqual([]);
  expect(await answers['own>worker:restore-draft']({ draft: id }, OWN)).toBe('done');
  expect((await only()).text).toBe('Anders');
});

test('what was thrown away is gone for good from the next day on, when another one is kept', async () => {
  await hold();
  const { id } = await only();
  await school.answers['own>worker:remove-draft']({ draft: id }, OWN);
  clock.now = '2026-11-25T17:30';
  await hold();
  expect(await school.answers['own>worker:restore-draft']({ draft: id }, OWN)).toBe('gone');
});

describe('put back', () => {
  beforeEach(() => hold());

  test('into the tab that is opened for it, where it was written, and nowhere else', async () => {
    expect(await putBack()).toBe('opened');
    expect(opened).toEqual([`${PORTAL}/berichten/nieuw`]);
    expect(await draftIn(9)).toMatchObject({ subject: HANDED.subject, text: HANDED.text, to: HANDED.to });
    expect(await draftIn(7)).toBeNull();
    expect(await draftIn(9, 'https://elders.example')).toBeNull();
  });

  test('once: after it stands there it is not filled in again, and it is still kept', async () => {
    await putBack();
    const { id } = await only();
    await school.answers['page>worker:draft-filled']({ draft: id }, pageAt(PORTAL, 7));
    expect((await only()).filledOn).toBeNull();
    await school.answers['page>worker:draft-filled']({ draft: id }, pageAt(PORTAL, 9));
    expect(await draftIn(9)).toBeNull();
    expect(await only()).toMatchObject({ filledOn: '2026-11-24', text: HANDED.text });
  });

  test('twice when the person asks for it twice', async () => {
    await putBack();
    await school.answers['page>worker:draft-filled']({ draft: (await only()).id }, pageAt(PORTAL, 9));
    expect(await putBack()).toBe('opened');
    expect((await draftIn(9))?.text).toBe(HANDED.text);
  });

  test('after a lock in between, but not for somebody else', async () => {
    await putBack();
    await school.answers['own>worker:lock']({}, OWN);
    expect(await draftIn(9)).toBeNull();
    await school.unlock();
    expect((await draftIn(9))?.text).toBe(HANDED.text);
    await school.become('Mohamed Aydin', 'director');
    expect(await draftIn(9)).toBeNull();
  });

  test('not where nobody may work any more: it says so, and the text stays', async () => {
    allowed = false;
    expect(await putBack()).toBe('not-reachable');
    expect(opened).toEqual([]);
    expect(await only()).toMatchObject({ reachable: false, text: HANDED.text });
  });
});
