import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { openBrowser, programFor } from '../scripts/page-browser';
import { ensureBrowser, root } from '../scripts/prepare.mjs';

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
