import { boundText, cellText, intervalText, valueText } from '../tables/cell-text';
import { tableWords } from '../ui/table-words';
import { useLanguage } from '../ui/words';
import { BAR_FRAME, barLayout } from './bar-marks';
import { ChartFigure, type ChartProps } from './chart-figure';
import { inTwoLines } from './label';

interface Props extends ChartProps {
  /** The id of the column that is drawn. */
  readonly column: string;
}

const { width, left, right, top } = BAR_FRAME;
const LABEL_LETTERS = 26;
const LINE_HEIGHT = 14;
/** Half of a bar, and half of the end of a whisker. */
const [HALF, END] = [8, 6];

/** A bar for each row of the table with a whisker from where to where it may well be, and its value in words. */
export function BarsWithIntervals({ table, column, ...rest }: Props) {
  const language = useLanguage();
  const words = tableWords(language);
  const { height, bottom, zero, ticks, bars, measure } = barLayout(
    table,
    table.columns.findIndex(({ id }) => id === column),
  );
  const hasWhiskers = bars.some(({ whisker }) => whisker);
  return (
    <ChartFigure
      {...rest}
      table={table}
      kind="bars"
      width={width}
      height={height}
      summary={bars.map(({ label, cell }) => `${label}: ${cellText(cell, words)}.`).join(' ')}
      isEmpty={bars.every(({ x }) => x === null)}
      legend={hasWhiskers && <p class="help">{language.say('chart_whisker')}</p>}
    >
      {ticks.map(({ value, x }) => (
        <g key={value}>
          <path class="grid" d={`M${x} ${top}V${bottom}`} />
          <text x={x} y={bottom + 18} text-anchor="middle">
            {valueText({ of: measure, value }, words)}
          </text>
        </g>
      ))}
      {bars.map(({ label, cell, y, x, whisker }, index) => {
        const lines = inTwoLines(label, LABEL_LETTERS);
        const interval = intervalText(cell, words);
        return (
          <g key={table.rows[index]!.id}>
            {lines.map((line, place) => (
              <text
                key={line}
                x={left - 10}
                y={y + 4 + (place - (lines.length - 1) / 2) * LINE_HEIGHT}
                text-anchor="end"
              >
                {line}
              </text>
            ))}
            {x !== null && (
              <rect
                class={cell.atLeast ? 'length open' : 'length'}
                x={Math.min(zero, x)}
                y={y - HALF}
                width={Math.abs(x - zero)}
                height={2 * HALF}
              />
            )}
            {whisker && (
              <path
                class="whisker"
                d={`M${whisker[0]} ${y - END}v${2 * END}M${whisker[0]} ${y}H${whisker[1]}M${whisker[1]} ${y - END}v${2 * END}`}
              />
            )}
            <text class="value" x={right + 12} y={interval ? y - 3 : y + 4}>
              {boundText(cell, words)}
            </text>
            {interval && (
              <text class="interval" x={right + 12} y={y + 11}>
                ({interval})
              </text>
            )}
          </g>
        );
      })}
      <path class="axis" d={`M${zero} ${top}V${bottom}`} />
    </ChartFigure>
  );
}
