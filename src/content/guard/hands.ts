/*
 * A press is many events, and a page may act on any of them. One press is held as a whole, from the first event on, or it is let
 * through as a whole.
 */

const POINTER = ['pointerdown', 'mousedown', 'touchstart', 'pointerup', 'mouseup', 'touchend', 'click'] as const;
const KEYS = ['keydown', 'keypress', 'keyup'] as const;
/** The events with which a person can send something, in any way. */
export const HELD = [...POINTER, ...KEYS, 'submit'] as const;

const DOWN = new Set<string>(['pointerdown', 'mousedown', 'touchstart']);

export const isDown = (event: Event): boolean => DOWN.has(event.type);
export const isPointer = (event: Event): boolean => (POINTER as readonly string[]).includes(event.type);

/** The page does not get it. A click, a key or a form does nothing of itself either; of the rest the focus may follow. */
export function hold(event: Event): void {
  event.stopImmediatePropagation();
  if (event.type === 'click' || event.type === 'submit' || event.type.startsWith('key')) event.preventDefault();
}
