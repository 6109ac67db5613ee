import type { Day } from '../domain/day';
import type { NotedLoss } from '../domain/noted';
import { longDayText } from './when-text';
import { keyOf, sayCount, type useLanguage } from './words';

const SCHOOL_YEAR = /^\d/;

/** What was lost, line by line: of whom, and of which days. @param loss `whose`: as people call them; a pupil may not be named */
export function lossLines(
  { dossiers, kept, missing }: NotedLoss,
  language: ReturnType<typeof useLanguage>,
): readonly string[] {
  const { say } = language;
  const end = (day: Day | null, otherwise: string) => (day === null ? otherwise : longDayText(day, language));
  const year = (label: string) => (SCHOOL_YEAR.test(label) ? label : say('copy_allYears'));
  return [
    ...dossiers.map((one) =>
      one.of === 'pupil' && one.whose === null
        ? say('copy_of_nameless', year(one.year))
        : say(keyOf('copy_of', one.of), one.whose ?? '', year(one.year)),
    ),
    ...kept.map((one) => say(keyOf('copy_kept', one))),
    ...missing.map(({ entries, from, until }) =>
      from !== null && from === until
        ? sayCount(say, entries, 'copy_missingOn', entries, longDayText(from, language))
        : sayCount(say, entries, 'copy_missing', entries, end(from, say('copy_begin')), end(until, say('copy_now'))),
    ),
  ];
}
