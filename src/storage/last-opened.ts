import type { KeptRecord } from './schema';

/**
 * What was opened or sealed last of one record: opened again only once other bytes lie there. For a record that is read many times for each
 * time that it is written; whoever is given the value changes nothing in it.
 */
export class LastOpened {
  #last: { readonly locks: number; readonly iv: Uint8Array; readonly value: unknown } | null = null;

  /** @param locks how often the vault was locked: what was open before is not any more */
  of(record: KeptRecord, locks: number): { readonly value: unknown } | null {
    const last = this.#last;
    const isIt = last?.locks === locks && record.sealed.iv.every((byte, i) => byte === last.iv[i]);
    return last && isIt ? { value: last.value } : null;
  }

  keep({ sealed }: KeptRecord, locks: number, value: unknown): void {
    this.#last = { locks, iv: sealed.iv, value };
  }

  forget(): void {
    this.#last = null;
  }
}
