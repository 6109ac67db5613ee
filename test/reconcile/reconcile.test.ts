import { describe, expect, test } from 'vitest';
import type { Decided } from '../../src/reconcile/listed';
import { lists, pupil } from './pupils';

/* Whole lists: who can be meant, and who is asked about. */

const NOBODY = { pairs: [], doubtful: [], onlyLas: [], onlyPortal: [] };

test('every row stands in one place: paired, asked about or alone', () => {
  const las = ['Jansen, Sem · 5A', 'Bos, Lisa · 5A', 'Vermeulen, Noor · 6A'];
  const portal = ['Sem Jansen · Groep 5a', 'Lise Bos · Groep 5a', 'Finn de Wit · Groep 6a'];
  expect(lists(las, portal)).toEqual({
    pairs: ['Jansen, Sem · 5A | Sem Jansen · Groep 5a'],
    doubtful: [['Bos, Lisa · 5A | Lise Bos · Groep 5a | two-names | given-letter']],
    onlyLas: ['Vermeulen, Noor · 6A'],
    onlyPortal: ['Finn de Wit · Groep 6a'],
  });
  expect(lists([], [])).toEqual(NOBODY);
  expect(lists(['Sem Jansen · 5A'], [])).toEqual({ ...NOBODY, onlyLas: ['Sem Jansen · 5A'] });
});

test('brothers and sisters, and twins whose names are nearly alike, are each their own', () => {
  const las = ['Bos, Lisa · 5A', 'Bos, Lise · 5A', 'Bos, Tim · 7A'];
  expect(lists(las, ['Lise Bos · 5A', 'Lisa Bos · 5A', 'Tim Bos · 7A'])).toMatchObject({
    pairs: expect.arrayContaining(['Bos, Lisa · 5A | Lisa Bos · 5A', 'Bos, Lise · 5A | Lise Bos · 5A']),
    doubtful: [],
  });
  expect(lists(las, ['Lise Bos · 5A', 'Tim Bos · 7A'])).toMatchObject({ doubtful: [], onlyLas: ['Bos, Lisa · 5A'] });
});

test('an initial may be several', () => {
  expect(lists(['Bos, Lisa · 5A', 'Bos, Luuk · 5A'], ['L. Bos · 5A'])).toEqual({
    ...NOBODY,
    doubtful: [
      ['Bos, Lisa · 5A | L. Bos · 5A | differs | initials', 'Bos, Luuk · 5A | L. Bos · 5A | differs | initials'],
    ],
  });
});

test('two of one name in one group are asked about; in two groups they are each their own', () => {
  const both = lists(['Emma Bos · 5A', 'Emma Bos · 5A'], ['Emma Bos · 5A', 'Emma Bos · 5A']);
  expect(both).toMatchObject({ pairs: [], onlyLas: [], onlyPortal: [] });
  expect(both.doubtful[0]).toEqual(Array.from({ length: 4 }, () => 'Emma Bos · 5A | Emma Bos · 5A | several'));
  expect(lists(['Emma Bos · 5A', 'Emma Bos · 5A'], ['Emma Bos · 5A']).doubtful[0]).toHaveLength(2);
  expect(lists(['Emma Bos · 5A', 'Emma Bos · 6A'], ['Emma Bos · 6A', 'Emma Bos · 5A']).pairs).toHaveLength(2);
});

test('of two of one name one moved: a person says whether it is the same one', () => {
  expect(lists(['Emma Bos · 5A', 'Emma Bos · 7A'], ['Emma Bos · 5A', 'Emma Bos · 7B'])).toEqual({
    ...NOBODY,
    pairs: ['Emma Bos · 5A | Emma Bos · 5A'],
    doubtful: [['Emma Bos · 7A | Emma Bos · 7B | namesake | other-group']],
  });
  expect(lists(['Emma Bos · 7A'], ['Emma Bos · 7B']).pairs).toHaveLength(1);
  // Without groups in the portal, nobody can tell.
  const [asked] = lists(['Emma Bos · 5A', 'Emma Bos · 7A'], ['Emma Bos']).doubtful;
  expect(asked).toEqual(['5A', '7A'].map((group) => `Emma Bos · ${group} | Emma Bos | several | no-group`));
});

test('the same name beside one with more names: which of the two is it?', () => {
  const [las, portal] = [['Emma Bos · 5A', 'Emma Sofie Bos · 5A'], ['Emma Bos · 5A']];
  expect(lists(las, portal)).toMatchObject({ pairs: [], doubtful: [expect.any(Array)], onlyLas: [] });
  // Each has its own: nothing to ask.
  expect(lists(las, [...portal, 'Emma Sofie Bos · 5A']).pairs).toHaveLength(2);
  expect(lists(las, [...portal, 'Emma Sophie Bos · 5A']).pairs).toHaveLength(2);
  // In another year it is somebody else.
  expect(lists(['Emma Bos · 5A', 'Emma Sofie Bos · 8A'], portal)).toMatchObject({ onlyLas: ['Emma Sofie Bos · 8A'] });
});

