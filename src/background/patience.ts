import { type Managed, NOTHING_MANAGED } from '../managed/managed';
import type { SessionStore } from '../storage/vault';

const TRIES = 'wrong-passphrases';
const FIRST_S = 5;

/** How patient it is. */
interface Measure {
  /** So often a passphrase may be wrong before anybody has to wait. */
  readonly tries: number;
  /** Seconds that anybody waits at most. */
  readonly mostS: number;
}
const USUAL: Measure = { tries: 3, mostS: 300 };

interface Tries {
  /** Wrong ones since the last right one. */
  readonly wrong: number;
  /** When the next may be tried, in milliseconds since 1970. */
  readonly next: number;
}

const secondsAfter = (wrong: number, { tries, mostS }: Measure): number =>
  wrong < tries ? 0 : Math.min(mostS, FIRST_S * 2 ** (wrong - tries));

function triesFrom(kept: unknown): Tries {
  const [wrong = 0, next = 0] = typeof kept === 'string' ? kept.split(' ').map(Number) : [];
  return { wrong: wrong || 0, next: next || 0 };
}

/**
 * Geduld: who types a wrong passphrase or recovery key again and again waits longer each time, five minutes at most where IT did not say
 * otherwise. Nothing is ever wiped for it. It is kept where it outlives the browser; a person who changes that or the clock of the device
 * gains tries, each of which still costs what Argon2id costs, or is one of as many as there are keys.
 */
export class Patience {
  readonly #kept: SessionStore;
  readonly #now: () => number;
  readonly #managed: () => Promise<Managed>;

  /**
   * @param now milliseconds since 1970, by the clock of the device
   * @param managed what IT set, as it holds now
   */
  constructor(kept: SessionStore, now: () => number, managed = () => Promise.resolve(NOTHING_MANAGED)) {
    this.#kept = kept;
    this.#now = now;
    this.#managed = managed;
  }

  /** Seconds to wait before the next try; 0: none. */
  async wait(): Promise<number> {
    const { wrong, next } = triesFrom(await this.#kept.get(TRIES));
    // A clock that was set back makes nobody wait longer than the last wrong try did.
    const most = secondsAfter(wrong, await this.#measure());
    return Math.max(0, Math.min(Math.ceil((next - this.#now()) / 1000), most));
  }

  async wasWrong(): Promise<void> {
    const wrong = triesFrom(await this.#kept.get(TRIES)).wrong + 1;
    const wait = secondsAfter(wrong, await this.#measure());
    await this.#kept.set(TRIES, `${wrong} ${this.#now() + wait * 1000}`);
  }

  wasRight(): Promise<void> {
    return this.#kept.remove(TRIES);
  }

  async #measure(): Promise<Measure> {
    const { passphraseTries: tries = USUAL.tries, passphraseWaitMinutes } = (await this.#managed()).values;
    return { tries, mostS: passphraseWaitMinutes === undefined ? USUAL.mostS : passphraseWaitMinutes * 60 };
  }
}
