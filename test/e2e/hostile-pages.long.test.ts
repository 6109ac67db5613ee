import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DemoDay } from '../../scripts/demo-day';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import type { Name } from '../../src/messages/contract';
import type { FoundView } from '../../src/messages/views';
import { HOSTILE } from './hostile-strings';
import { until } from './people';

/* Pages that mean harm, or mean none and are too much: nothing of them runs anywhere of ours, and the page stays the person's. */

let day: DemoDay;
let list: Page;
let panel: Page;

const HEADS = ['Leerling', 'Nummer', 'Groep', 'Datum', 'Reden', 'Opmerking'];
const tabOf = async (): Promise<number> => {
  const worker = await day.extension.worker();
  return worker.evaluate(async () => {
    const { tabs } = (globalThis as unknown as { chrome: typeof chrome }).chrome;
    const [tab] = await tabs.query({ url: 'http://localhost/*' });
    return tab!.id!;
  });
};
interface State {
  readonly state: string;
  readonly lines?: number;
  readonly why?: string;
  readonly puzzles?: readonly { why: string }[];
}
const pageState = async (): Promise<State> =>
  ((await day.ask('own>worker:page', { tab: await tabOf() })) as { value: State }).value;

/** A list in the place of the page, made by the page's own script. */
const show = (heads: readonly string[], rows: readonly (readonly string[])[]): Promise<void> =>
  list.evaluate(
    (titles, cells) => {
      document.title = 'Overzicht';
      document.body.innerHTML =
        '<h3>Absentiemeldingen van de school</h3><table><thead><tr></tr></thead><tbody></tbody></table>';
      const cell = (row: HTMLTableRowElement, tag: 'td' | 'th', text: string) => {
        row.appendChild(document.createElement(tag)).textContent = text;
      };
      for (const title of titles) cell(document.querySelector('tr')!, 'th', title);
      const body = document.querySelector('tbody')!;
      for (const texts of cells) {
        const row = body.insertRow();
        for (const text of texts) cell(row, 'td', text);
      }
    },
    heads,
    rows,
  );

/** A letter and the dossier of the first pupil of this name, on the desk. */
async function opened(typed: string): Promise<{ name: string; letter: string; dossier: string }> {
  const answer = async (name: Name, request: object) => ((await day.ask(name, request)) as { value: unknown }).value;
  const { found } = (await answer('own>worker:find-pupils', { typed })) as FoundView;
  const { id, name } = found[0]!.pupil;
  const { letter } = (await answer('own>worker:write-letter', { pupil: id, letter: 'late-overview' })) as {
    letter: string;
  };
  const { page } = (await answer('own>worker:open-dossier', { pupil: id })) as { page: string };
  return { name, letter, dossier: page };
}

/** Frames that the page draws in half a second, and whether a click still does what it should. */
const isUsable = (): Promise<{ frames: number; clicked: boolean }> =>
  list.evaluate(
    () =>
      new Promise<{ frames: number; clicked: boolean }>((resolve) => {
        let frames = 0;
        let clicked = false;
        const button = document.createElement('button');
        button.onclick = () => {
          clicked = true;
        };
        document.body.append(button);
        const end = performance.now() + 500;
        const next = () => {
          frames += 1;
          if (performance.now() < end) requestAnimationFrame(next);
          else {
            button.click();
            button.remove();
            resolve({ frames, clicked });
          }
        };
        requestAnimationFrame(next);
      }),
  );

beforeAll(async () => {
  day = await DemoDay.open({ executablePath: ensureBrowser(), headless: true, real: '2026-11-24' as Day });
  await (await day.firstRun({ name: 'Anneke de Wit', role: 'clerk' })).close();
  list = await day.groupList('6A');
  await day.wasRead(list);
  panel = await day.extension.own('src/desk/desk.html', { width: 1000, height: 900 });
  await list.bringToFront();
});
afterAll(() => day?.close());

