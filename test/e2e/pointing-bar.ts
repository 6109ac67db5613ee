import type { CDPSession, Page } from 'puppeteer-core';
import { until } from './people';

interface Node {
  readonly nodeId: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly parentId?: number;
}

/** The bar at the foot of a page in which somebody points something out; it stands in a closed root, which the browser's own tools see. */
export class PointingBar {
  readonly #page: Page;
  readonly #session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  static async of(page: Page): Promise<PointingBar> {
    const session = await page.createCDPSession();
    await session.send('DOM.enable');
    return new PointingBar(page, session);
  }

  /** Its words, and those of parts of the page that are sections too; empty: there is none. */
  async words(): Promise<string> {
    const all = await this.#nodes();
    const byId = new Map(all.map((node) => [node.nodeId, node]));
    const isIn = (node: Node | undefined): boolean =>
      node !== undefined && (node.nodeName === 'SECTION' || isIn(byId.get(node.parentId ?? -1)));
    return all
      .filter((node) => node.nodeName === '#text' && isIn(node))
      .map(({ nodeValue }) => nodeValue)
      .join(' | ');
  }

  /** Waits until it says this. */
  says(words: string): Promise<void> {
    return until(async () => (await this.words()).includes(words));
  }

  /** @throws when it has no such button */
  async press(label: string): Promise<void> {
    const text = (await this.#nodes()).find(({ nodeName, nodeValue }) => nodeName === '#text' && nodeValue === label);
    if (!text) throw new Error(`no button ${label}: ${await this.words()}`);
    await this.#session.send('DOM.scrollIntoViewIfNeeded', { nodeId: text.parentId! });
    const { model } = await this.#session.send('DOM.getBoxModel', { nodeId: text.parentId! });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.content;
    await this.#page.mouse.click((left + right) / 2, (top + bottom) / 2);
  }

  /** Everything in the page, closed roots included. */
  async #nodes(): Promise<readonly Node[]> {
    return (await this.#session.send('DOM.getFlattenedDocument', { depth: -1, pierce: true })).nodes;
  }
}
