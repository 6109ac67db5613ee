import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { PortalPupilsView } from '../../src/messages/portal-views';
import { fullDisk } from './around';
import { LAS, OWN, PORTAL, type PortalSchool, pageAt, portalSchool } from './portal/school';

/* Lists of the portal and of the LAS come in, and are held side by side. */

const { clock } = vi.hoisted(() => ({ clock: { now: '' } }));
vi.mock('hash-wasm', () => import('../storage/quick-hash'));
vi.mock('#clock', () => ({ schoolNow: () => Promise.resolve(clock.now), setSchoolNow: null }));

let school: PortalSchool;
beforeEach(async () => {
  clock.now = '2026-11-24T08:50';
  school = await portalSchool({ name: 'Anneke de Wit', role: 'administrator' });
});

type Row = { name: string; group: string | null; number: string | null };
const pupil = (name: string, group = '5A', number: string | null = null): Row => ({ name, group, number });
const cover = (group: string | null) => ({ group, from: null, until: null });
const show = (list: 'pupils' | 'las-pupils', rows: readonly Row[], group: string | null = null, origin = PORTAL) =>
  school.answers['page>worker:portal-lists'](
    { lists: [{ list, rows: [...rows], cover: cover(group), lost: 0 }], age: 0 },
    pageAt(origin),
  );
const showBoth = async () => {
  await show(
    'las-pupils',
    [pupil('Sem Jansen', '5A', '1'), pupil('Lisa Bakker', '5A', '2'), pupil('Nieuw Kind', '5A', '3')],
    '5A',
    LAS,
  );
  await show('pupils', [pupil('Jansen, Sem'), pupil('Lise Bakker'), pupil('Casper Wolters', '7A')]);
};
const pupils = async (): Promise<PortalPupilsView> => {
  const answer = await school.answers['own>worker:portal-pupils']({}, OWN);
  if (typeof answer === 'string') throw new Error(answer);
  return answer.pupils;
};
const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name);

describe('lists of pages', () => {
  test('while it is locked nothing is read by, and nothing is kept', async () => {
    expect(await school.answers['page>worker:lists-by']({}, pageAt(PORTAL))).toMatchObject({ today: '2026-11-24' });
    await school.answers['own>worker:lock']({}, OWN);
    expect(await school.answers['page>worker:lists-by']({}, pageAt(PORTAL))).toBeNull();
    expect(await show('pupils', [pupil('Sem')])).toBe('locked');
  });

  test('each host has its own lists: a portal does not say who is a pupil of the LAS', async () => {
    const by = async (origin: string) =>
      (await school.answers['page>worker:lists-by']({}, pageAt(origin)))?.profiles.map(({ kind }) => kind);
    expect(await by(LAS)).toEqual(['las-pupils']);
    expect(await by(PORTAL)).not.toContain('las-pupils');
    expect(await by('https://portaal.school.example')).toContain('las-pupils');
    await show('las-pupils', [pupil('Sem', '5A', '1')], null, PORTAL);
    expect((await pupils()).las.at).toBeNull();
  });

  test('what cannot be written is said', async () => {
    const full = fullDisk();
    expect(await show('pupils', [pupil('Sem')])).toBe('not-saved');
    full.mockRestore();
    expect(await show('pupils', [pupil('Sem')])).toBe('kept');
  });
});

