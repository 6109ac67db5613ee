import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { weakenedBuild } from '../e2e/attacks/weakened';
import { FORGETS } from '../e2e/attacks/weakenings';
import { Year } from './play';

/* The first school days of `npm run soak`: at the end everything is as the LAS and the answers say, whatever went wrong meanwhile. */

const profiles = mkdtempSync(path.join(tmpdir(), 'verzuimwijzer-jaar-'));
afterAll(() => rmSync(profiles, { recursive: true, force: true, maxRetries: 5 }));

test('some days of five people, with faults', async () => {
  const { differences, recorded, lists, faults } = await new Year({
    seed: 9,
    days: 8,
    profile: path.join(profiles, 'whole'),
  }).play();
  expect(differences).toEqual([]);
  expect(recorded).toBeGreaterThan(5);
  expect(lists).toBeGreaterThan(8);
  expect(Object.keys(faults).length).toBeGreaterThan(2);
}, 600_000);

test('in a build that forgets what it answered, the year says so', async () => {
  const build = weakenedBuild('forgets', FORGETS);
  const profile = path.join(profiles, 'forgets');
  const { differences } = await new Year({ seed: 9, days: 8, profile, build }).play();
  expect(differences).toContainEqual(expect.stringMatching(/^an entry that was answered is gone/));
}, 600_000);
