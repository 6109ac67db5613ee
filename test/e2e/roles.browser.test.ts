import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DemoDay } from '../../scripts/demo-day';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import type { Name } from '../../src/messages/contract';
import type { TaskView } from '../../src/messages/views';
import { textsOf, until } from './people';
import { addPerson, openPeople, sitDown } from './seats';
import { letterOf, ownSteps, press, sendLetter, stepCard, stepsShown } from './steps';

/* A day at the demo school as each role has it, one after the other at one device: what is theirs, and that nothing else is. */

const GROUPS = ['4A', '6A', '6B', '7A'];
const DIRECTOR = 'Mohamed Aydin';
const TEACHER = 'Sanne de Boer';
const CONCIERGE = 'Henk Vos';
const COUNSELLOR = 'Ina Kok';
const CLERK = 'Anneke de Wit';
const ADMINISTRATOR = 'Bas Prins';
const BOARD = 'Loes Smit';

/** Late six times. */
const NOOR = 'Noor van den Berg';
/** Absent today, and nobody knows why. */
const YUSUF = 'Yusuf Demir';
/** Long ill. */
const LINA = 'Lina El Idrissi';
/** Away three days in a row. */
const PUCK = 'Puck Scholten';
/** Late nine times, and never warned. */
const RAVI = 'Ravi Ramdin';

let day: DemoDay;
let panel: Page;
let desk: Page;

beforeAll(async () => {
  day = await DemoDay.open({ executablePath: ensureBrowser(), headless: true, real: '2026-11-24' as Day });
  await (await day.firstRun({ name: DIRECTOR, role: 'director' })).close();
  await day.fillYear(GROUPS);
  const people = await openPeople(day);
  await addPerson(people, { name: TEACHER, role: 'teacher', groups: '6A' });
  await addPerson(people, { name: CONCIERGE, role: 'concierge' });
  await addPerson(people, { name: COUNSELLOR, role: 'counsellor' });
  await addPerson(people, { name: CLERK, role: 'clerk' });
  await addPerson(people, { name: ADMINISTRATOR, role: 'administrator' });
  await addPerson(people, { name: BOARD, role: 'board' });
  await people.close();
  for (const group of GROUPS) {
    const list = await day.groupList(group);
    await day.wasRead(list);
    await list.close();
  }
  panel = await day.extension.own('src/panel/panel.html', { width: 400, height: 900 });
  await panel.waitForSelector('.task-list');
  desk = await day.extension.own('src/desk/desk.html', { width: 1280, height: 900 });
  for (const page of [panel, desk]) page.setDefaultTimeout(8_000);
});
afterAll(() => day?.close());

/** Somebody comes to the device, with the day's work before them. */
async function comes(name: string): Promise<void> {
  await panel.bringToFront();
  await sitDown(panel, name);
  await panel.waitForSelector('.task-list');
}
async function openPupil(name: string): Promise<void> {
  await panel.bringToFront();
  await panel.locator(`::-p-xpath(//button[@class="name" and .="${name}"])`).click();
  await panel.waitForSelector('.dossier h1');
}
async function back(): Promise<void> {
  await panel.bringToFront();
  await panel.locator('.back').click();
  await panel.waitForSelector('.task-list');
}
const unfold = (title: string) => panel.locator(`::-p-xpath(//summary[starts-with(., "${title}")])`).click();
const isGone = (step: string) => until(async () => !(await ownSteps(panel)).includes(step));
/** Clicks a button, in the card of a step in the list of the day. */
const pressInList = (name: string, step: string, label: string) =>
  panel
    .locator(
      `::-p-xpath(//article[.//button[.="${name}"] and .//p[@class="step" and .="${step}"]]//button[.="${label}"])`,
    )
    .click();
/** Shows a part of the desk. */
async function shows(part: string, ready: string): Promise<void> {
  await desk.bringToFront();
  await desk.evaluate((hash) => {
    location.hash = hash;
  }, part);
  await desk.waitForSelector(ready);
}
const deskSays = async () => (await textsOf(desk, 'main')).join();
const ask = async (name: Name, request: object) => ((await day.ask(name, request)) as { value: unknown }).value;
const tasks = async () => ((await ask('own>worker:day', {})) as { tasks: readonly TaskView[] }).tasks;

