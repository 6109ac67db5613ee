import type { Agreement } from '../domain/access';
import type { PupilKey } from '../domain/dossier';
import type { Written } from '../storage/written';
import type { LogPart } from './log';
import type { Ranges } from './ranges';
import type { State } from './state';

/** What is here of a writer. */
export interface Here {
  /** The last number of an entry. */
  readonly last: number;
  /** Numbers under which more than one entry is here. */
  readonly forked: Ranges;
}

/** What was written, as the circle needs it; made over the dossiers of the device. */
export interface Ledger {
  /** What this device writes as, and how many entries it wrote. */
  writer(): Promise<{ readonly device: string; readonly seq: number }>;
  /** By writer: what is here, of whoever wrote it. */
  writers(): Promise<Readonly<Record<string, Here>>>;
  /** Own entries after a number, in order. */
  own(after: number): Promise<readonly Written[]>;
  /** Those that are here of a writer with one of these numbers; two of one number where there was a fork. */
  find(writer: string, numbers: readonly number[]): Promise<readonly Written[]>;
  /** All that is here of a pupil, in all years. */
  ofPupil(pupil: PupilKey): Promise<readonly Written[]>;
  /**
   * Takes entries in that were verified: by union, in one transaction. What is erased is left out and named; what was here already is
   * neither.
   */
  take(found: readonly Written[]): Promise<{ readonly taken: readonly Written[]; readonly erased: readonly Written[] }>;
  /** The group of a pupil as it was last seen. */
  groupOf(pupil: PupilKey): string | null;
  /** Those that stand, with the writer and the number of their entries. */
  agreements(): readonly { readonly agreement: Agreement; readonly writer: string; readonly seq: number }[];
}

/** Where a device keeps what it knows of the circle, sealed. */
export interface Shelf {
  state(): Promise<State>;
  /** One change after the other; what it returns is kept when it resolves. */
  change(next: (state: State) => State): Promise<State>;
  logs(): Promise<readonly LogPart[]>;
  /** Adds to what is kept. */
  keepLogs(parts: readonly LogPart[]): Promise<void>;
}
