import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnyListRead, UnfitList } from '../../../../src/sites/portal/lists/rows';
import { ProgramInPage } from '../../program-in-page';

/* Lists of a portal, read by the words above their columns. */

let shown: ProgramInPage;
beforeAll(async () => {
  shown = await ProgramInPage.open('test/sites/portal/lists/program.ts');
});
afterAll(() => shown?.close());

const row = (tag: string, cells: string) =>
  `<tr>${cells
    .split('|')
    .map((cell) => `<${tag}>${cell.trim()}</${tag}>`)
    .join('')}</tr>`;
const table = (heads: string, ...rows: readonly string[]) =>
  `<table><thead>${row('th', heads)}</thead><tbody>${rows.map((one) => row('td', one)).join('')}</tbody></table>`;
const page = (title: string, ...parts: readonly string[]) => `<h1>${title}</h1><main>${parts.join('')}</main>`;

const read = async (html: string): Promise<readonly AnyListRead[]> => {
  await shown.show(html);
  return shown.page.evaluate(() => (globalThis as unknown as { program: { lists(): AnyListRead[] } }).program.lists());
};
const only = async (html: string): Promise<AnyListRead> => {
  const lists = await read(html);
  expect(lists).toHaveLength(1);
  return lists[0]!;
};

const REPORTS = 'Leerling | Groep | Soort | Datum | Tot | Gemeld op | Reden | Status';
const SICK =
  'Sem Jansen | 5A | Ziekmelding | 24-11-2026 | nog niet bekend | 24-11-2026 07:41 | Koorts | In behandeling';

