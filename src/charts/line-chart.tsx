import { useId } from 'preact/hooks';
import { cellText, type TableWords, valueText } from '../tables/cell-text';
import { tableWords } from '../ui/table-words';
import { type Say, useLanguage } from '../ui/words';
import { ChartFigure, type ChartProps } from './chart-figure';
import { Hatch } from './hatch';
import { shortened } from './label';
import { LINE_FRAME, type LineLayout, type LineMarks, lineLayout, type StepState } from './line-marks';
import { dashOf, lineClass, Marker } from './marker';
import { isWritten } from './scale';

interface Props extends ChartProps {
  /** Rows of the table that are a vacation, or that nobody saw, by their ids. */
  readonly states?: Readonly<Record<string, StepState>>;
}

const { width, height, left, right, top, bottom } = LINE_FRAME;
/** What fits beside the lines, and below them. */
const NAME_LETTERS = 22;
const MOST_STEPS = 12;

/** `Groep 6A: van 3 (2 nov) naar 5 (30 nov), hoogste 8 (16 nov).` */
function lineSaid({ label, pieces }: LineMarks, { steps }: LineLayout, words: TableWords, say: Say): string {
  const marks = pieces.flat();
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last) return say('chart_lineUnknown', label);
  const highest = marks.reduce((most, mark) => (mark.y < most.y ? mark : most), first);
  const said = [first, last, highest].flatMap(({ cell, step }) => [cellText(cell, words), steps[step]!.label]);
  return say('chart_lineSaid', label, ...said);
}

function Axis({ layout, words, hatch }: { layout: LineLayout; words: TableWords; hatch: string }) {
  const { ticks, steps, stepWidth, zero } = layout;
  return (
    <>
      {steps.map(({ x, state }) =>
        state ? (
          <rect
            key={x}
            class={state === 'free' ? 'free' : undefined}
            fill={state === 'unseen' ? `url(#${hatch})` : undefined}
            x={x - stepWidth / 2}
            y={top}
            width={stepWidth}
            height={bottom - top}
          />
        ) : null,
      )}
      {ticks.map(({ value, y }) => (
        <g key={value}>
          <path class="grid" d={`M${left} ${y}H${right}`} />
          <text x={left - 8} y={y + 4} text-anchor="end">
            {valueText({ of: layout.measure, value }, words)}
          </text>
        </g>
      ))}
      {steps.map(({ x, label }, index) =>
        isWritten(index, steps.length, MOST_STEPS) ? (
          <g key={x}>
            <path class="axis" d={`M${x} ${bottom}v5`} />
            <text x={x} y={bottom + 20} text-anchor="middle">
              {shortened(label, 10)}
            </text>
          </g>
        ) : null,
      )}
      <path class="axis" d={`M${left} ${zero}H${right}`} />
    </>
  );
}

function Line({ line, index }: { line: LineMarks; index: number }) {
  const last = line.pieces.at(-1)?.at(-1);
  return (
    <g class={lineClass(index)}>
      {line.pieces.map((piece) => (
        <path
          key={piece[0]!.x}
          class="way"
          stroke-dasharray={dashOf(index)}
          d={`M${piece.map(({ x, y }) => `${x} ${y}`).join('L')}`}
        />
      ))}
      {line.pieces.flat().map(({ x, y, cell }) => (
        <Marker key={x} line={index} x={x} y={y} isOpen={cell.atLeast ?? false} />
      ))}
      {last && line.nameY !== null && (
        <>
          <path class="to-name" d={`M${last.x + 7} ${last.y}L${right + 4} ${line.nameY}`} />
          <text x={right + 8} y={line.nameY + 4}>
            {shortened(line.label, NAME_LETTERS)}
          </text>
        </>
      )}
    </g>
  );
}

/**
 * Lines over school weeks or months: a row of the table for each step, a column for each line. Through a vacation and what nobody knows
 * nothing is drawn; what was not seen is hatched, and a point of which not all was seen stands open.
 */
export function LineChart({ table, states = {}, ...rest }: Props) {
  const language = useLanguage();
  const { say } = language;
  const words = tableWords(language);
  const hatch = useId();
  const layout = lineLayout(table, states);
  const marks = layout.lines.flatMap(({ pieces }) => pieces.flat());
  const has = (state: StepState) => layout.steps.some((step) => step.state === state);
  const signs = [
    marks.some(({ cell }) => cell.atLeast) &&
      (['chart_open', <circle key="open" class="open-sign" cx="9" cy="7" r="5" />] as const),
    has('unseen') &&
      ([
        'chart_unseen',
        <rect key="unseen" class="unseen-sign" fill={`url(#${hatch})`} x="0.5" y="0.5" width="17" height="13" />,
      ] as const),
    has('free') && (['chart_free', <rect key="free" class="free" x="0.5" y="0.5" width="17" height="13" />] as const),
  ].filter((sign) => sign !== false);
  return (
    <ChartFigure
      {...rest}
      table={table}
      kind="lines"
      width={width}
      height={height}
      summary={layout.lines.map((line) => lineSaid(line, layout, words, say)).join(' ')}
      isEmpty={marks.length === 0}
      legend={
        <ul class="legend">
          {layout.lines.map(({ label }, index) => (
            <li key={label}>
              <svg viewBox="0 0 44 14" aria-hidden="true" class={lineClass(index)}>
                <path class="way" stroke-dasharray={dashOf(index)} d="M0 7H44" />
                <Marker line={index} x={22} y={7} />
              </svg>
              {label}
            </li>
          ))}
          {signs.map(([key, sign]) => (
            <li key={key}>
              <svg viewBox="0 0 18 14" aria-hidden="true" class="sign">
                {sign}
              </svg>
              {say(key)}
            </li>
          ))}
        </ul>
      }
    >
      <Hatch id={hatch} />
      <Axis layout={layout} words={words} hatch={hatch} />
      {layout.lines.map((line, index) => (
        <Line key={line.label} line={line} index={index} />
      ))}
    </ChartFigure>
  );
}
