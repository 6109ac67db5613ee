import { useEffect, useRef } from 'preact/hooks';
import type { Moment } from '../../../domain/day';
import type { Request } from '../../../messages/contract';
import { useAnswer } from '../../../pages/ask';
import { Waiting } from '../../../ui/failed';
import { daysOpened } from '../../../ui/lines/measure';
import { dayText, minutesText } from '../../../ui/when-text';
import { keyOf, sayCount, useLanguage } from '../../../ui/words';

interface Props {
  readonly about: Request<'own>worker:lines'>['about'];
  /** Which days. */
  readonly opened: string;
  readonly now: Moment;
  readonly onClose: () => void;
}

/** The rows behind a number: who, when, what, and for how long. */
export function OpenedRows({ about, opened, now, onClose }: Props) {
  const language = useLanguage();
  const { say } = language;
  const { from, until } = daysOpened(opened);
  const { value, failed, again } = useAnswer('own>worker:line-rows', { about, from, until });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [opened]);
  const rows = typeof value === 'object' ? (value?.rows ?? null) : null;
  const of = typeof value === 'object' ? (value?.of ?? 0) : 0;
  return (
    <section class="line-rows">
      <h2 ref={heading} tabIndex={-1}>
        {from === until
          ? say('line_rowsOn', dayText(from, language, now))
          : say('line_rows', dayText(from, language, now), dayText(until, language, now))}
      </h2>
      <button type="button" class="quiet" onClick={onClose}>
        {say('line_close')}
      </button>
      {rows === null && <Waiting failed={failed} again={again} />}
      {rows?.length === 0 && <p class="nothing">{say('line_noRows')}</p>}
      <ul class="facts-list">
        {rows?.map(({ pupil, day, kind, word, minutes }, index) => (
          <li key={index}>
            <span>
              {dayText(day, language, now)}: {about.of !== 'pupil' && <b>{pupil.name} </b>}
              {say(keyOf('kind', kind))}, {say(keyOf('line_word', word))}
            </span>
            <span>{minutes > 0 && minutesText(minutes, language)}</span>
          </li>
        ))}
      </ul>
      {rows && of > rows.length && (
        <p class="help">{sayCount(say, of - rows.length, 'line_moreRows', of - rows.length)}</p>
      )}
    </section>
  );
}
