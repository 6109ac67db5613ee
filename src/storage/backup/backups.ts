import type { Day } from '../../domain/day';
import type { Copies } from '../copy/copies';
import type { Dossiers } from '../dossiers';
import { Locked } from '../errors';
import type { Kept } from '../kept';
import type { Database } from '../schema';
import type { Write } from '../stamping';
import type { Keys, Secret, Vault } from '../vault';
import { BackupFile } from './backup-file';
import { makeBackup, markOf } from './make';
import type { BackupPlace } from './place';
import { type Origin, type OwnOf, type Plan, planOf } from './plan';
import { carryOut } from './restore';

/** What the backups are of. */
export interface BackedUp {
  readonly database: Database;
  readonly vault: Vault;
  readonly kept: Kept;
  readonly copies: Copies;
  readonly dossiers: Dossiers;
}

/** Where the file lies that is made, and the one that a person gave. */
export interface BackupPlaces {
  readonly made: BackupPlace;
  readonly given: BackupPlace;
}

/** What is restored, and what is written beside it. */
export interface Wanted {
  /** What opens the backup; `null`: it is one of this vault, and this vault is open. */
  readonly secret: Secret | null;
  readonly ownOf: OwnOf;
  /** Worked out from the plan, before anything is written. */
  readonly writes: (plan: Plan) => Promise<readonly Write[]>;
}

/** Reservekopie: made of all that is kept here, and what one that somebody gave brings back. */
export class Backups {
  readonly #of: BackedUp;
  readonly #places: BackupPlaces;
  readonly #now: () => number;

  /** @param now milliseconds since 1970, by the clock of the device */
  constructor(of: BackedUp, places: BackupPlaces, now: () => number) {
    this.#of = of;
    this.#places = places;
    this.#now = now;
  }

  /** Makes the file, of this day. @throws Locked, Damaged, or the browser's own error; there is then no file */
  make(made: Day, progressed: (done: number, of: number) => void): Promise<void> {
    const { database, vault, kept, dossiers } = this.#of;
    return dossiers.alone(async () => {
      const { device } = (await kept.head()).value;
      await makeBackup({ database, vault, place: this.#places.made, made, device, progressed });
    });
  }

  /**
   * What restoring the file would do; `null`: what opens it is asked.
   * @throws NotABackup, NewerBackup, WrongPassphrase, WrongRecovery, Locked; Damaged where what opens it is damaged
   */
  async trial({ secret, ownOf }: Omit<Wanted, 'writes'>): Promise<Plan | null> {
    const file = await BackupFile.open(this.#places.given);
    const found = await this.#keysFor(file, secret);
    return found && this.#planOf(file, found, ownOf);
  }

  /**
   * Does what {@link trial} said, if it still is so; `null`: what opens it is asked. Where it brings nothing, nothing is written.
   * @throws the same, and Busy, SetUpAlready, or the browser's own error; nothing was then written
   */
  async restore({ secret, ownOf, writes }: Wanted): Promise<Plan | null> {
    const { database, vault, copies, kept, dossiers } = this.#of;
    const file = await BackupFile.open(this.#places.given);
    if ((await vault.state()) === 'not-set-up')
      return secret === null ? null : this.#begin(file, { secret, ownOf, writes });
    const found = await this.#keysFor(file, secret);
    if (!found) return null;
    return dossiers.alone(async () => {
      await kept.head();
      const plan = await this.#planOf(file, found, ownOf);
      if (!brings(plan)) return plan;
      const restoring = { database, opener: vault, copies, locks: null, writes: await writes(plan), now: this.#now() };
      const written = await carryOut(plan, restoring);
      kept.forget();
      for (const [folder, key] of written) void copies.mend(folder, key);
      await copies.dropErased().catch(() => false);
      return plan;
    });
  }

  /** Nobody needs the files any more. */
  async clear(): Promise<void> {
    await this.#places.made.remove();
    await this.#places.given.remove();
  }

  /** There is no vault here: that of the file goes on here. */
  async #begin(file: BackupFile, { secret, ownOf, writes }: Wanted & { secret: Secret }): Promise<Plan> {
    const { database, vault, copies } = this.#of;
    const { plan, written } = await vault.takeOver(file.locks, secret, async (keys) => {
      const plan = await this.#planOf(file, { origin: 'none', keys }, ownOf);
      const locks = file.locksFor(plan.about, 'passphrase' in secret ? 'passphrase' : 'recovery');
      const restoring = { database, opener: { keys }, copies, locks, writes: await writes(plan), now: this.#now() };
      return { plan, written: await carryOut(plan, restoring) };
    });
    await copies.checkLocks();
    for (const [folder, key] of written) void copies.mend(folder, key);
    // The copy may still know of something that was erased.
    await copies.dropErased().catch(() => false);
    return plan;
  }

  async #planOf(
    file: BackupFile,
    { origin, keys }: { readonly origin: Origin; readonly keys: Keys },
    ownOf: OwnOf,
  ): Promise<Plan> {
    const { database, vault, copies } = this.#of;
    const erased = origin === 'none' ? null : await copies.erased();
    const opener = origin === 'none' ? { keys } : vault;
    return planOf(origin, await file.read(keys), keys, { database, opener, erased, ownOf });
  }

  async #keysFor(file: BackupFile, secret: Secret | null): Promise<{ origin: Origin; keys: Keys } | null> {
    const { vault } = this.#of;
    const state = await vault.state();
    if (state === 'locked') throw new Locked();
    if (state === 'unlocked' && (await file.isOf(vault.keys))) return { origin: 'same', keys: vault.keys };
    if (secret === null) return null;
    const keys = await vault.keysOf(file.locks, secret);
    if (state === 'not-set-up') return { origin: 'none', keys };
    return { origin: (await markOf(keys)) === (await markOf(vault.keys)) ? 'same' : 'other', keys };
  }
}

/** Would anything be written? */
export const brings = ({ dossiers, kept }: Plan): boolean =>
  kept.length > 0 || dossiers.some(({ mine, added }) => !mine || added > 0);
