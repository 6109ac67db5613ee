import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ListedPupil } from '../../src/reconcile/listed';
import { reconcile } from '../../src/reconcile/reconcile';
import type { Reconciled } from '../../src/reconcile/reconciled';
import { runs } from '../runs';
import { pupil, shownBy, summary } from './pupils';

/* What is true of any two lists. Names are few, so that many are alike. */

const name = fc
  .tuple(
    fc.constantFrom(
      'Lisa',
      'Lise',
      'Emma',
      'Emma Sofie',
      'Sem',
      'S.',
      'Sebastiaan',
      'Bas',
      'Jörg',
      'Jorg',
      'Thmas',
      'Thomas',
    ),
    fc.constantFrom('', 'van den', 'v.d.', 'de'),
    fc.constantFrom('Bos', 'Vos', 'Jansen', 'Janssen', 'Jansen-Bos', 'Müller', 'Mueller'),
    fc.boolean(),
  )
  .map(([given, prefix, surname, comma]) =>
    comma ? `${surname}, ${given} ${prefix}`.trim() : `${given} ${prefix} ${surname}`.replace('  ', ' '),
  );
const row: fc.Arbitrary<ListedPupil> = fc.record({
  name,
  group: fc.constantFrom('5A', 'Groep 5a', '5', '5B', '6A', '8A', null),
  number: fc.constantFrom(null, null, null, '71', '72'),
});
const list = fc.array(row, { maxLength: 12 });

/** The same whatever the order in which rows, doubts and candidates are told. */
function told(reconciled: Reconciled) {
  const { pairs, doubtful, onlyLas, onlyPortal } = summary(reconciled);
  const inDoubt = reconciled.doubtful.map(({ las, portal }) =>
    [las.map(shownBy).sort(), portal.map(shownBy).sort()].join('~'),
  );
  return [
    pairs.sort(),
    doubtful.map((one) => one.sort().join('~')).sort(),
    inDoubt.sort(),
    onlyLas.sort(),
    onlyPortal.sort(),
  ];
}

const mirrored = ({ pairs, doubtful, onlyLas, onlyPortal }: Reconciled): Reconciled => ({
  pairs: pairs.map((pair) => ({ ...pair, las: pair.portal, portal: pair.las })),
  doubtful: doubtful.map(({ las, portal, candidates }) => ({
    las: portal,
    portal: las,
    candidates: candidates.map((pair) => ({ ...pair, las: pair.portal, portal: pair.las })),
  })),
  onlyLas: onlyPortal,
  onlyPortal: onlyLas,
});

test('every row stands in one place', () => {
  fc.assert(
    fc.property(list, list, (las, portal) => {
      const { pairs, doubtful, onlyLas, onlyPortal } = reconcile(las, portal);
      const placed = (side: 'las' | 'portal', only: readonly ListedPupil[]) =>
        [...pairs.map((pair) => pair[side]), ...doubtful.flatMap((doubt) => doubt[side]), ...only].map(shownBy).sort();
      expect(placed('las', onlyLas)).toEqual(las.map(shownBy).sort());
      expect(placed('portal', onlyPortal)).toEqual(portal.map(shownBy).sort());
    }),
    { numRuns: runs(300) },
  );
});

test('the order of the rows says nothing', () => {
  fc.assert(
    fc.property(
      list.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
      list.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
      ([las, mixedLas], [portal, mixedPortal]) => {
        expect(told(reconcile(mixedLas, mixedPortal))).toEqual(told(reconcile(las, portal)));
      },
    ),
    { numRuns: runs(300) },
  );
});

test('swapped lists give the mirrored answer', () => {
  fc.assert(
    fc.property(list, list, (las, portal) => {
      expect(told(reconcile(portal, las))).toEqual(told(mirrored(reconcile(las, portal))));
    }),
    { numRuns: runs(300) },
  );
});

test('a pupil of whom no word is in the lists changes nothing for the others', () => {
  const stranger = pupil('Wytske Hoekstra · 5A');
  fc.assert(
    fc.property(list, list, fc.boolean(), fc.boolean(), (las, portal, inLas, inPortal) => {
      const before = reconcile(las, portal);
      const after = reconcile(inLas ? [...las, stranger] : las, inPortal ? [stranger, ...portal] : portal);
      expect(
        told({
          ...after,
          pairs: after.pairs.filter((pair) => pair.las !== stranger),
          onlyLas: after.onlyLas.filter((one) => one !== stranger),
          onlyPortal: after.onlyPortal.filter((one) => one !== stranger),
        }),
      ).toEqual(told(before));
      expect(after.pairs.length - before.pairs.length).toBe(inLas && inPortal ? 1 : 0);
    }),
    { numRuns: runs(300) },
  );
});

test('a list beside itself pairs nobody with somebody else', () => {
  fc.assert(
    fc.property(list, (rows) => {
      const { pairs } = reconcile(rows, rows.toReversed());
      for (const { las, portal } of pairs) expect(shownBy(las)).toBe(shownBy(portal));
    }),
    { numRuns: runs(300) },
  );
});

test('who was decided to be one pupil stays so whatever else is there, and two stay two', () => {
  fc.assert(
    fc.property(row, row, list, list, (one, other, las, portal) => {
      const decided = (verdict: 'same' | 'two') =>
        reconcile([one, ...las], [other, ...portal], [{ las: one, portal: other, verdict }]);
      expect(decided('same').pairs.some((pair) => pair.by === 'decision')).toBe(true);
      const isTwo = (pair: { las: ListedPupil; portal: ListedPupil }) => pair.las === one && pair.portal === other;
      const two = decided('two');
      expect(two.pairs.some(isTwo) || two.doubtful.some(({ candidates }) => candidates.some(isTwo))).toBe(false);
    }),
    { numRuns: runs(300) },
  );
});
