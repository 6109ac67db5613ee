import path from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { openBrowser, programFor } from '../../scripts/page-browser';
import { ensureBrowser, root } from '../../scripts/prepare.mjs';

/** A page in the real browser with a program of the tests in it, as `program`. */
export class ProgramInPage {
  readonly page: Page;
  readonly #browser: Browser;
  readonly #script: string;

  private constructor(browser: Browser, page: Page, script: string) {
    this.#browser = browser;
    this.page = page;
    this.#script = script;
  }

  /** @param entry the file of the program, from the project's folder */
  static async open(entry: string): Promise<ProgramInPage> {
    const browser = await openBrowser(ensureBrowser());
    return new ProgramInPage(browser, await browser.newPage(), await programFor(root, path.join(root, entry)));
  }

  async show(html: string): Promise<void> {
    await this.page.setContent(html);
    await this.#begin();
  }

  /** A page that a server gives. */
  async visit(url: string): Promise<void> {
    await this.page.goto(url);
    await this.#begin();
  }

  #begin(): Promise<unknown> {
    return this.page.evaluate(`${this.#script}\nglobalThis.program = program;`);
  }

  close(): Promise<void> {
    return this.#browser.close();
  }
}
