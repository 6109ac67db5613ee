import { useState } from 'preact/hooks';
import { REGIONS, type Region } from '../domain/vacations';
import { isFixed } from '../managed/managed';
import { FixedByIt, useByIt } from '../ui/by-it';
import { Field } from '../ui/field';
import { keyOf, useSay } from '../ui/words';
import { FormCard } from './form-card';
import { timesOf, type WeekTimes, WRONG_WEEK, weekOf } from './week';
import { WeekTable } from './week-table';

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

/** Timetables that most schools have, to begin with: traditional, continuous, five equal days. */
const PRESETS = {
  five: everyDay('08:30-12:00', '12:30-14:30'),
  continuous: everyDay('08:30-12:00', '12:30-14:00'),
  wednesday: { ...everyDay('08:30-12:00', '13:00-15:15'), wed: ['08:30-12:15'] },
} as const;
type Preset = keyof typeof PRESETS;

export const FIRST_TIMES: SchoolTimes = { region: 'midden', times: PRESETS.five };

/** The preset that a week is; empty: the school's own. */
const presetOf = (week: ReturnType<typeof weekOf>): Preset | '' =>
  (Object.keys(PRESETS) as Preset[]).find((one) => JSON.stringify(PRESETS[one]) === JSON.stringify(week)) ?? '';

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
  const [times, setTimes] = useState(() => timesOf(start.times));
  const [tried, setTried] = useState(false);
  const week = weekOf(times);
  const preset = presetOf(week);
  const submit = () => {
    setTried(true);
    if (typeof week === 'object') onSave({ region, times: week });
  };
  return (
    <FormCard title={title} text={say('run_timesText')} save={save} onSave={submit} {...(onBack && { onBack })}>
      <RegionField region={region} onRegion={setRegion} />
      <Field label={say('run_preset')}>
        {(labels) => (
          <select
            {...labels}
            value={preset}
            onChange={(event) => setTimes(timesOf(PRESETS[event.currentTarget.value as Preset]))}
          >
            {preset === '' && <option value="">{say('preset_own')}</option>}
            {(Object.keys(PRESETS) as Preset[]).map((one) => (
              <option key={one} value={one}>
                {say(keyOf('preset', one))}
              </option>
            ))}
          </select>
        )}
      </Field>
      <WeekTable times={times} marked={tried} onTimes={setTimes} />
      {tried && typeof week === 'string' && (
        <p class="wrong" role="alert">
          {say(WRONG_WEEK[week])}
        </p>
      )}
    </FormCard>
  );
}

interface RegionProps {
  readonly region: Region;
  readonly disabled?: boolean;
  readonly onRegion: (region: Region) => void;
}

export function RegionField({ region, disabled = false, onRegion }: RegionProps) {
  const say = useSay();
  const isByIt = isFixed(useByIt(), 'region');
  return (
    <>
      <Field label={say('run_region')}>
        {(labels) => (
          <select
            {...labels}
            value={region}
            disabled={disabled || isByIt}
            onChange={(event) => onRegion(event.currentTarget.value as Region)}
          >
            {REGIONS.map((one) => (
              <option key={one} value={one}>
                {say(keyOf('region', one))}
              </option>
            ))}
          </select>
        )}
      </Field>
      <FixedByIt names={['region']} />
    </>
  );
}
