import { asStretches, type Numbers } from '../domain/erased';
import { isStamped } from './written';

/** In which dossiers the entries of each device stand. */
export class Places {
  readonly #of = new Map<string, Map<number, string | readonly string[]>>();

  /** @param id of the dossier, as it is called here */
  add(id: string, entries: readonly unknown[]): void {
    for (const { device, seq } of entries.filter(isStamped)) {
      const numbers = this.#of.get(device) ?? new Map<number, string | readonly string[]>();
      this.#of.set(device, numbers);
      const there = numbers.get(seq);
      // Two entries of one number are a fork, and both are found.
      numbers.set(seq, there === undefined ? id : [there, id].flat());
    }
  }

  /** The dossiers with entries of this device with such a number. */
  dossiersOf(device: string, which: (seq: number) => boolean): ReadonlySet<string> {
    const found = [...(this.#of.get(device) ?? [])].filter(([seq]) => which(seq));
    return new Set(found.flatMap(([, ids]) => ids));
  }

  numbers(): readonly Numbers[] {
    return this.#numbersOf(() => true);
  }

  /** Those under which more than one entry stands; one that was added while all were looked through may be counted twice. */
  forked(): readonly Numbers[] {
    return this.#numbersOf((ids) => typeof ids !== 'string');
  }

  #numbersOf(which: (ids: string | readonly string[]) => boolean): readonly Numbers[] {
    const all = [...this.#of].flatMap(([device, numbers]) =>
      [...numbers].flatMap(([seq, ids]): readonly Numbers[] => (which(ids) ? [{ device, from: seq, until: seq }] : [])),
    );
    return asStretches(all);
  }
}
