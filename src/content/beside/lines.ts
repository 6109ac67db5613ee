import type { OwnRoot } from '../portal/own-root';
import { type Box, boxesBeside, boxesInCorners, boxOf, controlsInWindow, isFree } from './room';

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

/** What stands on the buttons of a line: the one that puts it away, and the one that shows it where it was folded. */
interface Words {
  readonly close: string;
  readonly unfold: string;
}

/** Is it the very line that stands there? */
const isSame = (one: Line, other: Line): boolean =>
  one.key === other.key && one.beside === other.beside && one.text === other.text;

/** Lines beside controls and headings of the page, over it and never in it. Read out once; a person can put each away. */
export class Lines {
  readonly #own: OwnRoot;
  readonly #page: Document;
  readonly #words: Words;
  readonly #layer: HTMLElement;
  readonly #buttons = new WeakMap<Element, () => void>();
  readonly #dismissed = new Set<string>();
  /** By the person, also where it covers something then. */
  readonly #unfolded = new Set<string>();
  #shown: readonly Shown[] = [];
  #frame = 0;

  constructor(own: OwnRoot, page: Document, words: Words) {
    this.#own = own;
    this.#page = page;
    this.#words = words;
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
    const close = this.#button('×', () => this.#dismiss(line.key), this.#words.close);
    const unfold = this.#button(this.#words.unfold, () => {
      this.#unfolded.add(line.key);
      this.#place();
      close.focus();
    });
    unfold.className = 'unfold';
    element.append(said, unfold, close);
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

  #place(): void {
    const controls = controlsInWindow(this.#page);
    const placed: Box[] = [];
    for (const shown of this.#shown) {
      const at = this.#boxFor(shown, controls, placed);
      shown.element.hidden = at === null;
      if (at === null) continue;
      placed.push(at);
      shown.element.style.translate = `${Math.round(at.left)}px ${Math.round(at.top)}px`;
    }
  }

  /** As a whole where that covers nothing that can be pressed, or the person wants it so; else folded; `null`: it cannot be seen now. */
  #boxFor({ line, element }: Shown, controls: readonly Box[], placed: readonly Box[]): Box | null {
    const beside = boxOf(line.beside);
    if (!beside) return null;
    const free = (boxes: readonly Box[]) => boxes.find((box) => isFree(box, [...controls, ...placed])) ?? null;
    const boxes = (isFolded: boolean) => {
      element.hidden = false;
      element.toggleAttribute('data-folded', isFolded);
      const size = element.getBoundingClientRect();
      const near = boxesBeside(line.beside, beside, size, placed);
      return isFolded ? [...near, ...boxesInCorners(size, placed)] : near;
    };
    const whole = boxes(false);
    return free(whole) ?? (this.#unfolded.has(line.key) ? whole[0]! : free(boxes(true)));
  }
}
