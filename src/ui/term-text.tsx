import type { Day, Moment } from '../domain/day';
import type { TaskView } from '../messages/views';
import { dayText } from './when-text';
import { useLanguage } from './words';

interface Props {
  readonly task: TaskView;
  readonly term: NonNullable<TaskView['term']>;
  readonly now: Moment;
}

/** Until when, counted in working days; of a report that the law asks with why. */
export function TermText({ task: { do: what, report, due }, term, now }: Props) {
  const language = useLanguage();
  const { say } = language;
  const last = dayText(due.slice(0, 10) as Day, language, now);
  return (
    <p class="facts">
      {say('termWorkingDays', last, term.workingDays, dayText(term.after, language, now))}{' '}
      {what === 'report-officer' && report !== 'other' && say('termLaw')}
    </p>
  );
}
