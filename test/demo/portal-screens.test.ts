import { describe, expect, test } from 'vitest';
import { hostile } from '../../demo/portal/hostile';
import { MODULES } from '../../demo/portal/modules';
import { cellsIn, portalServed } from './portal-served';

const site = portalServed();
const { get } = site;

/** What stands on each page, besides the names of the modules. */
const LABELS: readonly (readonly [path: string, ...labels: string[]])[] = [
  ['/bureaublad', 'Berichten</h2>', 'Absenties</h2>', 'Nieuws</h2>', 'Bericht sturen'],
  ['/berichten', 'Bericht sturen', 'Versturen en sluiten', 'Groepsbericht', 'Ontvangers', 'Onderwerp', 'Hele school'],
  ['/berichten/nieuw', '<h1>Bericht sturen</h1>', 'Collega&#39;s', 'Ontvangers', 'Versturen</button>'],
  ['/berichten/gesprek?id=301', '<h1>Gymtas</h1>', 'Antwoord versturen', 'contenteditable'],
  ['/absenties', 'Absenties &#38; Verlof</h1>', 'Periode van', 'Jaargroep', 'Soort afwezigheid', 'In behandeling'],
  ['/nieuws', 'Nieuwsbericht toevoegen', 'Luizencontrole'],
  ['/nieuws/toevoegen', 'Bijlagen', 'Zichtbaarheid', 'Reacties op dit nieuwsbericht zijn mogelijk', 'Hele school'],
  ['/schoolagenda', 'Agendapunt toevoegen', 'Voor groep', 'Hele school'],
  ['/fotoalbums', 'Fotoalbum toevoegen', 'Herfstwandeling'],
  ['/fotoalbums/album?id=601', 'Uploaden', 'type="file"'],
  ['/intekenen', 'Intekenformulier samenstellen', 'Toestemmingen'],
  ['/intekenen/samenstellen', 'Jaargroepen', 'Samengestelde groepen', 'Hele school'],
  ['/intekenen/formulier?id=701', 'Herinneringen', 'Inschrijvingen', 'Herinnering versturen'],
  ['/gesprekkenplanner', 'Gespreksronde plannen', 'Schoolbreed', 'Uitzetten', 'Tijden gecontroleerd'],
  ['/gesprekkenplanner/plannen', 'Gespreksronde plannen</h1>', 'Gescheiden ouders', 'Leerkrachten controleren'],
  ['/taken', 'Takenplanner', 'Aanzetten voor ouders'],
  ['/profielen', 'Werkdagen', 'Pasfoto', 'zichtbaar voor ouders', 'Dagoverzicht en spoedberichten'],
  ['/beheer', 'Leerlingen', 'Ouders', 'Overblijven', 'role="switch"'],
  ['/beheer/leerlingen', 'Leerling verwijderen'],
  ['/beheer/ouders', 'Ouder verwijderen'],
  ['/beheer/instellingen', 'Dagoverzicht en spoedberichten'],
];

describe('the screens', () => {
  test('are all of the portal', () => {
    const paths = LABELS.map(([path]) => path.split('?')[0]);
    expect(MODULES.flatMap(({ pages }) => pages.map(({ path }) => path)).sort()).toEqual([...paths].sort());
  });

  test.each(LABELS)('%s', async (path, ...labels) => {
    const { status, text } = await get(path);
    expect(status).toBe(200);
    for (const label of labels) expect(text).toContain(label);
  });

  test.each(hostile.pages.map(({ path }) => path))('%s', async (path) => {
    expect((await get(path)).status).toBe(200);
  });

  test('name the modules that are on, who is logged in, and the clock of the school', async () => {
    const { text } = await get('/bureaublad', 'mohamed');
    const names = [...text.matchAll(/<li><a href="[^"]+"[^>]*>([^<]+)<\/a><\/li>/g)].map(([, name]) => name);
    expect(names).toEqual([
      'Bureaublad',
      'Berichten',
      'Absenties &#38; Verlof',
      'Nieuws',
      'Schoolagenda',
      'Fotoalbums',
      'Intekenen',
      'Gesprekkenplanner',
      'Profielen',
      'Beheer',
    ]);
    expect(text).toContain('<option value="mohamed" selected>Mohamed Aydin, directeur');
    expect(text).toContain('dinsdag 24 november 2026, 08:50');
  });

  test('lean on no names: ids are others at every render', async () => {
    const ids = async () => [...(await get('/berichten')).text.matchAll(/ id="(\w+)"/g)].map(([, id]) => id!);
    const all = [...(await ids()), ...(await ids())];
    expect(new Set(all).size).toBe(all.length);
  });

  test('what is no address is not found, and what is not there says so', async () => {
    expect((await get('/nergens')).status).toBe(404);
    expect((await get('/berichten/gesprek?id=1')).text).toContain('Dit gesprek is er niet.');
    expect((await get('/intekenen/formulier')).text).toContain('Dit formulier is er niet.');
    expect((await get('/fotoalbums/album?id=%3Cb%3E')).text).toContain('Dit album is er niet.');
    expect((await site.post('/absenties', {})).status).toBe(405);
  });
});

describe('the lists', () => {
  test('of messages are of who is logged in, with what was not answered', async () => {
    const inbox = cellsIn((await get('/berichten')).text);
    expect(inbox.find(([subject]) => subject === 'Gymtas')?.slice(3)).toEqual(['19-11-2026 16:20', 'Niet beantwoord']);
    expect(inbox.find(([subject]) => subject === 'Studiedag')?.at(4)).toBe('');
    expect(cellsIn((await get('/berichten', 'mohamed')).text).map(([subject]) => subject)).toEqual([
      'Verlof voor een bruiloft',
    ]);
  });

  test('of reports are of the own group unless asked otherwise, and filtered by period and kind', async () => {
    const rows = async (query: string) => cellsIn((await get(`/absenties/lijst${query}`)).text);
    expect(new Set((await rows('')).map(([, group]) => group))).toEqual(new Set(['5A']));
    expect((await rows('?groep=Alle')).length).toBe(site.portal.state.reports.length);
    const leave = await rows('?groep=Alle&soort=Verlof');
    expect(new Set(leave.map(([, , kind]) => kind))).toEqual(new Set(['Verlof']));
    const today = await rows('?groep=Alle&van=2026-11-24&tot=2026-11-24');
    expect(today.length).toBeGreaterThan(5);
    expect(today.length).toBeLessThan(site.portal.state.reports.length);
  });

  test('of possible recipients are those of what was chosen', async () => {
    const of = async (source: string) =>
      [
        ...(await get(`/berichten/ontvangers?bron=${encodeURIComponent(source)}`)).text.matchAll(
          /<button[^>]*>(.*?)</g,
        ),
      ].map(([, label]) => label!);
    expect((await of('Groep 5A'))[0]).toBe('Alle ouders van groep 5A');
    expect((await of('Groep 5A')).length).toBeGreaterThan(24);
    expect(await of('Hele school')).toEqual(['Hele school (alle ouders)']);
    expect(await of("Collega's")).toContain('Mohamed Aydin (directeur)');
    expect(await of('Groep 9')).toEqual([]);
  });
});
