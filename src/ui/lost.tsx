import type { Day } from '../domain/day';
import type { LostView } from '../messages/views';
import { Notice } from './notice';
import { longDayText } from './when-text';
import { keyOf, sayCount, useLanguage } from './words';

const SCHOOL_YEAR = /^\d/;

/** What could not be saved: what happened, what it means, what to do, and of whom and of which days. */
export function Lost({ lost: { dossiers, kept, missing } }: { readonly lost: LostView }) {
  const language = useLanguage();
  const { say } = language;
  const end = (day: Day | null, otherwise: string) => (day === null ? otherwise : longDayText(day, language));
  const year = (label: string) => (SCHOOL_YEAR.test(label) ? label : say('copy_allYears'));
  const lines = [
    ...dossiers.map((one) => say(keyOf('copy_of', one.of), one.name ?? '', year(one.year))),
    ...kept.map((one) => say(keyOf('copy_kept', one))),
    ...missing.map(({ entries, from, until }) =>
      from !== null && from === until
        ? sayCount(say, entries, 'copy_missingOn', entries, longDayText(from, language))
        : sayCount(say, entries, 'copy_missing', entries, end(from, say('copy_begin')), end(until, say('copy_now'))),
    ),
  ];
  return (
    <Notice kind="error">
      <p>{dossiers.length > 0 ? sayCount(say, dossiers.length, 'copy_lost', dossiers.length) : say('copy_keptLost')}</p>
      {dossiers.length > 0 && <p>{say('copy_lostMeans')}</p>}
      {dossiers.length > 0 && <p>{say('copy_lostDo')}</p>}
      <details>
        <summary>{say('copy_lostWhat')}</summary>
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </Notice>
  );
}
