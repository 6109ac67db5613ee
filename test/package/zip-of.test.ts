import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import PizZip from 'pizzip';
import { afterAll, expect, test } from 'vitest';
import { forStore } from '../../scripts/package/for-store';
import { filesOf, zipOf } from '../../scripts/package/zip-of';

/* A package follows from its files: when and where somebody makes it changes nothing. */

const scratch = mkdtempSync(path.join(tmpdir(), 'verzuimwijzer-zip-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }));

const CONTENT = { 'manifest.json': '{"name":"n","key":"k","version":"1"}', 'b/a.js': 'a()', 'a.js': 'é'.repeat(9_000) };

/** A folder with these files, written in this order and at this time. */
function written(name: string, files: readonly (readonly [string, string])[], at: Date): string {
  const folder = path.join(scratch, name);
  for (const [file, text] of files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
    utimesSync(path.join(folder, file), at, at);
  }
  return folder;
}

test('the same files give the same bytes, whenever, wherever and in which order they were written', () => {
  const files = Object.entries(CONTENT);
  const [one, other] = [
    written('one', files, new Date('2026-11-24T08:50:00Z')),
    written('other/deeper', files.reverse(), new Date('2020-02-29T23:59:59Z')),
  ].map((folder) => zipOf(filesOf(folder)));
  expect(Buffer.from(one!).equals(Buffer.from(other!))).toBe(true);
  const changed = zipOf(new Map([...filesOf(path.join(scratch, 'one'))].slice(1)));
  expect(Buffer.from(one!).equals(Buffer.from(changed))).toBe(false);
});

test('every file comes back, under a name that any program reads', () => {
  const zip = new PizZip(zipOf(filesOf(path.join(scratch, 'one'))));
  expect(Object.keys(zip.files)).toEqual(['a.js', 'b/a.js', 'manifest.json']);
  for (const [name, text] of Object.entries(CONTENT)) expect(zip.file(name)!.asText()).toBe(text);
});

test('it was made on the first day that a zip knows, by the clock on the wall', () => {
  const bytes = zipOf(filesOf(path.join(scratch, 'one')));
  // Local file header: time at 10, day at 12 (year since 1980 · 512 + month · 32 + day).
  expect([...bytes.slice(10, 14)]).toEqual([0, 0, 33, 0]);
});

test('a store is given the build without the key, and the rest as it is', () => {
  const files = filesOf(path.join(scratch, 'one'));
  const given = forStore(files);
  expect(JSON.parse(Buffer.from(given.get('manifest.json')!).toString())).toEqual({ name: 'n', version: '1' });
  expect([...given.keys()]).toEqual([...files.keys()]);
  for (const name of ['a.js', 'b/a.js']) expect(given.get(name)).toBe(files.get(name));
});
