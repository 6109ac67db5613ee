/* Where there is room in the window for a line: beside what it is about, and over nothing that a person can press or write in. */

/** A place in the window, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Left and top of a line. */
type Spot = readonly [number, number];
type Size = Pick<DOMRect, 'width' | 'height'>;

const GAP = 8;
const ROLES = 'button link checkbox switch radio menuitem option tab textbox combobox'.split(' ');
/** A label is pressed as well, and an editor often stands in a frame. */
const CONTROLS = [
  'a[href],area,button,input,select,textarea,summary,label,iframe,[contenteditable]:not([contenteditable=false])',
  ...ROLES.map((role) => `[role=${role}]`),
].join();

const clash = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

const isInWindow = (box: DOMRect): boolean =>
  box.width > 0 && box.height > 0 && clash(box, { left: 0, top: 0, right: innerWidth, bottom: innerHeight });

/** Where the controls of a page are that lie in the window. */
export const controlsInWindow = (page: Document): readonly Box[] =>
  [...page.querySelectorAll(CONTROLS)]
    .map((control) => ({ control, box: control.getBoundingClientRect() }))
    .filter(({ control, box }) => isInWindow(box) && control.checkVisibility({ visibilityProperty: true }))
    .map(({ box }) => box);

/** Where something is; `null`: out of the window, or not shown. */
export function boxOf(part: Element): DOMRect | null {
  const box = part.getBoundingClientRect();
  return box.height > 0 && box.bottom >= 0 && box.top <= innerHeight ? box : null;
}

/** Beside the text of a heading where there is room, else under it, above it, or at its sides. */
function* spotsBeside(part: Element, box: DOMRect, { width, height }: Size): Generator<Spot> {
  if (/^H\d$/.test(part.tagName)) {
    const range = part.ownerDocument.createRange();
    range.selectNodeContents(part);
    const after = range.getBoundingClientRect().right + GAP;
    if (innerWidth - after >= width + GAP) {
      // At the end of the heading's line, where a page seldom has something.
      yield [Math.max(after, Math.min(box.right, innerWidth - GAP) - width), box.top];
      yield [after, box.top];
    }
  }
  yield [box.left, box.bottom + GAP];
  yield [box.left, box.top - height - GAP];
  yield [box.right + GAP, box.top];
  yield [box.left - width - GAP, box.top];
}

const within = (at: number, size: number, most: number): number => Math.max(GAP, Math.min(at, most - size - GAP));

/** In the window, and under the lines that stand there already. */
function boxAt([left, top]: Spot, { width, height }: Size, lines: readonly Box[]): Box {
  const x = within(left, width, innerWidth);
  const at = (y: number): Box => ({ left: x, top: y, right: x + width, bottom: y + height });
  let box = at(within(top, height, innerHeight));
  for (const line of lines) if (clash(box, line)) box = at(line.bottom + GAP);
  return box;
}

/**
 * Where a line of this size can lie beside a part of the page, the best place first.
 * @param lines that lie there already, from above
 */
export const boxesBeside = (part: Element, box: DOMRect, size: Size, lines: readonly Box[]): readonly Box[] =>
  [...spotsBeside(part, box, size)].map((spot) => boxAt(spot, size, lines));

/** In the corners of the window. */
export const boxesInCorners = (size: Size, lines: readonly Box[]): readonly Box[] =>
  [innerHeight, 0].flatMap((top) => [innerWidth, 0].map((left) => boxAt([left, top], size, lines)));

/** Does nothing lie there? */
export const isFree = (box: Box, taken: readonly Box[]): boolean =>
  box.bottom <= innerHeight && !taken.some((one) => clash(box, one));
