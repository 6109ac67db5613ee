import { dayNumber } from '../domain/day';
import type { TableWords } from '../tables/cell-text';
import type { useLanguage } from './words';

const MS_PER_DAY = 86_400_000;

/** How a person's language writes numbers, days and shares in tables and charts. */
export function tableWords({ say, tag }: ReturnType<typeof useLanguage>): TableWords {
  const days = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const numbers = [0, 1].map((most) => new Intl.NumberFormat(tag, { maximumFractionDigits: most }));
  return {
    unknown: say('table_unknown'),
    unseen: say('insight_unseen'),
    numbers: say('table_numbers'),
    notes: say('table_notes'),
    number: (value, decimals) => numbers[Math.min(decimals, 1)]!.format(value),
    day: (day) => days.format(dayNumber(day) * MS_PER_DAY),
    duration: (hours, minutes) => say('table_duration', hours, minutes),
    percent: (number) => say('table_percent', number),
    between: (low, high) => say('table_between', low, high),
    atLeast: (value) => say('table_atLeast', value),
    lowest: (head) => say('table_lowest', head),
    highest: (head) => say('table_highest', head),
  };
}
