import type { Page } from 'puppeteer-core';
import { DemoDay } from '../scripts/demo-day';
import { ensureBrowser, root, run } from '../scripts/prepare.mjs';
import type { Absence } from '../src/domain/absence';
import { at, type Day, dayOf, schoolYearOf } from '../src/domain/day';
import type { Reading, ReadingLine } from '../src/sites/reading';
import { chartsPage } from './charts';
import { againstConstant } from './constant-page';
import { median } from './measure';
import { type Row, ratioRow } from './row';
import { schoolYears } from './school-years';

const PUPILS = 500;
const ROWS = 20;
const ROUNDS = 9;
const MOST_WARM = 1.5;
const MOST_STOPPED = 3;
const MOST_SHOWN_MS = 200;

const { pupils, absences, now } = schoolYears(PUPILS, ROWS, 1);
const TODAY = dayOf(now);
const MORNING = at(TODAY, '08:50');

const NOTHING = {
  lessonFrom: null,
  lessonTo: null,
  part: null,
  openEnded: false,
  code: null,
  text: null,
  remark: null,
};

const lineOf = (row: number, { name, group }: (typeof pupils)[number], absence: Absence): ReadingLine => ({
  ...NOTHING,
  row,
  pupil: { name, number: null },
  group,
  date: absence.date,
  endDate: absence.endDate ?? null,
  from: absence.from ?? null,
  to: absence.arrival ?? absence.to ?? null,
  kind: absence.kind,
  authorised: absence.authorised ?? null,
  reported: absence.reported ?? null,
});

/** The year of a group, as a list that somebody saved as a file: all of it, since without days that were seen no share can be drawn. */
function yearOf(group: string): Reading {
  const byId = new Map(pupils.filter((pupil) => pupil.group === group).map((pupil) => [pupil.id, pupil]));
  const lines = absences
    .filter(({ pupil }) => byId.has(pupil))
    .map((absence, index) => lineOf(index + 1, byId.get(absence.pupil)!, absence));
  const cover = { pupils: 'group', group, from: schoolYearOf(TODAY).from, until: TODAY } as const;
  const list = {
    title: null,
    complete: true,
    rowsShown: lines.length,
    rowsTotal: lines.length,
    filtered: false,
    cover,
  };
  return { outcome: 'read', profile: 'file', lists: [{ ...list, lines, puzzles: [] }] };
}

async function fill(day: DemoDay): Promise<void> {
  for (const group of new Set(pupils.map((pupil) => pupil.group))) {
    const done = await day.ask('own>worker:take-file', { file: 'the-bench-year', reading: yearOf(group) });
    if ((done as { value?: unknown }).value !== 'done') throw new Error('the year was not kept');
  }
}

/** The side panel, shown when its list of steps stands there. */
const PANEL = { file: 'src/panel/panel.html', selector: '.task-list', least: 1 };

/** Open steps in the panel's list and on the desk. */
const STEPS = '.task-list > section .task, table.steps tbody tr';

/** Notes in a page when it shows one step less than now; by the clock of the computer, which all pages share. */
const watchSteps = (page: Page): Promise<void> =>
  page.evaluate((steps) => {
    const count = () => document.querySelectorAll(steps).length;
    const before = count();
    const note = globalThis as { goneAt?: number | undefined };
    note.goneAt = undefined;
    const observer = new MutationObserver(() => {
      if (count() >= before) return;
      note.goneAt = Date.now();
      observer.disconnect();
    });
    observer.observe(document.body, { childList: true, subtree: true });
  }, STEPS);

const goneAt = async (page: Page): Promise<number> => {
  // A tab behind another draws no frames.
  const gone = await page.waitForFunction(() => (globalThis as { goneAt?: number | undefined }).goneAt, {
    polling: 50,
  });
  return (await gone.jsonValue()) as number;
};

interface Recorded {
  readonly value: { readonly entry: string };
}
interface DayAnswer {
  readonly value: { readonly tasks: readonly { readonly id: string; readonly ways: readonly string[] }[] };
}

/** Milliseconds from a step that somebody records to the last of the open surfaces that shows it: of each round, in order. */
async function shownEverywhere(day: DemoDay): Promise<readonly number[]> {
  const pages = await Promise.all(
    ['src/panel/panel.html', 'src/desk/desk.html'].map((file) => day.extension.own(file, { width: 1000, height: 900 })),
  );
  for (const page of pages) await page.waitForSelector(STEPS);
  const waits: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { value } = (await day.ask('own>worker:day', {})) as DayAnswer;
    const task = value.tasks.find(({ ways }) => ways.includes('letter-sent'));
    if (!task) throw new Error('there is no letter to send');
    for (const page of pages) await watchSteps(page);
    const start = Date.now();
    const done = (await day.ask('own>worker:did', { task: task.id, way: 'letter-sent' })) as Recorded;
    waits.push(Math.max(...(await Promise.all(pages.map(goneAt)))) - start);
    await day.ask('own>worker:undo', { entry: done.value.entry });
  }
  for (const page of pages) await page.close();
  return waits.sort((a, b) => a - b);
}

/** Our own pages in a school of five hundred, in a real browser. */
export async function surfaces(): Promise<readonly Row[]> {
  run(process.execPath, ['scripts/build.mjs', 'demo'], { stdio: 'ignore', cwd: root });
  const day = await DemoDay.open({ executablePath: ensureBrowser(), headless: true, real: '2026-11-24' as Day });
  try {
    await day.setClock(MORNING);
    await (await day.firstRun({ name: 'Mohamed Aydin', role: 'director' })).close();
    await fill(day);
    const warm = await againstConstant(day, PANEL);
    const stopped = await againstConstant(day, PANEL, () => day.extension.stopWorker());
    const charts = await chartsPage(
      day,
      'src/desk/desk.html#insight',
      `the school's numbers at a glance, ${PUPILS} pupils`,
    );
    const waits = await shownEverywhere(day);
    const wait = median(waits);
    const what = `side panel of ${PUPILS} pupils with a school year`;
    return [
      ratioRow(`${what}, worker warm`, 'constant page', warm.ours, warm.constant, MOST_WARM),
      ratioRow(`${what}, worker stopped`, 'constant page', stopped.ours, stopped.constant, MOST_STOPPED),
      charts,
      {
        what: `a recorded step, until panel and desk show it (${PUPILS} pupils)`,
        against: 'time',
        value: `${wait.toFixed(0)} ms`,
        goal: `at most ${MOST_SHOWN_MS} ms`,
        kept: wait <= MOST_SHOWN_MS,
        more: `${waits[0]!.toFixed(0)} ms to ${waits.at(-1)!.toFixed(0)} ms`,
      },
    ];
  } finally {
    await day.close();
  }
}
