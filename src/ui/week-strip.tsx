import type { Day } from '../domain/day';
import { dayText } from './when-text';
import { useLanguage } from './words';

export interface StripWeek {
  readonly monday: Day;
  /** How much of what counts falls in it. */
  readonly amount: number;
  readonly isLessonWeek: boolean;
}

interface Props {
  readonly weeks: readonly StripWeek[];
  /** What an amount is called. */
  readonly amountText: (amount: number) => string;
}

/** The window as a small strip of weeks, oldest first: higher where more counts, open where there was no school. */
export function WeekStrip({ weeks, amountText }: Props) {
  const language = useLanguage();
  const { say } = language;
  const most = Math.max(1, ...weeks.map(({ amount }) => amount));
  const filled = weeks.filter(({ amount }) => amount > 0);
  const told = filled.map(({ monday, amount }) => say('strip_week', dayText(monday, language), amountText(amount)));
  return (
    <div class="strip" role="img" aria-label={told.length > 0 ? told.join('; ') : say('strip_empty')}>
      {weeks.map(({ monday, amount, isLessonWeek }) => (
        <span
          key={monday}
          class={isLessonWeek ? 'week' : 'week free'}
          title={say('strip_week', dayText(monday, language), amountText(amount))}
        >
          <span class="amount" style={{ height: `${Math.round((100 * amount) / most)}%` }} />
        </span>
      ))}
    </div>
  );
}
