import { createConnection } from 'node:net';
import { describe, expect, test } from 'vitest';
import { fullName, GROUPS } from '../../demo/school';
import { SCREENS } from '../../demo/screens';
import { addDays, dayOf, schoolYearLabel } from '../../src/domain/day';
import { rowsIn, served } from './served';

const site = served();
const { get } = site;
const panel = (path: string, query = '') => get(`/bao/paneel${path.slice('/bao'.length)}${query}`);
const ids = (text: string) => [...text.matchAll(/ id="(\w+)"/g)].map(([, id]) => id!);

describe('the screens', () => {
  test.each(SCREENS.flatMap(({ path }) => GROUPS.map((group) => [path, group] as const)))(
    '%s of group %s',
    async (path, group) => {
      const query = `?groep=${encodeURIComponent(group)}`;
      const page = await get(path + query);
      expect(page.status).toBe(200);
      expect(page.text).toContain('Gegevens worden geladen');
      const { status, text } = await panel(path, query);
      expect(status).toBe(200);
      expect(text).toMatch(/<h3 class="caption">[\s\S]*<table/);
      if (path.startsWith('/bao/groep')) expect(page.text).toContain(`groep ${group}`);
    },
  );

  test('stand in the menu under the names that the system has', () => {
    expect(SCREENS.map(({ menu, name }) => `${menu} > ${name}`)).toEqual([
      'Leerling > Absentie',
      'Leerling > Notities',
      'Groep > Absentie',
      'Groep > Samenstelling',
      'Overzichten > Open absentiemeldingen',
      'Overzichten > Maandoverzicht',
      'Overzichten > Absenties per periode',
      'Overzichten > Verzuimmeldingen',
    ]);
  });

  test('have other ids at every render, and none twice on a page', async () => {
    const [first, second] = [await get('/bao/groep/absentie'), await panel('/bao/groep/absentie')].map(({ text }) =>
      ids(text),
    );
    const again = ids((await panel('/bao/groep/absentie')).text);
    const all = [...first!, ...second!, ...again];
    expect(new Set(all).size).toBe(all.length);
  });

  test.each([
    ['/bao/groep/absentie', '?groep=9Z', 'groep 6A'],
    ['/bao/groep/absentie', '?groep=%3Cscript%3E', 'groep 6A'],
    ['/bao/groep/absentie', '?dag=2026-02-30', 'op 24-11-2026'],
    ['/bao/groep/absentie', '?dag=gisteren&sorteer=99&pagina=-3', 'op 24-11-2026'],
    ['/bao/leerling/absentie', '?leerling=0&wijzig=nee', '1 t/m 6 (van 6)'],
    ['/bao/overzichten/maand', '?maand=2026-13', 'november 2026'],
    ['/bao/overzichten/maand', '?maand=1999-01', 'november 2026'],
    ['/bao/overzichten/periode', '?van=1999-01-01&tot=morgen', 'van 01-11-2026 t/m 24-11-2026'],
    ['/bao/overzichten/open', '?pagina=zoveel', '1 t/m 20'],
    ['/bao/overzichten/open', '?pagina=1e9&sorteer=1.5', '1 t/m 20'],
  ])('%s%s falls back to what is there', async (path, query, expected) => {
    expect((await get(path + query)).status).toBe(200);
    expect((await panel(path, query)).text).toContain(expected);
  });

  test('what is no address of the LAS is not found, and breaks nothing', async () => {
    expect((await get('/bao/nergens')).status).toBe(404);
    expect((await get('/bao/groep/%E0%A4%A')).status).toBe(404);
    const port = Number(new URL(site.las.url).port);
    const raw = await new Promise<string>((resolve) => {
      const socket = createConnection(port, '127.0.0.1', () => socket.end('GET // HTTP/1.0\r\n\r\n'));
      socket.on('data', (chunk) => resolve(String(chunk)));
    });
    expect(raw).toContain('404');
    expect((await get('/bao/groep/absentie')).status).toBe(200);
  });
});

