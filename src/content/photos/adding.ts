import { remind } from '../../etiquette/remind';
import type { Reminder } from '../../etiquette/reminder';
import type { Known } from '../../sites/portal/known';
import { begunBy } from '../guard/begun';
import { type Begun, goOn } from '../guard/go-on';
import { type Question, saidBy, written } from '../guard/question';
import type { Given } from '../portal/given';
import { contextOf, type Ready } from '../portal/judge';
import type { Readiness } from '../portal/ready';
import { bringsPictures, fileFieldOf } from './coming';

interface Parts {
  readonly question: Question;
  readonly readiness: Readiness;
}

/** What somebody began with an event: a press on a control, files that they chose in a field, or files that they dropped or pasted. */
type Began = Begun | { readonly field: HTMLInputElement } | 'carried';

const UPLOAD = { module: 'website', action: 'upload', fields: {}, audience: null, target: null } as const;

/** Asks once on a page of the school's website, before pictures come into it. Everything else passes, and so does what cannot be asked. */
export class Adding {
  readonly #given: Given;
  readonly #parts: Parts;
  #wasAsked = false;
  /** The field whose files wait for the answer. */
  #field: HTMLInputElement | null = null;

  constructor(given: Given, parts: Parts) {
    this.#given = given;
    this.#parts = parts;
  }

  /** Of an event that is the person's own. It is decided at once, with what lies ready. */
  hear(event: Event): void {
    const { question, readiness } = this.#parts;
    // Files that are chosen are told twice.
    if (question.isOpen && this.#field && fileFieldOf(event) === this.#field) hold(event);
    const { now } = readiness;
    if (!now || this.#wasAsked || question.isOpen) return;
    const began = this.#beganBy(event, now.known);
    const reminders = began ? asksOf(now.ready) : [];
    if (!began || reminders.length === 0) return;
    // Only when the question stands there: what cannot be asked passes.
    this.#ask(began, reminders);
    hold(event);
    if (event.type === 'drop') endDrag(event);
  }

  /** We are gone from this page: files that wait for an answer go on without it. */
  leave(): void {
    if (this.#field) tellFiles(this.#field);
    this.#field = null;
  }

  #beganBy(event: Event, known: Known): Began | null {
    if (event.type === 'click') return begunBy(event, known);
    if (!bringsPictures(event)) return null;
    const field = fileFieldOf(event);
    return field ? { field } : 'carried';
  }

  #ask(began: Began, reminders: readonly Reminder[]): void {
    const { page, say, spoke } = this.#given;
    const choices = [
      { answer: 'go-on', words: say('guard_goOn') },
      { answer: 'back', words: say('guard_back') },
    ] as const;
    const said = saidBy(page, reminders, (heading) => say('guard_source', heading));
    this.#parts.question.ask(say('guard_title'), said, choices, (answer, isSeen) => {
      this.#field = null;
      if (answer === 'back') takeBack(began);
      else if (!wentOn(began, isSeen)) this.#again(began);
    });
    this.#wasAsked = true;
    if (began !== 'carried' && 'field' in began) this.#field = began.field;
    for (const { rule } of reminders) spoke(rule);
  }

  /** What cannot be repeated, the person does once more. */
  #again(began: Began): void {
    takeBack(began);
    const { page, say } = this.#given;
    const close = { answer: 'close', words: say('guard_close') } as const;
    this.#parts.question.ask(say('guard_title'), [written(page, 'p', say('site_again'))], [close], () => undefined);
  }
}

const asksOf = (ready: Ready): readonly Reminder[] =>
  remind(ready.guarding.agreements, contextOf(ready, Date.now(), UPLOAD)).filter(({ level }) => level === 'ask');

function hold(event: Event): void {
  event.stopImmediatePropagation();
  // A browser opens a picture that is dropped where nobody takes it, and puts one that is pasted into the text.
  event.preventDefault();
}

/** The page may still show where one can drop: for the page, what was dragged is gone. */
const endDrag = ({ target }: Event): void => void target?.dispatchEvent(new DragEvent('dragleave', { bubbles: true }));

/**
 * Repeats what was begun, once; `false`: that cannot be done for a person.
 * @param isSeen false where something of the page lay over the question: nobody knows what the person read
 */
function wentOn(began: Began, isSeen: boolean): boolean {
  if (began === 'carried') return false;
  if (!('field' in began)) return goOn(began, isSeen) === 'done';
  if (!isSeen || !began.field.isConnected) return false;
  tellFiles(began.field);
  return true;
}

function tellFiles(field: HTMLInputElement): void {
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
}

/** The page never heard of the files that were chosen; nothing of them stays. */
function takeBack(began: Began): void {
  if (began !== 'carried' && 'field' in began) began.field.value = '';
}
