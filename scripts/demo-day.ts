import type { Page } from 'puppeteer-core';
import { type Las, startLas } from '../demo/las';
import { type Portal, startPortal } from '../demo/portal/portal';
import { startWebsite, type Website } from '../demo/website/website';
import { type Day, dayOf, type Moment, schoolYearOf } from '../src/domain/day';
import type { Role } from '../src/domain/role';
import type { Name } from '../src/messages/contract';
import { DEMO_LAS, DEMO_PORTAL, DEMO_WEBSITE } from '../src/sites/hosts';
import { ExtensionBrowser } from './extension-browser';

export const PASSPHRASE = 'vier gewone woorden samen';

export interface Options {
  readonly executablePath: string;
  readonly headless: boolean;
  /** The real day; the demo school's day follows from it. */
  readonly real: Day;
  readonly seed?: number;
  /** Folder of another build than the demo's own. */
  readonly build?: string;
  /** Folder in which the browser keeps what it keeps. */
  readonly profile?: string;
  /** File in which the browser writes down all that it asks of a network. */
  readonly traffic?: string;
  /** What of its surroundings is another. */
  readonly env?: Readonly<Record<string, string>>;
}

/** What runs at the demo school. */
type Systems = Pick<DemoDay, 'las' | 'portal' | 'website'>;

/** The demo school with a browser that has the extension, walked through as a person would: what `npm start` shows and the journeys test. */
export class DemoDay {
  readonly las: Las;
  /** The parent portal of the same school; the extension does not read it before its host is allowed. */
  readonly portal: Portal;
  /** The school's own website; the extension is not there either before its host is allowed. */
  readonly website: Website;
  readonly extension: ExtensionBrowser;
  /** A page of the extension's own that stays open, to ask its worker. */
  #control: Page | null = null;

  private constructor({ las, portal, website }: Systems, extension: ExtensionBrowser) {
    this.las = las;
    this.portal = portal;
    this.website = website;
    this.extension = extension;
  }

  static async open({ real, seed, build = 'dist/demo', ...browser }: Options): Promise<DemoDay> {
    const las = await startLas({ real, ...(seed !== undefined && { seed }) });
    const open: { close(): Promise<void> }[] = [las];
    try {
      const portal = await startPortal({ school: las.school });
      open.push(portal);
      const website = await startWebsite();
      open.push(website);
      const extension = await ExtensionBrowser.launch({ ...browser, extension: build });
      await extension.allow(DEMO_LAS);
      const day = new DemoDay({ las, portal, website }, extension);
      await day.setClock(las.school.now);
      return day;
    } catch (error) {
      for (const one of open) await one.close();
      throw error;
    }
  }

  /** @param how `kill`: the browser ends as when the power fails */
  async close(how: 'close' | 'kill' = 'close'): Promise<void> {
    await this.extension[how]();
    await this.website.close();
    await this.portal.close();
    await this.las.close();
  }

  /** Asks the extension's worker as one of its own pages. */
  async ask(name: Name, request: object): Promise<unknown> {
    const control = await this.#own();
    return control.evaluate((message) => (globalThis as unknown as Chromium).chrome.runtime.sendMessage(message), {
      name,
      request,
    });
  }

