import { keyOf, useSay } from '../ui/words';
import { DAYS, lessonsOf, type Times } from './week';

interface Props {
  /** Monday first. */
  readonly times: readonly Times[];
  /** Days that are not right are marked. */
  readonly marked: boolean;
  readonly disabled?: boolean;
  readonly onTimes: (times: readonly Times[]) => void;
}

/** The lesson times of each weekday: morning from and until, afternoon from and until. */
export function WeekTable({ times, marked, disabled = false, onTimes }: Props) {
  const say = useSay();
  const change = (day: number, place: number, value: string) =>
    onTimes(times.map((old, index) => (index === day ? (old.with(place, value) as unknown as Times) : old)));
  return (
    <table class="times">
      <thead>
        <tr>
          <td />
          <th scope="col" colSpan={2}>
            {say('morning')}
          </th>
          <th scope="col" colSpan={2}>
            {say('afternoon')}
          </th>
        </tr>
      </thead>
      <tbody>
        {DAYS.map((day, index) => (
          <tr key={day} class={marked && lessonsOf(times[index]!) === null ? 'wrong' : ''}>
            <th scope="row">{say(keyOf('day', day))}</th>
            {times[index]!.map((value, place) => (
              <td key={place}>
                <input
                  type="time"
                  disabled={disabled}
                  aria-label={`${say(keyOf('day', day))} ${say(place < 2 ? 'morning' : 'afternoon')} ${say(place % 2 === 0 ? 'run_from' : 'run_until')}`}
                  value={value}
                  onInput={(event) => change(index, place, event.currentTarget.value)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
