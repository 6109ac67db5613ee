/**
 * Our own part of a page, closed and beside everything that is the page's. The page gets no event of it: whoever hears events first
 * stops them and asks here what they were on.
 */
export class OwnRoot {
  readonly root: ShadowRoot;
  readonly #host: HTMLElement;

  constructor(page: Document) {
    this.#host = page.createElement('div');
    this.root = this.#host.attachShadow({ mode: 'closed' });
  }

  /** @param looks styles */
  dress(looks: string): void {
    const style = new CSSStyleSheet();
    style.replaceSync(looks);
    this.root.adoptedStyleSheets = [style];
  }

  get isThere(): boolean {
    return this.#host.isConnected;
  }

  attach(): void {
    if (!this.isThere) this.#host.ownerDocument.documentElement.append(this.#host);
  }

  remove(): void {
    this.#host.remove();
  }

  owns({ target }: Event): boolean {
    return target === this.#host;
  }

  /** The button of ours that somebody clicked, with the mouse or a key; whatever lies over it is not clicked through. */
  buttonAt(click: MouseEvent): HTMLButtonElement | null {
    const on = click.detail === 0 ? this.root.activeElement : this.root.elementFromPoint(click.clientX, click.clientY);
    return on?.closest('button') ?? null;
  }
}
