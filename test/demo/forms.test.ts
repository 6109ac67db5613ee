import { describe, expect, test } from 'vitest';
import type { Entry } from '../../demo/entry';
import { rowsIn, served, toldIn } from './served';

const ENTER = '/bao/groep/absentie/invoeren';
const CHANGE = '/bao/groep/absentie/wijzigen';
/** Two pupils of 6A without a story. */
const [ANNE, BRAM] = ['102830', '102833'];
const TODAY = '2026-11-24';

const site = served();
const list = async (query = '') => rowsIn((await site.get(`/bao/paneel/groep/absentie?groep=6A${query}`)).text);
const last = (): Entry => site.las.school.entries.at(-1)!;
const of = (pupil: string) => site.las.school.entries.filter((entry) => entry.pupil === pupil);
const enter = (fields: Record<string, string>) =>
  site.post(ENTER, { leerling: ANNE, dag: TODAY, reden: 'Z', gemeld: 'met reden', ...fields });

describe('entering', () => {
  test('a whole day: it stands in the list, and the page says what was saved', async () => {
    const { to, text } = await enter({ reden: 'A', gemeld: 'nee', opmerking: '<b>belt & mailt</b>' });
    expect(to).toBe(`/bao/groep/absentie?groep=6A&dag=${TODAY}`);
    expect(toldIn(text)).toMatch(/^Opgeslagen: .+, Afwezig, 24-11-2026\.$/);
    expect((await list()).find(([, number]) => number === ANNE)?.slice(2, 7)).toEqual([
      '24-11-2026',
      'Afwezig',
      '',
      'Nee',
      '&#60;b&#62;belt &#38; mailt&#60;/b&#62;',
    ]);
    expect(toldIn((await site.get('/bao/groep/absentie')).text)).toBe('');
  });

  test('a late with its arrival only begins with the lesson', async () => {
    await enter({ leerling: BRAM, reden: 'L', gemeld: '', eind: '8.41' });
    expect(last()).toMatchObject({ pupil: BRAM, begin: '08:30', end: '08:41', authorised: false, reported: null });
    await enter({ leerling: BRAM, reden: 'L', gemeld: '', begin: '12:40', dag: '2026-11-23' });
    expect(last()).toMatchObject({ begin: '12:30', end: '12:40' });
  });

  test('half a time: gone from then, or there from then', async () => {
    await enter({ reden: 'D', dag: '2026-11-20', begin: '13:15' });
    expect(last()).toMatchObject({ begin: '13:15', end: '14:30' });
    await enter({ reden: 'D', dag: '2026-11-19', eind: '09:15' });
    expect(last()).toMatchObject({ begin: '08:30', end: '09:15' });
  });

  test('a period until a date, and one of which the end is not known', async () => {
    await enter({ reden: 'V', dag: '2026-11-17', tot: '2026-11-18' });
    expect(last()).toMatchObject({ from: '2026-11-17', until: '2026-11-18', begin: null });
    expect((await list('&dag=2026-11-18')).map(([, number, when]) => [number, when])).toContainEqual([
      ANNE,
      '17-11-2026 t/m 18-11-2026',
    ]);
    const { text } = await enter({ leerling: BRAM, dag: '2026-11-20', open: 'ja' });
    expect(last()).toMatchObject({ pupil: BRAM, from: '2026-11-20', until: null });
    expect(toldIn(text)).toContain('20-11-2026 t/m ...');
    expect(toldIn((await enter({ leerling: BRAM, open: 'ja' })).text)).toContain('er staat al een absentie open');
  });

  test('on the screen of a pupil it comes back there', async () => {
    const { to, text } = await site.post('/bao/leerling/absentie/invoeren', {
      leerling: ANNE,
      dag: '2026-11-10',
      reden: 'Z',
    });
    expect(to).toBe(`/bao/leerling/absentie?leerling=${ANNE}`);
    expect(toldIn(text)).toContain('Opgeslagen');
  });
});

