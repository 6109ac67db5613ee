import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { Table } from '../tables/table';
import { ByIt, useAllowed } from '../ui/by-it';
import { NumberTable } from '../ui/number-table';
import { useSay } from '../ui/words';

/** What became of the image. */
export type ImageSaved = 'chart_imageSaved' | 'chart_imageFailed';

/** What every chart can do, whatever it draws. */
export interface ChartProps {
  /** The numbers that are drawn; its title is that of the chart. */
  readonly table: Table;
  /** Saves the drawing as an image; without it there is no button for it. */
  readonly onImage?: (drawing: SVGSVGElement) => Promise<ImageSaved>;
  readonly opened?: string | null;
  /** Shows where a number of the table comes from. */
  readonly onOpen?: (opens: string) => void;
}

interface Props extends ChartProps {
  readonly kind: 'lines' | 'bars' | 'calendar';
  /** Of the drawing, in its own units. */
  readonly width: number;
  readonly height: number;
  /** What the drawing says, for who does not see it. */
  readonly summary: string;
  readonly isEmpty: boolean;
  /** What the signs mean. */
  readonly legend?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A drawing with its title, what it says in words, what its signs mean, and the numbers behind it. */
export function ChartFigure(props: Props) {
  const { table, onImage, opened = null, onOpen, kind, width, height, summary, isEmpty, legend, children } = props;
  const say = useSay();
  const id = useId();
  const drawing = useRef<SVGSVGElement>(null);
  const mayImage = useAllowed('exportPng');
  const [said, setSaid] = useState<ImageSaved | null>(null);
  return (
    <figure class={`chart ${kind}`}>
      <figcaption>{table.title}</figcaption>
      {isEmpty && <p class="nothing">{say('chart_nothing')}</p>}
      {!isEmpty && (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is pushed aside must be reached by the keyboard */}
          <section class="drawn" tabIndex={0} aria-label={table.title}>
            <svg
              ref={drawing}
              viewBox={`0 0 ${width} ${height}`}
              style={{ '--wide': `${width}px` }}
              role="img"
              aria-labelledby={`${id}-title ${id}-said`}
            >
              <title id={`${id}-title`}>{table.title}</title>
              <desc id={`${id}-said`}>{summary}</desc>
              {children}
            </svg>
          </section>
          {legend}
        </>
      )}
      <div class="below">
        <details>
          <summary>
            {say('chart_table')}
            <span class="unseen">: {table.title}</span>
          </summary>
          <NumberTable table={table} isTitled opened={opened} {...(onOpen && { onOpen })} />
        </details>
        {onImage && mayImage && !isEmpty && (
          <button type="button" class="quiet" onClick={() => void onImage(drawing.current!).then(setSaid)}>
            {say('chart_image')}
            <span class="unseen">: {table.title}</span>
          </button>
        )}
        {onImage && !mayImage && <ByIt text="it_filesOff" />}
      </div>
      <p class="help" role="status">
        {said && say(said)}
      </p>
    </figure>
  );
}
