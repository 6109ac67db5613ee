import type { Moment } from '../domain/day';
import type { DossierPageView } from '../messages/views';
import { dayText, minutesText } from './when-text';
import { sayCount, useLanguage } from './words';

interface Props extends Pick<DossierPageView, 'counters' | 'windows'> {
  readonly now: Moment;
}

/** The counters, each with from which day to which day it counts; over days that were not all seen it is a lower bound. */
export function CounterWindows({ counters, windows, now }: Props) {
  const language = useLanguage();
  const { say } = language;
  const rows = [
    ['lates', String(counters.lates), say('counter_lates')],
    ['unauthorisedMinutes', minutesText(counters.unauthorisedMinutes, language), say('counter_minutes')],
    ['sickReports', String(counters.sickReports), say('counter_sick')],
    ['leaveDays', String(counters.leaveDays), say('counter_leave')],
  ] as const;
  return (
    <dl class="counters">
      {rows.map(([name, value, label]) => {
        const { from, until, unseenDays } = windows[name];
        return (
          <div key={name}>
            <dt>
              {label}
              <span class="window">
                {say('dos_window', dayText(from, language, now), dayText(until, language, now))}
                {unseenDays ? ` ${sayCount(say, unseenDays, 'dos_windowUnseen', unseenDays)}` : ''}
              </span>
            </dt>
            <dd>{unseenDays ? say('atLeast', value) : value}</dd>
          </div>
        );
      })}
    </dl>
  );
}
