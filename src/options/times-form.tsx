import { useState } from 'preact/hooks';
import { REGIONS, type Region } from '../domain/vacations';
import { Field } from '../ui/field';
import { keyOf, useSay } from '../ui/words';
import { FormCard } from './form-card';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
type WeekTimes = Record<(typeof DAYS)[number], string[]>;

export interface SchoolTimes {
  readonly region: Region;
  readonly times: WeekTimes;
}

const everyDay = (...lessons: string[]): WeekTimes => ({
  mon: lessons,
  tue: lessons,
  wed: lessons,
  thu: lessons,
  fri: lessons,
});

/** Timetables that most schools have, to begin with (law.md: traditional, continuous, five equal days). */
const PRESETS = {
  five: everyDay('08:30-12:00', '12:30-14:30'),
  continuous: everyDay('08:30-12:00', '12:30-14:00'),
  wednesday: { ...everyDay('08:30-12:00', '13:00-15:15'), wed: ['08:30-12:15'] },
} as const;
type Preset = keyof typeof PRESETS;

export const FIRST_TIMES: SchoolTimes = { region: 'midden', times: PRESETS.five };

/** Four times of a day: morning from and until, afternoon from and until; empty is none. */
type Times = readonly [string, string, string, string];

const split = (lessons: readonly string[]): Times => {
  const [from = '', until = ''] = (lessons[0] ?? '').split('-');
  const [again = '', end = ''] = (lessons[1] ?? '').split('-');
  return [from, until, again, end];
};

/** The lessons of a day; `null` when a time lacks, or one begins before the other ends. */
export function lessonsOf([from, until, again, end]: Times): string[] | null {
  const lessons: string[] = [];
  for (const [start, stop] of [
    [from, until],
    [again, end],
  ] as const) {
    if (!start && !stop) continue;
    if (!start || !stop || start >= stop) return null;
    if (lessons.some((lesson) => lesson.slice(6) > start)) return null;
    lessons.push(`${start}-${stop}`);
  }
  return lessons;
}

/** The preset that a week is; empty: the school's own. */
const presetOf = (lessons: readonly (readonly string[] | null)[]): Preset | '' =>
  (Object.keys(PRESETS) as Preset[]).find((one) =>
    DAYS.every((day, index) => PRESETS[one][day].join() === lessons[index]?.join()),
  ) ?? '';

interface Props {
  readonly title: string;
  readonly start: SchoolTimes;
  readonly save: string;
  readonly onBack?: () => void;
  readonly onSave: (times: SchoolTimes) => void;
}

/** The region of the vacations and the lesson times of each weekday. */
export function TimesForm({ title, start, save, onBack, onSave }: Props) {
  const say = useSay();
  const [region, setRegion] = useState(start.region);
  const [times, setTimes] = useState(() => DAYS.map((day) => split(start.times[day])));
  const [tried, setTried] = useState(false);
  const lessons = times.map(lessonsOf);
  const wrong = lessons.includes(null)
    ? say('run_timesBad')
    : lessons.every((day) => day!.length === 0)
      ? say('run_timesNone')
      : null;
  const submit = () => {
    setTried(true);
    if (wrong) return;
    onSave({ region, times: Object.fromEntries(DAYS.map((day, index) => [day, lessons[index]!])) as WeekTimes });
  };
  const change = (day: number, place: number, value: string) =>
    setTimes(times.map((old, index) => (index === day ? (old.with(place, value) as unknown as Times) : old)));
  return (
    <FormCard title={title} text={say('run_timesText')} save={save} onSave={submit} {...(onBack && { onBack })}>
      <Field label={say('run_region')}>
        {(labels) => (
          <select {...labels} value={region} onChange={(event) => setRegion(event.currentTarget.value as Region)}>
            {REGIONS.map((one) => (
              <option key={one} value={one}>
                {say(keyOf('region', one))}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={say('run_preset')}>
        {(labels) => (
          <select
            {...labels}
            value={presetOf(lessons)}
            onChange={(event) => {
              const preset = PRESETS[event.currentTarget.value as Preset];
              setTimes(DAYS.map((day) => split(preset[day])));
            }}
          >
            {presetOf(lessons) === '' && <option value="">{say('preset_own')}</option>}
            {(Object.keys(PRESETS) as Preset[]).map((one) => (
              <option key={one} value={one}>
                {say(keyOf('preset', one))}
              </option>
            ))}
          </select>
        )}
      </Field>
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
            <tr key={day} class={tried && lessons[index] === null ? 'wrong' : ''}>
              <th scope="row">{say(keyOf('day', day))}</th>
              {times[index]!.map((value, place) => (
                <td key={place}>
                  <input
                    type="time"
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
      {tried && wrong && (
        <p class="wrong" role="alert">
          {wrong}
        </p>
      )}
    </FormCard>
  );
}
