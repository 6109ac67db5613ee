import type { Named, PupilKey } from '../../domain/dossier';
import { groupName } from '../../domain/group';
import type { Erased } from '../../storage/erased';
import { keyTextOf } from '../identity';

/**
 * Niet meer gevolgd: pupils whose dossier was erased and whom a list shows all the same. That they are pupils of the school stays true;
 * what they missed nobody knows any more, and it does not come in again. So nothing may follow from it that no absence of theirs is known.
 */
export class NotFollowed {
  readonly #erased: Pick<Erased, 'isOf'>;
  readonly #hash: (text: string) => Promise<PupilKey>;
  readonly #keys = new Map<string, PupilKey>();

  /** @param hash the vault's keyed hash of a text */
  constructor(erased: Pick<Erased, 'isOf'>, hash: (text: string) => Promise<PupilKey>) {
    this.#erased = erased;
    this.#hash = hash;
  }

  /** The key under which what is known of a pupil lies. @throws Locked */
  async keyOf(named: Named): Promise<PupilKey> {
    const text = keyTextOf(named);
    const key = this.#keys.get(text) ?? (await this.#hash(text));
    this.#keys.set(text, key);
    return key;
  }

  /**
   * Was the dossier of this pupil erased, under the number or under the name by which a page may have named them? A namesake whom nothing
   * tells from them is one too.
   * @param year the school year, `2026-2027`
   * @throws Locked
   */
  async has({ name, number, group }: Named, year: string): Promise<boolean> {
    const names: readonly Named[] = [
      { name, number, group },
      ...[group, group && groupName(group), null].map((one): Named => ({ name, number: null, group: one })),
    ];
    const keys = await Promise.all(names.map((one) => this.keyOf(one)));
    return keys.some((pupil) => this.#erased.isOf({ of: 'pupil', pupil }, year));
  }

  /** Those of a list who are not followed. @throws Locked */
  async among<Row extends Named>(rows: readonly Row[], year: string): Promise<readonly Row[]> {
    const found = await Promise.all(rows.map((row) => this.has(row, year)));
    return rows.filter((_, index) => found[index]);
  }
}