describe('a teacher', () => {
  test('has the steps of the own group, and sees no pupil of another', async () => {
    await comes(TEACHER);
    expect(await ownSteps(panel)).toEqual([
      'Maria-Louise van der Westerschelling-Brouwer: Nakijken of er een bericht is',
      'Dewi Tahapary: Verwachte terugkeer noteren',
      `${NOOR}: Briefje te laat`,
      'Tobias Hoekstra: Reden kiezen in het LAS',
      `${LINA}: Ouders hierover inlichten`,
    ]);
    expect(new Set((await tasks()).map(({ group }) => group))).toEqual(new Set(['6A']));
  });

  test('gives a slip, and notes when an ill child comes back', async () => {
    await pressInList(NOOR, 'Briefje te laat', 'Is meegegeven of verstuurd');
    await isGone(`${NOOR}: Briefje te laat`);
    await panel.type('.task[data-do=record-expected-return] input', '27112026');
    await pressInList('Dewi Tahapary', 'Verwachte terugkeer noteren', 'Noteren');
    await isGone('Dewi Tahapary: Verwachte terugkeer noteren');
  });

  test('raises a concern, which the director decides; what is the director’s can only be seen', async () => {
    await unfold('Bij anderen');
    await openPupil(NOOR);
    await unfold('Zorg melden');
    await panel.type('.occasions details[open] textarea', 'Zij is de laatste weken stil.');
    await panel.click('.occasions details[open] form button');
    await until(async () =>
      (await stepsShown(panel)).includes('Beslissen over de zorg · uiterlijk morgen · voor de directeur'),
    );
    const card = await stepCard(panel, 'Brief: waarschuwing te laat');
    expect(await card.$$('.ways')).toEqual([]);
    await back();
  });
});

describe('a concierge', () => {
  test('has one step, goes round, and the popup is empty', async () => {
    await comes(CONCIERGE);
    expect(await ownSteps(panel)).toEqual([`${YUSUF}: Ouders bellen`]);
    expect((await textsOf(panel, '.task-list')).join()).not.toContain('Bij anderen');
    await shows('round', '.round li');
    await desk.locator(`::-p-xpath(//li[b[.="${YUSUF}"]]//button[.="Niet bereikt"])`).click();
    await desk.waitForFunction(() => document.querySelector('.round li') === null);
    const popup = await day.extension.own('src/popup/popup.html', { width: 400, height: 600 });
    await popup.waitForSelector('.nothing');
    expect(await textsOf(popup, '.glance li')).toEqual([]);
    await popup.close();
  });

  test('sees no dossier and no numbers of care', async () => {
    const pupil = ((await ask('own>worker:day', {})) as { done: readonly TaskView[] }).done[0]!.pupil!.id;
    const closed = await ask('own>worker:dossier', { pupil });
    expect(closed).toMatchObject({ closed: true });
    expect(closed).not.toHaveProperty('actions');
    expect(await ask('own>worker:care', {})).toBe('not-allowed');
  });
});

describe('a director', () => {
  test('has what the concierge’s call began, and writes it from the pile of today', async () => {
    await comes(DIRECTOR);
    expect(await ownSteps(panel)).toEqual(
      expect.arrayContaining([`${YUSUF}: Brief: ongeoorloofd verzuim`, `${NOOR}: Beslissen over de zorg`]),
    );
    expect((await ownSteps(panel)).join()).not.toMatch(/Ouders bellen|Briefje te laat|schoolarts/);
    await shows('letters', '.batch .sheet');
    expect(await deskSays()).toContain(`Aan de ouders of verzorgers van Tobias Hoekstra`);
    await desk.locator('.bar button.main').click();
    await isGone('Tobias Hoekstra: Brief: ongeoorloofd verzuim');
  });

  test('reports three days, with the letter to the parents', async () => {
    await openPupil(PUCK);
    await press(panel, 'Melden bij leerplicht (DUO): 16 uur in 4 weken', 'Is gemeld');
    await until(async () => (await stepsShown(panel)).join().includes('Uitkomst van leerplicht noteren'));
    await sendLetter(await letterOf(day, panel, 'Brief: melding bij leerplicht'));
    await until(async () => !(await stepsShown(panel)).join().includes('Brief: melding bij leerplicht'));
    await back();
  });

  test('decides on leave, and on the concern of the teacher', async () => {
    await openPupil(NOOR);
    await unfold('Verlof is aangevraagd');
    const [from, until_] = await panel.$$('.occasions details[open] input[type=date]');
    await from!.type('26112026');
    await until_!.type('26112026');
    await panel.select('.occasions details[open] select', 'weighty');
    await panel.click('.occasions details[open] form button');
    await stepCard(panel, 'Beslissen over verlof');
    await press(panel, 'Beslissen over verlof', 'Verlof geven');
    await stepCard(panel, 'Brief: verlof toegekend');
    const card = await stepCard(panel, 'Beslissen over de zorg');
    await (await card.$('select'))!.select('counsellor');
    await (await card.$('textarea'))!.type('De intern begeleider kijkt mee.');
    await press(panel, 'Beslissen over de zorg', 'Besluit noteren');
    await until(async () => !(await stepsShown(panel)).join().includes('Beslissen over de zorg'));
    await back();
  });

  test('a warning that was skipped stays beside the talk that the ninth late asks for', async () => {
    await openPupil(RAVI);
    expect(await stepsShown(panel)).toContain('Ouders uitnodigen voor een gesprek · uiterlijk di 1 dec');
    await unfold('Van vóór u begon');
    await until(async () => (await stepsShown(panel)).join().includes('Brief: waarschuwing te laat · moest'));
    await back();
  });

  test('agrees that the counsellor sees dossiers', async () => {
    const people = await openPeople(day);
    await people.select('form select', 'role counsellor');
    await people.locator('::-p-xpath(//button[.="Afspraak vastleggen"])').click();
    await people.waitForFunction(() => document.body.textContent?.includes('afgesproken door Mohamed Aydin'));
    await people.close();
  });
});

