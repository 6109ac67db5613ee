import { dayOf, type Moment, schoolYearOf } from '../../domain/day';
import { plainWord } from '../../domain/reason';
import { worksAtSchool } from '../../domain/role';
import type { LawWordsView } from '../../messages/insight-card-views';
import { listOn } from '../../overview/legal/categories';
import { LEGAL_LISTS } from '../../overview/legal/lists';
import { legalRows } from '../../overview/legal/totals';
import type { School } from '../school';
import { listView } from './law-view';
import { scopeOf } from './scope';

/** The school's words of this year, each with the categories to which its rows are counted now. */
export async function lawWordsView(school: School, now: Moment): Promise<LawWordsView> {
  const { categories, reasons } = school.settings;
  const today = dayOf(now);
  const period = schoolYearOf(today);
  // After the last day that the calendar knows nothing can be counted, and words can be sorted all the same.
  const all = school.calendarEnded(now) ? [] : (await scopeOf(school, { period, group: null }, now)).all;
  const said = new Map<string, { rows: Set<string>; now: Set<string | null> }>();
  for (const { counted } of all) {
    for (const { reason, category, part, pupil } of legalRows(counted, period, LEGAL_LISTS, categories)) {
      if (reason === null) continue;
      const of = said.get(reason) ?? { rows: new Set(), now: new Set() };
      of.rows.add(`${pupil}~${part.row}`);
      of.now.add(category);
      said.set(reason, of);
    }
  }
  const isAbsence = (word: string) => reasons[word]?.countsAs === 'absence';
  const explained = Object.keys(reasons).filter(isAbsence);
  const words = new Set([...said.keys(), ...explained, ...Object.keys(categories)].map(plainWord));
  return {
    list: listView(listOn(LEGAL_LISTS, today)),
    yearFrom: period.from,
    today,
    words: [...words]
      .sort((a, b) => a.localeCompare(b, 'nl'))
      .map((word) => ({
        word,
        choices: Object.hasOwn(categories, word) ? categories[word]! : [],
        rows: said.get(word)?.rows.size ?? 0,
        now: [...(said.get(word)?.now ?? [])],
      })),
    mayChange: worksAtSchool(school.me.role),
  };
}
