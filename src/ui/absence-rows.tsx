import { useLayoutEffect, useRef } from 'preact/hooks';
import type { AbsenceKind } from '../domain/absence';
import type { Day, Moment } from '../domain/day';
import type { PupilView } from '../messages/views';
import type { Word } from '../rules/day-by-day';
import { dayText, minutesText } from './when-text';
import { keyOf, useLanguage } from './words';

export interface AbsenceRow {
  readonly pupil?: PupilView;
  readonly day: Day;
  readonly kind: AbsenceKind;
  readonly word: Word;
  readonly reason?: string | null;
  /** Lesson minutes; 0 or `null`: nothing is said. */
  readonly minutes: number | null;
}

interface Props {
  readonly title: string;
  readonly rows: readonly AbsenceRow[];
  /** How many there are, where that is more than can be read. */
  readonly of?: number;
  readonly now: Moment;
  /** Shows the dossier of a pupil: of the one that all rows are about, or of the one of a row. */
  readonly onPupil: (pupil: string) => void;
  /** The pupil that all rows are about. */
  readonly whose?: PupilView;
  readonly onClose: () => void;
}

/** The rows that a number comes from: each pupil and day, with what the row says. */
export function AbsenceRows({ title, rows, of = rows.length, now, onPupil, whose, onClose }: Props) {
  const language = useLanguage();
  const { say } = language;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), [title]);
  return (
    <section class="absence-rows card">
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {rows.length === 0 && <p class="nothing">{say('line_noRows')}</p>}
      <ul class="facts-list">
        {rows.map(({ pupil, day, kind, word, reason, minutes }, index) => (
          <li key={`${pupil?.id}~${day}~${index}`}>
            <span>
              {dayText(day, language, now)}
              {pupil && (
                <>
                  {' '}
                  <button type="button" class="name" onClick={() => onPupil(pupil.id)}>
                    {pupil.name}
                  </button>{' '}
                  {pupil.group && <span class="group">{say('groupOf', pupil.group)}</span>}
                </>
              )}
            </span>
            <span>
              {[
                say(keyOf('kind', kind)),
                say(keyOf('card_word', word)),
                minutes ? minutesText(minutes, language) : null,
              ]
                .filter(Boolean)
                .join(', ')}
              {reason && <span class="help"> {say('dos_reason', reason)}</span>}
            </span>
          </li>
        ))}
      </ul>
      {of > rows.length && <p class="help">{say('card_more', rows.length, of)}</p>}
      <div class="buttons">
        {whose && (
          <button type="button" onClick={() => onPupil(whose.id)}>
            {say('dos_open')}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {say('card_close')}
        </button>
      </div>
    </section>
  );
}