describe('reports of parents', () => {
  const reports = (...rows: readonly string[]) =>
    page('Absenties & Verlof', '<h2>Meldingen van ouders</h2>', table(REPORTS, ...rows));

  test('each says who, what, which days, when it came in and whether somebody handled it', async () => {
    const { list, rows, cover, lost } = await only(
      reports(
        SICK,
        'Noor van den Berg | 5A | Verlof | 26-11-2026 | t/m 27-11-2026 | 19-11-2026 19:30 | Huwelijk | Behandeld',
        'Finn de Vries | 5A | Absentie | 24-11-2026 | 13:00 - 14:00 | 24-11-2026 07:20 | Beugel | In behandeling',
      ),
    );
    expect([list, lost]).toEqual(['reports', 0]);
    expect(cover).toEqual({ group: null, from: null, until: null });
    expect(rows).toEqual([
      {
        pupil: 'Sem Jansen',
        group: '5A',
        kind: 'sick',
        from: '2026-11-24',
        until: null,
        reportedAt: '2026-11-24T07:41',
        handled: false,
      },
      {
        pupil: 'Noor van den Berg',
        group: '5A',
        kind: 'leave',
        from: '2026-11-26',
        until: '2026-11-27',
        reportedAt: '2026-11-19T19:30',
        handled: true,
      },
      {
        pupil: 'Finn de Vries',
        group: '5A',
        kind: 'absent',
        from: '2026-11-24',
        until: '2026-11-24',
        reportedAt: '2026-11-24T07:20',
        handled: false,
      },
    ]);
  });

  test('a word that nobody knows is no kind and no state', async () => {
    const { rows } = await only(reports(SICK.replace('Ziekmelding', 'Corvee').replace('In behandeling', 'Bezig')));
    expect(rows).toMatchObject([{ kind: 'unknown', handled: null }]);
  });

  test.each([
    ['a day that is none', SICK.replace('24-11-2026 |', '31-11-2026 |')],
    ['a day without a year', SICK.replace('24-11-2026 |', '24-11 |')],
    ['an end that is no day', SICK.replace('nog niet bekend', 'later')],
    ['no pupil', SICK.replace('Sem Jansen', '')],
  ])('%s: the row is left out, and nothing is concluded from what is not there', async (_what, wrong) => {
    const { rows, cover, lost } = await only(reports(wrong, SICK));
    expect([rows.length, cover, lost]).toEqual([1, null, 1]);
  });

  test('slashes that may be read in two ways are not read', async () => {
    const { rows, lost } = await only(reports(SICK.replaceAll('24-11-2026', '04/11/2026')));
    expect([rows.length, lost]).toEqual([0, 1]);
  });

  test('the first of two pages, and a glance on the first screen, show not everything', async () => {
    const first = await only(reports(SICK).replace('</main>', '<p>1 t/m 1 (van 2)</p><a href="#">volgende</a></main>'));
    expect([first.rows.length, first.cover]).toEqual([1, null]);
    const glance = await only(reports(SICK).replace('<h1>', '<h1>Bureaublad </h1><h1>'));
    expect([glance.rows.length, glance.cover]).toEqual([1, null]);
  });

  test('a filter of a group and of days is what it covers; a filter of something else covers nothing', async () => {
    const filter = (group: string, kind: string) =>
      `<form><label>Periode van <input type="date" value="2026-11-01"></label><label>t/m <input type="date" value="2026-11-30"></label>
       <label>Jaargroep <select><option>Alle</option><option${group}>5A</option></select></label>
       <label>Soort afwezigheid <select><option>Alle</option><option${kind}>Verlof</option></select></label></form>`;
    const days = { from: '2026-11-01', until: '2026-11-30' };
    expect((await only(filter('', '') + reports(SICK))).cover).toEqual({ group: null, ...days });
    expect((await only(filter(' selected', '') + reports(SICK))).cover).toEqual({ group: '5A', ...days });
    expect((await only(filter('', ' selected') + reports(SICK))).cover).toBeNull();
  });

  test('a filter with a group that is called longer than a group can be covers nothing', async () => {
    const group = 'Kinderen van de middenbouw die op dinsdag zwemmen';
    const filter = `<label>Groep <select><option>Alle</option><option selected>${group}</option></select></label>`;
    const { rows, cover } = await only(filter + reports(SICK));
    expect([rows.length, cover]).toEqual([1, null]);
  });

  test('a choice that the page did not answer yet covers nothing', async () => {
    await shown.show(
      `<label>Groep <select><option selected>Alle</option><option>5A</option></select></label>${reports(SICK)}`,
    );
    await shown.page.select('select', '5A');
    const [list] = await shown.page.evaluate(() =>
      (globalThis as unknown as { program: { lists(): AnyListRead[] } }).program.lists(),
    );
    expect(list!.cover).toBeNull();
  });

  test('columns in another order, and one that nobody needs', async () => {
    const turned = page(
      'Ziekmeldingen',
      table('Status | Soort | Kind | Extra | Datum | Groep', 'Nieuw | Ziek | Sem Jansen | ! | ma 23-11-2026 | 5A'),
    );
    expect((await only(turned)).rows).toMatchObject([
      { pupil: 'Sem Jansen', kind: 'sick', from: '2026-11-23', handled: false, reportedAt: null },
    ]);
  });

  test('without a column that is needed, or with one twice, it is no such list', async () => {
    expect(
      await read(page('Absenties', table('Leerling | Groep | Soort | Status', 'Sem | 5A | Ziek | Nieuw'))),
    ).toEqual([]);
    expect(await read(page('Absenties', table(`${REPORTS} | Leerling`, `${SICK} | Sem`)))).toEqual([]);
  });
});

