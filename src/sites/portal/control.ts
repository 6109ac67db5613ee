import type { Known } from './known';
import { nameWord, shortText, wordOn } from './named';

/* From where something happened to the control that it happened to. */

const CONTROL =
  'button,a,summary,input,label,[role=button],[role=menuitem],[role=link],[role=checkbox],[role=switch],[role=option]';
const BOX = 'input[type=checkbox],[role=checkbox],[role=switch],[role=menuitemcheckbox]';
/** How far above its text a thing may be that one clicks. */
const MOST_ABOVE = 4;

export const isBox = (control: Element): boolean => control.matches(BOX);

/** A box that is off now: a press ticks it. */
export const isUnticked = (box: Element): boolean =>
  box.tagName === 'INPUT' ? !(box as HTMLInputElement).checked : box.getAttribute('aria-checked') !== 'true';

/** The control in which something stands, whatever it is called; what a label belongs to is meant with it. */
export function controlAround(element: Element): Element | null {
  const found = element.closest(CONTROL);
  return found?.tagName === 'LABEL' ? (found as HTMLLabelElement).control : found;
}

/** The control at a place in the page; what a label belongs to is pressed with it. `null`: nothing there is a control that we know. */
export function controlAt(target: EventTarget | null, known: Known): Element | null {
  if (!(target as Node | null)?.nodeType) return null;
  const element = (target as Node).nodeType === 1 ? (target as Element) : (target as Node).parentElement;
  if (element?.closest(CONTROL)) {
    const control = controlAround(element);
    if (!control) return null;
    return known.deeds.has(wordOn(control)) || (isBox(control) && known.boxes.length > 0) ? control : null;
  }
  return element ? bareControl(element, known) : null;
}

/** An element that is no control by its kind, and does something when it is clicked all the same. */
function bareControl(element: Element, known: Known): Element | null {
  const word = nameWord(shortText(element));
  if (!known.deeds.has(word)) return null;
  let control = element;
  for (let above = 0; above < MOST_ABOVE && control.parentElement; above += 1) {
    if (nameWord(shortText(control.parentElement)) !== word) break;
    control = control.parentElement;
  }
  return control;
}

/** All controls in a part of the page that we know. */
export const controlsIn = (part: ParentNode, known: Known): readonly Element[] =>
  [...part.querySelectorAll(CONTROL)].filter(
    (control) => control.tagName !== 'LABEL' && known.deeds.has(wordOn(control)),
  );
