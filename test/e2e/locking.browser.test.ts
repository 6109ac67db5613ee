import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DemoDay, PASSPHRASE } from '../../scripts/demo-day';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';

/* Locking by hand and opening again: a wrong passphrase, the wait, and a passkey of a made-up authenticator that the browser believes. */

let day: DemoDay;
let page: Page;
const OPTIONS = 'src/options/options.html#settings';

beforeAll(async () => {
  day = await DemoDay.open({ executablePath: ensureBrowser(), headless: true, real: '2026-11-24' as Day });
  await (await day.firstRun({ name: 'Karin Maas', role: 'director' })).close();
  page = await day.extension.own(OPTIONS, { width: 900, height: 760 });
  const session = await page.createCDPSession();
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}, 120_000);
afterAll(() => day?.close());

const says = (text: string) => page.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, text);
/** Only in the form that opens: the settings that are about to go have a link of the same words. */
const press = async (text: string) =>
  (await page.waitForSelector(`::-p-xpath(//form[@class="unlock"]//button[contains(., "${text}")])`))!.click();

test('a passkey is switched on with the passphrase, and opens what was locked', async () => {
  const card = '//section[contains(., "vingerafdruk")]';
  await (await page.waitForSelector(`::-p-xpath(${card}//input)`))!.type(PASSPHRASE);
  await (await page.waitForSelector(`::-p-xpath(${card}//button)`))!.click();
  await says('Aangezet.');
  await day.ask('own>worker:lock', {});
  await press('Openen met vingerafdruk');
  await page.waitForSelector('main.settings');
});

test('after three wrong passphrases the next is waited for, and then the right one opens', async () => {
  await day.ask('own>worker:lock', {});
  for (let tries = 0; tries < 3; tries++) {
    const field = (await page.waitForSelector('form.unlock input'))!;
    await field.click({ count: 3 });
    await field.type('een verkeerde zin');
    await press('Ontgrendelen');
    await page.waitForSelector('form.unlock .wrong');
    await page.waitForSelector('form.unlock button.main:not([disabled])');
  }
  const field = (await page.$('form.unlock input'))!;
  await field.click({ count: 3 });
  await field.type(PASSPHRASE);
  await press('Ontgrendelen');
  await says('Er gaat niets verloren');
  await page.waitForSelector('form.unlock button.main:not([disabled])', { timeout: 10_000 });
  await press('Ontgrendelen');
  await page.waitForSelector('main.settings');
}, 60_000);

test('the director says after how many minutes it locks by itself', async () => {
  const minutes = '::-p-xpath(//section[h2[.="Vergrendelen"]]//select)';
  await (await page.waitForSelector(minutes))!.select('30');
  await says('Opgeslagen');
  await page.reload();
  const kept = await (await page.waitForSelector(minutes))!.evaluate((select) => (select as HTMLSelectElement).value);
  expect(kept).toBe('30');
});
