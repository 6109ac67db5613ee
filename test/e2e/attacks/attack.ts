import type { Page } from 'puppeteer-core';

/* What a page can do to who clicks in it: attacks as data. Each runs in the page's own world, at the spot of something of ours. */

/** Where something of ours stands, in the window. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Attack {
  readonly name: string;
  /** What the page would have if it worked. */
  readonly would: string;
  /** Before anything of the page. */
  readonly before?: () => void;
  readonly how?: (at: Spot) => void;
  /** Styles of the page, from then on. */
  readonly css?: string;
  /** What the person does then: a click where ours is, one where nothing is, the Enter key, or nothing; or they clicked twice before. */
  readonly person: 'click' | 'click elsewhere' | 'double click' | 'enter' | 'nothing';
}

/** Where nothing of ours is, and nothing of the page. */
export const ELSEWHERE: Spot = { x: 1200, y: 860 };

/** Styles of a page in which nobody sees what is ours. */
export const HIDING = [
  ['our host, without colour', 'html > div { opacity: 0 !important; }'],
  ['the whole page, without colour', 'html { opacity: 0 !important; }'],
  ['a filter over the whole page', 'html { filter: opacity(0) !important; }'],
  ['a mask over the whole page', 'html { mask: linear-gradient(transparent, transparent) !important; }'],
] as const;

/** What an attacker has at hand, in the page's world. */
export interface Tools {
  /** What stands beside the page's own parts: our hosts among it. */
  hosts(): HTMLElement[];
  /** Buttons in roots that are open, or that the page opened. */
  buttons(): HTMLButtonElement[];
  /** Events as a mouse and a keyboard give them, made by a script. */
  events(target: Element, at: Spot): void;
  /** The same on all of our hosts. */
  onHosts(at: Spot): void;
  /** A click of a script on each of those buttons that begins with these words. */
  press(words?: string): void;
  /** Something of the page over everything, through which clicks fall. */
  cover(style?: Partial<CSSStyleDeclaration>, tag?: string): HTMLElement;
  /** The same above everything, as the browser has it. */
  popover(style?: Partial<CSSStyleDeclaration>): HTMLElement;
  /** Roots that `attachShadow` made while the page listened in. */
  roots: ShadowRoot[];
}
declare global {
  var tools: Tools;
}

/** Puts the tools into the page's world. Runs in the page. */
export function takeTools(): void {
  const hosts = () =>
    [...document.documentElement.children].filter(({ tagName }) => tagName === 'DIV') as HTMLElement[];
  globalThis.tools = {
    roots: [],
    hosts,
    buttons: () =>
      [...hosts().map(({ shadowRoot }) => shadowRoot), ...globalThis.tools.roots].flatMap((root) => [
        ...(root?.querySelectorAll('button') ?? []),
      ]),
    events: (target, { x, y }) => {
      const at = { bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y, detail: 1, view: window };
      for (const kind of ['pointerdown', 'pointerup']) target.dispatchEvent(new PointerEvent(kind, at));
      for (const kind of ['mousedown', 'mouseup', 'click']) target.dispatchEvent(new MouseEvent(kind, at));
      for (const kind of ['keydown', 'keypress', 'keyup'])
        target.dispatchEvent(new KeyboardEvent(kind, { ...at, key: 'Enter', code: 'Enter' }));
    },
    onHosts: (at) => {
      for (const host of hosts()) globalThis.tools.events(host, at);
    },
    press: (words = '') => {
      for (const button of globalThis.tools.buttons())
        if (button.textContent?.startsWith(words)) {
          button.focus();
          button.click();
        }
    },
    cover: (style = {}, tag = 'div') => {
      const over = document.createElement(tag);
      over.textContent = 'Klik hier voor taart';
      Object.assign(over.style, {
        position: 'fixed',
        inset: '0',
        width: '100%',
        height: '100%',
        background: '#fff',
        zIndex: '2147483647',
        pointerEvents: 'none',
        ...style,
      });
      document.body.append(over);
      return over;
    },
    popover: (style) => {
      const over = globalThis.tools.cover(style);
      over.popover = 'manual';
      over.showPopover();
      return over;
    },
  };
}

/** Every root that is made is open, and the page has it. Runs in the page. */
export function keepRoots(): void {
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (this: Element) {
    const root = attachShadow.call(this, { mode: 'open' });
    globalThis.tools.roots.push(root);
    return root;
  };
}

/** Every event says that it is of a person. Runs in the page. */
export function trustAll(): void {
  Object.defineProperty(Event.prototype, 'isTrusted', { get: () => true });
}

/** What the person does after an attack, with a mouse and a keyboard as they are. */
async function actAs(page: Page, { person }: Attack, { x, y }: Spot): Promise<void> {
  if (person === 'click') await page.mouse.click(x, y);
  if (person === 'click elsewhere') await page.mouse.click(ELSEWHERE.x, ELSEWHERE.y);
  if (person === 'enter') await page.keyboard.press('Enter');
}

/** Attacks, and lets the person do what they would do. `look` is called at the moment before that. */
export async function attackIn(
  page: Page,
  attack: Attack,
  at: Spot,
  look: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  if (attack.css) await page.addStyleTag({ content: attack.css });
  if (attack.how) await page.evaluate(attack.how, at);
  // What lies over something is told after a while.
  await new Promise((resolve) => setTimeout(resolve, 300));
  await look();
  await actAs(page, attack, at);
}
