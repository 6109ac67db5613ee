import type { SessionStore } from '../storage/vault';

const TRIES = 'wrong-passphrases';
/** So often a passphrase may be wrong before anybody has to wait. */
const FREE_TRIES = 3;
const FIRST_S = 5;
const MOST_S = 300;

interface Tries {
  /** Wrong ones since the last right one. */
  readonly wrong: number;
  /** When the next may be tried, in milliseconds since 1970. */
  readonly next: number;
}

const secondsAfter = (wrong: number): number =>
  wrong < FREE_TRIES ? 0 : Math.min(MOST_S, FIRST_S * 2 ** (wrong - FREE_TRIES));

function triesFrom(kept: unknown): Tries {
  const [wrong = 0, next = 0] = typeof kept === 'string' ? kept.split(' ').map(Number) : [];
  return { wrong: wrong || 0, next: next || 0 };
}

/**
 * Geduld: who types a wrong passphrase or recovery key again and again waits longer each time, five minutes at most. Nothing is ever
 * wiped for it. It is kept where it outlives the browser; a person who changes that or the clock of the device gains tries, each of which
 * still costs what Argon2id costs, or is one of as many as there are keys.
 */
export class Patience {
  readonly #kept: SessionStore;
  readonly #now: () => number;

  /** @param now milliseconds since 1970, by the clock of the device */
  constructor(kept: SessionStore, now: () => number) {
    this.#kept = kept;
    this.#now = now;
  }

  /** Seconds to wait before the next try; 0: none. */
  async wait(): Promise<number> {
    const { wrong, next } = triesFrom(await this.#kept.get(TRIES));
    // A clock that was set back makes nobody wait longer than the last wrong try did.
    return Math.max(0, Math.min(Math.ceil((next - this.#now()) / 1000), secondsAfter(wrong)));
  }

  async wasWrong(): Promise<void> {
    const wrong = triesFrom(await this.#kept.get(TRIES)).wrong + 1;
    await this.#kept.set(TRIES, `${wrong} ${this.#now() + secondsAfter(wrong) * 1000}`);
  }

  wasRight(): Promise<void> {
    return this.#kept.remove(TRIES);
  }
}
