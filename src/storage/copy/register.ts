import type { Subject } from '../../domain/dossier';
import { understood } from '../entries';
import { Erased } from '../erased';
import { dossierId, openDossier } from '../one-dossier';
import type { Database } from '../schema';
import type { Vault } from '../vault';
import type { SecondCopy } from './second-copy';
import { counted, openedOrNot } from './stores';

/** Where that something was erased stands: in the dossier of the school of a year that is no school year, so that it never expires. */
export const REGISTER: { readonly subject: Subject; readonly year: string } = {
  subject: { of: 'school' },
  year: 'erased',
};

/**
 * Register van wat gewist is, read from both stores: whichever of them lost it, what was erased stays erased.
 */
export class Register {
  readonly #database: Database;
  readonly #copy: SecondCopy;
  readonly #vault: Vault;
  /** What it said last, and of which versions that was. */
  #last: { readonly of: string; readonly erased: Erased } | null = null;

  constructor(database: Database, copy: SecondCopy, vault: Vault) {
    this.#database = database;
    this.#copy = copy;
    this.#vault = vault;
  }

  /** @throws Locked */
  async erased(): Promise<Erased> {
    const id = await dossierId(this.#vault, REGISTER.subject, REGISTER.year);
    const record = await this.#database.get('dossiers', id);
    // A copy that cannot be looked at must not keep anybody from the database.
    const newest = await this.#copy.newestOf('dossiers', id).catch(() => 0);
    const of = `${this.#vault.locks} ${record?.version} ${newest}`;
    if (this.#last?.of === of) return this.#last.erased;
    const mine = record ? await openedOrNot(openDossier(this.#vault, record)) : null;
    const isNewer = newest > counted(mine?.version);
    const found = isNewer ? await this.#copy.read('dossiers', id).catch(() => null) : null;
    const theirs = found && (await openedOrNot(openDossier(this.#vault, found.record)));
    const entries = [...(mine?.raw ?? []), ...(theirs?.raw ?? [])].map(understood);
    const erased = await Erased.in(
      this.#vault,
      entries.filter((entry) => entry !== null).filter((entry) => entry.kind === 'erased'),
    );
    this.#last = { of, erased };
    return erased;
  }
}
