import { saveFile } from './save-file';
import { type FileSubject, fileName } from './save-table';

/** An image for a letter or a screen of the staff room: twice as fine as on screen. */
const TIMES = 2;
/** Around the drawing, in its own units. */
const MARGIN = 12;
const TITLE_HEIGHT = 28;

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

/** The same drawing with everything that style sheets say of it in itself, as it stands on white. */
function withItsStyles(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const around = document.createElement('figure');
  around.className = `${drawing.closest('figure')?.className ?? ''} on-white unseen`;
  const drawn = document.createElement('div');
  drawn.className = 'drawn';
  drawn.append(copy);
  around.append(drawn);
  document.body.append(around);
  for (const element of [copy, ...copy.querySelectorAll<SVGElement>('*')]) {
    const computed = getComputedStyle(element);
    for (const name of STYLES) element.setAttribute(name, computed.getPropertyValue(name));
  }
  around.remove();
  copy.removeAttribute('style');
  return copy;
}

/** The title stands in the image: it goes its own way. */
function titled(copy: SVGSVGElement, title: string): SVGTextElement {
  const text = document.createElementNS(SVG, 'text');
  text.setAttribute('y', '-10');
  text.setAttribute('font-weight', '700');
  text.setAttribute('font-size', '15px');
  text.setAttribute('font-family', copy.getAttribute('font-family') ?? '');
  text.textContent = title;
  return text;
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
 * @throws Error when the drawing cannot be made into an image
 */
export async function imageOf(drawing: SVGSVGElement): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height } = drawing.viewBox.baseVal;
  const copy = withItsStyles(drawing);
  copy.append(titled(copy, drawing.querySelector('title')?.textContent ?? ''));
  const [wide, high] = [width + 2 * MARGIN, height + 2 * MARGIN + TITLE_HEIGHT];
  copy.setAttribute('xmlns', SVG);
  copy.setAttribute('viewBox', `${-MARGIN} ${-MARGIN - TITLE_HEIGHT} ${wide} ${high}`);
  copy.setAttribute('width', String(wide * TIMES));
  copy.setAttribute('height', String(high * TIMES));
  const text = new XMLSerializer().serializeToString(copy);
  const image = await loaded(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(wide * TIMES);
  canvas.height = Math.round(high * TIMES);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('there is nothing to draw on');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('the image is empty');
  return new Uint8Array(await blob.arrayBuffer());
}

/** Gives the person a chart as an image (.png). @returns what to say of it */
export async function saveChart(
  drawing: SVGSVGElement,
  subject: FileSubject,
): Promise<'chart_imageSaved' | 'chart_imageFailed'> {
  try {
    saveFile(fileName(subject, 'png'), await imageOf(drawing));
    return 'chart_imageSaved';
  } catch {
    return 'chart_imageFailed';
  }
}
