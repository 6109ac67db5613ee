import type { CDPSession, Page } from 'puppeteer-core';
import type { Sent } from '../../demo/portal/sent';
import { DemoDay } from '../../scripts/demo-day';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day, Moment } from '../../src/domain/day';
import type { Role } from '../../src/domain/role';
import { until } from './people';

/* The demo portal with the guard in its pages, and what only the browser's own tools see of it: what is ours stands in closed roots. */

interface Node {
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly backendNodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly (Node & { readonly shadowRootType?: string })[];
}

/** A button of ours, and its middle in the window. */
export interface OwnButton {
  readonly words: string;
  readonly x: number;
  readonly y: number;
}

/** What is ours in a page: a question in a window, or a line. */
export interface Own {
  readonly kind: 'question' | 'line' | 'hint';
  readonly text: string;
  readonly buttons: readonly OwnButton[];
}

const attributeOf = ({ attributes = [] }: Node, name: string): string | null => {
  const at = attributes.indexOf(name);
  return at % 2 === 0 ? (attributes[at + 1] ?? null) : null;
};

function* all(node: Node): Iterable<Node> {
  yield node;
  for (const child of node.children ?? []) yield* all(child);
}
function* rootsIn(node: Node, mode: ShadowRootMode): Iterable<Node> {
  for (const child of node.children ?? []) yield* rootsIn(child, mode);
  for (const root of node.shadowRoots ?? []) if (root.shadowRootType === mode) yield root;
}
const textOf = (node: Node): string =>
  [...all(node)]
    .map(({ nodeValue }) => nodeValue)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

const kindOf = (node: Node): Own['kind'] | null => {
  if (node.nodeName === 'DIALOG') return attributeOf(node, 'open') === null ? null : 'question';
  const name = attributeOf(node, 'class');
  return name === 'line' || name === 'hint' ? name : null;
};

async function buttonsIn(session: CDPSession, node: Node): Promise<readonly OwnButton[]> {
  const found: OwnButton[] = [];
  for (const button of [...all(node)].filter(({ nodeName }) => nodeName === 'BUTTON')) {
    const { backendNodeId } = button;
    const box = await session.send('DOM.getBoxModel', { backendNodeId }).catch(() => null);
    if (!box) continue;
    const [left = 0, top = 0, , , right = 0, bottom = 0] = box.model.border;
    found.push({ words: textOf(button), x: (left + right) / 2, y: (top + bottom) / 2 });
  }
  return found;
}

/** What of ours is shown in a page. `mode`: another one than ours only in a build that was weakened. */
export async function ownIn(page: Page, mode: ShadowRootMode = 'closed'): Promise<readonly Own[]> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const found: Own[] = [];
    for (const node of [...rootsIn(root as Node, mode)].flatMap((one) => [...all(one)])) {
      const kind = kindOf(node);
      const box = kind && (await session.send('DOM.getBoxModel', node).catch(() => null));
      if (kind && box) found.push({ kind, text: textOf(node), buttons: await buttonsIn(session, node) });
    }
    return found;
  } finally {
    await session.detach();
  }
}

const questionIn = async (page: Page): Promise<Own | undefined> =>
  (await ownIn(page)).find(({ kind }) => kind === 'question');

/** The question that a page shows now or soon. */
export async function question(page: Page): Promise<Own> {
  await until(async () => (await questionIn(page)) !== undefined);
  // What comes sooner than a person can read was not meant for the question.
  await new Promise((resolve) => setTimeout(resolve, 400));
  return (await questionIn(page))!;
}

/** Long enough for a question that would come. */
const SILENT_MS = 400;

export async function isSilent(page: Page): Promise<boolean> {
  await new Promise((resolve) => setTimeout(resolve, SILENT_MS));
  return (await questionIn(page)) === undefined;
}

export const lines = async (page: Page): Promise<readonly string[]> =>
  (await ownIn(page)).filter(({ kind }) => kind === 'line').map(({ text }) => text);

/** A click with the mouse on a button of ours. */
export async function choose(page: Page, words: string): Promise<void> {
  const { buttons } = await question(page);
  const button = buttons.find((one) => one.words.startsWith(words));
  if (!button) throw new Error(`there is no ${words}, only ${buttons.map((one) => one.words).join(', ')}`);
  await page.mouse.click(button.x, button.y);
}

/** The demo school with its portal linked, and somebody who works there. `build`: the folder of another build than the demo's own. */
export async function portalDay(role: Role = 'teacher', build?: string): Promise<DemoDay> {
  const browser = { executablePath: ensureBrowser(), headless: true };
  const day = await DemoDay.open({ ...browser, real: '2026-11-24' as Day, ...(build && { build }) });
  await (await day.firstRun({ name: 'Sanne Verbeek', role, ...(role === 'teacher' && { groups: '5A' }) })).close();
  await day.linkPortal();
  return day;
}

/** A page of the portal, with what the guard needs in it. */
export async function openIn(day: DemoDay, path: string, page?: Page): Promise<Page> {
  const shown = page ?? (await day.extension.browser.newPage());
  await shown.setViewport({ width: 1280, height: 900 });
  await shown.bringToFront();
  await shown.goto(day.portal.url + path);
  await isReady(shown);
  return shown;
}

/** Sets both clocks; the pages that are open hear of it. */
export const at = (day: DemoDay, time: string): Promise<void> => day.setClock(`2026-11-24T${time}` as Moment);

/** Long enough for the file in the page to have been answered. */
const isReady = (_page: Page): Promise<void> => new Promise((resolve) => setTimeout(resolve, 500));

/** What was really sent since, by its kind. */
export const sentSince = (day: DemoDay, before: number): readonly Sent['kind'][] =>
  day.portal.sent.slice(before).map(({ kind }) => kind);
