import type { DossierRowView } from '../../messages/views';
import { absenceSaid, daysText, personText } from '../fact-text';
import { screenText } from '../screen-text';
import { minutesText, momentText } from '../when-text';
import { keyOf, sayCount, useLanguage } from '../words';

/** Does the school's own word say more than these do? Of an unknown kind it is shown already. */
const isNews = (reason: string, said: readonly string[]): boolean =>
  !said.some((word) => word.toLowerCase() === reason.trim().toLowerCase());

/** A row that was read: as it counts, what the LAS says of it, and who read it where and when. */
export function RowItem({ row }: { readonly row: DossierRowView }) {
  const language = useLanguage();
  const { say } = language;
  const { absence, kind, authorised, schoolDays, minutes, countsFor } = row;
  const { date, endDate = date, reported, reason } = absence;
  const counted = { ...absence, kind, authorised: authorised === 'partly' ? null : authorised };
  const details = [
    authorised === 'partly' && say('dos_partly'),
    authorised === null && say('dos_notKnown'),
    kind !== absence.kind && say('dos_told', say(keyOf('kind', absence.kind))),
    schoolDays > 1 && sayCount(say, schoolDays, 'unit_days', schoolDays),
    minutes !== null && say('dos_lessons', minutesText(minutes, language)),
    reported && say(keyOf('dos_reported', reported)),
    reason &&
      kind !== 'unknown' &&
      isNews(reason, [say(keyOf('kind', kind)), say(keyOf('kind', absence.kind))]) &&
      say('dos_reason', reason),
  ].filter(Boolean);
  return (
    <>
      <span class="on">{daysText({ from: date, until: endDate }, language)}</span>
      <div class="told">
        <p>
          <b>{absenceSaid(counted, language)}</b>
          {details.length > 0 && <span> · {details.join(' · ')}</span>}
        </p>
        {countsFor.length > 0 && (
          <p class="meta">
            {say('dos_countsFor')} <span lang="nl">{countsFor.join('; ')}</span>
          </p>
        )}
        <p class="meta">
          {say(
            'dos_read',
            momentText(row.readAt, language),
            screenText(row.profile, say),
            personText(row.by, language),
          )}
        </p>
      </div>
    </>
  );
}