test('who is written the same in another group may be the one, and not the slip of the pen', () => {
  expect(lists(['Emma Jansen · 5A', 'Emma Janssen · 6A'], ['Emma Janssen · 5A'])).toMatchObject({
    pairs: [],
    doubtful: [
      [
        'Emma Jansen · 5A | Emma Janssen · 5A | several | surname-sound',
        'Emma Janssen · 6A | Emma Janssen · 5A | several | other-group',
      ],
    ],
  });
});

test('who moved is paired where nobody else may be meant at all', () => {
  expect(lists(['Bos, Sem · 5A'], ['Bos, Sem · 6B']).pairs).toHaveLength(1);
  // Written otherwise in the group of then.
  expect(lists(['Bosman, Sem · 5A'], ['Bosman, Sem · 6B', 'Bosmaan, Sem Jan · 5A']).pairs).toEqual([]);
  // Both may be the other one, with a slip of the pen each.
  expect(lists(['Post, Adam · 2G', 'Pots, Adam · 3X'], ['Post, Adam · 3X', 'Pots, Adam · 2G']).pairs).toEqual([]);
  expect(
    lists(['Heuvel, Daniël · 7F', 'Heuvel, Daan · 6J'], ['Heuvel, Daniël · 6J', 'Heuvel, Daan · 7F']).pairs,
  ).toEqual([]);
  // Who is asked about may be meant as well.
  const namesakes = ['Kramer, Sofie · 3B', 'Kramer, Sofie · 7Q'];
  expect(lists(['Kramer, Ruben · 7Z', ...namesakes], ['Kramer, Sofie Ruben · 8Q', namesakes[0]!]).pairs).toEqual([
    'Kramer, Sofie · 3B | Kramer, Sofie · 3B',
  ]);
});

test('a part of a surname has the tussenvoegsel that stands before it', () => {
  const both = lists(['Post, Mees · 5E', 'Post-de Boer, Mees · 5E'], ['Post, Mees · 5E', 'Post, Mees de · 5E']);
  expect(both.pairs).toEqual([]);
  expect(lists(['Post-de Boer, Mees · 5E'], ['Post, Mees · 5E']).pairs).toHaveLength(1);
});

test('a row that is only nearer to somebody who is asked about may still be meant', () => {
  const las = ['Bosman, Sem · 5A', 'Bosman, Sem Jan · 5A'];
  const portal = ['Bossman, Sem · 5A', 'Bosman, Sem Piet · 5A', 'Bosman, Sem Klaas · 5A'];
  expect(lists(las, portal).pairs).toEqual([]);
});

test('who is called as two families here is one of both, whichever way the name is read', () => {
  const families = ['Sem Jansen · 1A', 'Noor Janssen · 1A'];
  const said = lists(
    [...families, 'Nora Janssen · 4Q', 'Nora Benjamin Janssen · 4Q'],
    [...families, 'Janssen, Nora · 4Q', 'Jansen, Nora · 4Q'],
  );
  expect(said.pairs).toHaveLength(2);
});

test('two spellings that are both surnames here are two families', () => {
  const families = ['Finn Jansen · 7A', 'Noor Janssen · 8A'];
  const said = lists([...families, 'Emma Jansen · 5A'], [...families, 'Emma Janssen · 5A']);
  expect(said.doubtful).toEqual([['Emma Jansen · 5A | Emma Janssen · 5A | two-names | surname-sound']]);
  expect(
    lists([...families.slice(1), 'Emma Jansen · 5A'], [...families.slice(1), 'Emma Janssen · 5A']).pairs,
  ).toHaveLength(2);
});

test('a first name that somebody has in both lists is a name, and no slip of the pen', () => {
  const others = ['Jolinda Vermeulen · 6A', 'Jolida de Wit · 7A'];
  expect(lists(['Jolinda Bos · 5A'], ['Jolida Bos · 5A']).pairs).toHaveLength(1);
  expect(lists([...others, 'Jolinda Bos · 5A'], [...others, 'Jolida Bos · 5A']).doubtful).toEqual([
    ['Jolinda Bos · 5A | Jolida Bos · 5A | two-names | given-letter'],
  ]);
  expect(lists([others[0]!, 'Jolinda Bos · 5A'], [others[0]!, 'Jolida Bos · 5A']).doubtful).toEqual([]);
});

test('the number of the LAS decides, unless the names are two people', () => {
  expect(lists(['Sem Jansen · 5A · 71'], ['Sam Janssen · 8A · 71']).pairs).toEqual([
    'Sem Jansen · 5A · 71 | Sam Janssen · 8A · 71 | number | given-letter | surname-sound | far-group',
  ]);
  expect(lists(['Sem Jansen · 5A · 71'], ['Sem Jansen · 5A · 72'])).toMatchObject({ pairs: [], doubtful: [] });
  expect(lists(['Sem Jansen · 5A · 71'], ['Noor de Wit · 5A · 71']).doubtful).toEqual([
    ['Sem Jansen · 5A · 71 | Noor de Wit · 5A · 71 | same-number | other-name'],
  ]);
  // The one has the number, the other the name.
  expect(lists(['Sem Jansen · 5A · 71'], ['Noor de Wit · 5A · 71', 'Sem Jansen · 5A'])).toMatchObject({ pairs: [] });
  // A number that stands twice says nothing.
  expect(lists(['Sem Bos · 5A · 7', 'Noor Bos · 5A · 7'], ['Noor Bos · 5A · 7'])).toMatchObject({
    pairs: ['Noor Bos · 5A · 7 | Noor Bos · 5A · 7'],
  });
});

