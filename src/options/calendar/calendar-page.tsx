import { useState } from 'preact/hooks';
import { dayOf } from '../../domain/day';
import type { VersionsView, VersionView } from '../../messages/views';
import { longDayText } from '../../ui/when-text';
import { keyOf, useLanguage } from '../../ui/words';
import { Trial } from '../versions/trial';
import { ValidFrom } from '../versions/valid-from';
import { VersionList } from '../versions/version-list';
import { AgendaImport } from './agenda-import';
import { stateOf, versionOf, wrongIn, yearsFrom } from './calendar-state';
import { DaysCards } from './days-cards';
import { GymCard } from './gym-card';
import { TimesCard } from './times-card';
import { VacationsCard } from './vacations-card';

interface Props {
  readonly versions: VersionsView;
}

/** Which days and hours are school: the versions, and a form for the next one. */
export function CalendarPage({ versions: { calendars, mayChange, now } }: Props) {
  const language = useLanguage();
  const { say } = language;
  const today = dayOf(now);
  const { version: latest } = calendars.at(-1)!;
  const [state, setState] = useState(() => (latest.kind === 'calendar' ? stateOf(latest.calendar, today) : null));
  const [said, setSaid] = useState('');
  if (!state) return null;
  const years = yearsFrom(today);
  const wrong = wrongIn(state);
  const version = versionOf(state);
  const about = ({ version: one }: VersionView) =>
    one.kind !== 'calendar'
      ? ''
      : say(
          'cal_about',
          say(keyOf('region', one.calendar.region)),
          one.calendar.ownDays?.length ?? 0,
          one.calendar.partDays?.length ?? 0,
        );
  const disabled = !mayChange;
  return (
    <>
      <section class="card">
        <h2>{say('version_list')}</h2>
        <VersionList versions={calendars} mayChange={mayChange} about={about} />
        <p class="said" role="status">
          {said}
        </p>
        {version?.calendar.knownUntil && (
          <p class="help">{say('cal_known', longDayText(version.calendar.knownUntil, language))}</p>
        )}
      </section>
      {mayChange && (
        <section class="card">
          <h2>{say('protocol_change')}</h2>
          <ValidFrom
            value={state.validFrom}
            today={today}
            taken={calendars.map((one) => one.version.validFrom)}
            onValue={(validFrom) => setState({ ...state, validFrom })}
          />
        </section>
      )}
      <TimesCard state={state} disabled={disabled} onState={setState} />
      <VacationsCard state={state} years={years.map(({ label }) => label)} disabled={disabled} onState={setState} />
      {mayChange && (
        <AgendaImport
          period={{ from: years[0]!.from, until: years.at(-1)!.until }}
          onDays={(days) =>
            setState({ ...state, closed: [...state.closed, ...days.map((one) => ({ ...one, groups: '' }))] })
          }
        />
      )}
      <DaysCards state={state} disabled={disabled} onState={setState} />
      <GymCard state={state} disabled={disabled} onState={setState} />
      {mayChange && (
        <Trial
          version={version}
          wrong={wrong && say(keyOf('cal_wrong', wrong))}
          onKept={() => setSaid(say('version_kept', longDayText(version!.validFrom, language)))}
        />
      )}
    </>
  );
}
