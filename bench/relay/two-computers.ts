import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { DemoDay, PASSPHRASE } from '../../scripts/demo-day';
import { ExtensionBrowser } from '../../scripts/extension-browser';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import type { Name, Reply, Request } from '../../src/messages/contract';
import { beginOn, OPTIONS, send } from '../../test/e2e/computers';
import { until } from '../../test/e2e/people';
import { trusting } from '../../test/e2e/trusting';
import { type Authority, documented, freePort, Server, withoutNewer } from '../../test/sync/relay/server';

const GROUP = '6A';

/** Asks the worker of the browser in which a page of ours stands. */
export const ask = async <N extends Name>(page: Page, name: N, request: Request<N>): Promise<Reply<N>> =>
  ((await send(page, name, request as object)) as { readonly value: Reply<N> }).value;

/** Two computers of the demo school, each a browser, that share over a relay on this machine. */
export class TwoComputers {
  readonly #work = mkdtempSync(path.join(tmpdir(), 'vzw-bench-'));
  readonly #authority: Authority;
  #day!: DemoDay;
  #server!: Server;
  /** The computer that reads the LAS, and what somebody has open there. */
  office!: Page;
  /** The computer of the group, with the whole dossier of a pupil on it. */
  other!: ExtensionBrowser;
  class!: Page;
  pupil!: string;

  private constructor(authority: Authority) {
    this.#authority = authority;
  }

  static async open(authority: Authority): Promise<TwoComputers> {
    const two = new TwoComputers(authority);
    try {
      await two.#begin();
      await two.#share();
      await two.#show();
      return two;
    } catch (error) {
      await two.close();
      throw error;
    }
  }

  get first(): ExtensionBrowser {
    return this.#day.extension;
  }

  /** Batches and papers that lie with the relay, and their bytes. */
  async lying(): Promise<{ readonly messages: number; readonly bytes: number }> {
    const found = await fetch(`http://127.0.0.1:${this.#server.monitor}/jsz`);
    return (await found.json()) as { messages: number; bytes: number };
  }

  /** Waits until neither has anything left to say to the other. */
  async rest(): Promise<void> {
    await until(async () => {
      const before = await this.lying();
      for (const page of [this.office, this.class]) await ask(page, 'own>worker:exchange', {});
      return (await this.lying()).messages === before.messages;
    }, 60_000);
  }

  async close(): Promise<void> {
    await this.other?.close();
    await this.#day?.close();
    await this.#server?.remove();
    rmSync(this.#work, { recursive: true, force: true });
  }

  async #begin(): Promise<void> {
    const env = trusting(path.join(this.#work, 'home'), this.#authority);
    const browser = { executablePath: ensureBrowser(), headless: true, env };
    const profile = (name: string) => path.join(this.#work, name);
    this.#day = await DemoDay.open({ ...browser, real: '2026-11-24' as Day, profile: profile('office') });
    await (await this.#day.firstRun({ name: 'Mohamed Aydin', role: 'director' })).close();
    this.office = await this.first.own(OPTIONS);
    this.other = await ExtensionBrowser.launch({ ...browser, extension: 'dist/demo', profile: profile('class') });
    this.class = await beginOn(this.other, this.#day);
  }

  async #share(): Promise<void> {
    const [office, other] = [this.office, this.class];
    const port = await freePort();
    for (const page of [office, other]) await ask(page, 'own>worker:choose-carrier', { kind: 'relay' });
    await ask(office, 'own>worker:set-relay', { servers: [`wss://localhost:${port}`] });
    const school = await ask(office, 'own>worker:relay-text', {});
    if (typeof school === 'string') throw new Error(`there is no relay: ${school}`);
    const config = withoutNewer(documented('nats-server.conf'));
    this.#server = await Server.start({ authority: this.#authority, school: school.text, config, port });
    await ask(office, 'own>worker:begin-sharing', { name: 'Administratie', passphrase: PASSPHRASE });
    await ask(office, 'own>worker:exchange', {});
    await ask(office, 'own>worker:invite', { name: 'Groep 6A', role: 'teacher', groups: [GROUP] });
    const { id, words, entrance } = await this.#invitation();
    const joined = await ask(other, 'own>worker:join', { words: [...words], entrance: entrance! });
    await until(async () => {
      await ask(office, 'own>worker:exchange', {});
      return (await this.#invitation()).number !== null;
    });
    if (typeof joined === 'string' || !('number' in joined) || (await this.#invitation()).number !== joined.number)
      throw new Error(`it did not join: ${JSON.stringify(joined)}`);
    await ask(office, 'own>worker:answer-request', { invitation: id, isSame: true });
    await until(async () => {
      await ask(other, 'own>worker:exchange', {});
      const sharing = await ask(other, 'own>worker:sharing', {});
      return sharing !== 'locked' && sharing.state === 'in';
    }, 60_000);
  }

  async #invitation() {
    const sharing = await ask(this.office, 'own>worker:sharing', {});
    if (sharing === 'locked' || sharing.state !== 'in') throw new Error('it does not share');
    return sharing.invitations[0]!;
  }

  /** The year of the group comes over, and the dossier of one of its pupils is opened. */
  async #show(): Promise<void> {
    await this.#day.fillYear([GROUP]);
    await this.office.bringToFront();
    await until(async () => {
      const found = await ask(this.class, 'own>worker:find-pupils', { typed: GROUP });
      if (found !== 'locked') this.pupil = found.found[0]?.pupil.id ?? '';
      return this.pupil !== undefined && this.pupil !== '';
    }, 60_000);
    await this.rest();
    await this.#openDossier(this.class, this.other);
    await this.#openDossier(this.office, this.first);
  }

  /** In one page of ours, and no other is open at that computer. */
  async #openDossier(page: Page, at: ExtensionBrowser): Promise<void> {
    const opened = await ask(page, 'own>worker:open-dossier', { pupil: this.pupil });
    if (typeof opened === 'string') throw new Error(`no dossier: ${opened}`);
    const own = at.address('');
    for (const one of await at.browser.pages()) if (one !== page && one.url().startsWith(own)) await one.close();
    await page.goto(at.address(`src/desk/desk.html#dossier/${opened.page}`));
    await page.waitForSelector('.dossier-page');
  }
}
