import { describe, expect, test } from 'vitest';
import { ABSENCE_KINDS, type AbsenceKind } from '../../../src/domain/absence';
import type { Day } from '../../../src/domain/day';
import type { CategoryTable } from '../../../src/domain/legal-word';
import { categoryOf, type LegalList, listOn } from '../../../src/overview/legal/categories';
import { LEGAL_LISTS } from '../../../src/overview/legal/lists';
import { WORDS, type Word } from '../../../src/rules/day-by-day';

const none = {
  sick: {},
  medical: {},
  leave: {},
  religious: {},
  suspended: {},
  late: {},
  holiday: {},
  absent: {},
  unknown: {},
};
const category = (id: string, authorised: boolean) => ({ id, title: id, about: id, authorised });
const list = (id: string, validFrom: string, more: Partial<LegalList> = {}): LegalList => ({
  id,
  title: id,
  source: id,
  certain: true,
  madeOn: '2027-01-01' as Day,
  validFrom: validFrom as Day,
  categories: [category('ill', true), category('doctor', true), category('away', false)],
  byKind: { ...none, sick: { authorised: 'ill' }, absent: { unauthorised: 'away' } },
  ...more,
});
const first = list('first', '2026-08-01');
const own: CategoryTable = { dokter: [{ from: '2026-11-01' as Day, category: 'doctor' }] };
const sorted = (
  kind: AbsenceKind,
  word: Word,
  reason: string | null = null,
  day = '2026-11-02',
  table: CategoryTable = own,
) => categoryOf({ day: day as Day, kind, word, reason }, first, table);

describe('which list holds', () => {
  const lists = [first, list('second', '2027-08-01')];
  test.each([
    ['2020-01-01', 'first'],
    ['2027-07-31', 'first'],
    ['2027-08-01', 'second'],
    ['2030-01-01', 'second'],
  ])('on %s: %s', (day, id) => {
    expect(listOn(lists, day as Day).id).toBe(id);
  });
});

describe('the category of a row', () => {
  test('is that of its kind and whether it was allowed, where nobody chose', () => {
    expect(sorted('sick', 'authorised')).toBe('ill');
    expect(sorted('absent', 'unauthorised')).toBe('away');
  });

  test('is none where the list does not name the pair, and nobody guesses', () => {
    expect(sorted('sick', 'unauthorised')).toBeNull();
    expect(sorted('sick', 'undecided')).toBeNull();
    expect(sorted('leave', 'authorised')).toBeNull();
  });

  test('is that of the school for its own word, from the day that it says', () => {
    expect(sorted('sick', 'authorised', 'dokter', '2026-10-31')).toBe('ill');
    expect(sorted('sick', 'authorised', 'dokter', '2026-11-01')).toBe('doctor');
    expect(sorted('sick', 'authorised', 'tandarts')).toBe('ill');
  });

  test('of the school holds for what nobody decided about, and not against what the row says', () => {
    expect(sorted('unknown', 'undecided', 'dokter')).toBe('doctor');
    expect(sorted('absent', 'unauthorised', 'dokter')).toBe('away');
  });

  test('of the school that the list does not know is none of it', () => {
    const gone: CategoryTable = { dokter: [{ from: '2026-11-01' as Day, category: 'gone' }] };
    expect(sorted('sick', 'authorised', 'dokter', '2026-11-02', gone)).toBe('ill');
    expect(sorted('leave', 'authorised', 'dokter', '2026-11-02', gone)).toBeNull();
  });
});

describe.each(LEGAL_LISTS)('the list $id', ({ categories, byKind, source, certain }) => {
  const ids = categories.map(({ id }) => id);
  const pairs = ABSENCE_KINDS.flatMap((kind) => WORDS.map((word) => [kind, word, byKind[kind][word]] as const));

  test('names each category once, with its title and what belongs to it', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const { title, about } of categories) expect([title, about]).not.toContain('');
    expect(source).not.toBe('');
  });

  test('sorts by kind into categories that it has, and each of them is met', () => {
    const met = new Set(pairs.flatMap(([, , to]) => to ?? []));
    expect([...met].filter((to) => !ids.includes(to))).toEqual([]);
    expect(ids.filter((id) => !met.has(id))).toEqual([]);
  });

  test('never sorts what was allowed with what was not, nor what nobody decided', () => {
    for (const [kind, word, to] of pairs) {
      const of = categories.find(({ id }) => id === to);
      if (of) expect(of.authorised, `${kind} ${word}`).toBe(word === 'authorised');
      if (word === 'undecided' || kind === 'unknown') expect(to, `${kind} ${word}`).toBeUndefined();
    }
  });

  test('says that it is no law where it is none', () => {
    if (!certain) expect(source).toMatch(/wetsvoorstel/);
  });
});

test('the lists stand in the order of their first days', () => {
  const days = LEGAL_LISTS.map(({ validFrom }) => validFrom);
  expect(days).toEqual([...new Set(days)].sort());
});
