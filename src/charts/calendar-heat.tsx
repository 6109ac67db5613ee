import { useId } from 'preact/hooks';
import { cellText } from '../tables/cell-text';
import { tableWords } from '../ui/table-words';
import { sayCount, useLanguage } from '../ui/words';
import { ChartFigure, type ChartProps } from './chart-figure';
import { Hatch } from './hatch';
import { HEAT_FRAME, type HeatMark, heatLayout } from './heat-marks';
import { shortened } from './label';
import { isWritten } from './scale';

interface Props extends ChartProps {
  /** Where each of at most four levels begins, rising, with what a day of it is called. */
  readonly levels?: readonly { readonly from: number; readonly label: string }[];
  /** The letter of each word that stands in cells. */
  readonly letters?: Readonly<Record<string, string>>;
}

const { cell: SIZE, top } = HEAT_FRAME;
const MIDDLE = SIZE / 2;
/** The side of the square in a day, level by level. */
const SQUARES = [0, 5, 9, 13, 18] as const;
const MOST_WEEKS = 12;
/** A day of the month is as wide as so many weeks. */
const LABEL_WEEKS = 3;

/** One day: a bigger and darker square where there was more, a letter, slanting lines where nobody looked, nothing where no school was. */
function Day({ shows, hatch }: Pick<HeatMark, 'shows'> & { readonly hatch: string }) {
  if (shows === 'free') return <path class="free-day" d={`M${MIDDLE - 3} ${MIDDLE}h6`} />;
  if (shows === 'unseen')
    return <rect class="day unseen-day" fill={`url(#${hatch})`} x="0.5" y="0.5" width={SIZE - 1} height={SIZE - 1} />;
  if (typeof shows === 'object')
    return (
      <>
        <rect class="day with-letter" x="0.5" y="0.5" width={SIZE - 1} height={SIZE - 1} />
        <text x={MIDDLE} y={MIDDLE + 4.5} text-anchor="middle">
          {shows.letter}
        </text>
      </>
    );
  const side = SQUARES[shows];
  return (
    <>
      <rect class="day" x="0.5" y="0.5" width={SIZE - 1} height={SIZE - 1} />
      {side > 0 && (
        <rect class={`level level-${shows}`} x={MIDDLE - side / 2} y={MIDDLE - side / 2} width={side} height={side} />
      )}
    </>
  );
}

/**
 * A school year by weeks: a row of the table for each week, a column for each day of it. Empty is no school, unknown is not seen, and
 * words stand as their letters.
 */
export function CalendarHeat({ table, levels = [], letters = {}, ...rest }: Props) {
  const language = useLanguage();
  const { say } = language;
  const words = tableWords(language);
  const hatch = useId();
  const layout = heatLayout(
    table,
    levels.map(({ from }) => from),
    letters,
  );
  const { marks, weeks, days } = layout;
  const signs = [
    ...(marks.some(({ shows }) => shows === 0) ? [{ shows: 0 as const, label: say('chart_none') }] : []),
    ...levels.map(({ label }, index) => ({ shows: (index + 1) as HeatMark['shows'], label })),
    ...Object.entries(letters).map(([label, letter]) => ({ shows: { letter }, label })),
    { shows: 'unseen' as const, label: say('chart_unseen') },
    { shows: 'free' as const, label: say('chart_free') },
  ];
  const isShown = (shows: HeatMark['shows']) => (mark: HeatMark) =>
    JSON.stringify(mark.shows) === JSON.stringify(shows);
  const counted = signs.map((sign) => ({ ...sign, days: marks.filter(isShown(sign.shows)).length }));
  return (
    <ChartFigure
      {...rest}
      table={table}
      kind="calendar"
      width={layout.width}
      height={layout.height}
      summary={counted
        .filter(({ days: of }) => of > 0)
        .map(({ label, days: of }) => sayCount(say, of, 'chart_daysOf', label, of))
        .join(' ')}
      isEmpty={marks.every(({ shows }) => shows === 'free')}
      legend={
        <ul class="legend">
          {counted.map(({ shows, label, days: of }) => (
            <li key={label}>
              <svg viewBox={`0 0 ${SIZE} ${SIZE}`} class="day-sign" aria-hidden="true">
                <Day shows={shows} hatch={hatch} />
              </svg>
              {sayCount(say, of, 'chart_signDays', label, of)}
            </li>
          ))}
        </ul>
      }
    >
      <Hatch id={hatch} />
      {weeks.map(({ x, label }, index) =>
        isWritten(index, weeks.length, Math.min(MOST_WEEKS, weeks.length / LABEL_WEEKS)) ? (
          <text key={x} x={x} y={top - 9}>
            {shortened(label, 9)}
          </text>
        ) : null,
      )}
      {days.map(({ y, label }) => (
        <text key={y} x="0" y={y + MIDDLE + 4.5}>
          {shortened(label, 5)}
        </text>
      ))}
      {marks.map(({ x, y, shows, cell }, index) => (
        <g key={`${x}~${y}`} transform={`translate(${x} ${y})`}>
          <title>{`${weeks[Math.floor(index / days.length)]!.label} ${days[index % days.length]!.label}: ${cellText(cell, words)}`}</title>
          <Day shows={shows} hatch={hatch} />
        </g>
      ))}
    </ChartFigure>
  );
}
