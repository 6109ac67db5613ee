import { expect, test } from 'vitest';
import { reconcile } from '../../src/reconcile/reconcile';
import { listsOf, type Score, scoreOf } from './generated';
import { OTHERS, USED } from './pools';
import { ONE_LIST, SCHOOLS } from './sizes';

/*
 * Ten thousand pupils of whom is known who is who (portal.pupil-reconcile): hardly anybody is asked about, and nobody is paired with
 * somebody else. As one list, which is harder because more have one name, and as forty schools.
 */

const SEEDS = [1, 2, 3];
const POOLS = { 'the names it was made with': USED, 'other names': OTHERS };

const sum = (scores: readonly Score[], field: keyof Score) => scores.reduce((total, score) => total + score[field], 0);

for (const [names, pool] of Object.entries(POOLS)) {
  for (const [shape, { size, lists }] of Object.entries({ 'one list': ONE_LIST, 'forty schools': SCHOOLS })) {
    test.each(SEEDS)(`${names}, ${shape}, seed %i: 99.5 of a hundred right and nobody wrong`, (seed) => {
      const scores = Array.from({ length: lists }, (_, list) => {
        const made = listsOf(seed * 1000 + list, pool, size);
        return scoreOf(made, reconcile(made.las, made.portal));
      });
      expect(sum(scores, 'wrong')).toBe(0);
      expect(sum(scores, 'children')).toBeGreaterThanOrEqual(10_000);
      expect(sum(scores, 'right') / sum(scores, 'children')).toBeGreaterThanOrEqual(0.995);
    });
  }
}

test('the lists are as hard as they say: names differ in a quarter or more, some moved, some are in one list only', () => {
  const { las, portal, who } = listsOf(1, USED, ONE_LIST.size);
  const inLas = new Map(las.map((row) => [who.get(row)!, row]));
  const both = portal.filter((row) => inLas.has(who.get(row)!));
  const letters = (name: string) => [...name.replace(/[^\p{L}\p{M}]/gu, '')].sort().join('');
  const otherwise = both.filter((row) => letters(row.name) !== letters(inLas.get(who.get(row)!)!.name));
  const group = (shown: string | null) => shown!.replace('Groep ', '').toUpperCase();
  const moved = both.filter((row) => group(row.group) !== group(inLas.get(who.get(row)!)!.group));
  expect(otherwise.length / both.length).toBeGreaterThan(0.25);
  expect(moved.length / both.length).toBeGreaterThan(0.01);
  expect(las.length - both.length).toBeGreaterThan(80);
  expect(portal.length - both.length).toBeGreaterThan(80);
});
