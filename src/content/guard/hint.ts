import type { OwnRoot } from '../portal/own-root';

const GAP = 8;

/** A few words under a control that a person is asked to press once more; it is gone as soon as they press anything. */
export class Hint {
  readonly #own: OwnRoot;
  readonly #element: HTMLElement;

  constructor(own: OwnRoot, page: Document) {
    this.#own = own;
    this.#element = page.createElement('p');
    this.#element.className = 'hint';
    this.#element.popover = 'manual';
    this.#element.setAttribute('role', 'status');
    own.root.append(this.#element);
  }

  show(control: Element, text: string): void {
    this.#own.attach();
    this.#element.showPopover();
    this.#element.textContent = text;
    const { left, top, bottom } = control.getBoundingClientRect();
    const { width, height } = this.#element.getBoundingClientRect();
    const under = bottom + GAP + height <= innerHeight ? bottom + GAP : top - GAP - height;
    this.#element.style.translate = `${Math.max(GAP, Math.min(left, innerWidth - width - GAP))}px ${under}px`;
  }

  hide(): void {
    if (this.#element.matches(':popover-open')) this.#element.hidePopover();
  }
}