  /** Does something in a page of the extension's own, where its database is. */
  async inOwnPage<T, A extends unknown[]>(what: (...given: A) => Promise<T>, ...given: A): Promise<T> {
    return (await this.#own()).evaluate(what as (...given: unknown[]) => Promise<T>, ...given);
  }

  /** Sets the clocks of the demo school and of the extension. */
  async setClock(now: Moment): Promise<void> {
    this.las.school.now = now;
    await this.ask('own>worker:set-demo-clock', { now });
  }

  /**
   * The five screens of the first run, filled in by hand. Where it takes an agreement that somebody sees dossiers, there is one unless
   * `agreedBy` is empty. `onStep` sees each screen before it is left.
   */
  async firstRun(
    who: { readonly name: string; readonly role: Role; readonly groups?: string; readonly agreedBy?: string },
    onStep: (page: Page, step: number) => Promise<void> = () => Promise.resolve(),
  ): Promise<Page> {
    const page = await this.extension.own('src/options/options.html', { width: 900, height: 760 });
    // Once it stands still: what comes while somebody types must not move it away from under the pointer.
    const next = () => page.locator('button.main').click();
    await page.waitForSelector('.allow-host');
    await page.click('.allow-host');
    await page.waitForSelector('.page-status.read');
    await onStep(page, 1);
    await next();

    await page.waitForSelector('input[maxlength="80"]');
    const [school, place, name, groups] = await page.$$('input');
    await school!.type(this.las.school.name);
    await place!.type(this.las.school.place);
    await name!.type(who.name);
    await page.select('select', who.role);
    if (who.groups) await groups!.type(who.groups);
    const agreed = (await page.$$('input'))[4];
    if (agreed) await agreed.type(who.agreedBy ?? 'Mohamed Aydin');
    await onStep(page, 2);
    await next();

    await page.waitForSelector('table.times');
    await onStep(page, 3);
    await next();

    await page.waitForSelector('input[type=password]');
    for (const input of await page.$$('input[type=password]')) await input.type(PASSPHRASE);
    await onStep(page, 4);
    await next();

    await page.waitForSelector('.first-run .nothing, .filling', { timeout: 60_000 }).catch(async (cause: unknown) => {
      throw new Error(`no vault was made; there stands: ${await page.$eval('main', (main) => main.innerText)}`, {
        cause,
      });
    });
    await onStep(page, 5);
    return page;
  }

  /** Links the demo school's portal in the settings, as a person does. */
  async linkPortal(): Promise<void> {
    await this.extension.allow(DEMO_PORTAL);
    const page = await this.extension.own('src/options/options.html#settings', { width: 900, height: 760 });
    const choice = 'fieldset:has(input[name=portal])';
    await (await page.waitForSelector(`${choice} ~ .allow .allow-host`))!.click();
    await page.waitForSelector(`${choice} ~ .page-status.read`);
    await page.close();
  }

  /** Says in the settings that the demo school's website is its website. */
  async linkWebsite(): Promise<void> {
    await this.extension.allow(DEMO_WEBSITE);
    const page = await this.extension.own('src/options/options.html#settings', { width: 900, height: 760 });
    const line = '//p[contains(., "website.localhost")]';
    await (await page.waitForSelector(`::-p-xpath(${line}/button)`))!.click();
    await page.waitForSelector(`::-p-xpath(${line}[@role="status"])`);
    await page.close();
  }

  /** Opens the list of the whole year up to now of some groups, one after the other. */
  async fillYear(groups: readonly string[], onGroup: (group: string) => void = () => undefined): Promise<void> {
    const today = dayOf(this.las.school.now);
    for (const group of groups) {
      onGroup(group);
      const query = new URLSearchParams({ groep: group, van: schoolYearOf(today).from, tot: today });
      const page = await this.open(`/bao/overzichten/periode?${query}`);
      await this.wasRead(page);
      await page.close();
    }
  }

  /** The absence list of a group today, in a new tab. */
  groupList(group: string): Promise<Page> {
    return this.open(`/bao/groep/absentie?groep=${encodeURIComponent(group)}`);
  }

  /** A page of the LAS, in a new tab of an ordinary size. */
  async open(path: string): Promise<Page> {
    const page = await this.extension.browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(this.las.url + path);
    return page;
  }

  /** Waits until the extension has read the page that is in front, as it is since it was loaded last. */
  async wasRead(page: Page): Promise<void> {
    await page.bringToFront();
    const until = Date.now() + 15_000;
    const loaded = await page.evaluate(() => performance.timeOrigin);
    while (Date.now() < until) {
      const tab = await this.#tabOf(page);
      const told = await this.#toldAt(tab);
      const answer = (await this.ask('own>worker:page', { tab })) as { value?: { state?: string } };
      if (told >= loaded && answer.value?.state === 'read') return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('the page was not read');
  }

  async #own(): Promise<Page> {
    if (!this.#control) {
      this.#control = await this.extension.own('src/options/options.html');
      await this.#control.evaluate(listenToReadings);
    }
    return this.#control;
  }

  /** When the page in a tab last told what it shows, by the device's clock; 0: never. */
  async #toldAt(tab: number | null): Promise<number> {
    return (await this.#own()).evaluate((of) => (globalThis as unknown as Listening).told.get(of) ?? 0, tab);
  }

  /** The tab of a page that is in front: others may show the same address. */
  async #tabOf(page: Page): Promise<number | null> {
    return (await this.#own()).evaluate(
      async (url) =>
        (await (globalThis as unknown as Chromium).chrome.tabs.query({ url, active: true }))[0]?.id ?? null,
      page.url(),
    );
  }
}

interface Listening {
  /** By tab. */
  told: Map<number | null, number>;
}

/** What a page tells the worker comes to every page of the extension: here is kept when. */
function listenToReadings(): void {
  const here = globalThis as unknown as Chromium & Listening;
  here.told = new Map();
  here.chrome.runtime.onMessage.addListener((message, { tab }) => {
    if (message.name === 'page>worker:reading') here.told.set(tab?.id ?? null, Date.now());
  });
}

interface Chromium {
  readonly chrome: {
    readonly runtime: {
      sendMessage(message: unknown): Promise<unknown>;
      readonly onMessage: {
        addListener(listener: (message: { name?: string }, sender: { tab?: { id?: number } }) => void): void;
      };
    };
    readonly tabs: { query(what: { url: string; active?: boolean }): Promise<{ id?: number }[]> };
  };
}