const decided = (verdict: Decided['verdict'], las: string, portal: string): Decided => ({
  las: pupil(las),
  portal: pupil(portal),
  verdict,
});
const LISA = ['Bos, Lisa · 5A', 'Lise Bos · 5A'] as const;

test('what a person decided is kept, and withdrawn when it is left out', () => {
  const same = decided('same', ...LISA);
  expect(lists([LISA[0]], [LISA[1]], [same]).pairs).toEqual([
    'Bos, Lisa · 5A | Lise Bos · 5A | decision | given-letter',
  ]);
  expect(lists([LISA[0]], [LISA[1]], [decided('two', ...LISA)])).toEqual({
    ...NOBODY,
    onlyLas: [LISA[0]],
    onlyPortal: [LISA[1]],
  });
  expect(lists([LISA[0]], [LISA[1]]).doubtful).toHaveLength(1);
  // Who is one pupil beyond doubt can be two because a person says so.
  expect(lists(['Sem Bos · 5A'], ['Sem Bos · 5A'], [decided('two', 'Sem Bos · 5A', 'Sem Bos · 5A')]).pairs).toEqual([]);
});

test('the latest decision about a row counts, and one about rows that are gone says nothing', () => {
  const [same, two] = [decided('same', ...LISA), decided('two', ...LISA)];
  expect(lists([LISA[0]], [LISA[1]], [same, two]).pairs).toEqual([]);
  expect(lists([LISA[0]], [LISA[1]], [two, same]).pairs).toHaveLength(1);
  const other = decided('same', LISA[0], 'Els Bos · 5A');
  const portal = [LISA[1], 'Els Bos · 5A'];
  expect(lists([LISA[0]], portal, [same, other])).toMatchObject({
    pairs: [expect.stringContaining('Els Bos')],
    onlyPortal: [LISA[1]],
  });
  expect(lists([LISA[0]], [LISA[1]], [other]).doubtful).toHaveLength(1);
});

test('a decision takes one of two who are written the same, and another takes the other', () => {
  const [las, portal] = [
    ['Emma Bos · 5A', 'Emma Bos · 5A'],
    ['Emma Bos · 5A', 'Emma Bos · 5A'],
  ];
  const same = decided('same', 'Emma Bos · 5A', 'Emma Bos · 5A');
  expect(lists(las, portal, [same, same])).toMatchObject({
    pairs: [{}, {}].map(() => expect.any(String)),
    doubtful: [],
  });
  expect(lists(las, portal, [same]).pairs).toHaveLength(2);
});

describe('in a new school year all groups have changed', () => {
  const same = decided('same', ...LISA);
  const [las, portal] = ['Bos, Lisa · 6A', 'Lise Bos · 6A'];
  const said = 'Bos, Lisa · 6A | Lise Bos · 6A | decision | given-letter';

  test('that two rows are one pupil stays so', () => {
    expect(lists([las], [portal], [same])).toEqual({ ...NOBODY, pairs: [said] });
    expect(lists([las], ['Lise Bos · 6'], [same]).pairs).toHaveLength(1);
    expect(lists([`${las} · 71`], [portal], [same]).pairs).toHaveLength(1);
  });

  test.each([
    ['they are in two groups now', [las], ['Lise Bos · 6B']],
    ['they skipped a year', ['Bos, Lisa · 7A'], ['Lise Bos · 7A']],
    ['a list shows no group', [las], ['Lise Bos']],
    ['there is another Lisa Bos', [las, 'Bos, Lisa · 1A'], [portal]],
    ['there is another Lise Bos', [las], [portal, 'Lise Bos · 1A']],
    ['both names are in one list', [las, 'Bos, Lise · 2A'], [portal]],
    ['the name is written otherwise', ['Bos, Liza · 6A'], [portal]],
    ['they have two numbers', [`${las} · 71`], [`${portal} · 72`]],
  ])('unless %s', (_why, inLas, inPortal) => {
    expect(lists(inLas, inPortal, [same]).pairs.filter((pair) => pair.includes('decision'))).toEqual([]);
  });

  test('what was decided later counts, then and now', () => {
    const twoThen = decided('two', ...LISA);
    const twoNow = decided('two', las, portal);
    expect(lists([las], [portal], [same, twoThen]).doubtful).toHaveLength(1);
    expect(lists([las], [portal], [same, twoNow])).toEqual({ ...NOBODY, onlyLas: [las], onlyPortal: [portal] });
  });
});
