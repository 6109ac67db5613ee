import type { Totals as TotalsOf } from '../rules/account';
import { minutesText } from './when-text';
import { keyOf, sayCount, useLanguage } from './words';

/** What there was of each kind in a period. Over days that were not all seen, each number is a lower bound, and that is said. */
export function Totals({ totals }: { readonly totals: TotalsOf }) {
  const language = useLanguage();
  const { say } = language;
  const { kinds, unauthorised, unseenDays } = totals;
  const length = (minutes: number | null) => (minutes ? minutesText(minutes, language) : '');
  return (
    <>
      {kinds.length > 0 && (
        <table class="totals">
          <caption class="unseen">{say('dos_totals')}</caption>
          <thead>
            <tr>
              {(['dos_kind', 'dos_times', 'dos_days', 'dos_time'] as const).map((head) => (
                <th key={head} scope="col">
                  {say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {kinds.map(({ kind, times, schoolDays, minutes }) => (
              <tr key={kind}>
                <th scope="row">{say(keyOf('kind', kind))}</th>
                <td>{times}</td>
                <td>{schoolDays || ''}</td>
                <td>{length(minutes)}</td>
              </tr>
            ))}
          </tbody>
          {unauthorised > 0 && (
            <tfoot>
              <tr>
                <th scope="row" colSpan={3}>
                  {say('dos_unauthorised')}
                </th>
                <td>{length(unauthorised)}</td>
              </tr>
            </tfoot>
          )}
        </table>
      )}
      {unseenDays !== null && unseenDays > 0 && (
        <p class="help">{sayCount(say, unseenDays, 'dos_unseen', unseenDays)}</p>
      )}
    </>
  );
}
