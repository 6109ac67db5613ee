import { between, type Chance, pick } from '../../../demo/random';
import type { Bytes } from '../../../src/bytes/bytes';
import { type Carrier, CarrierFull, CarrierUnreachable, type Listing } from '../../../src/sync/carrier';
import type { MemberId } from '../../../src/sync/member';

/** How often what goes wrong, from 0 to 1. */
export interface Faults {
  readonly unreachable: number;
  readonly full: number;
  /** Taken, and gone. */
  readonly dropped: number;
  /** Not shown to a device for some lists. */
  readonly late: number;
  /** Never shown to a device. */
  readonly withheld: number;
  readonly cut: number;
  readonly flipped: number;
  /** Something else is shown under its number: another batch, to one device and not to another. */
  readonly swapped: number;
}

export const NO_FAULTS: Faults = {
  unreachable: 0,
  full: 0,
  dropped: 0,
  late: 0,
  withheld: 0,
  cut: 0,
  flipped: 0,
  swapped: 0,
};

/** Something that the carrier did to what a device asked, so that the device must have said it. */
export interface Misdeed {
  readonly to: string;
  readonly member: MemberId;
  readonly number: number;
  readonly kind: 'changed' | 'withheld';
}

/** What lies with the carrier of all devices, and what it does to them. */
export class Store {
  readonly batches = new Map<MemberId, Map<number, Bytes>>();
  /** Everything that was ever written, also what the carrier lost: what a thief may have copied. */
  readonly ever: { readonly member: MemberId; readonly number: number; readonly bytes: Bytes }[] = [];
  readonly misdeeds: Misdeed[] = [];
  faults: Faults = NO_FAULTS;
  readonly hidden = new Set<string>();
  readonly #until = new Map<string, number>();
  readonly #chance: Chance;

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  happens = (often: number): boolean => often > 0 && this.#chance() < often;

  loseAll(): void {
    this.batches.clear();
  }

  put(member: MemberId, number: number, bytes: Bytes): void {
    this.ever.push({ member, number, bytes });
    const folder = this.batches.get(member) ?? new Map<number, Bytes>();
    this.batches.set(member, folder);
    if (this.happens(this.faults.dropped)) return;
    folder.set(number, bytes);
  }

  /** What one device sees of it. */
  seenBy(device: string): Carrier {
    const asked = () => {
      if (this.happens(this.faults.unreachable)) throw new CarrierUnreachable('away');
    };
    return {
      list: async () => {
        asked();
        return this.#listFor(device);
      },
      read: async (member, number) => {
        asked();
        return this.#readFor(device, member, number);
      },
      write: async (member, number, bytes) => {
        asked();
        if (this.happens(this.faults.full)) throw new CarrierFull();
        this.put(member, number, bytes);
      },
      papers: async () => [],
      readPaper: async () => null,
      writePaper: async () => {},
      removePaper: async () => {},
    };
  }

  #listFor(device: string): readonly Listing[] {
    const all = [...this.batches].map(
      ([member, folder]): Listing => ({
        member,
        numbers: [...folder.keys()].filter((number) => this.#isShown(device, member, number)).sort((a, b) => a - b),
      }),
    );
    return all;
  }

  #isShown(device: string, member: MemberId, number: number): boolean {
    const name = `${device} ${member} ${number}`;
    if (this.hidden.has(name)) return false;
    const left = this.#until.get(name);
    if (left !== undefined && left > 0 && this.faults.late > 0) {
      this.#until.set(name, left - 1);
      return false;
    }
    if (left !== undefined) return true;
    this.#until.set(name, this.happens(this.faults.late) ? between(this.#chance, 1, 4) : 0);
    if (this.happens(this.faults.withheld)) {
      this.hidden.add(name);
      this.misdeeds.push({ to: device, member, number, kind: 'withheld' });
      return false;
    }
    return true;
  }

  #readFor(device: string, member: MemberId, number: number): Bytes | null {
    const bytes = this.batches.get(member)?.get(number);
    if (!bytes) return null;
    const changed = this.#changed(bytes);
    if (changed && !this.#isSignedThere(changed, member, number))
      this.misdeeds.push({ to: device, member, number, kind: 'changed' });
    return changed ?? bytes;
  }

  /** Another device with the same keys signed it under that number: whoever is given the one for the other can tell no more than that. */
  #isSignedThere = (bytes: Bytes, member: MemberId, number: number): boolean =>
    this.ever.some((one) => one.member === member && one.number === number && Buffer.from(one.bytes).equals(bytes));

  #changed(bytes: Bytes): Bytes | null {
    if (this.happens(this.faults.cut)) return bytes.slice(0, between(this.#chance, 0, bytes.length - 1));
    if (this.happens(this.faults.flipped)) {
      const flipped = bytes.slice();
      flipped[between(this.#chance, 0, bytes.length - 1)]! ^= 2 ** between(this.#chance, 0, 7);
      return flipped;
    }
    if (!this.happens(this.faults.swapped)) return null;
    const other = pick(this.#chance, this.ever).bytes;
    // A batch that went twice is the same.
    return Buffer.from(other).equals(bytes) ? null : other;
  }
}
