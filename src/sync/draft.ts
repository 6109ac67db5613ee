import type { Shelf } from './ledger';
import type { State } from './state';

/** The device left its circle, and is in another one, while something was exchanged. */
export class AnotherCircle extends Error {
  override name = 'AnotherCircle';
}

/**
 * Klad: what an exchange changes in the state, kept together before anything hangs on it. A worker that is stopped before that is as one
 * that was stopped sooner: what came is read again, and what was taken in already is there once.
 */
export class Draft implements Shelf {
  readonly #shelf: Shelf;
  readonly logs: Shelf['logs'];
  readonly keepLogs: Shelf['keepLogs'];
  /** What was kept when the changes began, and what they made of it. */
  #kept: State | null = null;
  #now: State | null = null;
  #changes: ((state: State) => State)[] = [];

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
    this.logs = () => shelf.logs();
    this.keepLogs = (parts) => shelf.keepLogs(parts);
  }

  /** With what somebody decided meanwhile: who is sent away is given nothing more. @throws AnotherCircle */
  async state(): Promise<State> {
    const kept = await this.#shelf.state();
    if (this.#now && kept === this.#kept) return this.#now;
    sameCircle(this.#kept, kept);
    this.#kept = kept;
    this.#now = this.#changes.reduce((state, change) => change(state), kept);
    return this.#now;
  }

  async change(next: (state: State) => State): Promise<State> {
    this.#now = next(await this.state());
    this.#changes.push(next);
    return this.#now;
  }

  /** Keeps the changes, beside what somebody decided meanwhile. */
  async keep(): Promise<void> {
    const [kept, now, changes] = [this.#kept, this.#now, this.#changes];
    if (!now || changes.length === 0) return;
    this.#changes = [];
    this.#now = await this.#shelf.change((latest) => {
      sameCircle(kept, latest);
      return latest === kept ? now : changes.reduce((state, change) => change(state), latest);
    });
    this.#kept = this.#now;
  }
}

function sameCircle(before: State | null, { circle }: State): void {
  if (before !== null && before.circle !== circle) throw new AnotherCircle();
}
