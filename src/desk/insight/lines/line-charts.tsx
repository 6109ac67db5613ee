import { useState } from 'preact/hooks';
import { CalendarHeat } from '../../../charts/calendar-heat';
import type { ChartProps } from '../../../charts/chart-figure';
import { LineChart } from '../../../charts/line-chart';
import type { Moment } from '../../../domain/day';
import type { Request } from '../../../messages/contract';
import type { LinesView } from '../../../messages/insight-lines-views';
import { saveChart } from '../../../pages/save-chart';
import { BasisNotes } from '../../../ui/basis-notes';
import { daysTable, monthsTable, weeksTable, yearsTable } from '../../../ui/lines/line-tables';
import type { LineMeasure } from '../../../ui/lines/measure';
import { type MessageKey, useLanguage } from '../../../ui/words';
import { Numbers } from '../numbers';
import { OpenedRows } from './opened-rows';

interface Props {
  readonly view: LinesView;
  readonly about: Request<'own>worker:lines'>['about'];
  readonly measure: LineMeasure;
  readonly now: Moment;
  readonly onPupil: (pupil: string) => void;
}

type Levels = readonly { readonly from: number; readonly says: MessageKey }[];

/** How much of a day one pupil missed; and of a day of many pupils, how much they did together. */
const OF_ONE: Levels = [
  { from: 0, says: 'line_level_some' },
  { from: 0.5, says: 'line_level_half' },
  { from: 1, says: 'line_level_whole' },
];
const OF_MANY: Levels = [
  { from: 0, says: 'line_level_few' },
  { from: 0.05, says: 'line_level_twentieth' },
  { from: 0.1, says: 'line_level_tenth' },
  { from: 0.2, says: 'line_level_fifth' },
];
const OF_TIMES: Levels = [
  { from: 1, says: 'line_level_one' },
  { from: 2, says: 'line_level_two' },
  { from: 5, says: 'line_level_five' },
];

/** What the shades of a calendar stand for. */
export function levelsOf(of: LinesView['about']['of'], measure: LineMeasure): Levels {
  if (measure === 'reports' || measure === 'lates') return OF_TIMES;
  return of === 'pupil' ? OF_ONE : OF_MANY;
}

/** The lines as charts, each with its table; a number of a table opens the rows that it comes from. */
export function LineCharts({ view, about, measure, now, onPupil }: Props) {
  const language = useLanguage();
  const { say } = language;
  const [opened, setOpened] = useState<string | null>(null);
  const subject = { of: 'lines', period: view.year } as const;
  const opening = { opened, onOpen: setOpened };
  const drawn: Partial<ChartProps> = { ...opening, onImage: (drawing) => saveChart(drawing, subject) };
  const { table, states } = weeksTable(view, measure, language);
  return (
    <>
      {view.about.of !== 'pupil' && <BasisNotes basis={view.basis} withOtherYears={view.years.length > 1} />}
      {view.about.of === 'group' && <p class="help">{say('line_groupNow', view.pupils)}</p>}
      <LineChart table={table} states={states} {...drawn} />
      <CalendarHeat
        table={daysTable(view, measure, language)}
        levels={levelsOf(view.about.of, measure).map(({ from, says }) => ({ from, label: say(says) }))}
        {...drawn}
      />
      {view.years.length > 1 && <LineChart table={monthsTable(view, measure, language)} {...drawn} />}
      <Numbers table={yearsTable(view, language)} subject={subject} {...opening} />
      {opened && (
        <OpenedRows about={about} opened={opened} now={now} onPupil={onPupil} onClose={() => setOpened(null)} />
      )}
    </>
  );
}
