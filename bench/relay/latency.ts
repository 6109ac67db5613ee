import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../../scripts/extension-browser';
import { programFor } from '../../scripts/page-browser';
import { ensureRelay, root, run } from '../../scripts/prepare.mjs';
import type { Pass } from '../../src/sync/relay/passes';
import { CIRCLE, memberOf, RelaySchool } from '../../test/sync/relay/school';
import { Authority, type Server } from '../../test/sync/relay/server';
import { median } from '../measure';
import type { Row } from '../row';
import { ask, TwoComputers } from './two-computers';

const ROUNDS = 60;
/** Not measured: programs are still translated, and the first keys are given. */
const WARM = 5;
const MOST_MEDIAN = 1.5;
const MOST_95TH = 2;

interface Bare {
  open(server: string, circle: string, pass: Pass): Promise<void>;
  makeStream(): Promise<void>;
  send(member: string, number: number, words: string, bytes: number): Promise<number>;
}
type Global = { program: Bare; shown: Promise<number> };

/** From now on the page says when it is drawn with these words; by the clock of the computer, which all pages share. */
const watch = (page: Page, words: string): Promise<void> =>
  page.evaluate((awaited) => {
    (globalThis as unknown as Global).shown = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (!document.body.textContent.includes(awaited)) return;
        observer.disconnect();
        requestAnimationFrame(() => resolve(Date.now()));
      });
      observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    });
  }, words);

const shown = (page: Page): Promise<number> => page.evaluate(() => (globalThis as unknown as Global).shown);

/** Milliseconds from an entry that somebody records at the office to the picture of it at the other computer. */
async function ours(two: TwoComputers, turn: number): Promise<number> {
  const words = `afspraak nummer ${turn}.`;
  await watch(two.class, words);
  const made = await two.office.evaluate(
    async (message) => {
      const start = Date.now();
      await (
        globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
      ).chrome.runtime.sendMessage(message);
      return start;
    },
    { name: 'own>worker:record', request: { pupil: two.pupil, occasion: 'agreed', text: words } },
  );
  return (await shown(two.class)) - made;
}

/** A page of its own window, so that it is drawn while others are. */
async function bareAt({ browser }: ExtensionBrowser, url: string, server: Server, pass: Pass): Promise<Page> {
  const page = await browser.newPage({ type: 'window' });
  await page.goto(url);
  await page.evaluate(`${await programFor(root, path.join(root, 'bench/in-page/bare-relay.ts'))}
    globalThis.program = program;`);
  await page.evaluate(
    (...given) => (globalThis as unknown as Global).program.open(...given),
    server.address,
    CIRCLE,
    pass,
  );
  return page;
}

/** The same between two plain pages of the same two browsers, with a server of the same settings. */
async function bare(from: Page, to: Page, turn: number, bytes: number): Promise<number> {
  const words = `bericht nummer ${turn}.`;
  await watch(to, words);
  const made = await from.evaluate(
    (...given) => (globalThis as unknown as Global).program.send(...given),
    memberOf(1),
    turn,
    words,
    bytes,
  );
  return (await shown(to)) - made;
}

/** How large a batch is that brings one entry. */
async function batchSize(two: TwoComputers): Promise<number> {
  await two.rest();
  const before = await two.lying();
  await ask(two.office, 'own>worker:record', { pupil: two.pupil, occasion: 'agreed', text: 'afspraak nummer nul' });
  await two.rest();
  const after = await two.lying();
  return Math.round((after.bytes - before.bytes) / (after.messages - before.messages));
}

async function measured(two: TwoComputers, url: string, school: RelaySchool, server: Server) {
  const from = await bareAt(two.first, url, server, await school.passOf(memberOf(1)));
  const to = await bareAt(two.other, url, server, await school.passOf(memberOf(2)));
  await from.evaluate(() => (globalThis as unknown as Global).program.makeStream());
  const bytes = await batchSize(two);
  const taken = { ours: [] as number[], bare: [] as number[], bytes };
  for (let turn = 1; turn <= WARM + ROUNDS; turn++) {
    await two.rest();
    const own = await ours(two, turn);
    await two.rest();
    const other = await bare(from, to, turn, bytes);
    if (turn <= WARM) continue;
    taken.ours.push(own);
    taken.bare.push(other);
  }
  return taken;
}

const at = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * share) - 1]!;

/** From one computer to another, both connected, in two real browsers over the real server. */
export async function latency(): Promise<readonly Row[]> {
  ensureRelay();
  run(process.execPath, ['scripts/build.mjs', 'demo'], { stdio: 'ignore', cwd: root });
  const authority = new Authority();
  const school = await RelaySchool.with(authority);
  const server = await school.server();
  const pages = createServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<!doctype html><title>Bench</title>'),
  );
  await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve));
  const url = `http://localhost:${(pages.address() as AddressInfo).port}/`;
  let two: TwoComputers | null = null;
  try {
    two = await TwoComputers.open(authority);
    const { ours: own, bare: without, bytes } = await measured(two, url, school, server);
    const row = (name: string, of: (values: readonly number[]) => number, most: number): Row => {
      const ratio = of(own) / of(without);
      return {
        what: `an entry made on one computer until another shows it, both connected: ${name}`,
        against: `a commit, a bare publication of ${bytes} bytes, a commit and a frame; same browsers, server of the same settings`,
        value: `${Number(ratio.toFixed(2))} times`,
        goal: `at most ${most} times`,
        kept: ratio <= most,
        more: `${of(own)} ms against ${of(without)} ms; ${ROUNDS} of each in turns, by the clock of the machine (1 ms)`,
      };
    };
    return [row('median', median, MOST_MEDIAN), row('95th percentile', (values) => at(values, 0.95), MOST_95TH)];
  } finally {
    await two?.close();
    pages.close();
    await server.remove();
    authority.remove();
  }
}