test('questions of parents: those of colleagues are none', async () => {
  const inbox = page(
    'Berichten',
    '<h2>Inbox</h2>',
    table(
      'Onderwerp | Gesprek met | Laatste bericht van | Datum | Status',
      'Gymtas | Wendy Jansen (ouder van Sem Jansen) | Wendy Jansen (ouder) | 19-11-2026 16:20 | Nog niet beantwoord',
      'Traktatie | Ahmed Demir (ouder van Yusuf Demir) | Sanne Verbeek | 18-11-2026 15:45 | Beantwoord',
      'Studiedag | Mohamed Aydin | Mohamed Aydin | 20-11-2026 11:05 | Beantwoord',
      'Fiets | Eva Bos (ouder van Liv Bos) | Eva Bos (ouder) | 18-11-2026 08:00 | ',
      'Boek | Eva Bos (ouder van Liv Bos) | Sanne Verbeek | 18-11-2026 09:00 | ',
    ),
  );
  expect(await only(inbox)).toEqual({
    list: 'questions',
    lost: 0,
    cover: { group: null, from: null, until: null },
    rows: [
      { from: 'Wendy Jansen (ouder van Sem Jansen)', subject: 'Gymtas', askedAt: '2026-11-19T16:20', answered: false },
      {
        from: 'Ahmed Demir (ouder van Yusuf Demir)',
        subject: 'Traktatie',
        askedAt: '2026-11-18T15:45',
        answered: true,
      },
      { from: 'Eva Bos (ouder van Liv Bos)', subject: 'Fiets', askedAt: '2026-11-18T08:00', answered: false },
      { from: 'Eva Bos (ouder van Liv Bos)', subject: 'Boek', askedAt: '2026-11-18T09:00', answered: true },
    ],
  });
});

test('rounds of conversations: which is central, what it waits for and until when', async () => {
  const rounds = page(
    'Gesprekkenplanner',
    table(
      'Gespreksronde | Voor | Gemaakt door | Controleren tot | Status',
      'Rapportgesprekken | Hele school | Mohamed Aydin | 26-11-2026 16:00 | Wacht op controle',
      'Startgesprekken | 5A | Sanne Verbeek | | Verstuurd',
      'Kijkavond | 5A | | | Geheim',
    ),
  );
  expect((await only(rounds)).rows).toEqual([
    {
      title: 'Rapportgesprekken',
      central: true,
      state: 'checking',
      checkUntil: '2026-11-26T16:00',
      madeBy: 'Mohamed Aydin',
    },
    { title: 'Startgesprekken', central: false, state: 'sent', checkUntil: null, madeBy: 'Sanne Verbeek' },
    { title: 'Kijkavond', central: false, state: 'unknown', checkUntil: null, madeBy: null },
  ]);
});

const LONG = 'x'.repeat(500);

test('a round that a name stands in that is none is left out, and counted', async () => {
  const heads = 'Gespreksronde | Voor | Gemaakt door | Status';
  const rounds = table(heads, `Kijkavond | 5A | ${LONG} | Verstuurd`, 'Startgesprekken | 5A | | Verstuurd');
  const { rows, lost } = await only(page('Gesprekkenplanner', rounds));
  expect([rows.length, lost]).toEqual([1, 1]);
});

describe('pupils and parents', () => {
  test('a parent of more children than anybody has is left out, and counted', async () => {
    const children = Array.from({ length: 41 }, (_, child) => `Kind ${child} (5A)`);
    const parents = table(
      'Naam | Kinderen op school',
      `Wendy Berg | ${children.join(', ')}`,
      `Eva Bos | ${children.slice(1).join(', ')}`,
    );
    const { rows, lost } = await only(page('Beheer: ouders', parents));
    expect([rows, lost]).toEqual([[{ name: 'Eva Bos', children: children.slice(1) }], 1]);
  });

  test('pupils of the portal, and their parents with the children that are at school', async () => {
    const pupils = page(
      'Beheer: leerlingen',
      table('Naam | Groep | Ouders | Verwijderen', 'Berg, Noor v.d. | 5A | Wendy Berg | x'),
    );
    expect((await only(pupils)).rows).toEqual([{ name: 'Noor v.d. Berg', number: null, group: '5A' }]);
    const parents = page(
      'Beheer: ouders',
      table('Naam | Kinderen op school', 'Wendy Berg | Berg, Noor v.d. (5A), Sem Berg (3A)', 'Marleen Hofman | '),
    );
    expect((await only(parents)).rows).toEqual([
      { name: 'Wendy Berg', children: ['Berg, Noor v.d. (5A)', 'Sem Berg (3A)'] },
      { name: 'Marleen Hofman', children: [] },
    ]);
  });

  test('pupils of the LAS: of a group, with their number', async () => {
    const group = page(
      'Samenstelling groep 5A',
      '<h3>Leerlingen van groep 5A - 1 t/m 1 (van 1)</h3>',
      table('Nummer | Roepnaam | Voorvoegsel | Achternaam | Groep', '102701 | Noor | van den | Berg | 5A'),
    );
    expect(await only(group)).toEqual({
      list: 'las-pupils',
      lost: 0,
      cover: { group: '5A', from: null, until: null },
      rows: [{ name: 'Noor van den Berg', number: '102701', group: '5A' }],
    });
  });

  test('what is on the deny-list is in no reading', async () => {
    const secret = page(
      'Beheer: leerlingen',
      table(
        'Naam | Groep | BSN | Geboortedatum | Adres | Telefoon',
        'Sem Jansen | 5A | 123456789 | 01-02-2017 | Dorpsstraat 1 | 0612345678',
      ),
    );
    const said = JSON.stringify(await read(secret));
    expect(said).toContain('Sem Jansen');
    for (const one of ['123456789', '01-02-2017', 'Dorpsstraat', '0612345678']) expect(said).not.toContain(one);
  });

  test('a list of absences is no list of pupils', async () => {
    expect(
      await read(page('Leerlingen', table('Leerling | Groep | Datum | Reden', 'Sem | 5A | 24-11-2026 | Ziek'))),
    ).toEqual([]);
  });

  test('an empty list that says so covers nothing: it may still be filled', async () => {
    expect((await read(page('Beheer: leerlingen', table('Naam | Groep'))))[0]?.cover ?? null).toBeNull();
  });
});