describe('a counsellor', () => {
  test('discusses who is long ill with the school doctor, and a concern in the team', async () => {
    await comes(COUNSELLOR);
    expect((await ownSteps(panel)).toSorted()).toEqual([
      "Esmée in 't Veld: Bespreken met de schoolarts",
      `${LINA}: Bespreken met de schoolarts`,
      `${NOOR}: Bespreken in het team`,
    ]);
    await pressInList(LINA, 'Bespreken met de schoolarts', 'Is besproken');
    await isGone(`${LINA}: Bespreken met de schoolarts`);
    await openPupil(NOOR);
    await press(panel, 'Bespreken in het team', 'Is besproken');
    await until(async () => !(await stepsShown(panel)).join().includes('Bespreken in het team'));
    await back();
  });

  test('sees the numbers of it, and sends no letter of the director', async () => {
    await shows('care', '.wide tbody tr');
    expect(await textsOf(desk, '.wide tbody tr')).toEqual([
      'Zorg gemeld00011',
      'Besluit: intern begeleider00011',
      'Verwezen: schoolarts00011',
      'Besproken in het team00011',
    ]);
    const letter = (await tasks()).find(({ do: what, role }) => what === 'send-letter' && role === 'director')!;
    expect(await ask('own>worker:did', { task: letter.id, way: 'letter-sent', text: 'Brief' })).toBe('not-allowed');
  });
});

describe('a clerk', () => {
  test('does the work of concierge, teacher and director, and none of the counsellor', async () => {
    await comes(CLERK);
    const own = await ownSteps(panel);
    expect(own).toEqual(
      expect.arrayContaining([
        `${YUSUF}: Brief: ongeoorloofd verzuim`,
        'Maria-Louise van der Westerschelling-Brouwer: Nakijken of er een bericht is',
      ]),
    );
    expect(own.join()).not.toContain('schoolarts');
    const word = 'Maria-Louise van der Westerschelling-Brouwer';
    await pressInList(word, 'Nakijken of er een bericht is', 'Geen bericht');
    await until(async () => (await ownSteps(panel)).includes(`${word}: Ouders bellen`));
    await shows('round', '.round li');
    await desk.locator('::-p-xpath(//li//button[.="ziek"])').click();
    await isGone(`${word}: Ouders bellen`);
    await panel.bringToFront();
    await openPupil(YUSUF);
    await sendLetter(await letterOf(day, panel, 'Brief: ongeoorloofd verzuim'));
    await until(async () => !(await stepsShown(panel)).join().includes('Brief: ongeoorloofd verzuim'));
    await back();
  });
});

/** The texts of all buttons of a page but names, without those that have an icon only. */
const buttonsOf = async (page: Page): Promise<ReadonlySet<string>> =>
  new Set((await textsOf(page, 'main button:not(.name)')).filter(Boolean));

