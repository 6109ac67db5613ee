import type { Moment } from '../../../domain/day';
import type { Request } from '../../../messages/contract';
import { useAnswer } from '../../../pages/ask';
import { AbsenceRows } from '../../../ui/absence-rows';
import { Waiting } from '../../../ui/failed';
import { daysOpened } from '../../../ui/lines/measure';
import { dayText } from '../../../ui/when-text';
import { useLanguage } from '../../../ui/words';

interface Props {
  readonly about: Request<'own>worker:lines'>['about'];
  /** Which days. */
  readonly opened: string;
  readonly now: Moment;
  readonly onPupil: (pupil: string) => void;
  readonly onClose: () => void;
}

/** The rows behind a number: who, when, what, and for how long. */
export function OpenedRows({ about, opened, now, onPupil, onClose }: Props) {
  const language = useLanguage();
  const { say } = language;
  const { from, until } = daysOpened(opened);
  const { value, failed, again } = useAnswer('own>worker:line-rows', { about, from, until });
  if (value === null || typeof value === 'string') return <Waiting failed={failed} again={again} />;
  const day = dayText(from, language, now);
  return (
    <AbsenceRows
      title={from === until ? say('line_rowsOn', day) : say('line_rows', day, dayText(until, language, now))}
      rows={about.of === 'pupil' ? value.rows.map(({ pupil: _, ...row }) => row) : value.rows}
      of={value.of}
      now={now}
      onPupil={onPupil}
      onClose={onClose}
    />
  );
}
