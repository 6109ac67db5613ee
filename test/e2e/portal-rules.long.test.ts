import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DemoDay } from '../../scripts/demo-day';
import type { Role } from '../../src/domain/role';
import { until } from './people';
import { at, choose, isSilent, lines, openIn, portalDay, question, sentSince } from './portal';

/* Every rule of the card that has a moment in the portal's page: met, and just not. */

let day: DemoDay;
let page: Page;
let before: number;

beforeAll(async () => {
  day = await portalDay();
  await at(day, '15:00');
  page = await openIn(day, '/bureaublad');
});
beforeEach(() => {
  before = day.portal.sent.length;
});
afterAll(() => day?.close());

const become = async (role: Role): Promise<void> => {
  await day.ask('own>worker:change-settings', { me: { name: 'Sanne Verbeek', role, groups: ['5A'] } });
};
const go = (path: string) => openIn(day, path, page);
const click = (selector: string) => page.click(selector);
const fill = async (fields: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, text] of Object.entries(fields)) {
    await page.$eval(`[name=${name}]`, (field) => ((field as HTMLInputElement).value = ''));
    await page.type(`[name=${name}]`, text);
  }
};
/** Days and times are set as the browser's own pickers set them. */
const set = (name: string, value: string) =>
  page.$eval(
    `[name=${name}]`,
    (field, text) => {
      (field as HTMLInputElement).value = text;
    },
    value,
  );
const box = (words: string) => `xpath/.//label[contains(normalize-space(.), "${words}")]/input`;
const button = (words: string) => `xpath/.//main//button[normalize-space(.)="${words}"]`;
const press = async (selector: string): Promise<void> => {
  await (await page.waitForSelector(selector))!.click();
};
const tick = press;

/** It is asked under this heading of the card; and what the person began is done once when they go on. */
async function asksOnce(heading: string, kinds: readonly string[], about = ''): Promise<void> {
  const asked = await question(page);
  expect(asked.text).toContain(`Afsprakenkaart, ${heading}`);
  expect(asked.text).toContain(about);
  expect(sentSince(day, before)).toEqual([]);
  await choose(page, asked.buttons.some(({ words }) => words === 'Toch doorgaan') ? 'Toch doorgaan' : 'Toch versturen');
  if (kinds.length > 0) await until(() => Promise.resolve(day.portal.sent.length > before));
  expect(await isSilent(page)).toBe(true);
  expect(sentSince(day, before)).toEqual(kinds);
}

/** One key too many at the question does nothing: the focus is on the way back. */
async function goesBackWithEnter(): Promise<void> {
  await question(page);
  await page.keyboard.press('Enter');
  await goesAtOnce([]);
}

async function goesAtOnce(kinds: readonly string[]): Promise<void> {
  expect(await isSilent(page)).toBe(true);
  if (kinds.length > 0) await until(() => Promise.resolve(day.portal.sent.length > before));
  expect(sentSince(day, before)).toEqual(kinds);
}

const says = async (words: string): Promise<void> => {
  await until(async () => (await lines(page)).some((line) => line.includes(words)));
};
const saysNothingOf = async (words: string): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect((await lines(page)).filter((line) => line.includes(words))).toEqual([]);
};

describe('Berichten', () => {
  const write = async (text: string): Promise<void> => {
    await go('/berichten/nieuw');
    await click('[data-ontvanger]');
    await fill({ onderwerp: 'Schoolreis', tekst: text });
    await press(button('Versturen'));
  };

  test('after five', async () => {
    await at(day, '17:00');
    await write('Vrijdag is de schoolreis.');
    await asksOnce('Berichten', ['message']);
    await at(day, '06:59');
    before = day.portal.sent.length;
    await write('Vrijdag is de schoolreis, dacht ik.');
    await asksOnce('Berichten', ['message']);
  });

  test('not at seven, and not to colleagues', async () => {
    await at(day, '07:00');
    await write('Vrijdag is de schoolreis!');
    await goesAtOnce(['message']);
    await at(day, '19:00');
    await go('/berichten/nieuw');
    await page.select('[data-bron]', "Collega's");
    await page.waitForSelector('xpath/.//button[contains(., "Mohamed")]');
    await press('xpath/.//button[contains(., "Mohamed")]');
    await fill({ onderwerp: 'Overleg', tekst: 'Morgen om 8 uur?' });
    before = day.portal.sent.length;
    await press(button('Versturen'));
    await goesAtOnce(['message']);
    await at(day, '15:00');
  });

  test('to the whole school', async () => {
    await go('/berichten/nieuw');
    await page.select('[data-bron]', 'Hele school');
    await press('xpath/.//button[contains(., "alle ouders")]');
    await fill({ onderwerp: 'Kerst', tekst: 'Het kerstontbijt is op donderdag.' });
    await press(button('Versturen'));
    await asksOnce('Algemeen', ['message']);
  });

  test('a telephone number of one’s own in the text, and a day that looks like none', async () => {
    await write('Bel mij op 06-12345678.');
    await asksOnce('Profiel', ['message'], '06-12345678');
    before = day.portal.sent.length;
    await write('Wij gaan op 12-12-2026 om 10.30 uur.');
    await goesAtOnce(['message']);
  });
});

