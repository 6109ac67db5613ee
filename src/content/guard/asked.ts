import { enteredIn, fieldsIn } from '../../sites/portal/fields';
import type { Known } from '../../sites/portal/known';
import type { Doing } from '../../sites/portal/recognise';
import { sendsFrom } from './begun';

/** What was asked of a message, and what stood in it then; `null`: it is no message and has no text. */
interface Noted {
  readonly deed: string;
  readonly text: string | null;
}

/** A message that was asked about before the page was left: a number in the page's own store, so that nothing of the text is kept. */
const NOTE = 'verzuimwijzer/asked';

const deedOf = ({ deed }: Doing): string => `${deed.module}/${deed.action}`;

/** What is written in an area; `null`: it has no field for a text. */
function textIn(area: Element, known: Known): string | null {
  const [field] = fieldsIn(area, known).get('text') ?? [];
  return field ? enteredIn(field) : null;
}

/** A number that a text has; other texts have, as good as always, another. */
function numberOf(deed: string, text: string): string {
  let number = 2_166_136_261;
  for (const letter of `${deed}/${text}`) number = Math.imul(number ^ letter.codePointAt(0)!, 16_777_619);
  return String(number >>> 0);
}

/** Remembers of which messages a person was asked: once each, also when the page refuses it and shows it again. */
export class Asked {
  readonly #of = new WeakMap<Element, readonly Noted[]>();
  readonly #store: Storage;
  /** The message that was asked about last, here or on the page before. */
  #last: string | null;

  /** @param store of the page, and for this tab alone */
  constructor(store: Storage) {
    this.#store = store;
    this.#last = store.getItem(NOTE);
    store.removeItem(NOTE);
  }

  was(doing: Doing, known: Known): boolean {
    const [deed, text] = [deedOf(doing), textIn(doing.area, known)];
    const noted = this.#of.get(text === null ? doing.control : doing.area) ?? [];
    return noted.some((one) => one.deed === deed) || (Boolean(text) && this.#last === numberOf(deed, text!));
  }

  note(doing: Doing, known: Known): void {
    const [deed, text] = [deedOf(doing), textIn(doing.area, known)];
    const place = text === null ? doing.control : doing.area;
    this.#of.set(place, [...(this.#of.get(place) ?? []).filter((one) => one.deed !== deed), { deed, text }]);
    if (text) this.#last = numberOf(deed, text);
  }

  /**
   * Somebody is about to write in a field. With the text that was asked about it is still that message; empty, where it was not when
   * it was asked about, it is another one.
   */
  writes(field: Element, known: Known): void {
    if (this.#last === null) return;
    const doing = sendsFrom(field, known);
    const text = doing && textIn(doing.area, known);
    if (!doing || text === null) return;
    if (text !== '' && this.#last === numberOf(deedOf(doing), text)) this.note(doing, known);
    if (text !== '' || this.#of.get(doing.area)?.some((one) => one.text === '')) return;
    this.#of.delete(doing.area);
    this.#last = null;
  }

  /** The page is left: it may come back with the same text. */
  leave(): void {
    if (this.#last) this.#store.setItem(NOTE, this.#last);
  }
}
