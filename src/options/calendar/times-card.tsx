import { useSay } from '../../ui/words';
import { RegionField } from '../times-form';
import { WRONG_WEEK, weekOf } from '../week';
import { WeekTable } from '../week-table';
import type { CalendarState } from './calendar-state';
import { Small } from './rows';

interface Props {
  readonly state: CalendarState;
  readonly disabled: boolean;
  readonly onState: (state: CalendarState) => void;
}

/** The region, the lesson times of all groups, and those of groups that differ. */
export function TimesCard({ state, disabled, onState }: Props) {
  const say = useSay();
  const { region, times, groups } = state;
  const week = weekOf(times);
  return (
    <section class="card">
      <h2>{say('run_times')}</h2>
      <p class="help">{say('run_timesText')}</p>
      <RegionField region={region} disabled={disabled} onRegion={(chosen) => onState({ ...state, region: chosen })} />
      <h3>{say('cal_allGroups')}</h3>
      <WeekTable
        times={times}
        marked
        disabled={disabled}
        onTimes={(changed) => onState({ ...state, times: changed })}
      />
      {typeof week === 'string' && (
        <p class="wrong" role="alert">
          {say(WRONG_WEEK[week])}
        </p>
      )}
      {groups.map((one, index) => (
        <fieldset key={index} class="group-times" disabled={disabled}>
          <legend>{say('cal_ownTimes', one.group || '…')}</legend>
          <Small
            label={say('col_group')}
            type="text"
            value={one.group}
            onValue={(group) => onState({ ...state, groups: groups.with(index, { ...one, group }) })}
          />
          <WeekTable
            times={one.times}
            marked
            disabled={disabled}
            onTimes={(changed) => onState({ ...state, groups: groups.with(index, { ...one, times: changed }) })}
          />
          {!disabled && (
            <button
              type="button"
              class="quiet"
              onClick={() => onState({ ...state, groups: groups.filter((_one, other) => other !== index) })}
            >
              {say('cal_remove')}
            </button>
          )}
        </fieldset>
      ))}
      {!disabled && (
        <button type="button" onClick={() => onState({ ...state, groups: [...groups, { group: '', times }] })}>
          {say('cal_addGroup')}
        </button>
      )}
    </section>
  );
}
