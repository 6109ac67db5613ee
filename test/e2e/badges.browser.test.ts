import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DemoDay } from '../../scripts/demo-day';
import { badgesOn, badgesWhen } from '../../scripts/extension-browser';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import { until } from './people';

/* Badges in a page of the LAS, in their closed root, as a screen reader is told of them. */

const NAME = 'Verzuimwijzer: open het zijpaneel';

let day: DemoDay;
let list: Page;
let session: CDPSession;

beforeAll(async () => {
  day = await DemoDay.open({ executablePath: ensureBrowser(), headless: true, real: '2026-11-24' as Day });
  await (await day.firstRun({ name: 'Anneke de Wit', role: 'clerk' })).close();
  list = await day.groupList('6A');
  session = await list.createCDPSession();
});
afterAll(() => day?.close());

/** What assistive technology is told of, in its order. */
const told = async () => (await session.send('Accessibility.getFullAXTree')).nodes.filter(({ ignored }) => !ignored);
type Told = Awaited<ReturnType<typeof told>>[number];
const is = (node: Told, property: string): boolean =>
  node.properties?.find(({ name }) => name === property)?.value.value === true;
const badgesTold = async () => (await told()).filter(({ name }) => name?.value === NAME);

async function middleOf({ backendDOMNodeId }: Told): Promise<number> {
  const { model } = await session.send('DOM.getBoxModel', { backendNodeId: backendDOMNodeId! });
  return (model.border[1]! + model.border[5]!) / 2;
}

test('each is a button with one neutral name, that can be focused, in the order of the rows', async () => {
  const shown = await badgesWhen(list, (badges) => badges.length > 1);
  const badges = await badgesTold();
  expect(badges.map(({ role }) => role?.value)).toEqual(shown.map(() => 'button'));
  expect(badges.every((one) => is(one, 'focusable') && !is(one, 'disabled'))).toBe(true);
  expect(await Promise.all(badges.map(middleOf))).toEqual(shown.map(({ y }) => y));
});

test('nothing is told beside the name and the word that everybody sees: no count, nobody', async () => {
  const shown = await badgesWhen(list, (badges) => badges.length > 1);
  const nodes = new Map((await told()).map((node) => [node.nodeId, node]));
  const within = (node: Told): readonly Told[] => [
    node,
    ...(node.childIds ?? []).flatMap((id) => (nodes.has(id) ? within(nodes.get(id)!) : [])),
  ];
  const allowed = new Set(['', NAME, '?', ...shown.flatMap(({ word }) => [word, `${word} \u26a0\ufe0e`])]);
  for (const { name, value, description } of (await badgesTold()).flatMap(within)) {
    expect(allowed).toContain(name?.value ?? '');
    expect([value?.value ?? '', description?.value ?? '']).toEqual(['', '']);
  }
});

test('the keyboard reaches them one after the other, after everything of the page', async () => {
  const drawn = async () => (await badgesTold()).map(({ backendDOMNodeId }) => backendDOMNodeId);
  await list.bringToFront();
  // A page that comes to the front is read once more.
  let order: unknown[] = [];
  await until(async () => {
    const before = order;
    await new Promise((resolve) => setTimeout(resolve, 700));
    order = await drawn();
    return order.length > 1 && order.join() === before.join();
  });
  await list.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, input, select')].at(-1)!.focus(),
  );
  const reached: unknown[] = [];
  for (const _badge of order) {
    await list.keyboard.press('Tab');
    reached.push((await told()).find((node) => node.role?.value === 'button' && is(node, 'focused'))?.backendDOMNodeId);
  }
  expect(reached).toEqual(order);
});

test('who finds, selects, copies or prints gets nothing of them', async () => {
  const shown = await badgesWhen(list, (badges) => badges.length > 1);
  const page = await list.evaluate(() => document.body.innerText);
  const ours = [...new Set([NAME, ...shown.map(({ word }) => word)])].filter((word) => !page.includes(word));
  expect(ours.length).toBeGreaterThan(1);
  await day.extension.browser.defaultBrowserContext().overridePermissions(day.las.url, ['clipboard-read']);
  const got = (words: readonly string[]) =>
    list.evaluate(async (wanted) => {
      const find = (globalThis as unknown as { find(...how: unknown[]): boolean }).find;
      const found = wanted.filter((word) => find(word, false, false, true, false, true));
      getSelection()!.selectAllChildren(document.documentElement);
      const selected = String(getSelection());
      document.execCommand('copy');
      const copied = await navigator.clipboard.readText();
      getSelection()!.removeAllRanges();
      return [found, wanted.filter((word) => selected.includes(word)), wanted.filter((word) => copied.includes(word))];
    }, words);
  expect(await got(ours)).toEqual([[], [], []]);
  await list.emulateMediaType('print');
  expect(await badgesOn(list)).toEqual([]);
  await list.emulateMediaType('screen');
  // A word that stands in a root as text is found, selected and copied.
  await list.evaluate(() => {
    const host = document.documentElement.appendChild(document.createElement('div'));
    host.attachShadow({ mode: 'closed' }).textContent = 'kanarievogel';
  });
  const [found] = await got(['kanarievogel']);
  expect(found).toEqual(['kanarievogel']);
});
