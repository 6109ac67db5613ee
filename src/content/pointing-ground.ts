import { STYLE } from './pointing-style';

/** What a page is pointed at with. */
interface Ground {
  readonly document: Document;
  /** Its frames that are pointed at as well. */
  readonly frames: readonly Document[];
  readonly title: string;
  readonly say: (key: string, ...values: readonly string[]) => string;
  /** Something is asked that a person points at: the page gets none of their clicks. */
  readonly isAsking: () => boolean;
  readonly onPoint: (element: Element) => void;
}

/** What a list to choose from is called, and the button that takes the choice: names of texts. */
interface Choice {
  readonly label: string;
  readonly take: string;
}

type Button = readonly [name: string, act: () => void];

const POINTING = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick'] as const;

/** The bar at the foot of a page, and the pointing itself. The page gets no click while a person points, and nothing of it is changed. */
export class PointingGround {
  readonly #given: Ground;
  readonly #stop = new AbortController();
  readonly #host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #bar: HTMLElement;
  readonly #frame: HTMLElement;

  constructor(given: Ground) {
    this.#given = given;
    const { document, frames } = given;
    this.#host = document.createElement('div');
    this.#host.popover = 'manual';
    this.#root = this.#host.attachShadow({ mode: 'closed' });
    const style = new CSSStyleSheet();
    style.replaceSync(STYLE);
    this.#root.adoptedStyleSheets = [style];
    this.#frame = this.#root.appendChild(document.createElement('div'));
    this.#frame.className = 'frame';
    this.#bar = this.#root.appendChild(document.createElement('section'));
    this.#bar.setAttribute('role', 'dialog');
    this.#bar.setAttribute('aria-label', given.title);
    // What happens in the bar is nothing of the page's.
    for (const type of POINTING) this.#bar.addEventListener(type, (event) => event.stopPropagation());
    // A window of the page makes all beside it dead, so the bar hangs in it.
    ([...document.querySelectorAll('dialog:modal')].at(-1) ?? document.body).append(this.#host);
    this.#host.showPopover();
    const { signal } = this.#stop;
    for (const { defaultView: view } of [document, ...frames]) {
      for (const type of POINTING)
        view?.addEventListener(type, (event) => this.#caught(event), { signal, capture: true });
      view?.addEventListener('pointermove', (event) => this.#over(event), { signal, capture: true, passive: true });
      view?.addEventListener('keydown', (event) => this.#key(event), { signal, capture: true });
    }
  }

  stop(): void {
    this.#stop.abort();
    this.#host.remove();
  }

  /** The bar goes to the other side of the page, away from what lies under it. */
  move(): void {
    this.#host.classList.toggle('above');
  }

  /** Shows this in the bar. */
  show(parts: readonly Node[]): void {
    this.#frame.hidden = true;
    const wasHere = this.#root.activeElement !== null;
    this.#bar.replaceChildren(this.text('h2', this.#given.title), ...parts);
    if (wasHere) this.focusFirst();
  }

  /** Who works with the keyboard goes on where the next thing is asked. */
  focusFirst(): void {
    const first = ['.main button', 'select', 'button'].map((one) => this.#bar.querySelector<HTMLElement>(one));
    first.find((found) => found !== null)?.focus();
  }

  text(tag: 'h2' | 'p', text: string): HTMLElement {
    const element = this.#given.document.createElement(tag);
    element.textContent = text;
    return element;
  }

  /** What is asked now. */
  question(text: string): HTMLElement {
    const question = this.text('p', text);
    question.className = 'question';
    question.setAttribute('role', 'status');
    return question;
  }

  /** What was clicked is not what was asked. */
  wrong(text: string): HTMLElement {
    const wrong = this.text('p', text);
    wrong.className = 'wrong';
    wrong.setAttribute('role', 'alert');
    return wrong;
  }

  /** Buttons; a name is a text of ours, or a word of the page that has none. */
  buttons(all: readonly Button[], kind = ''): HTMLElement {
    const { document, say } = this.#given;
    const box = document.createElement('div');
    box.className = `buttons ${kind}`;
    for (const [name, act] of all) {
      const button = box.appendChild(document.createElement('button'));
      button.type = 'button';
      button.textContent = (name.startsWith('point_') && say(name)) || name;
      button.addEventListener('click', (event) => event.isTrusted && act());
    }
    return box;
  }

  /** Words of which one is chosen from a list, for who does not point. */
  choice(of: Choice, words: readonly string[], onChoose: (index: number) => void): HTMLElement {
    const { document, say } = this.#given;
    const label = document.createElement('label');
    label.append(`${say(of.label)} `);
    const select = label.appendChild(document.createElement('select'));
    select.append(new Option(say('point_choose'), ''));
    for (const word of words) select.append(new Option(word));
    const choice = document.createElement('div');
    choice.className = 'choice';
    // With the keyboard every choice that one passes is a change: only the button says that it is meant.
    const take = this.buttons([[of.take, () => select.selectedIndex > 0 && onChoose(select.selectedIndex - 1)]]);
    choice.append(label, take);
    return choice;
  }

  #target(event: Event): Element | null {
    const path = event.composedPath();
    // In a frame an element is one of another window: only its kind tells.
    const [at] = path as [Node];
    return path.includes(this.#host) || at.nodeType !== Node.ELEMENT_NODE ? null : (at as Element);
  }

  #caught(event: Event): void {
    const target = this.#target(event);
    if (!target || !event.isTrusted || !this.#given.isAsking()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === 'click') this.#given.onPoint(target);
  }

  /** Escape ends the pointing, and closes nothing of the page. */
  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.stop();
  }

  #over(event: Event): void {
    const target = this.#given.isAsking() ? this.#target(event) : null;
    const box = target?.getBoundingClientRect();
    const around = target?.ownerDocument.defaultView?.frameElement?.getBoundingClientRect();
    this.#frame.hidden = !box;
    if (box)
      Object.assign(this.#frame.style, {
        left: `${box.left + (around?.left ?? 0)}px`,
        top: `${box.top + (around?.top ?? 0)}px`,
        width: `${box.width}px`,
        height: `${box.height}px`,
      });
  }
}
