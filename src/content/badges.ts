import type { BadgeStep, Mark } from '../messages/contract';
import type { Place } from '../sites/read-page';

/* Badges beside the pupils, in one closed shadow root that is placed over the page and never inside a row: rows navigate when clicked. */

const ROOM = 86;

type Say = (key: `badge_${BadgeStep | 'locked' | 'name'}`) => string;

interface Shown {
  readonly button: HTMLButtonElement;
  readonly at: Element;
  /** What stood there: a row that is given to another pupil has no badge until it is read again. */
  readonly text: string | null;
}

/** The frame elements around a document, outermost last; a frame of another site is none of ours. */
function framesAround(at: Element): readonly Element[] {
  const frames: Element[] = [];
  for (
    let frame = at.ownerDocument.defaultView?.frameElement;
    frame;
    frame = frame.ownerDocument.defaultView?.frameElement
  )
    frames.push(frame);
  return frames;
}

/** Is something else at this point of the window: a dialog, or what lies beyond a list that scrolls? Outside the window nobody sees it. */
function isCovered(at: Element, x: number, y: number, host: Element): boolean {
  const seen = at.ownerDocument.elementFromPoint(x, y);
  const row = at.closest('tr,[role=row]') ?? at;
  if (seen === null || seen === host || row.contains(seen)) return false;
  return getComputedStyle(at).pointerEvents !== 'none';
}

export class Badges {
  readonly #document: Document;
  readonly #host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #say: Say;
  readonly #sizes: ResizeObserver;
  #shown: readonly Shown[] = [];
  #frame = 0;

  /**
   * @param say the words of a badge, in the person's language
   * @param open called for a person's own click, never for one that the page makes
   */
  constructor(document: Document, signal: AbortSignal, say: Say, open: (pupil: string | null) => void) {
    this.#document = document;
    this.#say = say;
    this.#host = document.createElement('div');
    this.#root = this.#host.attachShadow({ mode: 'closed' });
    this.#root.addEventListener(
      'click',
      (event) => {
        const button = (event.target as Element).closest('button');
        if (!event.isTrusted || !button) return;
        event.stopPropagation();
        open(button.dataset['pupil'] || null);
      },
      { signal },
    );
    const view = document.defaultView!;
    view.addEventListener('resize', () => this.place(), { signal });
    this.#sizes = new ResizeObserver(() => this.place());
    this.#sizes.observe(document.documentElement);
    signal.addEventListener('abort', () => {
      this.#sizes.disconnect();
      this.#host.remove();
    });
  }

  /** @param looks styles, which the worker keeps: a page holds no more of us than it needs */
  dress(looks: string): void {
    const style = new CSSStyleSheet();
    style.replaceSync(looks);
    this.#root.adoptedStyleSheets = [style];
  }

  /** Shows the marks beside their pupils, and nothing else. */
  show(marks: readonly Mark[], places: readonly Place[]): void {
    const found = new Map(places.map(({ list, row, element }) => [`${list}/${row}`, element]));
    this.#draw(
      marks.flatMap(({ list, row, step, overdue, pupil }) => {
        const at = found.get(`${list}/${row}`);
        return at ? [{ at, step, overdue, pupil }] : [];
      }),
    );
  }

  /** One badge at the list that says that the vault is locked. */
  showLocked(at: Element | null): void {
    this.#draw(at ? [{ at, step: 'locked', overdue: false, pupil: null }] : []);
  }

  /** Hides at once what stands beside something else now: to be called when the page changed. */
  check(): void {
    for (const { button, at, text } of this.#shown)
      if (!at.isConnected || at.textContent !== text) button.hidden = true;
    this.place();
  }

  /** Places the badges anew before the next picture is drawn. */
  place(): void {
    if (this.#shown.length === 0 || this.#frame) return;
    this.#frame = this.#document.defaultView!.requestAnimationFrame(() => {
      this.#frame = 0;
      this.#place();
    });
  }

  #draw(wanted: readonly { at: Element; step: BadgeStep | 'locked'; overdue: boolean; pupil: string | null }[]): void {
    if (wanted.length > 0 && !this.#host.isConnected) this.#document.documentElement.append(this.#host);
    for (const { button } of this.#shown) button.remove();
    this.#shown = wanted.map(({ at, step, overdue, pupil }) => {
      const button = this.#document.createElement('button');
      button.type = 'button';
      button.className = overdue ? `${step} overdue` : step;
      button.dataset['word'] = this.#say(`badge_${step}`);
      // Neutral: a page can find the name of a button, and it must tell nothing.
      button.setAttribute('aria-label', this.#say('badge_name'));
      if (pupil) button.dataset['pupil'] = pupil;
      return { button, at, text: at.textContent };
    });
    this.#place();
    this.#root.append(...this.#shown.map(({ button }) => button));
    if (wanted.length === 0) this.#host.remove();
  }

  /** Measures everything first and moves everything then, so that the page is laid out once. */
  #place(): void {
    const view = this.#document.defaultView!;
    const range = this.#document.createRange();
    const spots = this.#shown.map(({ button, at, text: before }) => {
      range.selectNodeContents(at);
      const [cell, text] = [at.getBoundingClientRect(), range.getBoundingClientRect()];
      const room = cell.right - text.right >= ROOM;
      let left = room ? text.right + 8 : Math.max(2, cell.left - 24);
      let [x, y] = [text.left + 1, text.top + text.height / 2];
      let gone = !at.isConnected || cell.height === 0 || at.textContent !== before || isCovered(at, x, y, this.#host);
      for (const frame of framesAround(at)) {
        const box = frame.getBoundingClientRect();
        left += box.left + frame.clientLeft;
        x += box.left + frame.clientLeft;
        y += box.top + frame.clientTop;
        gone ||= y < box.top || y > box.bottom || isCovered(frame, x, y, this.#host);
      }
      return { button, room, left: left + view.scrollX, top: y + view.scrollY - 10, gone };
    });
    for (const { button, room, left, top, gone } of spots) {
      button.classList.toggle('narrow', !room);
      button.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
      button.hidden = gone;
    }
  }
}
