import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Year } from './play';

/* The first school days of `npm run soak`: at the end everything is as the LAS and the answers say, whatever went wrong meanwhile. */

const profile = mkdtempSync(path.join(tmpdir(), 'verzuimwijzer-jaar-'));
afterAll(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));

test('some days of five people, with faults', async () => {
  const { differences, recorded, lists, faults } = await new Year({ seed: 9, days: 8, profile }).play();
  expect(differences).toEqual([]);
  expect(recorded).toBeGreaterThan(5);
  expect(lists).toBeGreaterThan(8);
  expect(Object.keys(faults).length).toBeGreaterThan(2);
}, 600_000);
