import { useSay } from '../../ui/words';
import { type CalendarState, shownVacation, type VacationState, vacationsOf, withVacation } from './calendar-state';
import { Small } from './rows';

interface Props {
  readonly state: CalendarState;
  readonly years: readonly string[];
  readonly disabled: boolean;
  readonly onState: (state: CalendarState) => void;
}

/** The vacations of the region, with dates that a school may change. */
export function VacationsCard({ state, years, disabled, onState }: Props) {
  const say = useSay();
  return (
    <section class="card">
      <h2>{say('cal_vacations')}</h2>
      <p class="help">{say('cal_vacationsHelp')}</p>
      {years.map((year) => (
        <section key={year}>
          <h3>{say('cal_year', year)}</h3>
          <ul class="rows">
            {vacationsOf(state.region, year).map((ofRegion) => (
              <Vacation
                key={`${state.region} ${ofRegion.name}`}
                ofRegion={ofRegion}
                shown={shownVacation(state, ofRegion)}
                disabled={disabled}
                onDates={(dates) => onState(withVacation(state, ofRegion, dates))}
              />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

interface VacationProps {
  readonly ofRegion: VacationState;
  readonly shown: VacationState;
  readonly disabled: boolean;
  readonly onDates: (dates: VacationState) => void;
}

function Vacation({ ofRegion, shown, disabled, onDates }: VacationProps) {
  const say = useSay();
  const isOwn = shown !== ofRegion && ofRegion.from !== '';
  return (
    <li>
      <fieldset disabled={disabled}>
        <legend lang="nl">{ofRegion.name}</legend>
        <Small label={say('cal_from')} type="date" value={shown.from} onValue={(from) => onDates({ ...shown, from })} />
        <Small
          label={say('cal_until')}
          type="date"
          value={shown.until}
          onValue={(until) => onDates({ ...shown, until })}
        />
        {isOwn && (
          <span class="own-dates">
            {say('cal_own')}{' '}
            <button type="button" class="quiet" onClick={() => onDates(ofRegion)}>
              {say('cal_reset')}
            </button>
          </span>
        )}
      </fieldset>
    </li>
  );
}