describe('the lists', () => {
  test('show who of 6A is absent today, with the words of the system', async () => {
    const { text } = await panel('/bao/groep/absentie');
    const today = rowsIn(text).map(([name, , when, reason, allowed, reported]) => [
      name,
      when,
      reason,
      allowed,
      reported,
    ]);
    expect(today).toContainEqual(['Noor van den Berg', '24-11-2026 08:30 - 08:33', 'Te laat', 'Nee', '']);
    expect(today).toContainEqual(['Yusuf Demir', '24-11-2026', 'Afwezig', '', 'Nee']);
    expect(today).toContainEqual(['Lina El Idrissi', '16-11-2026 t/m ...', 'Ziek', 'Ja', 'Ja, met reden']);
    expect(today).toContainEqual([
      'Jurre van &#39;t Hof',
      '23-11-2026 t/m 24-11-2026',
      'Verlof',
      'Ja',
      'Ja, met reden',
    ]);
  });

  test('of one pupil pages by twenty, says how many there are, and knows lesson hours and appointments that come back', async () => {
    const { text } = await panel('/bao/leerling/absentie', '?leerling=102906');
    const total = site.las.school.entries.filter(({ pupil }) => pupil === '102906').length;
    expect(total).toBeGreaterThan(20);
    expect(text).toContain(`Absentiemeldingen - 1 t/m 20 (van ${total})`);
    expect(text).toMatch(/\d{2}-\d{2}-\d{4} 3e uur/);
    expect(text).toMatch(/\d{2}-\d{2}-\d{4} 2e t\/m 3e uur/);
    expect(text).toContain('title="Herhalend"');
    const rest = await panel('/bao/leerling/absentie', '?leerling=102906&pagina=2');
    expect(rowsIn(rest.text)).toHaveLength(total - 20);
    const page = await get('/bao/leerling/absentie?leerling=102906');
    expect(page.text).toContain(schoolYearLabel(dayOf(site.las.school.now)).replace('-', ' / '));
  });

  test('of open absences shows the whole school, newest first, with a pager', async () => {
    const open = site.las.school.entries.filter(({ handled }) => !handled).length;
    const pages = Math.ceil(open / 20);
    const [first, last] = [
      await panel('/bao/overzichten/open'),
      await panel('/bao/overzichten/open', `?pagina=${pages}`),
    ];
    expect(first.text).toContain(`1 t/m 20 (van ${open})`);
    expect(last.text).toContain(`t/m ${open} (van ${open})`);
    expect(first.text).toMatch(/data-paneel="[^"]*pagina=2">volgende &gt;/);
    expect((await panel('/bao/overzichten/open', '?pagina=9999')).text).toContain(`t/m ${open} (van ${open})`);
  });

  test('are sorted by a heading, and the other way when it is clicked again', async () => {
    const names = async (query: string) =>
      rowsIn((await panel('/bao/groep/samenstelling', query)).text).map(([, given]) => given!);
    const up = await names('?groep=7A&sorteer=1');
    expect(up).toEqual([...up].sort((a, b) => a.localeCompare(b, 'nl')));
    expect(await names('?groep=7A&sorteer=1&richting=af')).toEqual([...up].reverse());
    const { text } = await panel('/bao/groep/samenstelling', '?groep=7A&sorteer=1');
    expect(text).toMatch(/sorteer=1&#38;richting=af&#38;pagina=1"><span>Roepnaam<\/span> ▲/);
  });

  test('open the pupil when a row is clicked', async () => {
    const { text } = await panel('/bao/groep/absentie');
    expect(text).toContain('onclick="linkItemDoClick(event,&#34;/bao/leerling/absentie?leerling=102806&#34;,this)"');
  });

  test('say so when there is nothing', async () => {
    const { text } = await panel('/bao/groep/absentie', '?dag=2026-09-06');
    expect(text).toContain('0 t/m 0 (van 0)');
    expect(text).toContain('Er zijn geen gegevens gevonden');
  });

  test('of a month has a code for each day, nothing on days without school or to come, and a legend', async () => {
    const { text } = await panel('/bao/overzichten/maand');
    const rows = rowsIn(text.slice(0, text.indexOf('Legenda')));
    expect(rows).toHaveLength(25);
    const lina = rows.find(([name]) => name === 'Lina El Idrissi')!;
    const days = [...text.matchAll(/<th scope="col">(\d+)<\/th>/g)].map(([, day]) => Number(day));
    const ill = days.filter((_day, index) => lina[index + 2] === 'Z');
    expect(ill).toEqual([16, 17, 18, 19, 20, 23, 24]);
    expect(text).toContain('<td>X</td><td>Luxeverzuim (ongeoorloofd)</td>');
    // 4 November is a study day; nobody is absent on it.
    expect(rows.every((cells) => cells[days.indexOf(4) + 2] === '')).toBe(true);
  });

  test('of reports have the one column with citizen numbers', async () => {
    const texts = await Promise.all(SCREENS.map(({ path }) => panel(path)));
    const withBsn = SCREENS.filter((_screen, index) => texts[index]!.text.includes('>BSN<'));
    expect(withBsn.map(({ name }) => name)).toEqual(['Verzuimmeldingen']);
  });

  test('of notes are of one pupil', async () => {
    const { pupil, text } = site.las.school.notes[0]!;
    expect((await panel('/bao/leerling/notities', `?leerling=${pupil}`)).text).toContain(text.replace('&', '&#38;'));
  });
});

describe('the clock', () => {
  test('is on every page, and offers moments to go to', async () => {
    expect((await get('/bao/overzichten/open')).text).toContain('dinsdag 24 november 2026, 08:50');
    const { text } = await get('/bao/klok');
    for (const moment of ['2026-11-25T08:50', '2026-11-24T17:05', '2026-12-01T08:50'])
      expect(text).toContain(`name="nu" value="${moment}"`);
    expect(text).toContain('morgen 08:50');
  });

  test('names everybody who has a story', async () => {
    const { text } = await get('/bao/klok');
    for (const { about } of site.las.school.stories) expect(text).toContain(about);
    const told = new Set(site.las.school.stories.map(({ pupil }) => pupil));
    const others = site.las.school.pupils.filter(({ number }) => !told.has(number));
    expect(others.filter((pupil) => text.includes(`>${fullName(pupil)}<`))).toEqual([]);
  });

  test('is set by a form, and the lists go along; what is no moment does not set it', async () => {
    const today = dayOf(site.las.school.now);
    await site.post('/bao/klok', { nu: 'straks' });
    expect(dayOf(site.las.school.now)).toBe(today);
    const { text } = await site.post('/bao/klok', { nu: `${addDays(today, 1)}T08:50` });
    expect(text).toContain('woensdag 25 november 2026, 08:50');
    const { text: list } = await panel('/bao/groep/absentie');
    expect(list).toContain('op 25-11-2026');
    expect(list).toContain('Lina El Idrissi');
    expect(list).not.toContain('Yusuf Demir');
  });
});