describe('changing', () => {
  test('the form shows what stands there', async () => {
    await enter({ dag: '2026-11-12', reden: 'D', begin: '10:00', end: '11:00', opmerking: 'oogarts "links"' });
    const { id } = last();
    const { text } = await site.get(`/bao/groep/absentie?groep=6A&dag=2026-11-12&wijzig=${id}`);
    expect(text).toContain('Absentie wijzigen (12-11-2026 10:00 - 14:30)');
    expect(text).toContain('value="oogarts &#34;links&#34;"');
    expect(text).toContain('<option value="D" selected>');
  });

  test('the reason, how it was reported, and the end; a field that is not sent stays', async () => {
    await enter({ leerling: BRAM, dag: '2026-11-11', reden: 'A', gemeld: '', opmerking: 'zoek uit' });
    const { id } = last();
    const entry = () => site.las.school.entries.find((one) => one.id === id)!;
    await site.post(CHANGE, { id: String(id), doe: 'wijzig', reden: 'Z' });
    expect(entry()).toMatchObject({ reason: 'Z', authorised: true, reported: null, remark: 'zoek uit' });
    const { to } = await site.post(CHANGE, {
      id: String(id),
      doe: 'wijzig',
      gemeld: 'met reden',
      tot: '2026-11-12',
      lijst: '2026-11-11',
    });
    expect(entry()).toMatchObject({ reason: 'Z', reported: 'met reden', until: '2026-11-12' });
    expect(to).toBe('/bao/groep/absentie?groep=6A&dag=2026-11-11');
  });

  test('an open end gets a date, and a whole form without it closes nothing by accident', async () => {
    const open = site.las.school.entries.find(({ pupil, until }) => pupil === '102821' && until === null)!;
    const entry = () => site.las.school.entries.find(({ id }) => id === open.id)!;
    await site.post(CHANGE, { id: String(open.id), doe: 'wijzig', gemeld: 'zonder reden' });
    expect(entry().until).toBeNull();
    await site.post(CHANGE, { id: String(open.id), doe: 'wijzig', open: 'nee', tot: '' });
    expect(entry().until).toBe(entry().from);
  });

  test('present today: an absence of today is gone, an open one ended the school day before', async () => {
    const yusuf = of('102806')[0]!;
    const { text } = await site.post(CHANGE, { id: String(yusuf.id), doe: 'aanwezig' });
    expect(toldIn(text)).toBe('Opgeslagen: Yusuf Demir, Afwezig, 24-11-2026: aanwezig gemeld.');
    expect(of('102806')).toEqual([]);
    const lina = of('102815').at(-1)!;
    await site.post(CHANGE, { id: String(lina.id), doe: 'aanwezig' });
    expect(of('102815').at(-1)).toMatchObject({ from: lina.from, until: '2026-11-23' });
    expect((await list()).map(([name]) => name)).not.toContain('Lina El Idrissi');
    expect(toldIn((await site.post(CHANGE, { id: String(lina.id), doe: 'aanwezig' })).text)).toContain(
      'Niet opgeslagen',
    );
  });

  test('the button for that stands only on the list of today, at who is absent today', async () => {
    const buttons = async (path: string) =>
      (await site.get(`/bao/paneel${path}`)).text.split('Aanwezig melden').length - 1;
    expect(await buttons('/groep/absentie?groep=6A')).toBe((await list()).length);
    expect(await buttons('/groep/absentie?groep=6A&dag=2026-11-23')).toBe(0);
    expect(await buttons('/leerling/absentie?leerling=102800')).toBe(1);
    expect(await buttons('/leerling/absentie?leerling=102803')).toBe(0);
  });

  test('an entry that was a mistake is taken away', async () => {
    await enter({ dag: '2026-11-06' });
    const { id } = last();
    expect(toldIn((await site.post(CHANGE, { id: String(id), doe: 'verwijder' })).text)).toContain('verwijderd');
    expect(site.las.school.entries.some((entry) => entry.id === id)).toBe(false);
  });
});

describe('a form that cannot be understood changes nothing, and the page says why', () => {
  const unchanged = async (send: () => Promise<{ text: string }>, why: string) => {
    const before = JSON.stringify(site.las.school.entries);
    const { text } = await send();
    expect(JSON.stringify(site.las.school.entries)).toBe(before);
    expect(toldIn(text)).toContain(`Niet opgeslagen: ${why}`);
  };

  test.each([
    [{ leerling: '1' }, 'kies een leerling'],
    [{ reden: '?' }, 'kies een reden'],
    [{ reden: 'constructor' }, 'kies een reden'],
    [{ gemeld: 'misschien' }, 'kies uit de lijst'],
    [{ dag: 'gisteren' }, 'de begindatum is geen datum'],
    [{ dag: '2026-11-31' }, 'de begindatum is geen datum'],
    [{ dag: '2026-11-22' }, 'op de begindatum is er geen school'],
    [{ dag: '2025-11-24' }, 'de begindatum ligt buiten dit schooljaar'],
    [{ tot: '2026-11-23' }, 'de einddatum ligt voor de begindatum'],
    [{ tot: '2027-09-01' }, 'de einddatum ligt buiten dit schooljaar'],
    [{ tot: 'later' }, 'de einddatum is geen datum'],
    [{ tot: '2026-11-25', open: 'ja' }, 'kies een einddatum'],
    [{ tot: '2026-11-25', begin: '09:00' }, 'tijden kunnen alleen'],
    [{ reden: 'L', open: 'ja' }, 'te laat komen is altijd op één dag'],
    [{ begin: '25:00' }, 'schrijf een tijd'],
    [{ begin: '9 uur' }, 'schrijf een tijd'],
    [{ begin: '11:00', eind: '10:00' }, 'de eindtijd ligt niet na de begintijd'],
    [{ reden: 'L', eind: '08:30' }, 'wie om 08:30 binnenkomt, is niet te laat'],
  ])('%j', (fields, why) => unchanged(() => enter({ leerling: '102836', ...fields }), why));

  test('the same absence a second time', async () => {
    await enter({ dag: '2026-11-05' });
    await unchanged(() => enter({ dag: '2026-11-05' }), 'deze absentie staat er al');
  });

  test('an absence that is not there, or nothing to do with it', async () => {
    await unchanged(() => site.post(CHANGE, { id: '-1', doe: 'aanwezig' }), 'deze absentie is er niet meer');
    const id = String(of('102800')[0]!.id);
    await unchanged(() => site.post(CHANGE, { id, doe: 'weg' }), 'het formulier is niet begrepen');
    const refused = await site.post(CHANGE, { id, doe: 'wijzig', reden: '?' });
    expect(refused.to).toContain(`wijzig=${id}`);
  });

  test('a form that is far too long, or one for which there is no place', async () => {
    await unchanged(() => enter({ opmerking: 'x'.repeat(200_000) }), 'kies een leerling');
    expect((await site.post('/bao/groep/absentie', {})).status).toBe(405);
    await enter({ dag: '2026-11-03', opmerking: 'y'.repeat(200) });
    expect(last().remark).toHaveLength(80);
  });
});
