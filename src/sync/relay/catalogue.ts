import type { Listing } from '../carrier';
import type { MemberId } from '../member';
import { batchAt } from './places';

/** Up to where a stream was looked through. */
export interface Place {
  /** When the stream was made: another one begins anew. */
  readonly made: string;
  /** The last message: its number in the stream, and its subject, by which another one under that number is told. */
  readonly last: number;
  readonly subject: string;
  /** When it came in, as the server says; `null`: it was not asked yet. */
  readonly at: string | null;
}

/** What lies with a relay as far as it was looked through. */
export class Catalogue {
  place: Place | null = null;
  /** Hashes in the order in which they came, by member and number. More than one: two devices write as one, or somebody pretends. */
  readonly #batches = new Map<MemberId, Map<number, readonly string[]>>();

  /** A subject that is none of ours is left out. @returns `true`: it was not known */
  add(subject: string): boolean {
    const batch = batchAt(subject);
    if (!batch) return false;
    const known = this.#batches.get(batch.member) ?? new Map<number, readonly string[]>();
    const hashes = known.get(batch.number) ?? [];
    this.#batches.set(batch.member, known);
    if (hashes.includes(batch.hash)) return false;
    known.set(batch.number, [...hashes, batch.hash]);
    return true;
  }

  hashes(member: MemberId, number: number): readonly string[] {
    return this.#batches.get(member)?.get(number) ?? [];
  }

  /** Nothing that counts lies under that number. */
  remove(member: MemberId, number: number): void {
    this.#batches.get(member)?.delete(number);
  }

  clear(): void {
    this.place = null;
    this.#batches.clear();
  }

  listed(): readonly Listing[] {
    return [...this.#batches]
      .filter(([, batches]) => batches.size > 0)
      .map(([member, batches]) => ({ member, numbers: [...batches.keys()].sort((a, b) => a - b) }));
  }
}
