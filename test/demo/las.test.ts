import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Las, startLas } from '../../demo/las';
import { fullName, GROUPS, schoolOn } from '../../demo/school';
import { SCREENS } from '../../demo/screens';
import { Calendar } from '../../src/domain/calendar';
import { addDays, type Day, dayNumber, dayOf, weekday } from '../../src/domain/day';

const REAL = '2026-11-24' as Day;

describe('the demo school', () => {
  test('the same day and seed give the same school', () => {
    expect(JSON.stringify(schoolOn(REAL))).toBe(JSON.stringify(schoolOn(REAL)));
    expect(JSON.stringify(schoolOn(REAL, 2))).not.toBe(JSON.stringify(schoolOn(REAL, 3)));
  });

  const days = Array.from({ length: 24 }, (_, index) => addDays('2025-09-01' as Day, index * 30));
  test.each([...days, '2026-08-01' as Day, '2027-08-07' as Day])('works on %s', (real) => {
    const school = schoolOn(real);
    const today = dayOf(school.now);
    expect(new Calendar(school.calendar).group('6A').isSchoolDay(dayNumber(today))).toBe(true);
    expect(weekday(today)).toBeLessThan(5);
    expect(today <= real).toBe(true);
    expect(
      school.entries.every(({ from, until }) => from <= today && (until === null || (from <= until && until <= today))),
    ).toBe(true);
  });

  test('two hundred pupils, each with a number of its own, two of one name', () => {
    const { pupils } = schoolOn(REAL);
    expect(pupils).toHaveLength(8 * 25);
    expect(new Set(pupils.map(({ number }) => number)).size).toBe(pupils.length);
    expect(pupils.filter((pupil) => fullName(pupil) === 'Emma de Jong').map(({ group }) => group)).toEqual([
      '3A',
      '7A',
    ]);
  });

  test('nobody’s citizen number could be real', () => {
    const passes = (bsn: string) =>
      [...bsn].reduce((sum, digit, index) => sum + Number(digit) * (index === 8 ? -1 : 9 - index), 0) % 11 === 0;
    expect(schoolOn(REAL).pupils.filter(({ bsn }) => passes(bsn))).toEqual([]);
  });

  test('every story is about a pupil that exists', () => {
    const { pupils, stories } = schoolOn(REAL);
    const numbers = pupils.map(({ number }) => number);
    expect(stories.filter(({ pupil }) => !numbers.includes(pupil))).toEqual([]);
  });
});

describe('the LAS', () => {
  let las: Las;
  beforeAll(async () => {
    las = await startLas({ real: REAL });
  });
  afterAll(() => las.close());

  const get = async (path: string) => {
    const response = await fetch(las.url + path);
    return { status: response.status, text: await response.text() };
  };
  const post = (path: string, fields: Record<string, string>) =>
    fetch(las.url + path, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
  const list = (query = '') => get(`/bao/paneel/groep/absentie?groep=6A${query}`);

  test.each(SCREENS.flatMap(({ path }) => GROUPS.map((group) => [path, group] as const)))(
    '%s of group %s',
    async (path, group) => {
      const query = `?groep=${encodeURIComponent(group)}`;
      expect((await get(path + query)).status).toBe(200);
      expect((await get(`/bao/paneel${path.slice(4)}${query}`)).text).toContain('<table');
    },
  );

  test('ids are other ones at every render', async () => {
    const ids = ({ text }: { text: string }) => [...text.matchAll(/ id="(\w+)"/g)].map(([, id]) => id).join();
    expect(ids(await list())).not.toBe(ids(await list()));
  });

  test('a list pages by twenty and says how many there are', async () => {
    const first = await get('/bao/paneel/overzichten/open?pagina=1');
    const last = await get('/bao/paneel/overzichten/open?pagina=3');
    expect(first.text).toContain('1 t/m 20 (van 47)');
    expect(last.text).toContain('41 t/m 47 (van 47)');
  });

  test('an absence is entered, changed and taken back', async () => {
    const day = dayOf(las.school.now);
    const pupil = las.school.pupils.find(({ number }) => number === '102821')!;
    await post('/bao/groep/absentie/invoeren', {
      leerling: pupil.number,
      groep: '6A',
      dag: day,
      reden: 'A',
      gemeld: 'nee',
    });
    expect((await list(`&dag=${day}`)).text).toContain(pupil.number);
    const id = String(las.school.entries.at(-1)!.id);
    await post('/bao/groep/absentie/wijzigen', { id, doe: 'wijzig', reden: 'Z' });
    expect(las.school.entries.at(-1)).toMatchObject({ pupil: pupil.number, reason: 'Z', authorised: true });
    await post('/bao/groep/absentie/wijzigen', { id, doe: 'aanwezig', reden: 'Z' });
    expect((await list(`&dag=${day}`)).text).not.toContain(pupil.number);
  });

  test('a form that cannot be understood changes nothing', async () => {
    const before = JSON.stringify(las.school.entries);
    await post('/bao/groep/absentie/invoeren', { leerling: '1', dag: 'gisteren', reden: '?' });
    await post('/bao/groep/absentie/wijzigen', { id: '-1', doe: 'aanwezig' });
    expect(JSON.stringify(las.school.entries)).toBe(before);
  });
});
