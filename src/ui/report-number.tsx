import type { ActionView } from '../messages/views';
import { type OnAdd, Supplements } from './supplements';
import { dayText } from './when-text';
import { useLanguage } from './words';

interface Props {
  readonly report: ActionView;
  /** Absent: who looks here may add nothing. */
  readonly onAdd?: OnAdd;
}

/** The number of a report, as the register gave it, and the way to record it later. */
export function ReportNumber({ report, onAdd }: Props) {
  const language = useLanguage();
  const { say } = language;
  const { number, day } = report;
  return (
    <div class="report-number">
      <p>
        {number === null && say('reportNumberNone')}
        {number !== null &&
          (day === null ? say('reportNumber', number) : say('reportNumberOn', number, dayText(day, language)))}
      </p>
      {onAdd && <Supplements action={report} onAdd={onAdd} />}
    </div>
  );
}
