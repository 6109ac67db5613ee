import type { Day } from '../domain/day';
import type { Copies } from '../storage/copy/copies';
import type { SessionStore, Vault } from '../storage/vault';
import type { Marker } from './marker';
import { report } from './report';

/** In the session's store: the day on which the contents of both stores were held side by side. */
const VERIFIED = 'verified';

/** Sees to it that what one of both stores lost is put right from the other, before anything of it is read. */
export class Wholeness {
  readonly #vault: Vault;
  readonly #copies: Copies;
  readonly #marker: Marker;
  readonly #session: SessionStore;
  /** What was held side by side since the vault was opened. */
  #checked: { readonly kept: Promise<void>; dossiers: Promise<void> | null } | null = null;
  /** The day on which this worker began to hold the contents side by side. */
  #verifies: Day | null = null;

  constructor(vault: Vault, copies: Copies, marker: Marker, session: SessionStore) {
    this.#vault = vault;
    this.#copies = copies;
    this.#marker = marker;
    this.#session = session;
  }

  /** The vault is locked: the next one who opens it finds everything held side by side anew. */
  forget(): void {
    this.#checked = null;
  }

  /** The state of the vault; where it is open, settings and letters are as whole as they can be. `lost`: there was one, and nothing of it is left. */
  async state(): Promise<Awaited<ReturnType<Vault['state']>> | 'lost'> {
    const state = await this.#vault.state();
    if (state === 'not-set-up') return (await this.#marker.stands()) ? 'lost' : state;
    if (state === 'unlocked') await this.#check().kept;
    return state;
  }

  /** Many dossiers are put back: nobody is shown a part of them. @param ready they are all there */
  async isRestoring(ready: () => void): Promise<boolean> {
    const check = this.#check();
    check.dossiers ??= this.#copies.checkDossiers().then(({ done }) => {
      if (this.#copies.progress) void done.then(ready);
    });
    await check.dossiers;
    return this.#copies.progress !== null;
  }

  /**
   * Holds the contents of both stores side by side, once a day: a browser may stay open for weeks, and what turned in one store is to be
   * put right before the other loses something too. Nobody waits for it.
   * @param differed what was read is to be read anew
   */
  verify(today: Day, differed: () => Promise<void>): void {
    if (this.#verifies === today) return;
    this.#verifies = today;
    this.#verify(today, differed).catch((error: unknown) => report('copy', error));
  }

  async #verify(today: Day, differed: () => Promise<void>): Promise<void> {
    if ((await this.#session.get(VERIFIED)) === today) return;
    const { locks } = this.#vault;
    const found = await this.#copies.verify();
    if (found === 'failed' || locks !== this.#vault.locks) return;
    if (found !== 'unsaved') await this.#session.set(VERIFIED, today);
    if (found !== 'agreed') await differed();
  }

  #check() {
    this.#checked ??= { kept: this.#copies.checkKept().then(() => this.#marker.set()), dossiers: null };
    return this.#checked;
  }
}
