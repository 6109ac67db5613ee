import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { openBrowser, programFor } from '../scripts/page-browser';
import { ensureBrowser, root } from '../scripts/prepare.mjs';
import { FULL, type Measured } from './measure';

/** Opens a page of this machine with one program of `bench/in-page` in it, and lets it run. */
export async function inBrowser<T>(program: string, html: string, use: (page: Page) => Promise<T>): Promise<T> {
  const server = createServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await openBrowser(ensureBrowser());
  try {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    const script = await programFor(root, path.join(root, 'bench/in-page', program));
    await page.evaluate(`${script}\nglobalThis.program = program;`);
    return await use(page);
  } finally {
    await browser.close();
    server.close();
  }
}

/** What a program with the storage beneath it takes for a school of some size: its contestants side by side. */
export const ofSchool = <Contestant extends string>(
  program: string,
  absences: number,
  pupils: number,
): Promise<Readonly<Record<Contestant, Measured>>> =>
  inBrowser(program, '<!doctype html><title>Bench</title>', (page) =>
    page.evaluate(
      (...given: unknown[]) =>
        (
          globalThis as unknown as { program: { run(...given: unknown[]): Promise<Record<Contestant, Measured>> } }
        ).program.run(...given),
      FULL,
      absences,
      pupils,
    ),
  );
