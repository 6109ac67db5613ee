import { describe, expect, test } from 'vitest';
import { parentsOfGroup } from '../../demo/portal/audience';
import { portalServed, type Typed, toldIn } from './portal-served';

const site = portalServed();
const { ask, get, post } = site;
const last = () => site.portal.sent.at(-1)!;

/** What a form sends, and nothing else. */
async function sends(what: () => Promise<unknown>): Promise<number> {
  const before = site.portal.sent.length;
  await what();
  return site.portal.sent.length - before;
}

const MESSAGE: Typed = { aan: ['groep:5A', 'collega:mohamed'], onderwerp: 'Schoolreis', tekst: 'Vrijdag <gaan> we.' };

describe('a message', () => {
  test('is kept and counted once: when, from whom, to whom and how many parents, subject and text', async () => {
    expect(await sends(() => post('/berichten/sturen', MESSAGE))).toBe(1);
    expect(last()).toEqual({
      kind: 'message',
      at: '2026-11-24T08:50',
      by: 'Sanne Verbeek',
      to: ['Alle ouders van groep 5A', 'Mohamed Aydin (directeur)'],
      parents: parentsOfGroup(site.portal.state.roll, '5A').length,
      subject: 'Schoolreis',
      text: 'Vrijdag <gaan> we.',
    });
    expect((await get('/berichten', 'mohamed')).text).toContain('Schoolreis');
  });

  test('to many is a conversation with each, or one in which all read along', async () => {
    const count = () => site.portal.state.conversations.length;
    const before = count();
    await ask('/berichten/sturen', { ...MESSAGE, groepsbericht: 'ja' });
    expect(count()).toBe(before + 1);
    await ask('/berichten/sturen', MESSAGE);
    expect(count()).toBe(before + 3);
  });

  test.each<[Typed, string]>([
    [{ aan: [] }, 'Kies eerst aan wie'],
    [{ aan: 'groep:9' }, 'Kies eerst aan wie'],
    [{ onderwerp: ' ' }, 'Vul een onderwerp in'],
    [{ tekst: '' }, 'Schrijf eerst een bericht'],
  ])('without %j is not sent, and what was typed stays', async (wrong, why) => {
    const fields: Typed = { ...MESSAGE, groepsbericht: 'ja', ...wrong };
    expect(await sends(() => ask('/berichten/sturen', fields))).toBe(0);
    const { status, text } = await post('/berichten/sturen', fields);
    expect(status).toBe(422);
    expect(toldIn(text)).toContain(why);
    for (const value of [fields['onderwerp'], fields['tekst']])
      expect(text).toContain(String(value).replace('<', '&#60;').replace('>', '&#62;'));
    expect(text).toContain('value="ja" checked');
    if (fields['aan'] === MESSAGE['aan']) expect(text).toContain('name="aan" value="groep:5A"');
  });

  test('is answered in its conversation, by who has it', async () => {
    const answer = { gesprek: '301', tekst: 'Ja, hij ligt in de gang.' };
    expect(await sends(() => ask('/berichten/antwoorden', answer, 'mohamed'))).toBe(0);
    expect(await sends(() => ask('/berichten/antwoorden', answer))).toBe(1);
    expect(last()).toMatchObject({ kind: 'reply', parents: 1, subject: 'Gymtas', text: answer.tekst });
    expect((await get('/berichten/gesprek?id=301')).text).toContain(answer.tekst);
    expect(await ask('/berichten/antwoorden', { ...answer, tekst: '' })).toEqual({
      refused: 'Schrijf eerst een antwoord.',
    });
  });
});