describe('an administrator', () => {
  test('has no steps, and finds no pupil anywhere', async () => {
    await comes(ADMINISTRATOR);
    expect(await tasks()).toEqual([]);
    expect((await textsOf(panel, 'main')).join()).toContain('Er is nu niets te doen.');
    await shows('steps', '.nothing');
    await shows('round', '.nothing');
    expect(await deskSays()).toContain('De ronde is voor de conciërge en de leerkracht.');
  });

  test.each([
    ['people', '.facts-list li', 'Iemand toevoegen'],
    ['protocol', '.trial', 'Opslaan'],
    ['calendar', '.trial', 'Opslaan'],
    ['letters', '.wordings .sheet', 'Opslaan'],
  ])('changes the school’s %s', async (part, ready, button) => {
    const page = await day.extension.own(`src/options/options.html#${part}`, { width: 1000, height: 900 });
    await page.waitForSelector(ready);
    expect([...(await buttonsOf(page))]).toContain(button);
    await page.close();
  });
});

describe('the board', () => {
  /** What only shows, prints, or goes into an agenda. */
  const READING = ['Wisselen', 'Terug naar alle stappen', 'Heel dossier openen', 'In agenda', 'Afdrukken'];
  const notForReading = async (page: Page) => [...(await buttonsOf(page))].filter((text) => !READING.includes(text));
  let noor: TaskView;

  test('reads all steps and every dossier, and finds no button that records', async () => {
    await comes(BOARD);
    expect(await ownSteps(panel)).toEqual([]);
    noor = (await tasks()).find(({ pupil }) => pupil?.name === NOOR)!;
    await unfold('Bij anderen');
    expect(await notForReading(panel)).toEqual([]);
    await openPupil(NOOR);
    await panel.waitForSelector('.counters');
    expect((await textsOf(panel, '.dossier > section:last-child')).join()).toContain(
      '‘De intern begeleider kijkt mee.’',
    );
    expect(await notForReading(panel)).toEqual([]);
    await shows('steps', 'table.steps tbody tr');
    expect(await notForReading(desk)).toEqual([]);
    await desk.locator(`::-p-xpath(//button[@class="name" and .="${NOOR}"])`).click();
    await desk.waitForSelector('.timeline li');
    expect(await notForReading(desk)).toEqual([]);
    for (const [part, ready] of [
      ['round', 'main.round'],
      ['paper', 'main.typed'],
      ['letters', '.nothing'],
      ['care', 'main'],
    ] as const) {
      await shows(part, ready);
      expect(await notForReading(desk), part).toEqual([]);
    }
  });

  test('is not offered what only who works at the school may change', async () => {
    const settings = await day.extension.own('src/options/options.html', { width: 1000, height: 900 });
    await settings.waitForSelector('.settings .filling');
    expect(await settings.$$('.words-file, .explain, a[href="#import"]')).toEqual([]);
    expect(await textsOf(settings, 'form.card h1')).not.toContain('De brieven');
    for (const [part, ready] of [
      ['import', '.notice'],
      ['profiles', '.card'],
      ['translations', '.pair'],
    ] as const) {
      await settings.evaluate((to) => {
        location.hash = to;
      }, part);
      await settings.waitForSelector(`.versions ${ready}`);
      expect(await settings.$$('input[type=file], form'), part).toEqual([]);
    }
    await settings.close();
  });

  test('and the worker refuses whatever would record', async () => {
    const pupil = noor.pupil!.id;
    const { actions } = (await ask('own>worker:dossier', { pupil })) as { actions: readonly { id: string }[] };
    const before = actions.length;
    const asked: readonly (readonly [Name, object])[] = [
      ['own>worker:did', { task: noor.id, way: noor.ways[0] }],
      ['own>worker:record', { pupil, occasion: 'reply-came' }],
      ['own>worker:undo', { entry: actions[0]!.id }],
      ['own>worker:write-letter', { pupil, letter: 'late-overview' }],
      ['own>worker:address-letters', { pupil, to: ['', ''] }],
      ['own>worker:withdraw-version', { entry: 'x' }],
      ['own>worker:agree-access', { for: { role: 'concierge' }, group: null, agreedBy: null }],
      ['own>worker:keep-person', { id: null, person: { name: 'Iemand', role: 'teacher', groups: [] } }],
    ];
    for (const [name, request] of asked) expect(await ask(name, request), name).toBe('not-allowed');
    const after = (await ask('own>worker:dossier', { pupil })) as { actions: readonly unknown[] };
    expect(after.actions).toHaveLength(before);
  });
});
