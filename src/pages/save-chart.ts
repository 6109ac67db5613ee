import type { ImageSaved } from '../charts/chart-figure';
import { saveFile } from './save-file';
import { type FileSubject, fileName } from './save-table';

/** An image for a letter or a screen of the staff room: twice as fine as on screen. */
const TIMES = 2;
/** Around the drawing, in its own units. */
const MARGIN = 14;
const TITLE_HEIGHT = 28;
const LEGEND_LINE = 24;
const BETWEEN = { sign: 8, items: 22 } as const;
const LETTER_SIZE = 13;

/** What a drawing is made of that stands in our style sheets: an image does not know them. */
const STYLES = [
  'color',
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;

const SVG = 'http://www.w3.org/2000/svg';

const element = (name: string, attributes: Readonly<Record<string, string>>, ...inside: readonly (Node | string)[]) => {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...inside);
  return made;
};

/** The chart again with everything that style sheets say of its drawings in the drawings themselves, as they stand on white. */
function withItsStyles(chart: Element): Element {
  const copy = chart.cloneNode(true) as Element;
  copy.classList.add('on-white', 'unseen');
  document.body.append(copy);
  // All are looked up before the first is written: each that is written would have the page looked through again.
  const styles = [...copy.querySelectorAll('svg, svg *')].map((drawn) => {
    const computed = getComputedStyle(drawn);
    return { drawn, values: STYLES.map((name) => [name, computed.getPropertyValue(name)] as const) };
  });
  for (const { drawn, values } of styles) for (const [name, value] of values) drawn.setAttribute(name, value);
  copy.remove();
  return copy;
}

/** What the signs mean, one beside the other and line below line. @returns how high it is, in units of the drawing */
function legendOf(chart: Element, font: string, width: number): { readonly drawn: Element; readonly height: number } {
  const drawn = element('g', {});
  const context = document.createElement('canvas').getContext('2d')!;
  context.font = `${LETTER_SIZE}px ${font}`;
  let [x, line] = [0, 0];
  for (const item of chart.querySelectorAll('.legend li')) {
    const [sign, said] = [item.querySelector('svg')!, item.textContent];
    const { width: wide, height } = sign.viewBox.baseVal;
    const length = wide + BETWEEN.sign + context.measureText(said).width;
    if (x > 0 && x + length > width) [x, line] = [0, line + 1];
    const y = line * LEGEND_LINE;
    const text = { x: String(wide + BETWEEN.sign), y: '14', fill: '#1b2430' };
    drawn.append(
      element(
        'g',
        { transform: `translate(${x} ${y})`, 'font-family': font, 'font-size': `${LETTER_SIZE}px` },
        element(
          'g',
          { transform: `translate(0 ${9 - height / 2})`, color: sign.getAttribute('color')! },
          ...sign.children,
        ),
        element('text', text, said),
      ),
    );
    x += length + BETWEEN.items;
  }
  return { drawn, height: drawn.childElementCount === 0 ? 0 : (line + 1) * LEGEND_LINE };
}

/** The title above the drawing, what the signs mean below it, as one drawing of so many points. */
function wholeOf(chart: Element): { readonly drawn: Element; readonly wide: number; readonly high: number } {
  const copy = withItsStyles(chart);
  const drawing = copy.querySelector<SVGSVGElement>('.drawn > svg')!;
  const { width, height } = drawing.viewBox.baseVal;
  const font = drawing.getAttribute('font-family') ?? 'sans-serif';
  const legend = legendOf(copy, font, width);
  legend.drawn.setAttribute('transform', `translate(0 ${height + 8})`);
  const bold = { y: '-10', 'font-weight': '700', 'font-size': '15px', 'font-family': font, fill: '#1b2430' };
  drawing.append(element('text', bold, copy.querySelector('figcaption')?.textContent ?? ''), legend.drawn);
  const [wide, high] = [width + 2 * MARGIN, height + legend.height + 2 * MARGIN + TITLE_HEIGHT];
  const size = { width: String(wide * TIMES), height: String(high * TIMES) };
  const viewBox = `${-MARGIN} ${-MARGIN - TITLE_HEIGHT} ${wide} ${high}`;
  for (const [name, value] of Object.entries({ ...size, viewBox, xmlns: SVG })) drawing.setAttribute(name, value);
  drawing.removeAttribute('style');
  return { drawn: drawing, wide: Math.round(wide * TIMES), high: Math.round(high * TIMES) };
}

const loaded = (address: string): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('the drawing is no image'));
    image.src = address;
  });

/**
 * A chart as an image on white, in the colours of light, twice as fine as its own units. Our policy lets an image come from `data:` only.
 * @param drawing the drawing of a chart that is shown
 * @throws Error when it cannot be made into an image
 */
export async function imageOf(drawing: SVGSVGElement): Promise<Uint8Array<ArrayBuffer>> {
  const { drawn, wide, high } = wholeOf(drawing.closest('figure')!);
  const text = new XMLSerializer().serializeToString(drawn);
  const image = await loaded(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [wide, high];
  const context = canvas.getContext('2d');
  if (!context) throw new Error('there is nothing to draw on');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, wide, high);
  context.drawImage(image, 0, 0, wide, high);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('the image is empty');
  return new Uint8Array(await blob.arrayBuffer());
}

/** Gives the person a chart as an image (.png). @returns what to say of it */
export async function saveChart(drawing: SVGSVGElement, subject: FileSubject): Promise<ImageSaved> {
  try {
    saveFile(fileName(subject, 'png'), await imageOf(drawing));
    return 'chart_imageSaved';
  } catch {
    return 'chart_imageFailed';
  }
}
