import { WEEKDAYS } from '../../domain/lessons';
import { keyOf, useSay } from '../../ui/words';
import type { CalendarState } from './calendar-state';
import { Rows, Small } from './rows';

interface Props {
  readonly state: CalendarState;
  readonly disabled: boolean;
  readonly onState: (state: CalendarState) => void;
}

const NO_GYM = { group: '', days: [] };
/** Monday to Friday. */
const SCHOOL_WEEK = WEEKDAYS.slice(0, 5);

/** On which weekdays each group has gym: with it the long lines can tell whether reports fall on these days, or after them. */
export function GymCard({ state, disabled, onState }: Props) {
  const say = useSay();
  return (
    <Rows
      title={say('line_gym')}
      help={say('line_gymHelp')}
      rows={state.gym}
      fresh={NO_GYM}
      add={say('line_gymAdd')}
      disabled={disabled}
      onRows={(gym) => onState({ ...state, gym })}
    >
      {({ group, days }, change) => (
        <>
          <Small
            label={say('col_group')}
            type="text"
            value={group}
            onValue={(typed) => change({ group: typed, days })}
          />
          {SCHOOL_WEEK.map((day) => (
            <label key={day} class="tick">
              <input
                type="checkbox"
                checked={days.includes(day)}
                onChange={() =>
                  change({ group, days: SCHOOL_WEEK.filter((one) => (one === day) !== days.includes(one)) })
                }
              />
              {say(keyOf('day', day))}
            </label>
          ))}
        </>
      )}
    </Rows>
  );
}