describe('everything else that is sent or done', () => {
  const news = {
    titel: 'Kerst',
    tekst: 'We eten samen.',
    doelgroep: ['5A', '6A'],
    reacties: 'ja',
    bijlage: 'menu.pdf',
  };
  const round = { naam: 'Gesprekken', doelgroep: '5A', van: '2026-12-01', tot: '2026-12-02' };
  const form = { titel: 'Hulp', soort: 'Intekenen', doelgroep: ['Onderbouw'], sluit: '2026-12-01' };
  test.each<[string, Typed, object]>([
    [
      '/nieuws/toevoegen',
      news,
      { kind: 'news', subject: 'Kerst', to: ['Alle ouders van groep 5A', 'Alle ouders van groep 6A'] },
    ],
    [
      '/schoolagenda/toevoegen',
      { titel: 'Feest', datum: '2026-12-04', doelgroep: 'Hele school' },
      { kind: 'event', to: ['Hele school (alle ouders)'] },
    ],
    ['/fotoalbums/toevoegen', { titel: 'Kamp', doelgroep: '5A' }, { kind: 'album', subject: 'Kamp' }],
    ['/fotoalbums/uploaden', { album: '601', foto: ['a.jpg', 'b.jpg'] }, { kind: 'photos', text: 'a.jpg, b.jpg' }],
    [
      '/intekenen/samenstellen',
      form,
      { kind: 'form', to: ['1/2A', '3A', '4A'].map((group) => `Alle ouders van groep ${group}`) },
    ],
    ['/intekenen/herinneren', { id: '701' }, { kind: 'reminders', subject: 'Hulp bij het museumbezoek', parents: 26 }],
    ['/gesprekkenplanner/plannen', { ...round, gescheiden: '71003' }, { kind: 'round', text: 'gescheiden: 1' }],
    ['/gesprekkenplanner/gecontroleerd', { id: '801' }, { kind: 'round-checked', by: 'Sanne Verbeek' }],
    ['/gesprekkenplanner/uitzetten', { id: '801' }, { kind: 'invitations', to: ['Hele school (alle ouders)'] }],
    ['/taken/toevoegen', { taak: 'Lezen', groep: '5A', dag: '2026-12-01' }, { kind: 'task', parents: 0 }],
    ['/taken/zichtbaar', { zichtbaar: 'ja' }, { kind: 'tasks-visible', text: 'ja' }],
    ['/beheer/module', { naam: 'Taken', aan: 'ja' }, { kind: 'module', subject: 'Taken', text: 'aan' }],
    ['/beheer/instellingen', { meldingen: 'Geen meldingen' }, { kind: 'settings', text: 'Geen meldingen' }],
    [
      '/profielen',
      { werkdag: ['maandag'], telefoon: '06 12345678', meldingen: 'Alle berichten direct' },
      { kind: 'profile', text: '06 12345678' },
    ],
  ])('%s is counted once', async (path, fields, expected) => {
    expect(await sends(() => post(path, fields))).toBe(1);
    expect(last()).toMatchObject(expected);
  });

  test('stands where one looks for it', async () => {
    expect((await get('/nieuws')).text).toContain('Bijlagen: menu.pdf');
    expect((await get('/schoolagenda')).text).toContain('Feest');
    expect((await get('/fotoalbums/album?id=601')).text).toContain('b.jpg');
    expect((await get('/gesprekkenplanner')).text).toContain('Uitgezet op 24-11-2026 08:50');
    expect((await get('/bureaublad')).text).toContain('>Taken</a>');
    expect((await get('/profielen')).text).toContain('value="06 12345678"');
  });

  test.each<[string, Typed, string]>([
    ['/nieuws/toevoegen', { ...news, doelgroep: [] }, 'Kies voor wie'],
    ['/nieuws/toevoegen', { ...news, titel: '' }, 'Vul een titel in'],
    ['/schoolagenda/toevoegen', { titel: 'Feest', datum: 'morgen', doelgroep: '5A' }, 'Vul een datum in'],
    ['/fotoalbums/uploaden', { album: '601', foto: '' }, 'Kies eerst foto'],
    ['/intekenen/samenstellen', { ...form, sluit: '' }, 'op welke dag'],
    ['/gesprekkenplanner/plannen', { ...round, tot: '2026-11-30' }, 'eerste en de laatste dag'],
    ['/gesprekkenplanner/uitzetten', { id: '802' }, 'al uitgezet'],
    ['/taken/toevoegen', { taak: 'Lezen', groep: '5A' }, 'wanneer de taak klaar is'],
    ['/beheer/module', { naam: 'Beheer', aan: 'nee' }, 'Deze module is er niet'],
    ['/profielen', { telefoon: 'bel maar', meldingen: 'Geen meldingen' }, 'geen telefoonnummer'],
  ])('%s with %j is not done, and what was typed stays', async (path, fields, why) => {
    const before = site.portal.sent.length;
    const { status, text } = await post(path, fields);
    expect(status).toBe(422);
    expect(toldIn(text).replace('&#39;', "'")).toContain(why);
    expect(site.portal.sent.length).toBe(before);
    for (const name of ['titel', 'tekst', 'taak', 'naam', 'telefoon'])
      if (fields[name] && path !== '/beheer/module') expect(text).toContain(String(fields[name]));
  });

  test('a far too long form is read as an empty one', async () => {
    expect(await ask('/berichten/sturen', { ...MESSAGE, tekst: 'x'.repeat(200_000) })).toEqual({
      refused: 'Kies eerst aan wie u het bericht stuurt.',
    });
  });
});

describe('a report', () => {
  const of = (id: string) => site.portal.state.reports.find((report) => report.id === id)!;
  const open = (kind: string) => site.portal.state.reports.find((one) => one.kind === kind && !one.decision)!.id;

  test('is handled by the teacher, with what the school writes beside it', async () => {
    const id = open('Ziekmelding');
    await ask('/absenties/behandelen', { id, besluit: 'Gezien', opmerking: 'telefonisch bevestigd' });
    expect(of(id)).toMatchObject({ decision: 'Gezien', note: 'telefonisch bevestigd' });
    expect((await get('/absenties/lijst?groep=Alle')).text).toContain('telefonisch bevestigd');
  });

  test('of leave is for the director', async () => {
    const id = open('Verlof');
    const decide = (who: 'sanne' | 'mohamed') => ask('/absenties/behandelen', { id, besluit: 'Afgewezen' }, who);
    expect((await decide('sanne')).refused).toBeDefined();
    expect(of(id).decision).toBeNull();
    await decide('mohamed');
    expect(of(id).decision).toBe('Afgewezen');
  });
});

describe('a deletion', () => {
  test('takes the pupil and what was reported away, and the parents stay', async () => {
    const pupil = site.portal.state.roll.pupils.find(({ group }) => group === '5A')!;
    const { parents } = site.portal.state.roll;
    expect(await sends(() => post('/beheer/leerlingen/verwijderen', { id: pupil.id }, 'anneke'))).toBe(1);
    expect(last()).toMatchObject({ kind: 'deletion', by: 'Anneke de Wit', subject: pupil.name, text: 'leerling' });
    expect(site.portal.state.roll.pupils).not.toContain(pupil);
    expect(site.portal.state.roll.parents).toBe(parents);
    expect(site.portal.state.reports.some((report) => report.pupil === pupil.id)).toBe(false);
    expect((await get('/absenties')).status).toBe(200);
    expect((await post('/beheer/leerlingen/verwijderen', { id: pupil.id }, 'anneke')).status).toBe(422);
  });

  test('takes the parent away from the children', async () => {
    const [parent] = site.portal.state.roll.parents;
    await post('/beheer/ouders/verwijderen', { id: parent!.id }, 'anneke');
    expect(last()).toMatchObject({ kind: 'deletion', text: 'ouder' });
    expect(site.portal.state.roll.pupils.some(({ parents }) => parents.includes(parent!.id))).toBe(false);
  });
});
