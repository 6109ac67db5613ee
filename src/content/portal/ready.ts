import type { RuleId } from '../../etiquette/agreement';
import type { Guarding } from '../../messages/portal';
import { type Known, knownOf } from '../../sites/portal/known';
import type { Ready } from './judge';

/**
 * What lies ready in the page: agreements, clock, settings and the words of the portal. It is asked for beforehand, so that nothing is
 * waited for when somebody sends; where it is not there, everything passes.
 */
export class Readiness {
  readonly #ask: () => Promise<Guarding | null>;
  readonly #spokenHere = new Set<RuleId>();
  /** Questions are numbered: an answer that comes after that to a later question is of before. */
  #asked = 0;
  #answered = 0;
  #now: { readonly ready: Ready; readonly known: Known } | null = null;

  constructor(ask: () => Promise<Guarding | null>) {
    this.#ask = ask;
  }

  get now(): { readonly ready: Ready; readonly known: Known } | null {
    return this.#now;
  }

  /** Asks anew; what cannot be answered leaves nothing to go by. */
  async renew(): Promise<void> {
    this.#asked += 1;
    const question = this.#asked;
    const guarding = await this.#ask().catch(() => null);
    if (question < this.#answered) return;
    this.#answered = question;
    this.#now = guarding && {
      ready: { guarding, since: Date.now(), spokenHere: this.#spokenHere },
      known: knownOf(guarding.portal),
    };
  }

  /** A rule that speaks once spoke here. */
  spoke(rule: RuleId): void {
    this.#spokenHere.add(rule);
  }
}
