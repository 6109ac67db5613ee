import type { Day } from '../domain/day';
import type { Basis } from '../overview/listed';
import { type Cell, type TableColumn, text } from '../tables/table';
import { tableWords } from './table-words';
import { shortDayText } from './when-text';
import type { useLanguage } from './words';

type Language = ReturnType<typeof useLanguage>;

/* Whom numbers are about, in words: everybody of a list of pupils, or only those whom an absence list named. */

/** `12 nov 2026` */
const dayOf = (day: Day, language: Language): string => tableWords(language).day(day);

const totalOf = (basis: readonly Basis[]): number => basis.reduce((sum, { pupils }) => sum + pupils, 0);

const namesOf = (basis: readonly Basis[], { tag }: Language): string =>
  new Intl.ListFormat(tag).format(basis.map(({ group }) => group));

const isKnown = (basis: readonly Basis[]): boolean => basis.some(({ list }) => list !== null);

/** Stands behind every day. */
const LAST = '~';

/** The days of the lists, oldest first; `null`: groups without one. */
const listsOf = (basis: readonly Basis[]): readonly (Day | null)[] =>
  [...new Set(basis.map(({ list }) => list))].sort((a, b) => ((a ?? LAST) < (b ?? LAST) ? -1 : 1));

/** A sentence for each list, and what it means. Where no list is known, that only those count whom an absence list named. */
export function basisLines(basis: readonly Basis[], language: Language): readonly string[] {
  const { say } = language;
  const lists = listsOf(basis);
  if (!isKnown(basis)) return [say('insight_onlyListed')];
  const [first] = lists;
  if (lists.length === 1 && first)
    return [say('insight_everybody', totalOf(basis), dayOf(first, language)), say('insight_present')];
  const lines = lists.map((list) => {
    const of = basis.filter((one) => one.list === list);
    return list === null
      ? say('insight_onlyListedOf', namesOf(of, language), totalOf(of))
      : say('insight_everybodyOf', totalOf(of), namesOf(of, language), dayOf(list, language));
  });
  return [...lines, say('insight_present')];
}

/** The column that says of each row whom its numbers are about. */
export const basisColumn = ({ say }: Language): TableColumn => ({
  id: 'basis',
  head: say('insight_basis'),
  definition: say('insight_basisDef'),
});

/** Whom the numbers of a group are about, and of groups together. */
export function basisCell(basis: readonly Basis[], language: Language): Cell {
  const { say } = language;
  const lists = listsOf(basis);
  const [first] = lists;
  if (!isKnown(basis)) return text(say('insight_basisOnly'));
  if (lists.length === 1 && first) return text(say('insight_basisList', shortDayText(first, language)));
  return text(say(lists.includes(null) ? 'insight_basisSome' : 'insight_basisAll'));
}
