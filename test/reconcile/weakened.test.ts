import { afterEach, expect, test, vi } from 'vitest';
import { listsOf, scoreOf } from './generated';
import { OTHERS, USED } from './pools';
import { lists } from './pupils';
import { ONE_LIST } from './sizes';

/* Without one of its cautions the comparison pairs two pupils somewhere: the test that nobody is paired wrongly can fail. */

const MODULES = ['objection', 'known', 'groups', 'mixed-up'].map((name) => `../../src/reconcile/${name}`);

afterEach(() => {
  for (const name of MODULES) vi.doUnmock(name);
  vi.resetModules();
});

/** Whether the comparison, built anew from what is mocked, pairs two pupils. */
async function pairsWrongly(): Promise<boolean> {
  vi.resetModules();
  const { reconcile } = await import('../../src/reconcile/reconcile');
  return [USED, OTHERS].some((pool) =>
    [1000, 2000, 3000].some((seed) => {
      const made = listsOf(seed, pool, ONE_LIST.size);
      return scoreOf(made, reconcile(made.las, made.portal)).wrong > 0;
    }),
  );
}

test('without what keeps two rows apart', async () => {
  vi.doMock(import('../../src/reconcile/objection'), () => ({ objectionTo: () => null }));
  expect(await pairsWrongly()).toBe(true);
});

test('without telling a slip of the pen from another name', async () => {
  vi.doMock(import('../../src/reconcile/known'), async (original) => {
    const { Known } = await original();
    return {
      Known: class extends Known {
        override isGivenSlip = (): boolean => true;
      },
    };
  });
  expect(await pairsWrongly()).toBe(true);
});

test('without a look at the groups', async () => {
  vi.doMock(import('../../src/reconcile/groups'), async (original) => ({
    ...(await original()),
    groupDifference: () => null,
  }));
  expect(await pairsWrongly()).toBe(true);
});

test('without a look at who may be mixed up', async () => {
  const [las, portal] = [
    ['Emma Bos · 5A', 'Emma Sofie Bos · 5A'],
    ['Emma Bos · 5A', 'Emma Noor Bos · 5A'],
  ];
  expect(lists(las, portal).pairs).toEqual([]);
  vi.doMock(import('../../src/reconcile/mixed-up'), () => ({ mixedUpIn: () => new Set<never>() }));
  vi.resetModules();
  const weakened = await import('./pupils');
  expect(weakened.lists(las, portal).pairs).toEqual(['Emma Bos · 5A | Emma Bos · 5A']);
});
