import { controlAt, controlsIn, isUnticked } from '../../sites/portal/control';
import type { Known } from '../../sites/portal/known';
import { type Doing, doingOf } from '../../sites/portal/recognise';
import type { Begun } from './go-on';

/* What a person begins with an event of theirs: by a press on a control, by a key in a field, or by a form that is sent. */

const LINE = 'input:not([type]),input[type=text],input[type=search],input[type=email],input[type=url],input[type=tel]';
const WRITTEN_IN = `${LINE},textarea,[contenteditable]:not([contenteditable=false]),[role=textbox]`;
/** Enter chooses from the list that hangs under such a field. */
const CHOOSES = '[role=combobox],[aria-autocomplete],[list],[aria-expanded=true]';
/** How far above a field its send button may hang. */
const MOST_ABOVE = 12;
/** Things that lie over each other at one place. */
const MOST_UNDER = 8;
/** What somebody makes with fields, and sends. */
const SENDING = new Set(['write', 'reply', 'add', 'send', 'save', 'remind', 'upload']);

/** What is really under the event, also in an open part of the page's own. */
const targetOf = (event: Event): EventTarget | null => event.composedPath()[0] ?? event.target;

/** Lies something without words over a control? Then a press is meant for what is seen through it. */
function seenThrough({ clientX, clientY }: MouseEvent, over: Element, known: Known): Element | null {
  if (over.childElementCount > 0 || over.textContent) return null;
  const under = over.ownerDocument.elementsFromPoint(clientX, clientY).slice(1, MOST_UNDER);
  return under.map((element) => controlAt(element, known)).find((control) => control !== null) ?? null;
}

function pressed(event: Event, known: Known): Begun | null {
  const target = targetOf(event) as Element | null;
  const control = controlAt(target, known);
  // A box has changed already when its click is heard, and changes back when that is held.
  const isOff =
    control && (event.type === 'click' && target === control && control.tagName === 'INPUT') !== isUnticked(control);
  const doing = control && doingOf(control, known, isOff ?? false);
  if (doing || control || !target || !('clientX' in event)) return doing && { doing, form: null };
  const under = seenThrough(event as MouseEvent, target, known);
  const meant = under && doingOf(under, known);
  // What lies over it may do something else: it is left to the person.
  return meant && { doing: { ...meant, deed: { ...meant.deed, byHand: true } }, form: null };
}

/** The button that sends what is written in a field: the first one around it that we know. */
export function sendsFrom(field: Element, known: Known): Doing | null {
  let part = field.parentElement;
  for (let above = 0; part && above < MOST_ABOVE; part = part.parentElement, above += 1) {
    for (const control of controlsIn(part, known)) {
      if (!control.checkVisibility()) continue;
      const doing = doingOf(control, known);
      if (doing?.deed.way === 'press' && SENDING.has(doing.deed.action)) return doing;
    }
    if (part.matches('form,dialog,[role=dialog],main,body')) return null;
  }
  return null;
}

function byKey(event: KeyboardEvent, known: Known): Begun | null {
  const isEnter = event.key === 'Enter';
  if ((!isEnter && event.key !== ' ') || event.isComposing) return null;
  const target = targetOf(event) as Element | null;
  const field = target?.nodeType === 1 ? target.closest(WRITTEN_IN) : null;
  if (!field) return pressed(event, known);
  const isShortcut = event.ctrlKey || event.metaKey;
  const isLine = field.matches(LINE) && !field.matches(CHOOSES);
  const doing = isEnter && (isShortcut || isLine) ? sendsFrom(field, known) : null;
  return doing && { doing, form: null };
}

function bySubmit(event: SubmitEvent, known: Known): Begun | null {
  const form = event.target as HTMLFormElement;
  const button = event.submitter;
  const controls = button ? [button] : controlsIn(form, known);
  const doing = controls.map((one) => doingOf(one, known)).find((one) => one !== null);
  return doing ? { doing, form } : null;
}

/** What an event of a person begins; `null`: nothing that we know. */
export function begunBy(event: Event, known: Known): Begun | null {
  if (event.type === 'submit') return bySubmit(event as SubmitEvent, known);
  if (event.type.startsWith('key')) return byKey(event as KeyboardEvent, known);
  return pressed(event, known);
}

/** The area in which somebody writes; `null`: nobody writes there. */
export const writtenIn = (event: Event): Element | null => {
  const target = targetOf(event) as Element | null;
  return target?.nodeType === 1 ? target.closest(WRITTEN_IN) : null;
};
