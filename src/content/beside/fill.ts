import type { Entry } from '../../sites/portal/fields';

/** Puts a text into a field as if it were typed; the page hears of it. Nothing is sent. */
export function fillIn(field: Entry, text: string): void {
  if ('value' in field) {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    return;
  }
  const page = field.ownerDocument;
  field.focus();
  page.getSelection()?.selectAllChildren(field);
  // Editors keep their own record of the text and follow only what the browser itself puts in.
  if (page.execCommand('insertText', false, text)) return;
  field.textContent = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
}
