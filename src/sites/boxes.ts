/* Boxes that are no rows of a table, and where something stands in them: for what a person points at. */

/** Names that a program counts up (`attendance_2746`) say nothing of the next page, and in a box nothing of the next box. */
const isSteady = (name: string, inBox = false): boolean =>
  name !== '' && !(inBox ? /[\d<>{}@]/ : /\d{2,}|[<>{}@]/).test(name);

const tagOf = (element: Element): string => element.tagName.toLowerCase();
const classesOf = (element: Element): readonly string[] =>
  [...element.classList].filter((name) => isSteady(name)).map((name) => `.${CSS.escape(name)}`);
const nthOf = (element: Element): string => {
  const same = [...(element.parentElement?.children ?? [])].filter(({ tagName }) => tagName === element.tagName);
  return `${tagOf(element)}:nth-of-type(${same.indexOf(element) + 1})`;
};

/** Ways to say an element, the steadiest first. */
function* sayings(element: Element, inBox: boolean): Iterable<string> {
  const tag = tagOf(element);
  for (const name of ['id', 'name'] as const) {
    const value = element.getAttribute(name) ?? '';
    if (isSteady(value, inBox)) yield name === 'id' ? `#${CSS.escape(value)}` : `${tag}[name="${CSS.escape(value)}"]`;
    const [, behind] = /^\d+(\D+)$/.exec(value) ?? [];
    if (behind) yield `${tag}[${name}$="${CSS.escape(behind)}"]`;
    const [, before] = /^(\D+)\d+$/.exec(value) ?? [];
    if (before) yield `${tag}[${name}^="${CSS.escape(before)}"]`;
  }
  const classes = classesOf(element);
  for (const name of classes) yield tag + name;
  if (classes.length > 1) yield tag + classes.join('');
  yield tag;
}

/** A selector that finds this element in a part of the page, and no other. */
export function selectorIn(within: ParentNode & Node, element: Element): string {
  for (const saying of sayings(element, within.nodeType === Node.ELEMENT_NODE)) {
    const found = within.querySelectorAll(saying);
    if (found.length === 1 && found[0] === element) return saying;
  }
  const parent = element.parentElement;
  if (!parent || parent === within || !within.contains(parent)) return `:scope > ${nthOf(element)}`;
  return `${selectorIn(within, parent)} > ${nthOf(element)}`;
}

/** A selector that finds an element in its box. */
export const placeIn = (box: Element, element: Element): string => selectorIn(box, element).replace(/^:scope > /, '');

/**
 * Where in its own box an element stands, as a selector that finds one element in the box of the reason too, and not the reason itself;
 * `null`: it stands in none of these boxes, or in a box of another make.
 */
export function inLike(other: Element, boxes: readonly Element[], box: Element, reason: Element): string | null {
  const home = boxes.find((one) => one !== box && one !== other && one.contains(other));
  if (!home) return null;
  const saying = placeIn(home, other);
  const found = box.querySelectorAll(saying);
  const [same] = found;
  return found.length === 1 && same && !same.contains(reason) && !reason.contains(same) ? saying : null;
}

/** Does an element stand in another box that has a reason at the same place as this one? */
function isInAnother(other: Element, boxes: readonly Element[], box: Element, reason: Element): boolean {
  const home = boxes.find((one) => one !== box && one.contains(other));
  if (!home || box === reason) return false;
  const found = home.querySelectorAll(placeIn(box, reason));
  return found.length === 1 && !found[0]!.contains(other) && !other.contains(found[0]!);
}

/**
 * The box of one pupil or day: the smallest part around the reason that has its like beside it, with all that was pointed at near it in
 * this box, or at the same place in one of its like. `null`: some of it stands elsewhere in one of its like.
 */
export function boxAround(reason: Element, others: readonly Element[]): Element | null {
  for (let box = reason; box.parentElement; box = box.parentElement) {
    const parent: Element = box.parentElement;
    const alike = [...parent.children].filter(({ tagName }) => tagName === box.tagName);
    const near = others.filter((other) => parent.contains(other));
    const strange = near.filter((other) => !box.contains(other) && inLike(other, alike, box, reason) === null);
    if (strange.some((other) => isInAnother(other, alike, box, reason))) return null;
    if (alike.length > 1 && strange.length === 0 && (near.length > 0 || alike.length > 2)) return box;
  }
  return reason;
}

const MOST_CLIMBED = 5;
const ENOUGH = 0.8;

/** The boxes like this one: those beside it, and those of the other weeks or columns of the page where they have the same parts. */
export function rowsLike(box: Element, cells: readonly string[]): string {
  const root = box.ownerDocument;
  const parent = box.parentElement;
  if (!parent) return tagOf(box);
  let best = `${selectorIn(root, parent)} > ${tagOf(box)}`;
  let most = root.querySelectorAll(best).length;
  const isWhole = (one: Element) => cells.every((cell) => cell === '' || one.querySelectorAll(cell).length === 1);
  let around: Element | null = parent.parentElement;
  for (
    let climbed = 0;
    around && around !== root.body && climbed < MOST_CLIMBED;
    climbed++, around = around.parentElement
  ) {
    const wider = `${selectorIn(root, around)} ${tagOf(box)}`;
    const boxes = [...root.querySelectorAll(wider)];
    if (boxes.length > most && boxes.filter(isWhole).length >= boxes.length * ENOUGH) {
      best = wider;
      most = boxes.length;
    }
  }
  return best;
}
