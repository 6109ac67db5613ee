import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DemoDay, PASSPHRASE } from '../../scripts/demo-day';
import { ExtensionBrowser } from '../../scripts/extension-browser';
import { ensureBrowser, ensureRelay } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import { Authority, documented, freePort, Server, withoutNewer } from '../sync/relay/server';
import { beginOn, found, OPTIONS, send, type Worker } from './computers';
import { clickBadge, enterAbsence } from './las';
import { textsOf, until } from './people';
import { letterOf, sendLetter, stepsBecome } from './steps';
import { trusting } from './trusting';

/*
 * A school day of five people at five computers that share over a relay: what one does stands with the others it is for within seconds, and
 * with nobody else.
 */

const CHILD = 'Anouk Mulder';
const NOTICE = 'Brief: ongeoorloofd verzuim';
/** As a dossier says that a letter went out. */
const SENT = 'letter-sent';
const SECONDS = 15_000;
/** Letting somebody in takes some exchanges of both. */
const MINUTE = 60_000;

const WORKERS = {
  group6A: { name: 'Sanne de Boer', role: 'teacher', groups: ['6A'] },
  group7A: { name: 'Youssef Amrani', role: 'teacher', groups: ['7A'] },
  concierge: { name: 'Henk Vos', role: 'concierge', groups: [] },
  counsellor: { name: 'Marieke Blom', role: 'counsellor', groups: [] },
} as const satisfies Readonly<Record<string, Worker>>;
type Place = keyof typeof WORKERS;

let work: string;
let authority: Authority;
let server: Server;
/** The director's: it reads the LAS, and administers the relay. */
let day: DemoDay;
let office: Page;
const browsers = new Map<Place, ExtensionBrowser>();
const at = new Map<Place, Page>();

const on = (place: Place): Page => at.get(place)!;
const answerTo = async (page: Page, name: string, request: object = {}): Promise<unknown> =>
  ((await send(page, name, request)) as { value: unknown }).value;
const sharing = (page: Page) =>
  answerTo(page, 'own>worker:sharing') as Promise<{
    readonly state: string;
    readonly invitations: readonly { id: string; words: string[]; entrance: string; number: string | null }[];
  }>;

/** It is this moment at every computer. */
async function itIs(now: string): Promise<void> {
  await day.setClock(now as Parameters<DemoDay['setClock']>[0]);
  for (const page of at.values()) await send(page, 'own>worker:set-demo-clock', { now });
}

/** The director lets a computer in: the words and the text go there, and both numbers are compared. */
async function letIn(place: Place): Promise<void> {
  const { role, groups } = WORKERS[place];
  const page = on(place);
  const { invitation } = (await answerTo(office, 'own>worker:invite', { name: place, role, groups: [...groups] })) as {
    invitation: string;
  };
  const made = async () => (await sharing(office)).invitations.find(({ id }) => id === invitation);
  const { words, entrance } = (await made())!;
  await send(page, 'own>worker:choose-carrier', { kind: 'relay' });
  const { number } = (await answerTo(page, 'own>worker:join', { words, entrance })) as { number: string };
  await until(async () => {
    await send(office, 'own>worker:exchange');
    return (await made())?.number === number;
  }, MINUTE);
  expect(await answerTo(office, 'own>worker:answer-request', { invitation, isSame: true })).toBe('done');
  await until(async () => {
    await send(page, 'own>worker:exchange');
    return (await sharing(page)).state === 'in';
  }, MINUTE);
}

const knows = async (page: Page, name = CHILD): Promise<boolean> => (await found(page, name)).length > 0;

/** What a computer shows in the dossier of the child. */
async function dossierOn(page: Page): Promise<string> {
  const [pupil] = await found(page, CHILD);
  return pupil ? JSON.stringify(await answerTo(page, 'own>worker:dossier', { pupil: pupil.id })) : '';
}

beforeAll(async () => {
  ensureRelay();
  work = mkdtempSync(path.join(tmpdir(), 'vzw-five-'));
  authority = new Authority();
  const env = trusting(path.join(work, 'home'), authority);
  const port = await freePort();
  const executablePath = ensureBrowser();
  const real = '2026-11-24' as Day;
  day = await DemoDay.open({ executablePath, headless: true, real, profile: path.join(work, 'office'), env });
  await (await day.firstRun({ name: 'Mohamed Aydin', role: 'director' })).close();
  office = await day.extension.own(OPTIONS, { width: 900, height: 900 });
  for (const place of Object.keys(WORKERS) as Place[]) {
    const browser = await ExtensionBrowser.launch({
      executablePath,
      extension: 'dist/demo',
      headless: true,
      profile: path.join(work, place),
      env,
    });
    browsers.set(place, browser);
    at.set(place, await beginOn(browser, day, WORKERS[place]));
  }
  await send(office, 'own>worker:choose-carrier', { kind: 'relay' });
  expect(await answerTo(office, 'own>worker:set-relay', { servers: [`wss://localhost:${port}`] })).toBe('done');
  const { text } = (await answerTo(office, 'own>worker:relay-text')) as { text: string };
  server = await Server.start({
    authority,
    school: text,
    config: withoutNewer(documented('nats-server.conf')),
    port,
  });
  const begun = await answerTo(office, 'own>worker:begin-sharing', { name: 'Directie', passphrase: PASSPHRASE });
  expect(begun).toBe('done');
  for (const place of at.keys()) await letIn(place);
}, 300_000);
afterAll(async () => {
  for (const browser of browsers.values()) await browser.close();
  await day?.close();
  await server?.remove();
  authority?.remove();
  if (work) rmSync(work, { recursive: true, force: true });
});

