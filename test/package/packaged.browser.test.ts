import { afterAll, beforeAll, expect, test } from 'vitest';
import { ExtensionBrowser } from '../../scripts/extension-browser';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import { wallClock } from '../../src/domain/day';
import { textsOf } from '../e2e/people';

/* The build that schools get, at real time: it starts, it begins with the first run, and its clock is the school's. */

let extension: ExtensionBrowser;
beforeAll(async () => {
  extension = await ExtensionBrowser.launch({
    executablePath: ensureBrowser(),
    extension: 'dist/packaged',
    headless: true,
  });
});
afterAll(() => extension?.close());

interface State {
  readonly value: { readonly lock: string; readonly now: string; readonly demo: boolean; readonly hosts: string[] };
}

test('begins with the first run, allowed nowhere, without a demo school', async () => {
  const page = await extension.own('src/options/options.html');
  await page.waitForSelector('.first-run h1');
  const choices = (name: string) => textsOf(page, `.choices label:has(input[name=${name}])`);
  expect(await choices('system')).toEqual(['ParnasSys', 'Een ander systeem']);
  expect(await choices('portal')).toEqual([
    'Ouderportaal van BasisOnline',
    'Ouderportaal van ParnasSys',
    'Een ander ouderportaal',
  ]);
  const { value } = (await page.evaluate(() =>
    (
      globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
    ).chrome.runtime.sendMessage({ name: 'own>worker:state', request: {} }),
  )) as State;
  expect(value).toMatchObject({ lock: 'not-set-up', demo: false, hosts: [] });
  const clock = [Date.now() - 60_000, Date.now()].map((moment) => wallClock(moment, 'Europe/Amsterdam'));
  expect(clock).toContain(value.now);
});

test('its clock cannot be set, and it keeps nothing where a page script could look', async () => {
  const page = await extension.own('src/options/options.html');
  const [answer, kept] = await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        runtime: { sendMessage(message: object): Promise<unknown> };
        storage: { local: { get(): Promise<object> } };
      };
    };
    const set = { name: 'own>worker:set-demo-clock', request: { now: '2026-11-24T08:50' } };
    return [await chrome.runtime.sendMessage(set), await chrome.storage.local.get()] as const;
  });
  expect([answer, kept]).toEqual([{ ok: true, value: 'not-demo' }, {}]);
});
