import { expect, test } from 'vitest';
import { lettersWithout, portalWithout, typedWithout } from '../../src/background/keeping/forget';
import type { Day } from '../../src/domain/day';
import { PORTAL } from '../../src/storage/portal';

/* What stands beside the dossiers of pupils who are erased. */

const TODAY = '2028-08-01' as Day;
const GONE = [{ keys: ['k1', 'k2'], named: { name: 'Sam de Wit', number: '1', group: '6A' } }];
const AT = '2028-08-01T08:00';

test('letters about them go, and those that nobody opened for long', () => {
  const letter = (of: object, opened: string = TODAY) => ({ of, opened, draft: null }) as never;
  const letters = {
    a: letter({ kind: 'dossier', pupil: 'k2' }),
    b: letter({ kind: 'dossier', pupil: 'k3' }),
    c: letter({ kind: 'sent', entry: 'e' }, '2028-05-01'),
  };
  expect(Object.keys(lettersWithout(letters, GONE, TODAY))).toEqual(['b']);
});

test('what was typed about them goes', () => {
  const typed = (text: string) => ({ by: 'a', on: TODAY, texts: { text } });
  expect(
    Object.keys(
      typedWithout({ 'occasion/k1/agreed': typed('x'), b: typed('Wit, Sam de: belt'), c: typed('Sam') }, GONE),
    ),
  ).toEqual(['c']);
});

test('rows of the portal that name them go; parents stay who have another child, and couples with them', () => {
  const listed = (name: string) => ({ id: name, name, group: null, number: null, since: AT, arrived: false });
  const list = (names: string[]) => ({ at: AT, covers: [], rows: names.map(listed) });
  const parent = (name: string, ...children: string[]) => ({ id: name, name, children });
  const couple = (names: string) => ({ names, by: 'a', at: AT });
  const portal = PORTAL.parse({
    portalPupils: list(['Sam de Wit', 'Noor Bakker']),
    lasPupils: list(['Wit, Sam de', 'Noor Bakker']),
    gone: [listed('Sam de Wit'), { ...listed('Iemand Anders'), since: '2027-09-01T08:00' }],
    parents: {
      at: AT,
      covers: [],
      rows: [parent('Els de Wit', 'Sam de Wit'), parent('Mo Aydin', 'Sam de Wit', 'Noor Bakker')],
    },
    couples: [couple('Els de Wit en Jan Smit'), couple('Mo Aydin en Ans Bakker')],
    done: [
      { rule: 'r', about: 'sam de wit~6a', by: 'a', at: AT },
      { rule: 'r', about: 'noor', by: 'a', at: AT },
    ],
  });
  const left = portalWithout(portal, GONE, TODAY);
  expect(JSON.stringify(left).toLowerCase()).not.toMatch(/sam|els/);
  expect(left.portalPupils!.rows).toHaveLength(1);
  expect(left.parents!.rows).toEqual([parent('Mo Aydin', 'Noor Bakker')]);
  expect(left.couples).toEqual([couple('Mo Aydin en Ans Bakker')]);
  expect(left.done).toHaveLength(1);
  expect(left.gone).toEqual([]);
});

test('a list from which a row went shows no longer everybody of that group, until it is read again', () => {
  const listed = (name: string, group: string) => ({ id: name, name, group, number: null, since: AT, arrived: false });
  const cover = (group: string | null) => ({ group, from: null, until: null, at: AT });
  const rows = [listed('Sam de Wit', '6A'), listed('Noor Bakker', '6A'), listed('Bo Smit', '7B')];
  const covers = (shown: (string | null)[], gone = GONE) => {
    const portal = PORTAL.parse({ lasPupils: { at: AT, covers: shown.map(cover), rows } });
    return portalWithout(portal, gone, TODAY).lasPupils!.covers.map(({ group }) => group);
  };
  expect(covers([null])).toEqual(['7B']);
  expect(covers(['groep 6a', '7B'])).toEqual(['7B']);
  expect(covers([null, '6A'], [])).toEqual([null, '6A']);
  expect(covers([null], [{ keys: ['k9'], named: { name: 'Iemand Anders', number: '9', group: '6A' } }])).toEqual([
    null,
  ]);
});