test('what the office reads of a year goes to whose groups it is of', async () => {
  await day.fillYear(['6A', '7A']);
  await until(() => knows(on('group6A')), SECONDS);
  await until(async () => (await found(on('group7A'), '7A')).length > 0, SECONDS);
  expect(await knows(on('group7A'))).toBe(false);
  expect(await knows(on('counsellor'))).toBe(false);
}, 240_000);

test('who is not there at 8.35 stands in the round of the concierge at 8.50, who reaches nobody', async () => {
  await itIs('2026-11-24T08:35');
  await enterAbsence(day, '6A', CHILD);
  await itIs('2026-11-24T08:50');
  const round = await browsers.get('concierge')!.own('src/desk/desk.html#round', { width: 1100, height: 800 });
  await round.locator(`::-p-xpath(//li[b[.="${CHILD}"]]//button[.="Niet bereikt"])`).setTimeout(SECONDS).click();
  await until(async () => !(await textsOf(round, '.round li b')).includes(CHILD));
  await round.close();
}, 120_000);

test('the director has 24 hours from that call on another computer, and writes the letter', async () => {
  const list = await day.groupList('6A');
  const panel = await clickBadge(day, list, CHILD);
  await stepsBecome(panel, [
    `${NOTICE} · uiterlijk morgen 8.50 uur`,
    'In het LAS zetten · uiterlijk morgen · voor de leerkracht',
  ]);
  await sendLetter(await letterOf(day, panel, NOTICE));
  await stepsBecome(panel, ['In het LAS zetten · uiterlijk morgen · voor de leerkracht']);
}, 120_000);

test('the teacher sees next morning that the letter went out; the teacher of another group sees nothing', async () => {
  await itIs('2026-11-25T08:10');
  await until(async () => (await dossierOn(on('group6A'))).includes(SENT), SECONDS);
  expect(await dossierOn(on('group6A'))).toContain('Henk Vos');
  expect(await knows(on('group7A'))).toBe(false);
}, 60_000);

test('the counsellor sees the dossier once the director agreed to it', async () => {
  const agree = { for: { role: 'counsellor' }, group: null, agreedBy: null };
  expect(await answerTo(office, 'own>worker:agree-access', agree)).toBe('done');
  await until(async () => (await dossierOn(on('counsellor'))).includes(SENT), 180_000);
}, 240_000);

test('with the relay gone everybody works on, and all hear of it once it is back', async () => {
  await server.end('SIGKILL');
  const [pupil] = await found(on('group6A'), CHILD);
  const said = { pupil: pupil!.id, occasion: 'agreed', text: 'belt elke ochtend' };
  await send(on('group6A'), 'own>worker:record', said);
  await server.start();
  const isThere = async (page: Page) => (await dossierOn(page)).includes(said.text);
  await until(() => isThere(office), 60_000);
  await until(() => isThere(on('counsellor')), 60_000);
}, 180_000);

test('once the director ends that, the counsellor is given nothing new', async () => {
  const { agreements } = (await answerTo(office, 'own>worker:people')) as {
    agreements: readonly { id: string; role: string | null }[];
  };
  const mine = agreements.filter(({ role }) => role === 'counsellor');
  for (const { id } of mine) expect(await answerTo(office, 'own>worker:end-access', { entry: id })).toBe('done');
  await send(office, 'own>worker:exchange');
  await send(on('group6A'), 'own>worker:exchange');
  const [pupil] = await found(on('group6A'), CHILD);
  const later = { pupil: pupil!.id, occasion: 'agreed', text: 'komt om tien uur' };
  await send(on('group6A'), 'own>worker:record', later);
  await until(async () => (await dossierOn(office)).includes(later.text), SECONDS);
  await send(on('counsellor'), 'own>worker:exchange');
  expect(await dossierOn(on('counsellor'))).not.toContain(later.text);
}, 120_000);