describe('a list whose columns do not fit any more', () => {
  const unfit = async (html: string): Promise<readonly UnfitList[]> => {
    await shown.show(html);
    return shown.page.evaluate(() => (globalThis as unknown as { program: { unfit(): UnfitList[] } }).program.unfit());
  };
  const without = (heads: string) => page('Absenties & Verlof', '<h2>Meldingen van ouders</h2>', table(heads, SICK));

  test('is named, with the column that is not there', async () => {
    expect(await unfit(without(REPORTS))).toEqual([]);
    const renamed = without(REPORTS.replace('Soort', 'Aard'));
    expect(await read(renamed)).toEqual([]);
    expect(await unfit(renamed)).toEqual([{ list: 'reports', missing: ['kind'], twice: [] }]);
    expect(await unfit(page('Beheer: Ouders', table('Naam | Status', 'Wendy Bos | actief')))).toEqual([
      { list: 'parents', missing: ['children'], twice: [] },
    ]);
  });

  test('is named so often as is taken, and so are the lists that fit', async () => {
    const parents = table('Naam | Status', 'Wendy Bos | actief');
    expect(await unfit(page('Beheer: Ouders', parents.repeat(21)))).toHaveLength(20);
    expect(await read(page('Absenties & Verlof', table(REPORTS, SICK).repeat(21)))).toHaveLength(20);
  });

  test('two columns that may be the same are named, and nothing is read by one of them', async () => {
    const both = without(`${REPORTS} | Type`);
    expect(await read(both)).toEqual([]);
    expect(await unfit(both)).toEqual([{ list: 'reports', missing: [], twice: ['soort', 'type'] }]);
    // Of a table that may be any other nothing is said.
    expect(await unfit(without('Soort | Type | Opmerking'))).toEqual([]);
  });

  test('is not what only looks like it: another list, two columns less, a glance, or one that stands there whole', async () => {
    expect(await unfit(without(REPORTS.replace('Soort', 'Absentiereden')))).toEqual([]);
    expect(await unfit(without(REPORTS.replace('Soort', 'Aard').replace('Datum', 'Wanneer')))).toEqual([]);
    expect(
      await unfit(
        page(
          'Bureaublad',
          '<h2>Meldingen van ouders</h2>',
          table('Leerling | Soort | Datum', 'Sem | Ziekmelding | 24-11-2026'),
        ),
      ),
    ).toEqual([]);
    const both = table(REPORTS, SICK) + table('Leerling | Soort | Datum', 'Sem | Ziekmelding | 24-11-2026');
    expect(await unfit(page('Absenties & Verlof', both))).toEqual([]);
  });
});
