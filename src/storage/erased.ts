import type { Subject } from '../domain/dossier';
import { asStretches, type ErasedEntry, type Numbers } from '../domain/erased';
import { type DossierPlace, dossierId, dossierName, type Opener } from './one-dossier';

/** Which dossiers were erased, as all entries together say. */
export class Erased {
  readonly years: ReadonlySet<string>;
  /** Keyed hashes of the dossiers that are named. */
  readonly ids: ReadonlySet<string>;
  /** What went with them in the chain of each device. */
  readonly numbers: readonly Numbers[];
  readonly #names: ReadonlySet<string>;

  private constructor(entries: readonly ErasedEntry[], ids: readonly string[]) {
    this.years = new Set(entries.flatMap(({ years }) => years));
    this.ids = new Set(ids);
    this.numbers = asStretches(entries.flatMap(({ numbers }) => numbers));
    this.#names = new Set(
      entries.flatMap(({ dossiers }) => dossiers.map(({ subject, year }) => dossierName(subject, year))),
    );
  }

  /** @throws Locked */
  static async in(opener: Opener, entries: readonly ErasedEntry[]): Promise<Erased> {
    const named = entries.flatMap(({ dossiers }) => dossiers);
    const ids = await Promise.all(named.map(({ subject, year }) => dossierId(opener, subject, year)));
    return new Erased(entries, ids);
  }

  /** Was the dossier that lies here erased? @param place `year` is `null` where nobody knows it */
  has({ id, year }: { readonly id: DossierPlace['id']; readonly year: string | null }): boolean {
    return this.ids.has(id) || (year !== null && this.years.has(year));
  }

  /** Was the dossier of this subject erased? */
  isOf(subject: Subject, year: string): boolean {
    return this.years.has(year) || this.#names.has(dossierName(subject, year));
  }
}
