export interface Versioned<T> {
  readonly value: T;
  /** How often it was written; 0: never. */
  readonly version: number;
}

/**
 * One record as it was opened or sealed last: asked for again only once somebody else may have written it. For a record that is read many
 * times for each time that it is written; whoever is given the value changes nothing in it.
 */
export class LastOpened {
  #last: (Versioned<unknown> & { readonly locks: number }) | null = null;
  #times = 0;

  /** How often it was forgotten: who began to open it before that keeps it no more. */
  get times(): number {
    return this.#times;
  }

  /** @param locks how often the vault was locked: what was open before is not any more */
  of(locks: number): Versioned<unknown> | null {
    return this.#last?.locks === locks ? this.#last : null;
  }

  /** Who was slow to open it comes after somebody who wrote it since. @param times as it was when one began */
  keep({ value, version }: Versioned<unknown>, locks: number, times = this.#times): void {
    const known = this.of(locks);
    if (times === this.#times && (!known || known.version <= version)) this.#last = { locks, value, version };
  }

  forget(): void {
    this.#times += 1;
    this.#last = null;
  }
}
