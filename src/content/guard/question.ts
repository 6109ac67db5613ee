import type { Reminder } from '../../etiquette/reminder';
import type { OwnRoot } from '../portal/own-root';

export type Answer = 'hold' | 'go-on' | 'back';

/** A button of the question: what it answers and what stands on it. */
export interface Choice<T extends string> {
  readonly answer: T;
  readonly words: string;
}

/** A question comes up under a hand that is busy: what comes sooner was meant for the page. Milliseconds. */
const TOO_SOON_MS = 350;
/** How long a button must have been seen before it counts as seen; the least that browsers allow. */
const SEEN_AFTER_MS = 100;

/** The window in which a person is asked or told something. One at a time; nothing but a person's own click or key answers it. */
export class Question {
  readonly #own: OwnRoot;
  readonly #page: Document;
  #dialog: HTMLDialogElement | null = null;
  #answer: ((answer: string, isSeen: boolean) => void) | null = null;
  #since = 0;
  #watch: IntersectionObserver | null = null;
  #isSeen = true;

  constructor(own: OwnRoot, page: Document) {
    this.#own = own;
    this.#page = page;
  }

  get isOpen(): boolean {
    return this.#dialog !== null && this.#own.isThere && this.#dialog.open;
  }

  /**
   * @param choices the last is what Escape means
   * @param answered told once; `isSeen` is false where something of the page lay over the window
   * @param proposed has the focus; without it the first
   */
  ask<T extends string>(
    title: string,
    contents: readonly Node[],
    choices: readonly Choice<T>[],
    answered: (answer: T, isSeen: boolean) => void,
    proposed = choices[0]!.answer,
  ): void {
    this.close();
    const dialog = this.#page.createElement('dialog');
    const heading = this.#page.createElement('h2');
    heading.id = 'title';
    heading.textContent = title;
    dialog.setAttribute('aria-labelledby', heading.id);
    const buttons = this.#page.createElement('div');
    buttons.className = 'buttons';
    buttons.append(...choices.map(({ answer, words }) => this.#button(answer, words, answer === proposed)));
    const said = this.#page.createElement('div');
    said.id = 'said';
    said.append(...contents);
    dialog.setAttribute('aria-describedby', said.id);
    dialog.append(heading, said, buttons);
    const last = choices.at(-1)!.answer;
    // It is told later, when another question may stand there.
    dialog.addEventListener('close', () => this.#dialog === dialog && this.#done(last, false));
    this.#dialog = dialog;
    this.#answer = answered as (answer: string, isSeen: boolean) => void;
    this.#own.attach();
    this.#own.root.append(dialog);
    dialog.showModal();
    this.#since = performance.now();
    this.#see(buttons);
  }

  /** A person clicked somewhere in what is ours. */
  click(event: MouseEvent): void {
    const button = this.#own.buttonAt(event);
    const answer = button?.dataset['answer'];
    if (!answer || !this.#dialog?.contains(button) || performance.now() - this.#since < TOO_SOON_MS) return;
    this.#done(answer, this.#isSeen);
  }

  /** Takes it away without an answer. */
  close(): void {
    this.#answer = null;
    this.#watch?.disconnect();
    this.#dialog?.close();
    this.#dialog?.remove();
    this.#dialog = null;
  }

  #done(answer: string, isSeen: boolean): void {
    const tell = this.#answer;
    this.close();
    tell?.(answer, isSeen);
  }

  #button(answer: string, words: string, isMain: boolean): HTMLButtonElement {
    const button = this.#page.createElement('button');
    button.type = 'button';
    button.dataset['answer'] = answer;
    button.textContent = words;
    button.autofocus = isMain;
    if (isMain) button.className = 'main';
    return button;
  }

  /** Where the browser can tell it: does nothing of the page lie over the buttons? A page may draw over what is above everything. */
  #see(buttons: Element): void {
    this.#isSeen = true;
    const options = { threshold: 1, trackVisibility: true, delay: SEEN_AFTER_MS };
    this.#watch = new IntersectionObserver((entries) => {
      this.#isSeen = (entries.at(-1) as { isVisible?: boolean } | undefined)?.isVisible !== false;
    }, options);
    this.#watch.observe(buttons);
  }
}

/** An element with a text; what stands in it is never read as markup. */
export function written(page: Document, tag: string, text: string, className = ''): HTMLElement {
  const element = page.createElement(tag);
  element.textContent = text;
  if (className) element.className = className;
  return element;
}

/** What house rules say, for the window: the heading of the card, the sentence, and what it is about. */
export function saidBy(
  page: Document,
  reminders: readonly Reminder[],
  source: (heading: string) => string,
): readonly Node[] {
  return reminders.flatMap((reminder) => {
    const parts = [written(page, 'p', source(reminder.source), 'source'), written(page, 'p', reminder.text)];
    if (reminder.about.length === 0) return parts;
    const about = page.createElement('ul');
    about.append(...reminder.about.map((text) => written(page, 'li', text)));
    return [...parts, about];
  });
}