describe('Nieuws, agenda en foto’s', () => {
  const news = async (): Promise<void> => {
    await go('/nieuws/toevoegen');
    await fill({ titel: 'Nieuws', tekst: 'De herfst is begonnen.' });
  };

  test('reactions that are on', async () => {
    await news();
    await press(button('Plaatsen'));
    await asksOnce('Nieuws', ['news']);
  });

  test('reactions that are off', async () => {
    await news();
    await tick(box('Reacties op dit nieuwsbericht'));
    await press(button('Plaatsen'));
    await goesAtOnce(['news']);
  });

  test('news for the whole school; a director sends it', async () => {
    await news();
    await tick(box('Reacties op dit nieuwsbericht'));
    await tick(box('Hele school'));
    await press(button('Plaatsen'));
    await asksOnce('Algemeen', ['news']);
    await become('director');
    before = day.portal.sent.length;
    await news();
    await tick(box('Reacties op dit nieuwsbericht'));
    await tick(box('Hele school'));
    await press(button('Plaatsen'));
    await goesAtOnce(['news']);
    await become('teacher');
  });

  test('an item of the agenda, whose button is a link', async () => {
    await go('/schoolagenda');
    await fill({ titel: 'Sportdag' });
    await set('datum', '2026-12-04');
    await page.select('[name=doelgroep]', 'hele school').catch(() => undefined);
    const [whole] = await page.$$eval('[name=doelgroep] option', (options) =>
      options.filter(({ textContent }) => /hele school/i.test(textContent)).map(({ value }) => value),
    );
    await page.select('[name=doelgroep]', whole!);
    await press('xpath/.//main//a[@role="button"]');
    await asksOnce('Algemeen', ['event']);
  });

  test('a line for what goes in the newsletter', async () => {
    await day.setClock('2026-12-01T10:00' as never);
    await go('/nieuws/toevoegen');
    await says('nieuwsbrief');
    await go('/nieuws/toevoegen');
    await saysNothingOf('nieuwsbrief');
    await at(day, '15:00');
  });

  test('a line where photos are added, and none where albums are looked at', async () => {
    await go('/fotoalbums');
    await saysNothingOf('oto');
    await Promise.all([page.waitForNavigation(), press('xpath/.//main//td//a')]);
    await says('oto');
  });
});

describe('Intekenen', () => {
  const form = async (): Promise<void> => {
    await go('/intekenen/samenstellen');
    await fill({ titel: 'Kerstontbijt' });
    await set('sluit', '2026-12-10');
  };

  test('a form for the whole school, and for one’s own group', async () => {
    await form();
    await tick(box('Hele school'));
    await press(button('Formulier versturen'));
    await asksOnce('Intekenen', ['form']);
    before = day.portal.sent.length;
    await form();
    await press(button('Formulier versturen'));
    await goesAtOnce(['form']);
  });

  test('a reminder says how many get it', async () => {
    await go('/intekenen');
    await Promise.all([page.waitForNavigation(), press('xpath/.//main//td//a')]);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const many = await page.$eval('main section p', (line) => /\d+/.exec(line.textContent)![0]);
    await press(button('Herinnering versturen'));
    await asksOnce('Intekenen', ['reminders'], many);
  });
});

