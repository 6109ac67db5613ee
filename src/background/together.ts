/** Whoever asks while it is being answered gets, all of them together, the answer that begins after that: it holds what was so when they asked. */
export class Together<T> {
  readonly #answer: () => Promise<T>;
  #running: Promise<unknown> = Promise.resolve();
  #next: Promise<T> | null = null;
  #isRunning = false;

  constructor(answer: () => Promise<T>) {
    this.#answer = answer;
  }

  /** Is it being answered, or about to be? */
  get isBusy(): boolean {
    return this.#isRunning || this.#next !== null;
  }

  ask = (): Promise<T> => {
    this.#next ??= this.#running
      .catch(() => undefined)
      .then(() => {
        this.#next = null;
        this.#isRunning = true;
        const now = this.#answer().finally(() => {
          this.#isRunning = false;
        });
        this.#running = now;
        return now;
      });
    return this.#next;
  };
}
