import type { Day, Moment } from '../domain/day';
import type { Entry } from '../domain/dossier';
import type { Numbers } from '../domain/erased';
import type { TrailKind, TrailWhat } from '../overview/trail/line';

/** A line as it is shown. */
export interface TrailLineView {
  readonly id: string;
  readonly at: Moment;
  readonly by: Entry['by'];
  readonly kind: TrailKind;
  readonly what: TrailWhat;
  /** `null`: it is about no pupil. Without a `name`: whose dossier is not open to who sits here. `id`: the dossier can be opened. */
  readonly pupil: { readonly id: string | null; readonly name: string | null } | null;
  readonly group: string | null;
  /** By which version of the protocol it was judged: its place among those of the answer; `null`: nothing was judged. */
  readonly version: number | null;
}

/** A version of the protocol; `validFrom` is `null` for what holds before anybody chose. */
export interface TrailVersionView {
  readonly validFrom: Day | null;
  readonly titles: readonly string[];
}

/** Lines of the trail of a school year, newest first. */
export interface TrailView {
  readonly lines: readonly TrailLineView[];
  readonly versions: readonly TrailVersionView[];
}

/** A page of them. */
export interface TrailPageView extends TrailView {
  readonly year: string;
  /** Newest first. */
  readonly years: readonly string[];
  /** Lines that fit what was asked, of all that there are in the year. */
  readonly found: number;
  readonly all: number;
  /** The first is 0. */
  readonly page: number;
  readonly pages: number;
  /** Whoever stands in the year, by name. */
  readonly people: readonly Entry['by'][];
}

/** Something that does not fit in the chain of a device (storage/chain). */
export interface FlawView extends Numbers {
  readonly of: 'changed' | 'missing' | 'forked' | 'added';
  readonly after: Moment | null;
  readonly before: Moment | null;
}

/** What the chain of all entries says; `done` of `of`: it is being looked through. */
export type ChainView =
  | { readonly state: 'looking'; readonly done: number; readonly of: number }
  | { readonly state: 'failed' }
  | {
      readonly state: 'looked';
      /** When that was done: what was written since is not in it. */
      readonly at: Moment;
      readonly entries: number;
      readonly devices: readonly {
        readonly device: string;
        readonly isThis: boolean;
        readonly entries: number;
        readonly last: { readonly seq: number; readonly hash: string } | null;
      }[];
      readonly flaws: readonly FlawView[];
      readonly erased: number;
      /** Dossiers that do not open. */
      readonly damaged: number;
      readonly unnumbered: number;
    };
