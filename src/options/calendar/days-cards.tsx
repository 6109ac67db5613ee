import { useSay } from '../../ui/words';
import { type CalendarState, HOLIDAYS } from './calendar-state';
import { Rows, Small } from './rows';

interface Props {
  readonly state: CalendarState;
  readonly disabled: boolean;
  readonly onState: (state: CalendarState) => void;
}

const NO_CLOSED = { from: '', to: '', name: '', groups: '' };
const NO_PART = { day: '', name: '', begin: '', end: '', groups: '' };

/** Study days and other days off, part days, public holidays with school, and report cards. */
export function DaysCards({ state, disabled, onState }: Props) {
  const say = useSay();
  const { closed, partDays, reportCards, openOn } = state;
  const isOpen = (name: string) => openOn.includes(name);
  return (
    <>
      <Rows
        title={say('cal_closed')}
        help={say('cal_closedHelp')}
        rows={closed}
        fresh={NO_CLOSED}
        add={say('cal_addClosed')}
        disabled={disabled}
        onRows={(rows) => onState({ ...state, closed: rows })}
      >
        {(row, change) => (
          <>
            <Small
              label={say('cal_from')}
              type="date"
              value={row.from}
              onValue={(from) => change({ ...row, from, to: row.to === '' || row.to === row.from ? from : row.to })}
            />
            <Small label={say('cal_until')} type="date" value={row.to} onValue={(to) => change({ ...row, to })} />
            <Small label={say('cal_name')} type="text" value={row.name} onValue={(name) => change({ ...row, name })} />
            <Small
              label={say('cal_groups')}
              type="text"
              value={row.groups}
              placeholder={say('wholeSchool')}
              onValue={(groups) => change({ ...row, groups })}
            />
          </>
        )}
      </Rows>
      <Rows
        title={say('cal_partDays')}
        help={say('cal_partDaysHelp')}
        rows={partDays}
        fresh={NO_PART}
        add={say('cal_addPartDay')}
        disabled={disabled}
        onRows={(rows) => onState({ ...state, partDays: rows })}
      >
        {(row, change) => (
          <>
            <Small label={say('cal_day')} type="date" value={row.day} onValue={(day) => change({ ...row, day })} />
            <Small
              label={say('cal_begin')}
              type="time"
              value={row.begin}
              onValue={(begin) => change({ ...row, begin })}
            />
            <Small label={say('cal_end')} type="time" value={row.end} onValue={(end) => change({ ...row, end })} />
            <Small label={say('cal_name')} type="text" value={row.name} onValue={(name) => change({ ...row, name })} />
            <Small
              label={say('cal_groups')}
              type="text"
              value={row.groups}
              placeholder={say('wholeSchool')}
              onValue={(groups) => change({ ...row, groups })}
            />
          </>
        )}
      </Rows>
      <section class="card">
        <h2>{say('cal_holidays')}</h2>
        <p class="help">{say('cal_holidaysHelp')}</p>
        <fieldset class="holidays" disabled={disabled}>
          <legend class="unseen">{say('cal_holidays')}</legend>
          {HOLIDAYS.map((name) => (
            <label key={name} class="tick" lang="nl">
              <input
                type="checkbox"
                checked={isOpen(name)}
                onChange={() =>
                  onState({
                    ...state,
                    openOn: isOpen(name) ? openOn.filter((other) => other !== name) : [...openOn, name],
                  })
                }
              />
              {name}
            </label>
          ))}
        </fieldset>
      </section>
      <Rows
        title={say('cal_reportCards')}
        help={say('cal_reportCardsHelp')}
        rows={reportCards}
        fresh=""
        add={say('cal_addReportCard')}
        disabled={disabled}
        onRows={(rows) => onState({ ...state, reportCards: rows })}
      >
        {(day, change) => <Small label={say('cal_lastDay')} type="date" value={day} onValue={change} />}
      </Rows>
    </>
  );
}
