import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Las, startLas } from '../../demo/las';
import { FirefoxBrowser } from '../../scripts/firefox-browser';
import { ensureFirefox } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import { until } from '../e2e/people';

/* The same source in Firefox: it reads a list, and its badge, popup and sidebar show it. */

let las: Las;
let firefox: FirefoxBrowser;

beforeAll(async () => {
  las = await startLas({ real: '2026-11-24' as Day });
  firefox = await FirefoxBrowser.launch(ensureFirefox(), 'dist/demo-firefox');
  await firefox.allow('http://localhost/*');
});
afterAll(async () => {
  await firefox?.close();
  await las?.close();
});

const LESSONS = ['08:30-12:00', '12:30-14:30'];
const SETUP = {
  school: { name: 'De Zandloper', place: 'Rotterdam' },
  me: { name: 'Anneke de Wit', role: 'clerk', groups: [] },
  agreedBy: 'Mohamed Aydin',
  region: 'midden',
  times: { mon: LESSONS, tue: LESSONS, wed: LESSONS, thu: LESSONS, fri: LESSONS },
  passphrase: 'vier gewone woorden samen',
};
const textIs = (part: string) =>
  until(async () => String(await firefox.read('document.body.textContent')).includes(part), 20_000);

test('it is set up, and reads the list of a group', async () => {
  await firefox.own('src/options/options.html');
  await textIs('ParnasSys');
  await firefox.ask('own>worker:set-demo-clock', { now: las.school.now });
  expect(await firefox.ask('own>worker:setup', SETUP)).toEqual({ ok: true, value: 'done' });
  await firefox.go(`${las.url}/bao/groep/absentie?groep=6A`);
  await until(async () => (await firefox.read("document.documentElement.lastElementChild.matches('div')")) === true);
  await firefox.own('src/options/options.html');
  await until(
    async () => JSON.stringify(await firefox.ask('own>worker:day', {})).includes('Noor van den Berg'),
    20_000,
  );
});

test('the popup and the sidebar show the day’s work', async () => {
  await firefox.own('src/popup/popup.html');
  await textIs('Yusuf Demir');
  await firefox.own('src/panel/panel.html');
  await textIs('Yusuf Demir');
  expect(await firefox.sidebar()).toMatch(/^moz-extension:.*panel\.html$/);
});