test('five hundred hostile strings as names, groups, reasons and remarks are texts, in the page and in our own', async () => {
  expect(HOSTILE.length).toBeGreaterThanOrEqual(500);
  const heard: string[] = [];
  for (const page of [list, panel]) {
    page.on('dialog', (dialog) => {
      heard.push('dialog');
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (/harm\.example/.test(request.url())) heard.push(request.url());
    });
  }
  const rows = HOSTILE.map((text, index) => [
    index % 3 === 0 ? text : `Kind ${String.fromCharCode(65 + (index % 26))}${index}`,
    String(200_000 + index),
    index % 5 === 1 ? text.slice(0, 30) : '6A',
    '24-11-2026',
    index % 3 === 1 ? text : 'Te laat',
    index % 3 === 2 ? text : '',
  ]);
  await show(HEADS, rows);
  await until(async () => ((await pageState()).lines ?? 0) > 300, 20_000);
  const named = await opened('<img src=x');
  const desk = 'src/desk/desk.html';
  for (const part of [
    desk,
    `${desk}#${named.letter}`,
    `${desk}#dossier/${named.dossier}`,
    'src/panel/panel.html',
    'src/popup/popup.html',
    'src/options/options.html#settings',
    'src/options/options.html#diagnosis',
  ]) {
    await panel.goto('about:blank');
    await panel.goto(day.extension.address(part));
    await panel.bringToFront();
    await panel.waitForSelector('main');
    await new Promise((resolve) => setTimeout(resolve, 400));
    const found = await panel.evaluate(() => ({
      harmed: (globalThis as { harmed?: unknown }).harmed ?? null,
      strange: document.querySelectorAll(
        'main :is(script, iframe, object, embed, img[src^="x"], svg[onload], [onclick], [onerror])',
      ).length,
    }));
    expect(found, part).toEqual({ harmed: null, strange: 0 });
    // Whom it is about is written out, mark by mark.
    if (part.includes('#') && part.startsWith(desk)) {
      const words = await panel.$eval('main', (main) => main.textContent);
      expect(words).toContain(named.name);
    }
  }
  await list.bringToFront();
  expect(await list.evaluate(() => (globalThis as { harmed?: unknown }).harmed ?? null)).toBeNull();
  expect(heard).toEqual([]);
});

test('the strings would do harm where somebody wrote them as markup', async () => {
  const blank = await day.extension.browser.newPage();
  const harmed = await blank.evaluate((texts) => {
    for (const text of texts) {
      try {
        document.body.insertAdjacentHTML('beforeend', text);
      } catch {
        // Not every string is markup.
      }
    }
    return new Promise<number>((resolve) =>
      setTimeout(() => resolve((globalThis as { harmed?: number }).harmed ?? 0), 1_000),
    );
  }, HOSTILE);
  expect(harmed).toBeGreaterThan(5);
  await blank.close();
  await list.bringToFront();
});

test('a table of two hundred columns is read', async () => {
  const more = Array.from({ length: 194 }, (_, index) => `Veld ${index}`);
  await show(
    [...HEADS, ...more],
    Array.from({ length: 30 }, (_, row) => [
      `Kind A${row}`,
      String(300_000 + row),
      '6A',
      '24-11-2026',
      'Ziek',
      '',
      ...more,
    ]),
  );
  await until(async () => (await pageState()).lines === 30, 20_000);
  expect((await isUsable()).clicked).toBe(true);
});

test('fifty thousand rows are refused, and the page goes on', async () => {
  await list.evaluate(() => {
    const row = '<tr><td>Kind A</td><td>1</td><td>6A</td><td>24-11-2026</td><td>Ziek</td><td></td></tr>';
    document.querySelector('tbody')!.innerHTML = row.repeat(50_000);
    document.querySelector('thead tr')!.innerHTML = ['Leerling', 'Nummer', 'Groep', 'Datum', 'Reden', 'Opmerking']
      .map((head) => `<th>${head}</th>`)
      .join('');
  });
  await until(async () => (await pageState()).why === 'too-large', 30_000);
  expect((await isUsable()).clicked).toBe(true);
}, 90_000);

test('a table that changes every ten milliseconds is read all the same, and the page goes on', async () => {
  await show(HEADS, [['Noor Visser', '400001', '6A', '24-11-2026', 'Ziek', '']]);
  await until(async () => (await pageState()).lines === 1);
  await list.evaluate(() => {
    let count = 0;
    setInterval(() => {
      count += 1;
      document.querySelector('td:last-child')!.textContent = `${count}`;
    }, 10);
    document.querySelector('tbody')!.insertRow().innerHTML =
      '<td>Sam Bakker</td><td>400002</td><td>6A</td><td>24-11-2026</td><td>Te laat</td><td></td>';
  });
  await until(async () => (await pageState()).lines === 2, 20_000);
  const { frames, clicked } = await isUsable();
  expect(clicked).toBe(true);
  // Far fewer than a screen draws, and many more than a page that stands still.
  expect(frames).toBeGreaterThan(5);
});
