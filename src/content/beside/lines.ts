import type { OwnRoot } from '../portal/own-root';

/** A button in a line, and what a click on it does. */
export interface LineButton {
  readonly words: string;
  readonly press: () => void;
}

/** A line beside something in the page. */
export interface Line {
  /** The same line shown again is not shown twice. */
  readonly key: string;
  readonly beside: Element;
  /** The heading on the card; `null`: it is no agreement. */
  readonly source: string | null;
  readonly text: string;
  readonly buttons: readonly LineButton[];
}

interface Shown {
  readonly line: Line;
  readonly element: HTMLElement;
}

const GAP = 8;

/** Is it the very line that stands there? */
const isSame = (one: Line, other: Line): boolean =>
  one.key === other.key && one.beside === other.beside && one.text === other.text;

/** Lines beside controls and headings of the page, over it and never in it. Read out once; a person can put each away. */
export class Lines {
  readonly #own: OwnRoot;
  readonly #page: Document;
  readonly #closeWord: string;
  readonly #layer: HTMLElement;
  readonly #buttons = new WeakMap<Element, () => void>();
  readonly #dismissed = new Set<string>();
  #shown: readonly Shown[] = [];
  #frame = 0;

  constructor(own: OwnRoot, page: Document, closeWord: string) {
    this.#own = own;
    this.#page = page;
    this.#closeWord = closeWord;
    this.#layer = page.createElement('div');
    this.#layer.className = 'lines';
    this.#layer.popover = 'manual';
    this.#layer.setAttribute('role', 'status');
    own.root.append(this.#layer);
  }

  /** Shows these lines and no others, but those that were put away. */
  show(lines: readonly Line[]): void {
    const wanted = lines.filter(({ key }) => !this.#dismissed.has(key));
    const kept = this.#shown.filter(({ line }) => wanted.some((one) => isSame(one, line)));
    for (const { element } of this.#shown.filter((one) => !kept.includes(one))) element.remove();
    const added = wanted
      .filter((line) => !kept.some((one) => one.line.key === line.key))
      .map((line) => ({ line, element: this.#draw(line) }));
    this.#shown = [...kept, ...added];
    if (added.length > 0) this.#raise(added);
    this.place();
  }

  click(event: MouseEvent): void {
    const button = this.#own.buttonAt(event);
    if (button) this.#buttons.get(button)?.();
  }

  /** Places them anew before the next picture is drawn. */
  place(): void {
    if (this.#shown.length === 0 || this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#place();
    });
  }

  /** Above everything, also above a window that the page opened since. */
  #raise(added: readonly Shown[]): void {
    this.#own.attach();
    if (this.#layer.matches(':popover-open')) this.#layer.hidePopover();
    this.#layer.showPopover();
    this.#layer.append(...added.map(({ element }) => element));
  }

  #dismiss(key: string): void {
    this.#dismissed.add(key);
    for (const { element } of this.#shown.filter(({ line }) => line.key === key)) element.remove();
    this.#shown = this.#shown.filter(({ line }) => line.key !== key);
  }

  #draw(line: Line): HTMLElement {
    const element = this.#page.createElement('div');
    element.className = 'line';
    const said = this.#page.createElement('div');
    said.append(
      ...[line.source, line.text].filter((text) => text !== null).map((text, index) => this.#text(text, line, index)),
    );
    if (line.buttons.length > 0) said.append(this.#choices(line));
    element.append(
      said,
      this.#button('×', () => this.#dismiss(line.key), this.#closeWord),
    );
    return element;
  }

  #text(text: string, { source }: Line, index: number): HTMLElement {
    const paragraph = this.#page.createElement('p');
    if (source !== null && index === 0) paragraph.className = 'source';
    paragraph.textContent = text;
    return paragraph;
  }

  #choices({ key, buttons }: Line): HTMLElement {
    const row = this.#page.createElement('div');
    row.className = 'buttons';
    row.append(
      ...buttons.map(({ words, press }) =>
        this.#button(words, () => {
          this.#dismiss(key);
          press();
        }),
      ),
    );
    return row;
  }

  #button(words: string, press: () => void, name?: string): HTMLElement {
    const button = this.#page.createElement('button');
    button.type = 'button';
    button.textContent = words;
    if (name) button.setAttribute('aria-label', name);
    this.#buttons.set(button, press);
    return button;
  }

  /** Beside the text of a heading where there is room, else under it; over it where the window ends. */
  #place(): void {
    const range = this.#page.createRange();
    let bottom = -1;
    for (const { line, element } of this.#shown) {
      range.selectNodeContents(line.beside);
      const [box, text] = [line.beside.getBoundingClientRect(), range.getBoundingClientRect()];
      element.hidden = box.height === 0 || box.bottom < 0 || box.top > innerHeight;
      const { width, height } = element.getBoundingClientRect();
      const isHeading = /^H\d$/.test(line.beside.tagName);
      const room = isHeading && innerWidth - text.right >= width + 2 * GAP;
      // At the end of the heading's line, where a page seldom has something.
      const end = Math.max(text.right + GAP, Math.min(box.right, innerWidth - GAP) - width);
      const left = room ? end : Math.max(GAP, Math.min(box.left, innerWidth - width - GAP));
      let top = room ? box.top : box.bottom + GAP;
      if (!room && top + height > innerHeight) top = box.top - height - GAP;
      top = Math.max(top, bottom + GAP);
      bottom = top + height;
      element.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
    }
  }
}
