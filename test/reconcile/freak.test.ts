import { beforeEach, expect, test, vi } from 'vitest';
import type { ListedPupil } from '../../src/reconcile/listed';
import { reconcile } from '../../src/reconcile/reconcile';
import { listsOf } from './generated';
import { USED } from './pools';
import { pupil } from './pupils';
import { ONE_LIST } from './sizes';

/* A page may show anything. Whatever two lists hold, so many readings of names are held side by side and no more. */

const counted = vi.hoisted(() => ({ readings: 0 }));
vi.mock(import('../../src/reconcile/compare'), async (original) => {
  const { nameDifferences } = await original();
  return {
    nameDifferences: (ones, others) => {
      counted.readings += ones.length * others.length;
      return nameDifferences(ones, others);
    },
  };
});
beforeEach(() => {
  counted.readings = 0;
});

const ROWS = 10_000;
/** Five times a million. */
const BOUND = 5_000_000;

const rows = (shownOf: (index: number) => string): readonly ListedPupil[] =>
  Array.from({ length: ROWS }, (_, index) => pupil(shownOf(index)));
/** A word that no other number has. */
const word = (index: number): string => [...String(index)].map((digit) => 'bdfgklmnpr'[Number(digit)]).join('a');
const letter = (index: number): string => String.fromCharCode(65 + (index % 26));
const group = (index: number): string => `${1 + (index % 8)}${letter(index >> 3)}`;
/** A name of two hundred letters and more, in words of one letter or of many. */
const long = (index: number, word: string): string => `${word.repeat(200 / word.length)} ${index % 3}`;

const FREAKS: Readonly<Record<string, (index: number) => string>> = {
  'one name in one group': () => 'Emma de Jong · 5A',
  'one name in all groups': (index) => `Emma de Jong · ${group(index)}`,
  'one name without a group': () => 'Emma de Jong',
  'one name in two orders': (index) => (index % 2 === 0 ? 'Jong Emma · 5A' : 'Emma Jong · 5A'),
  'initials and one surname': (index) => `${letter(index)}. de Jong · ${group(index)}`,
  'initials only': (index) => `${letter(index)}. ${letter(index * 7)}. · ${group(index)}`,
  'one surname': (index) => `${word(index)} de Jong · ${group(index)}`,
  'one first name': (index) => `Emma ${word(index)} · ${group(index)}`,
  'long names of short words': (index) => `${long(index, 'A ')} · ${group(index)}`,
  'long names of one word': (index) => `${long(index, 'emma')} · ${group(index)}`,
  'ten words, and another order in each': (index) => `${word(index % 100)} a e i o u b d k ${letter(index)} · 5A`,
  'no names': (index) => ` · ${group(index)}`,
};

const placedIn = (side: 'las' | 'portal', { pairs, doubtful, onlyLas, onlyPortal }: ReturnType<typeof reconcile>) => [
  ...pairs.map((pair) => pair[side]),
  ...doubtful.flatMap((doubt) => doubt[side]),
  ...(side === 'las' ? onlyLas : onlyPortal),
];

test.each(Object.keys(FREAKS))('ten thousand rows of %s', (freak) => {
  const [las, portal] = [rows(FREAKS[freak]!), rows(FREAKS[freak]!).toReversed()];
  const found = reconcile(las, portal);
  expect(counted.readings).toBeLessThanOrEqual(BOUND);
  expect(new Set(placedIn('las', found))).toEqual(new Set(las));
  expect(placedIn('las', found)).toHaveLength(ROWS);
  expect(placedIn('portal', found)).toHaveLength(ROWS);
  for (const pair of found.pairs)
    expect([pair.las.name, pair.las.group]).toEqual([pair.portal.name, pair.portal.group]);
  const candidates = found.doubtful.flatMap((doubt) => doubt.candidates);
  expect(candidates.length).toBeLessThanOrEqual(20 * ROWS);
});

test('who are too many to tell are asked about in one doubt, without candidates', () => {
  const las = rows(() => 'Emma de Jong · 5A');
  const { doubtful, ...rest } = reconcile(las, las);
  expect(rest).toEqual({ pairs: [], onlyLas: [], onlyPortal: [] });
  expect(doubtful.map(({ las, portal, candidates }) => [las.length, portal.length, candidates.length])).toEqual([
    [ROWS, ROWS, 0],
  ]);
});

test('beside a crowd, somebody else is paired as ever, and whoever is like the crowd is asked about', () => {
  const crowd = rows(() => 'Emma de Jong · 5A');
  const las = ['Sem Bos · 5A', 'Noor de Jong · 6A', 'Emmah Jong · 5A'].map(pupil);
  const portal = ['Bos, Sem · 5A', 'Noor Jong · 6A', 'Emmah de Jong · 5A'].map(pupil);
  const { pairs, doubtful, onlyLas } = reconcile([...crowd, ...las], [...crowd, ...portal]);
  expect(pairs.map((pair) => pair.las.name)).toEqual(['Sem Bos']);
  expect(onlyLas).toEqual([]);
  expect(doubtful.flatMap((doubt) => doubt.las)).toEqual(expect.arrayContaining(las.slice(1)));
});

test('up to twenty of one name are shown one by one', () => {
  const of = (count: number) => Array.from({ length: count }, () => pupil('Emma de Jong · 5A'));
  const candidatesOf = (count: number) =>
    reconcile(of(count), of(count)).doubtful.map(({ candidates }) => candidates.length);
  expect([candidatesOf(20), candidatesOf(21)]).toEqual([[400], [0]]);
});

test('the bound is far away from any school, and from ten thousand pupils in one list', () => {
  const [list, school] = [ONE_LIST.size, { children: 250, letters: 2 }].map((size) => listsOf(1, USED, size));
  reconcile(list!.las, list!.portal);
  expect(counted.readings).toBeLessThan(BOUND / 10);
  counted.readings = 0;
  reconcile(school!.las, school!.portal);
  expect(counted.readings).toBeLessThan(BOUND / 1000);
});