describe('side by side', () => {
  test('rows that are too many and too much alike are shown themselves, and nobody of them is said to be missing', async () => {
    const emmas = (prefix: string) =>
      Array.from({ length: 1100 }, (_row, index) => pupil('Emma de Jong', '5A', `${prefix}${index}`));
    await show('las-pupils', emmas('1-'), '5A', LAS);
    await show('pupils', emmas('2-'));
    const { doubts, onlyLas, onlyPortal } = await pupils();
    expect(doubts.map(({ candidates, crowd }) => [candidates.length, crowd.las.length, crowd.portal.length])).toEqual([
      [0, 1100, 1100],
    ]);
    expect(doubts[0]!.crowd.las[0]).toMatchObject({ name: 'Emma de Jong', group: '5A', number: '1-0' });
    expect([onlyLas, onlyPortal]).toEqual([[], []]);
  });

  test('pairs, doubts, and who stands in one list only; with what was not read yet', async () => {
    await showBoth();
    const { pairs, doubts, onlyLas, onlyPortal, las, portal } = await pupils();
    expect(pairs.map(({ las: one, portal: other }) => [one.name, other.name])).toEqual([['Sem Jansen', 'Jansen, Sem']]);
    expect(doubts.map(({ crowd }) => crowd)).toEqual([{ las: [], portal: [] }]);
    expect(
      doubts.flatMap(({ candidates }) => candidates.map(({ las: one, portal: other }) => [one.name, other.name])),
    ).toEqual([['Lisa Bakker', 'Lise Bakker']]);
    expect(names(onlyLas)).toEqual(['Nieuw Kind']);
    // Of a group that nobody opened in the LAS, nobody is missing there.
    expect(names(onlyPortal)).toEqual([]);
    expect([las.unread, portal.unread]).toEqual([['7A'], []]);
    await show('las-pupils', [], '7A', LAS);
    expect((await pupils()).las.unread).toEqual([]);
    expect(names((await pupils()).onlyPortal)).toEqual(['Casper Wolters']);
  });

  test('one list alone says of nobody that they are missing from the other', async () => {
    await show('pupils', [pupil('Sem Jansen'), { ...pupil('Zonder Groep'), group: null }]);
    expect((await pupils()).onlyPortal).toEqual([]);
  });

  test('nothing was read: it says so', async () => {
    expect(await pupils()).toMatchObject({
      las: { at: null, unread: null },
      portal: { at: null },
      pairs: [],
      onlyLas: [],
    });
  });

  const decide = async (verdict: 'same' | 'two') => {
    const [candidate] = (await pupils()).doubts[0]!.candidates;
    return school.answers['own>worker:decide-pupils'](
      { las: candidate!.las.id, portal: candidate!.portal.id, verdict },
      OWN,
    );
  };

  test('a person says that two rows are one pupil, or two, and takes it back', async () => {
    await showBoth();
    const decided = await decide('same');
    expect((await pupils()).pairs.map(({ by }) => by)).toContain('decision');
    expect((await pupils()).decisions).toMatchObject([{ verdict: 'same', by: 'Anneke de Wit' }]);
    const { entry } = decided as { entry: string };
    expect(await school.answers['own>worker:withdraw-decision']({ decision: entry }, OWN)).toBe('done');
    expect((await pupils()).doubts).toHaveLength(1);
    await decide('two');
    expect((await pupils()).doubts).toEqual([]);
    expect(names((await pupils()).onlyLas)).toContain('Lisa Bakker');
  });

  test('one surname in one group on either side is asked about: a roepnaam may look like nothing', async () => {
    await show('las-pupils', [pupil('Sem Peters', '5A', '1')], '5A', LAS);
    await show('pupils', [pupil('Samuel Peters')]);
    expect([(await pupils()).onlyLas, (await pupils()).onlyPortal]).toEqual([[], []]);
    await decide('same');
    expect((await pupils()).pairs.map(({ by }) => by)).toEqual(['decision']);
  });

  test('a row that is not there any more is not decided about', async () => {
    await showBoth();
    const asked = { las: '2', portal: 'Weg Kind|5A', verdict: 'same' } as const;
    expect(await school.answers['own>worker:decide-pupils'](asked, OWN)).toBe('gone');
  });

  test('a teacher sees nothing of it, unless the school named them for it', async () => {
    await showBoth();
    await school.become('Sanne Verbeek', 'teacher', ['5A']);
    expect(await school.answers['own>worker:portal-pupils']({}, OWN)).toBe('not-allowed');
    const asked = { las: '2', portal: 'Lise Bakker|5A', verdict: 'same' } as const;
    expect(await school.answers['own>worker:decide-pupils'](asked, OWN)).toBe('not-allowed');
    await school.office.kept.changePortal((portal) => ({ ...portal, pupilsAddedBy: 'Sanne Verbeek' }));
    expect((await pupils()).pairs).toHaveLength(1);
  });
});
