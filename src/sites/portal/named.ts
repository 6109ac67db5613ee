import { plainWord } from '../../domain/reason';

/* What controls and fields are called, as a person reads it. */

/** Characters; what is longer is no name. */
const MOST = 120;
/** A field in which somebody types or chooses. */
export const ENTRY = 'input,textarea,select,[contenteditable]:not([contenteditable=false]),[role=textbox]';

/** Lower case, without signs around it and without a count at its end. */
export const nameWord = (text: string): string =>
  plainWord(text)
    .replace(/\s*\(?\d+\)?$/, '')
    .replace(/^[^\p{L}\d]+|[^\p{L}\d'’)]+$/gu, '');

/** The text in an element without what stands in its fields; empty when it is too long to be a name. A long text is not walked through. */
export function shortText(element: Element, most = MOST): string {
  const skipped = (node: Node) => node.nodeType === 1 && node !== element && (node as Element).matches(ENTRY);
  const walker = element.ownerDocument.createTreeWalker(element, 5, (node) => (skipped(node) ? 2 : 1));
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === 3) text += node.nodeValue;
    else text += ' ';
    if (text.length > most * 4) return '';
  }
  text = text.replace(/\s+/g, ' ').trim();
  return text.length > most ? '' : text;
}

const referred = (element: Element, attribute: string): string =>
  (element.getAttribute(attribute) ?? '')
    .split(/\s+/)
    .map((id) => id && (element.ownerDocument.getElementById(id)?.textContent ?? ''))
    .join(' ');

const hasLetters = (text: string | null | undefined): text is string => !!text && /\p{L}/u.test(text);

/** The label of a field; empty: it has none. */
export function labelText(field: Element): string {
  const labels = (field as HTMLInputElement).labels ?? [];
  return (
    [
      ...[...labels].map((label) => shortText(label)),
      referred(field, 'aria-labelledby'),
      field.getAttribute('aria-label'),
      field.getAttribute('placeholder'),
      field.getAttribute('title'),
    ].find(hasLetters) ?? ''
  );
}

/** The label of a field as {@link nameWord} gives it. */
export const labelOf = (field: Element): string => nameWord(labelText(field));

/** What stands on a control, in a person's eyes: its text, else what it is called for who cannot see it. */
export function textOn(control: Element): string {
  if (control.matches('input,select,textarea')) {
    const { type, value } = control as HTMLInputElement;
    return /^(button|submit|reset)$/.test(type) ? value : labelText(control);
  }
  return (
    [
      shortText(control),
      referred(control, 'aria-labelledby'),
      control.getAttribute('aria-label'),
      control.querySelector('img[alt]')?.getAttribute('alt'),
      control.getAttribute('title') ?? control.querySelector('[title]')?.getAttribute('title'),
    ].find(hasLetters) ?? ''
  );
}

export const wordOn = (control: Element): string => nameWord(textOn(control));
