import { LineChart } from '../../../charts/line-chart';
import { type Day, schoolYearLabel } from '../../../domain/day';
import type { MonthView } from '../../../messages/insight-month-views';
import { useAnswer } from '../../../pages/ask';
import { saveChart } from '../../../pages/save-chart';
import { weeksTable } from '../../../ui/lines/line-tables';
import { useLanguage } from '../../../ui/words';
import type { Chosen } from './chosen-tables';

interface Props {
  readonly month: MonthView['month'];
  /** The school, or one of its groups. */
  readonly about: Chosen['about'];
}

/** The school weeks of the year in which the month lies, beside those of the year before, as they are counted now. */
export function MonthWeeks({ month, about }: Props) {
  const language = useLanguage();
  const year = schoolYearLabel(`${month}-01` as Day);
  const of = about.of === 'group' ? about : ({ of: 'school' } as const);
  const { value } = useAnswer('own>worker:lines', { about: of, year });
  if (value === null || typeof value === 'string') return null;
  return (
    <LineChart
      {...weeksTable(value, 'missed', language)}
      onImage={(drawing) => saveChart(drawing, { of: 'lines', period: year })}
    />
  );
}
