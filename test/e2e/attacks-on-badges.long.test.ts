import { describe, expect, test } from 'vitest';
import { DemoDay } from '../../scripts/demo-day';
import { badgesWhen } from '../../scripts/extension-browser';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day } from '../../src/domain/day';
import { AT_BADGES } from './attacks/at-badges';
import { type Attack, attackIn, takeTools } from './attacks/attack';
import { keptBy } from './attacks/kept';
import { weakenedBuild } from './attacks/weakened';
import { BELIEVES_THE_PAGE } from './attacks/weakenings';
import { openPanel } from './people';

/* A page of the LAS that wants a badge to do something: whatever it does, and whatever the person then does, nothing of the school changes. */

const modeOf = (build?: string): ShadowRootMode => (build ? 'open' : 'closed');

async function openSchool(build?: string): Promise<DemoDay> {
  const day = await DemoDay.open({
    executablePath: ensureBrowser(),
    headless: true,
    real: '2026-11-24' as Day,
    ...(build && { build }),
  });
  await (await day.firstRun({ name: 'Anneke de Wit', role: 'clerk' })).close();
  // What a page shows is kept once, and who looked at a pupil once a day; the attacks come after it.
  const list = await day.groupList('6A');
  await badgesWhen(list, (shown) => shown.length > 0, 10_000, modeOf(build));
  if (!build) {
    const panel = await openPanel(day, list);
    await panel.waitForSelector('.dossier h1');
  }
  await list.close();
  return day;
}

/** Did an attack change what the school keeps? */
async function works(day: DemoDay, attack: Attack, mode: ShadowRootMode): Promise<boolean> {
  const before = await keptBy(day);
  const list = await day.extension.browser.newPage();
  await list.setViewport({ width: 1280, height: 900 });
  await list.evaluateOnNewDocument(takeTools);
  if (attack.before) await list.evaluateOnNewDocument(attack.before);
  await list.goto(`${day.las.url}/bao/groep/absentie?groep=6A`);
  await list.bringToFront();
  const [badge] = await badgesWhen(list, (shown) => shown.length > 0, 10_000, mode);
  await attackIn(list, attack, { x: badge!.x, y: badge!.y });
  await new Promise((resolve) => setTimeout(resolve, 500));
  const after = await keptBy(day);
  await list.close();
  return after !== before;
}

async function worksOf(build?: string): Promise<readonly string[]> {
  const day = await openSchool(build);
  try {
    const found: string[] = [];
    for (const attack of AT_BADGES) if (await works(day, attack, modeOf(build))) found.push(attack.name);
    return found;
  } finally {
    await day.close();
  }
}

describe('attacks on the badges in a page of the LAS', () => {
  test('none works', async () => {
    expect(await worksOf()).toEqual([]);
  });

  test('each works where a badge believes the page, stands in an open root, is dressed by the page, and acts', async () => {
    expect(await worksOf(weakenedBuild('badges', BELIEVES_THE_PAGE))).toEqual(AT_BADGES.map(({ name }) => name));
  });
});
