/** Drawn on a grid of 16; the shape of a badge in the page and of the same step in our own pages. */
const SHAPES = {
  ask: 'M2 3h12v8H8l-4 3v-3H2z',
  slip: 'M3 1h10v14l-2-1.5L9 15l-2-1.5L5 15l-2-1.5z',
  letter: 'M1 3h14v10H1zM1 3l7 6 7-6',
  meeting:
    'M5.5 7a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M1 14c0-3 2-5 4.5-5s4.5 2 4.5 5zM11 8a2 2 0 1 0 0-4M12 9c2 .4 3 2.4 3 5h-2',
  care: 'M8 14S1.5 10 1.5 5.5A3.3 3.3 0 0 1 8 4a3.3 3.3 0 0 1 6.5 1.5C14.5 10 8 14 8 14z',
  report: 'M8 1.5 15 14H1zM8 6v4M8 12v.5',
  list: 'M2 3h2M6 3h8M2 8h2M6 8h8M2 13h2M6 13h8',
  lock: 'M3 7h10v8H3zM5 7V5a3 3 0 0 1 6 0v2',
  gear: 'M8 5.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5M8 1v2M8 13v2M1 8h2M13 8h2M3 3l1.5 1.5M11.5 11.5 13 13M13 3l-1.5 1.5M4.5 11.5 3 13',
  desk: 'M1 2h14v9H1zM5 15h6M8 11v4',
  back: 'M10 3 5 8l5 5',
  done: 'M2 8.5 6 12.5 14 3.5',
  clock: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M8 4v4.5l3 1.5',
  warning: 'M8 1.5 15 14H1zM8 6v4M8 12v.5',
  info: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M8 7v4.5M8 4.5V5',
} as const;
export type IconName = keyof typeof SHAPES;

/** Says nothing by itself: the words stand beside it. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    <path
      d={SHAPES[name]}
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linejoin="round"
      stroke-linecap="round"
    />
  </svg>
);