describe('Gesprekkenplanner', () => {
  const plan = async (): Promise<void> => {
    await go('/gesprekkenplanner/plannen');
    await fill({ naam: 'Winter' });
    await set('van', '2026-12-07');
    await set('tot', '2026-12-11');
  };

  test('a round that a teacher makes; not one of the director', async () => {
    await plan();
    await press(button('Gespreksronde opslaan'));
    await asksOnce('Gesprekkenplanner', ['round']);
    await become('director');
    before = day.portal.sent.length;
    await plan();
    await press(button('Gespreksronde opslaan'));
    await goesAtOnce(['round']);
    await become('teacher');
  });

  test('the box for separated parents is asked on before it is ticked', async () => {
    await plan();
    const isTicked = () => page.$eval('input[name=gescheiden]', ({ checked }) => checked);
    await click('input[name=gescheiden]');
    await question(page);
    expect(await isTicked()).toBe(false);
    await choose(page, 'Terug');
    expect(await isTicked()).toBe(false);
    await plan();
    await click('input[name=gescheiden]');
    await goesBackWithEnter();
    expect(await isTicked()).toBe(false);
    await plan();
    await click('label:has(input[name=gescheiden])');
    await asksOnce('Gesprekkenplanner', []);
    expect(await isTicked()).toBe(true);
    // Taking the tick away is no deed.
    await click('input[name=gescheiden]');
    await goesAtOnce([]);
    expect(await isTicked()).toBe(false);
  });

  test('a central round that waits for the teachers is asked on, a teacher’s own is not', async () => {
    await go('/gesprekkenplanner');
    await press('xpath/.//tr[contains(., "Schoolbreed") and .//input[@value="Uitzetten"]]//input[@value="Uitzetten"]');
    await asksOnce('Gesprekkenplanner', ['invitations']);
    before = day.portal.sent.length;
    await go('/gesprekkenplanner');
    await press('xpath/.//tr[contains(., "Winter")]//input[@value="Uitzetten"]');
    await goesAtOnce(['invitations']);
  });
});

test('a page that paints its text says that it cannot be read', async () => {
  await go('/bureaublad');
  await page.evaluate(() => {
    document.querySelector('main')!.innerHTML = '<flutter-view><canvas></canvas></flutter-view>';
  });
  await says('kan deze pagina niet lezen');
});

describe('Beheer, taken en profiel', () => {
  test('a module that is switched on, not one that is switched off', async () => {
    await go('/beheer');
    await click('input[role=switch]:checked:not(:disabled)');
    await until(() => Promise.resolve(day.portal.sent.length > before));
    await goesAtOnce(['module']);
    before = day.portal.sent.length;
    await go('/beheer');
    await click('input[role=switch]:not(:checked)');
    await asksOnce('Algemeen', ['module']);
  });

  test('a pupil that is deleted; not by the administrator', async () => {
    await go('/beheer/leerlingen');
    await press(button('Leerling verwijderen'));
    await goesBackWithEnter();
    await go('/beheer/leerlingen');
    await press(button('Leerling verwijderen'));
    await asksOnce('Beheer', ['deletion']);
    await become('administrator');
    before = day.portal.sent.length;
    await go('/beheer/ouders');
    await press(button('Ouder verwijderen'));
    await goesAtOnce(['deletion']);
    await become('teacher');
  });

  test('the Takenplanner and the profile have a line, the Bureaublad has none', async () => {
    await go('/taken');
    await says('Afsprakenkaart, Takenplanner');
    await go('/profielen');
    await says('Afsprakenkaart, Profiel');
    await go('/bureaublad');
    await saysNothingOf('Afsprakenkaart');
  });

  test('a private number in a field that parents see', async () => {
    await go('/profielen');
    await fill({ telefoon: '06-12345678' });
    await press(button('Opslaan'));
    await asksOnce('Profiel', ['profile'], '06-12345678');
    before = day.portal.sent.length;
    await go('/profielen');
    await fill({ telefoon: '', email: '' });
    await press(button('Opslaan'));
    await goesAtOnce(['profile']);
  });

  test('a setting for notifications that is not the one of the card', async () => {
    await go('/profielen');
    await page.select('[name=meldingen]', 'Geen meldingen');
    await click('h1');
    await says('Geen meldingen');
  });
});
