import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Portal, startPortal } from '../../../demo/portal/portal';
import { schoolOn } from '../../../demo/school';
import type { Day } from '../../../src/domain/day';
import type { PortalProfile } from '../../../src/sites/portal/profile';
import { ProgramInPage } from '../program-in-page';
import type { all, opened, pressed } from './program';

/* What a portal's page is recognised to be, by its words alone: the demo portal's pages as its server gives them, and pages made by hand. */

type Program = { program: { pressed: typeof pressed; opened: typeof opened; all: typeof all } };

let portal: Portal;
let shown: ProgramInPage;

beforeAll(async () => {
  portal = await startPortal({ school: schoolOn('2026-11-24' as Day) });
  shown = await ProgramInPage.open('test/sites/portal/program.ts');
});
afterAll(async () => {
  await shown?.close();
  await portal?.close();
});

const page = async (path: string, change: (html: string) => string = (html) => html): Promise<void> =>
  shown.show(change(await (await fetch(portal.url.replace('portaal.', '') + path)).text()));
const press = (where: string, profile?: PortalProfile) =>
  shown.page.evaluate(
    (at, by) => (globalThis as unknown as Program).program.pressed(at, by),
    where,
    profile as PortalProfile,
  );
const looked = () => shown.page.evaluate(() => (globalThis as unknown as Program).program.opened());
const everything = () => shown.page.evaluate(() => (globalThis as unknown as Program).program.all());

describe('the pages of the demo portal', () => {
  test.each([
    ['/bureaublad', 'desktop', []],
    ['/absenties', 'absences', []],
    ['/berichten', 'messages', ['messages/write']],
    ['/berichten/nieuw', 'messages', ['messages/write']],
    ['/nieuws', 'news', []],
    ['/nieuws/toevoegen', 'news', ['news/add']],
    ['/schoolagenda', 'agenda', ['agenda/add']],
    ['/fotoalbums', 'photos', ['photos/add']],
    ['/intekenen', 'sign-up', []],
    ['/intekenen/samenstellen', 'sign-up', ['sign-up/add']],
    ['/gesprekkenplanner', 'conferences', ['conferences/send']],
    ['/gesprekkenplanner/plannen', 'conferences', ['conferences/add', 'conferences/separated']],
    ['/taken', 'tasks', ['tasks/switch-on']],
    ['/beheer', 'management', ['management/switch-on']],
    ['/beheer/leerlingen', 'management', ['management/delete']],
    ['/beheer/ouders', 'management', ['management/delete']],
    ['/profielen', 'profiles', ['profiles/save']],
  ])('%s is %s, where one can do %j', async (path, module, deeds) => {
    await page(path);
    expect((await looked()).module).toBe(module);
    expect(await everything()).toEqual(deeds);
  });

  test('a reply knows with whom, and takes a person’s own press', async () => {
    await page('/berichten');
    const address = await shown.page.$eval('td a', (link) => link.getAttribute('href'));
    await page(address!);
    expect(await press('=Antwoord versturen')).toMatchObject({
      action: 'reply',
      audience: 'parents',
      target: 'persons',
    });
  });

  test('a new item for the whole school, with reactions on', async () => {
    await page('/nieuws/toevoegen');
    expect(await press('=Plaatsen')).toMatchObject({ target: 'groups', fields: { commentsOn: true } });
    await shown.page.evaluate(() => {
      for (const box of document.querySelectorAll<HTMLInputElement>('input[type=checkbox]'))
        box.checked = box.parentElement!.textContent.trim() === 'Hele school';
    });
    expect(await press('=Plaatsen')).toMatchObject({
      audience: 'parents',
      target: 'whole-school',
      fields: { commentsOn: false },
    });
  });

  test('how many get a reminder', async () => {
    await page('/intekenen');
    const address = await shown.page.$eval('td a', (link) => link.getAttribute('href'));
    await page(address!);
    const said = await shown.page.$eval('main section p', (line) => Number(/\d+/.exec(line.textContent)?.[0]));
    expect(await press('=Herinnering versturen')).toMatchObject({ action: 'remind', fields: { recipients: said } });
  });

  test('a central round and until when it is checked', async () => {
    await page('/gesprekkenplanner');
    const found = await press('tr:has(td:nth-child(2)) input[value=Uitzetten]');
    expect(found).toMatchObject({ action: 'send', fields: { central: expect.any(Boolean) as boolean } });
  });

  test('the couple of a box, and no couple of the boxes beside it', async () => {
    await page('/gesprekkenplanner/plannen');
    const found = await press('input[name=gescheiden]');
    expect(found).toMatchObject({
      action: 'separated',
      fields: { couple: expect.stringMatching(/\(.+ en .+\)$/) as string },
    });
    expect(await press('input[name=doelgroep]')).toBeNull();
  });

  test('a profile: without a photo, its workdays, its setting, and what parents see', async () => {
    await page('/profielen');
    const { fields, workdays } = await looked();
    expect(fields).toMatchObject({ hasPhoto: false, notification: expect.any(String) as string });
    expect(workdays).toHaveLength(7);
    expect((await press('=Opslaan'))?.fields).toHaveProperty('shownToParents');
  });

  test('days that are switches instead of boxes are workdays too', async () => {
    const day = (name: string, isOn: boolean) =>
      `<div role="switch" aria-checked="${isOn}" aria-label="${name}">o</div>`;
    await shown.show(
      `<h1>Profielen</h1><main><fieldset><legend>Werkdagen</legend>${day('Maandag', true)}${day('Dinsdag', false)}</fieldset></main>`,
    );
    const { fields, workdays } = await looked();
    expect(fields).toMatchObject({ hasWorkdays: true });
    expect(workdays).toEqual([true, false, false, false, false, false, false]);
  });

  test('a module that is on already is not switched on', async () => {
    await page('/beheer');
    expect(await press('input[role=switch]:not(:checked)')).toMatchObject({ action: 'switch-on' });
    expect(await press('input[role=switch]:checked')).toBeNull();
  });
});

