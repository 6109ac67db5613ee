import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { BROWSER_ARGS, programFor } from '../../../scripts/page-browser';
import { ensureBrowser, root } from '../../../scripts/prepare.mjs';
import type { Carrier } from '../../../src/sync/carrier';
import { allowFolders, giveFolder } from '../../e2e/real-folder';

/* The carrier in real browsers over a folder of this machine, as over a shared drive: each browser has a profile of its own. */

const CIRCLE = 'c'.repeat(64);
const ANNE = 'a'.repeat(32);
const BATCHES = 70;

let server: Server;
let work: string;
let drive: string;
let program: string;
let browsers: readonly Browser[];
let pages: readonly Page[];

interface InPage {
  readonly program: { readonly FolderCarrier: new (root: FileSystemDirectoryHandle, circle: string) => Carrier };
  readonly dropped: Promise<FileSystemDirectoryHandle>;
  carrier: Carrier;
}

const filesOf = () => readdirSync(path.join(drive, CIRCLE, ANNE)).sort();
const fileOf = (number: number) => path.join(drive, CIRCLE, ANNE, `${String(number).padStart(6, '0')}.vzw`);

const write = (page: Page, from: number, to: number) =>
  page.evaluate(
    async (member, first, last) => {
      const { carrier } = globalThis as unknown as InPage;
      for (let number = first; number <= last; number++)
        await carrier.write(member, number, new Uint8Array(5000).fill(number));
    },
    ANNE,
    from,
    to,
  );

const listed = (page: Page) => page.evaluate(async () => (await (globalThis as unknown as InPage).carrier.list())[0]);

/** How long what lies under a number is, and whether it is all of one batch; `null`: nothing does. */
const read = (page: Page, number: number) =>
  page.evaluate(
    async (member, one) => {
      const found = await (globalThis as unknown as InPage).carrier.read(member, one);
      return found && { length: found.length, isOne: found.every((byte) => byte === one) };
    },
    ANNE,
    number,
  );

const refusal = (page: Page) =>
  page.evaluate(() =>
    (globalThis as unknown as InPage).carrier.list().then(
      () => null,
      (error: { reason?: string }) => error.reason ?? String(error),
    ),
  );

beforeAll(async () => {
  work = mkdtempSync(path.join(tmpdir(), 'vzw-folder-'));
  program = await programFor(root, path.join(root, 'test/sync/folder/carrier-in-page.ts'));
  server = createServer((_request, response) => response.end('<body style="height: 600px"></body>')).listen(0);
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  browsers = await Promise.all(
    ['one', 'two', 'three'].map((name) => {
      const profile = path.join(work, name);
      allowFolders(profile, origin);
      return puppeteer.launch({
        executablePath: ensureBrowser(),
        pipe: true,
        userDataDir: profile,
        args: BROWSER_ARGS,
      });
    }),
  );
  pages = await Promise.all(
    browsers.map(async (browser) => {
      const page = await browser.newPage();
      await page.goto(origin);
      await page.evaluate(`${program}\nglobalThis.program = program;`);
      return page;
    }),
  );
});
afterAll(async () => {
  await Promise.all((browsers ?? []).map((browser) => browser.close()));
  server?.close();
  if (work) rmSync(work, { recursive: true, force: true });
});

beforeEach(async () => {
  drive = mkdtempSync(path.join(work, 'drive-'));
  for (const page of pages) {
    await giveFolder(page, drive);
    await page.evaluate(async (circle) => {
      const given = globalThis as unknown as InPage;
      given.carrier = new given.program.FolderCarrier(await given.dropped, circle);
    }, CIRCLE);
  }
});

test('while one writes, two others see each batch whole or not at all, and in the end all of them', async () => {
  const [writer, ...readers] = pages;
  const writing = write(writer!, 1, BATCHES);
  const looks = readers.map(async (page) => {
    for (let seen = 0; seen < BATCHES; ) {
      const numbers = (await listed(page))?.numbers ?? [];
      seen = numbers.length;
      for (const number of numbers) {
        const found = await read(page, number);
        if (found) expect(found).toEqual({ length: 5000, isOne: true });
      }
    }
  });
  await Promise.all([writing, ...looks]);
  for (const page of readers) {
    await listed(page);
    for (const number of [1, 32, 33, BATCHES]) expect(await read(page, number)).toEqual({ length: 5000, isOne: true });
  }
});

test('many small files are put together on the disk', async () => {
  await write(pages[0]!, 1, BATCHES);
  expect(filesOf().filter((name) => name.endsWith('.vzw'))).toHaveLength(2 + 32 + (BATCHES - 64));
  expect(filesOf()).toContain('000001-000032.vzw');
});

test('what is torn or not ours does not stop a reader', async () => {
  await write(pages[0]!, 1, 3);
  truncateSync(fileOf(2), 17);
  writeFileSync(path.join(drive, CIRCLE, ANNE, '000003 (1).vzw'), 'x');
  writeFileSync(path.join(drive, CIRCLE, ANNE, '000004.vzw.crswap'), 'x');
  mkdirSync(path.join(drive, 'Nieuwe map'));
  expect(await listed(pages[1]!)).toEqual({ member: ANNE, numbers: [1, 2, 3] });
  expect(await read(pages[1]!, 2)).toEqual({ length: 17, isOne: true });
  expect(await read(pages[1]!, 3)).toEqual({ length: 5000, isOne: true });
  expect(readFileSync(fileOf(1))).toHaveLength(5000);
});

test('a folder that is gone is away, and is there again when it comes back', async () => {
  await write(pages[0]!, 1, 1);
  rmSync(drive, { recursive: true });
  expect(await refusal(pages[1]!)).toBe('away');
  mkdirSync(drive);
  expect(await refusal(pages[1]!)).toBeNull();
});
