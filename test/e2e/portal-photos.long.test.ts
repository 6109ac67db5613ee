import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DemoDay, PASSPHRASE } from '../../scripts/demo-day';
import { choose, isSilent, lines, openIn, portalDay, question } from './portal';
import { chooseFiles, dropFiles, file, openScreen, paste, publishedSince } from './website';

/* Photos: on the school's own website a person is asked once before they come, in the portal a line says where photos belong. */

let day: DemoDay;
let page: Page;
let before: number;

beforeAll(async () => {
  day = await portalDay();
  await day.linkWebsite();
  page = await day.extension.browser.newPage();
});
afterAll(() => day?.close());

const open = async (screen: string): Promise<void> => {
  await openScreen(day, screen, page);
  before = day.website.published.length;
};
const since = (count?: number) => publishedSince(day, before, count);
const came = () => day.website.published.length - before;
/** A button of the page by what stands on it. */
const button = (words: string) => `::-p-xpath(//button[normalize-space()="${words}"])`;
const PRESS = button('Bestanden selecteren');
const editor = async () => (await (await page.waitForSelector('iframe'))!.contentFrame())!;
const AGREED = 'Op de website van de school komen geen albums van groepsactiviteiten';

describe('photos on the website are asked about', () => {
  test('chosen with a button: “Toch doorgaan” uploads them once, and nobody is asked again on this page', async () => {
    await open('media-new.php');
    await chooseFiles(page, PRESS, 'sportdag-1.jpg', 'sportdag-2.jpg');
    expect((await question(page)).text).toContain(AGREED);
    expect((await question(page)).text).toContain('Afsprakenkaart, Foto’s');
    expect(came()).toBe(0);
    await choose(page, 'Toch doorgaan');
    expect(await since()).toEqual(['media: sportdag-1.jpg, sportdag-2.jpg']);
    await chooseFiles(page, PRESS, 'sportdag-3.jpg');
    expect(await isSilent(page)).toBe(true);
    expect(await since(2)).toEqual(['media: sportdag-1.jpg, sportdag-2.jpg', 'media: sportdag-3.jpg']);
  });

  test('“Terug” leaves the field empty; who chooses them after all is not asked again', async () => {
    await open('media-new.php');
    await chooseFiles(page, PRESS, 'klas.jpg');
    await choose(page, 'Terug');
    expect(await isSilent(page)).toBe(true);
    expect(came()).toBe(0);
    expect(await page.$eval('[data-bestanden]', (field) => (field as HTMLInputElement).files!.length)).toBe(0);
    await chooseFiles(page, PRESS, 'klas.jpg');
    expect(await since()).toEqual(['media: klas.jpg']);
  });

  test('Escape is “Terug”', async () => {
    await open('media-new.php');
    await chooseFiles(page, PRESS, 'klas.jpg');
    await question(page);
    await page.keyboard.press('Escape');
    expect(await isSilent(page)).toBe(true);
    expect(came()).toBe(0);
  });

  test('chosen in an ordinary form: they stay chosen, and the person sends it', async () => {
    await open('media-new.php');
    await chooseFiles(page, 'input[name=bestand]', 'schoolfoto.PNG');
    await choose(page, 'Toch doorgaan');
    await page.click(button('Uploaden'));
    expect(await since()).toEqual(['media: schoolfoto.PNG']);
  });

  test('dropped anywhere: nothing comes, the person drops them once more, and they come once', async () => {
    await open('media-new.php');
    await dropFiles(page, 'kamp.jpg');
    await choose(page, 'Toch doorgaan');
    expect((await question(page)).text).toContain('Er is nog niets toegevoegd.');
    await choose(page, 'Sluiten');
    expect(await page.$eval('[data-over]', (over) => (over as HTMLElement).hidden)).toBe(true);
    expect(new URL(page.url()).pathname).toBe('/wp-admin/media-new.php');
    expect(came()).toBe(0);
    await dropFiles(page, 'kamp.jpg');
    expect(await since()).toEqual(['media: kamp.jpg']);
  });

  test('pasted in an editor, which is a frame', async () => {
    await open('post.php');
    const text = await editor();
    await text.focus('body');
    await paste(page, 'picture');
    await new Promise((resolve) => setTimeout(resolve, 600));
    // The question stands in the frame, with the focus on its first button.
    expect(await text.evaluate(() => document.activeElement?.tagName)).toBe('DIV');
    expect(came()).toBe(0);
    await page.keyboard.press('Enter');
    await new Promise((resolve) => setTimeout(resolve, 600));
    await page.keyboard.press('Enter');
    await text.focus('body');
    await paste(page, 'picture');
    expect(await since()).toEqual(['media: image.png']);
  });

  test('put in a gallery from the library: the press is repeated once', async () => {
    await open('post.php');
    await page.click(button('Media toevoegen'));
    expect(await isSilent(page)).toBe(true);
    await page.click('[data-bibliotheek] input[value="schoolplein.jpg"]');
    await page.click(button('Nieuwe galerij maken'));
    await choose(page, 'Toch doorgaan');
    await page.waitForSelector('[data-galerijlijst] li');
    await page.click('.editor button.main');
    expect(await since()).toEqual(['page: schoolplein.jpg']);
  });
});

describe('just not', () => {
  test('a page with text alone is silent', async () => {
    await open('post.php');
    await (await editor()).type('body', 'Vrijdag is het sportdag.');
    await paste(page, 'text');
    await Promise.all([page.waitForNavigation(), page.click('.editor button.main')]);
    expect(await isSilent(page)).toBe(true);
    expect(await since()).toHaveLength(1);
  });

  test('a newsletter is no photo, chosen or dropped', async () => {
    await open('media-new.php');
    await chooseFiles(page, PRESS, 'nieuwsbrief.pdf');
    await dropFiles(page, 'kalender.pdf');
    expect(await isSilent(page)).toBe(true);
    expect(await since(2)).toEqual(['media: nieuwsbrief.pdf', 'media: kalender.pdf']);
  });

  test('what a script of the page brings in is no person’s', async () => {
    await open('media-new.php');
    await page.evaluate(() => {
      const carried = new DataTransfer();
      carried.items.add(new File(['x'], 'logo.png', { type: 'image/png' }));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer: carried }));
    });
    expect(await isSilent(page)).toBe(true);
    expect(await since()).toEqual(['media: logo.png']);
  });

  test('while it is locked everything passes at once', async () => {
    await day.ask('own>worker:lock', {});
    await open('media-new.php');
    await chooseFiles(page, PRESS, 'herfst.jpg');
    expect(await isSilent(page)).toBe(true);
    expect(await since()).toEqual(['media: herfst.jpg']);
    await day.ask('own>worker:unlock', { passphrase: PASSPHRASE });
  });
});

test('in the portal’s Fotoalbums a line says it, and nothing is held', async () => {
  await openIn(day, '/fotoalbums', page);
  const album = await page.$eval('td a', (link) => link.getAttribute('href'));
  await openIn(day, album!, page);
  const sent = day.portal.sent.length;
  expect((await lines(page)).some((line) => line.includes(AGREED))).toBe(true);
  await (await page.$('input[type=file]'))!.uploadFile(file('groep.jpg') as `${string}.jpg`);
  await page.click(button('Uploaden'));
  expect(await isSilent(page)).toBe(true);
  expect(day.portal.sent.slice(sent).map(({ kind }) => kind)).toEqual(['photos']);
});
