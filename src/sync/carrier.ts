import type { Bytes } from '../bytes/bytes';
import type { MemberId } from './member';

/** Which batches of a member lie with a carrier. */
export interface Listing {
  readonly member: MemberId;
  /** In order, each once. */
  readonly numbers: readonly number[];
}

/** Papers of joining: an invitation, or the request of who wants in. */
export type PaperKind = 'invitation' | 'request';

/**
 * Drager: what carries batches from one device to another. Nothing of it is trusted: it may lose, repeat, withhold, cut short or
 * reorder. What it throws says that it cannot at the moment; what it gives is verified by who asked.
 */
export interface Carrier {
  /** What lies there, of all members. @throws CarrierUnreachable */
  list(): Promise<readonly Listing[]>;
  /** `null`: it is not there (any more). @throws CarrierUnreachable */
  read(member: MemberId, number: number): Promise<Bytes | null>;
  /**
   * Puts down a batch of this device's own; the same number twice holds the same bytes.
   * @throws CarrierUnreachable, CarrierFull, CarrierFork
   */
  write(member: MemberId, number: number, batch: Bytes): Promise<void>;
  /** Names of the papers of joining that lie there. @throws CarrierUnreachable */
  papers(kind: PaperKind): Promise<readonly string[]>;
  /** `null`: it is not there (any more). @throws CarrierUnreachable */
  readPaper(kind: PaperKind, name: string): Promise<Bytes | null>;
  /** @throws CarrierUnreachable, CarrierFull */
  writePaper(kind: PaperKind, name: string, paper: Bytes): Promise<void>;
  /** @throws CarrierUnreachable */
  removePaper(kind: PaperKind, name: string): Promise<void>;
}

/** The carrier cannot be asked now: no permission, no network, the drive is away. */
export class CarrierUnreachable extends Error {
  readonly reason: 'permission' | 'away' | 'refused';

  constructor(reason: CarrierUnreachable['reason']) {
    super(reason);
    this.reason = reason;
  }
}

/** Under a number of this device lies another batch that it signed: two devices write as one. */
export class CarrierFork extends CarrierUnreachable {
  readonly number: number;

  constructor(number: number) {
    super('refused');
    this.number = number;
  }
}

/** There is no room left with the carrier. */
export class CarrierFull extends Error {}
