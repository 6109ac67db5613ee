/* How lines are told apart: each has a shape at its points and a way of being dashed; colour only helps. */

const SHAPES = [
  'M-4 0A4 4 0 1 0 4 0A4 4 0 1 0-4 0Z',
  'M-4-4H4V4H-4Z',
  'M0-5L5 4H-5Z',
  'M0-5.5L5.5 0L0 5.5L-5.5 0Z',
  'M-5-4H5L0 5Z',
  'M-2-5H2V-2H5V2H2V5H-2V2H-5V-2H-2Z',
] as const;
const DASHES = ['none', '9 4', '2 4', '12 4 2 4', '5 3', '14 3 2 3 2 3'] as const;

/** After all shapes were used, they come again, each with the next dash. */
export const dashOf = (line: number): string => DASHES[(line + Math.floor(line / SHAPES.length)) % DASHES.length]!;
export const lineClass = (line: number): string => `chart-line line-${line % SHAPES.length}`;

interface Props {
  readonly line: number;
  readonly x: number;
  readonly y: number;
  /** Not all was seen: it stands open. */
  readonly isOpen?: boolean;
}

export const Marker = ({ line, x, y, isOpen = false }: Props) => (
  <path class={isOpen ? 'marker open' : 'marker'} d={SHAPES[line % SHAPES.length]} transform={`translate(${x} ${y})`} />
);
