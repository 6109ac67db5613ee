import { useState } from 'preact/hooks';
import type { Moment } from '../../../domain/day';
import type { EffectView } from '../../../messages/insight-lines-views';
import { MEASURES } from '../../../overview/lines/effect';
import { useAnswer } from '../../../pages/ask';
import { Waiting } from '../../../ui/failed';
import { Field } from '../../../ui/field';
import { effectTable, perWeekText, stepText } from '../../../ui/lines/effect-table';
import { dayText } from '../../../ui/when-text';
import { useLanguage } from '../../../ui/words';
import { Numbers } from '../numbers';

interface Props {
  readonly years: readonly string[];
  readonly now: Moment;
  readonly onPupil: (pupil: string) => void;
}

/** Before and after each step, of a school year or of all of them; a number of pupils opens who they are. */
export function EffectSection({ years, now, onPupil }: Props) {
  const language = useLanguage();
  const { say } = language;
  const [year, setYear] = useState<string | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const { value, failed, again } = useAnswer('own>worker:line-effects', { year });
  const effects = typeof value === 'object' ? (value?.effects ?? null) : null;
  const shown = effects?.find(({ step }) => step === opened);
  return (
    <section class="effects">
      <h2>{say('line_effects')}</h2>
      <p class="help">{say('line_effectsHelp')}</p>
      <Field label={say('line_effectYear')}>
        {(labels) => (
          <select
            {...labels}
            value={year ?? ''}
            onChange={({ currentTarget }) => setYear(currentTarget.value === '' ? null : currentTarget.value)}
          >
            <option value="">{say('line_allYears')}</option>
            {years.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        )}
      </Field>
      {effects === null && <Waiting failed={failed} again={again} />}
      {effects?.length === 0 && (
        <p class="nothing" role="status">
          {say('line_noEffects')}
        </p>
      )}
      {effects &&
        effects.length > 0 &&
        MEASURES.map((measure) => (
          <Numbers
            key={measure}
            subject={{ of: 'lines' }}
            table={effectTable(effects, measure, language)}
            opened={opened}
            onOpen={setOpened}
          />
        ))}
      {shown && <EffectPupils effect={shown} now={now} onPupil={onPupil} />}
    </section>
  );
}

interface PupilsProps extends Omit<Props, 'years'> {
  readonly effect: EffectView;
}

/** Who had the step, and what was before and after it of each. */
function EffectPupils({ effect: { step, pupils }, now, onPupil }: PupilsProps) {
  const language = useLanguage();
  const { say } = language;
  return (
    <>
      <h3>{stepText(step, language)}</h3>
      <ul class="facts-list">
        {pupils.map(({ pupil, day, before, after }) => (
          <li key={pupil.id}>
            <span>
              {dayText(day, language, now)}:{' '}
              <button type="button" class="quiet" onClick={() => onPupil(pupil.id)}>
                {pupil.name}
              </button>
            </span>
            <span>
              {say(
                'line_sides',
                perWeekText(before.lates, 'lates', language),
                perWeekText(after.lates, 'lates', language),
                perWeekText(before.unauthorised, 'unauthorised', language),
                perWeekText(after.unauthorised, 'unauthorised', language),
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
