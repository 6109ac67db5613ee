import type { Moment } from '../../domain/day';
import type { PatternsView, PatternView } from '../../messages/insight-lines-views';
import { dayText } from '../when-text';
import { keyOf, sayCount, useLanguage } from '../words';
import { nothingText, patternText, usualText } from './pattern-text';

interface Props {
  readonly patterns: PatternsView;
  /** It is about one pupil, whose name stands above it already. */
  readonly ofOne: boolean;
  readonly now: Moment;
  readonly onPupil: (pupil: string) => void;
}

/** What reports and lates have in common, with the days that it stands on; and what could not be looked for. */
export function Patterns({ patterns: { found, withoutGym, schoolDays, unseenDays }, ofOne, now, onPupil }: Props) {
  const language = useLanguage();
  const { say, tag } = language;
  const days = new Intl.NumberFormat(tag);
  return (
    <section class="patterns">
      <h2>{say('line_patterns')}</h2>
      <p class="help">{say('line_patternsHelp')}</p>
      {found.length === 0 && (
        <p class="nothing" role="status">
          {nothingText({ schoolDays, unseenDays }, language)}
        </p>
      )}
      <ul>
        {found.map((one) => (
          <Pattern
            key={`${one.pupil.id} ${one.pattern} ${one.sort} ${one.weekday} ${one.other?.pupil.id}`}
            found={one}
            ofOne={ofOne}
            now={now}
            onPupil={onPupil}
          />
        ))}
      </ul>
      {unseenDays > 0 && found.length > 0 && (
        <p class="help">{say('line_patternsUnseen', days.format(unseenDays), days.format(schoolDays))}</p>
      )}
      {withoutGym.length > 0 && (
        <p class="help">{say('line_withoutGym', new Intl.ListFormat(tag).format(withoutGym))}</p>
      )}
    </section>
  );
}

interface PatternProps extends Omit<Props, 'patterns'> {
  readonly found: PatternView;
}

function Pattern({ found, ofOne, now, onPupil }: PatternProps) {
  const language = useLanguage();
  const { say } = language;
  const { pupil, other, occasions } = found;
  return (
    <li>
      {!ofOne && (
        <p>
          <button type="button" class="quiet" onClick={() => onPupil(pupil.id)}>
            {pupil.name}
          </button>{' '}
          {pupil.group && <span class="group">{say('groupOf', pupil.group)}</span>}
        </p>
      )}
      <p>
        <b>{patternText(found, language)}</b> {usualText(found, language)}
      </p>
      {other && <p class="help">{say(keyOf('line_related', other.by), other.pupil.name)}</p>}
      <details>
        <summary>
          {sayCount(say, occasions.length, 'line_occasions', occasions.length)}
          <span class="unseen">: {pupil.name}</span>
        </summary>
        <ul class="facts-list">
          {occasions.map(({ day, kind, fits }, index) => (
            <li key={index}>
              <span>
                {dayText(day, language, now)}: {say(keyOf('kind', kind))}
              </span>
              <span>{fits && <b>{say('line_fits')}</b>}</span>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