const compose = (contents: string, title = 'Bericht sturen') =>
  `<!doctype html><title>Ouderportaal</title><main><h2>${title}</h2><div>${contents}</div></main>`;
const TO_PARENTS =
  '<ul aria-label="Ontvangers"><li>Ouders van groep 5</li></ul><textarea aria-label="Bericht">Dag</textarea>';

describe('by words and nothing else', () => {
  test('moved, and with other classes and other elements', async () => {
    await shown.show(compose(`<footer><span class="zz"><b>Versturen</b></span></footer>${TO_PARENTS}`));
    expect(await press('b')).toMatchObject({ action: 'write', audience: 'parents', fields: { text: 'Dag' } });
  });

  test.each([
    ['<button>➤ Verzenden</button>', 'button'],
    ['<button aria-label="Verzenden"><svg></svg></button>', 'svg'],
    ['<input type="submit" value="Verstuur">', 'input'],
    ['<div role="menuitem" tabindex="0">Versturen en sluiten</div>', '[role=menuitem]'],
  ])('a send control is known by what stands on it: %s', async (control, at) => {
    await shown.show(compose(control + TO_PARENTS));
    expect(await press(at)).toMatchObject({ module: 'messages', action: 'write' });
  });

  test('renamed, in another language, or in a screen that says nothing: unknown, and nothing is said of it', async () => {
    for (const [html, at] of [
      [compose(`<button>Wegwezen</button>${TO_PARENTS}`), 'button'],
      [compose(`<button>Send</button>${TO_PARENTS}`, 'New message'), 'button'],
      [compose(`<button>Versturen</button>${TO_PARENTS}`, 'Iets anders'), 'button'],
    ] as const) {
      await shown.show(html);
      expect(await press(at), html).toBeNull();
    }
  });

  test('nobody is chosen, or somebody of whom the page does not say what they are: nobody knows whom it reaches', async () => {
    await shown.show(compose('<button>Versturen</button><ul aria-label="Ontvangers"></ul>'));
    expect(await press('button')).toMatchObject({ audience: null, target: null });
    await shown.show(compose('<button>Versturen</button><ul aria-label="Ontvangers"><li>J. Bakker</li></ul>'));
    expect(await press('button')).toMatchObject({ audience: null, target: 'persons' });
  });

  test.each([
    ['<li>Sanne Verbeek (leerkracht 5A)</li>', 'colleagues', 'persons'],
    ['<li>Karin Bos (ouder van Noor)</li><li>Team</li>', 'parents-and-colleagues', 'persons'],
    ['<li>Groep 5A</li>', 'parents', 'groups'],
    ['<li>Hele school</li>', 'parents', 'whole-school'],
  ])('whom it reaches: %s', async (people, audience, target) => {
    await shown.show(compose(`<button>Versturen</button><ul aria-label="Ontvangers">${people}</ul>`));
    expect(await press('button')).toMatchObject({ audience, target });
  });

  test('pupils that are deleted in another module than management are not the portal’s', async () => {
    const list = '<h2>Leerlingen</h2><table><tr><td>Noor Visser</td><td><button>Verwijderen</button></td></tr></table>';
    await shown.show(`<h1>Beheer</h1>${list}`);
    expect(await press('button')).toMatchObject({ module: 'management', action: 'delete' });
    await shown.show(`<h1>Leerlingenadministratie</h1>${list}`);
    expect(await press('button')).toBeNull();
  });

  test('a page that paints its text is known as one', async () => {
    await shown.show('<flutter-view><flt-glass-pane></flt-glass-pane></flutter-view>');
    expect((await looked()).isPainted).toBe(true);
    await shown.show('<p>Een gewone pagina</p>');
    expect((await looked()).isPainted).toBe(false);
  });

  test('a portal that somebody pointed out is known by its controls alone', async () => {
    const pointed: PortalProfile = {
      id: 'own',
      hosts: ['portaal.example'],
      checkedOn: null,
      modules: {},
      deeds: [{ module: 'messages', action: 'write', under: [], controls: ['delen'], way: 'press', byHand: true }],
      fields: { text: ['wat wilt u delen?'], recipients: ['met'] },
      noPhoto: [],
      reached: { parents: ['ouders'], colleagues: [], wholeSchool: [], groups: [] },
    };
    await shown.show(
      '<h1>Hoi</h1><textarea placeholder="Wat wilt u delen?">Dag</textarea><p>Met ouders van 5</p><button>Delen</button>',
    );
    expect(await press('button', pointed)).toMatchObject({ audience: 'parents', fields: { text: 'Dag' } });
  });
});
