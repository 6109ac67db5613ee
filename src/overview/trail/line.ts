import type { ActionKind, ConsultedFor, LetterKind } from '../../domain/action';
import type { Day, Moment } from '../../domain/day';
import type { Cover, Entry, PupilKey } from '../../domain/dossier';
import type { ErasedFor } from '../../domain/erased';
import type { Noted } from '../../domain/noted';

/** What somebody looks for in the trail. */
export const TRAIL_KINDS = ['done', 'looked', 'read', 'taken-back', 'settings', 'device'] as const;
export type TrailKind = (typeof TRAIL_KINDS)[number];

/** What happened, without what anybody wrote about a child: that stands in the dossier, for whom that is open. */
export type TrailWhat =
  /** A page or a file that was read: so many pupils stood on it. `period`: the days of which it showed everything. */
  | {
      readonly of: 'reading' | 'file';
      readonly profile: string;
      readonly pupils: number;
      readonly cover: Cover | null;
    }
  | { readonly of: 'action'; readonly kind: ActionKind; readonly letter: LetterKind | null }
  | { readonly of: 'looked'; readonly for: ConsultedFor }
  /** Something was taken back, or the taking back of it; `null`: it stands in no dossier that is here. */
  | { readonly of: 'taken-back'; readonly about: TrailWhat | null }
  /** Of a file: so many of its entries. */
  | { readonly of: 'file-taken-back'; readonly entries: number }
  /** A name without a number turned out to be this pupil. */
  | { readonly of: 'joined' }
  | { readonly of: 'version'; readonly kind: 'protocol' | 'calendar'; readonly validFrom: Day }
  | { readonly of: 'noted'; readonly what: Noted }
  | {
      readonly of: 'erased';
      readonly years: readonly string[];
      readonly dossiers: number;
      readonly why: ErasedFor;
    };

/** One line of the trail. */
export interface TrailLine {
  /** Of the entry, or of the first of several that are one line. */
  readonly id: string;
  readonly at: Moment;
  readonly clock: Entry['clock'];
  readonly by: Entry['by'];
  readonly kind: TrailKind;
  readonly what: TrailWhat;
  readonly pupil: PupilKey | null;
  readonly group: string | null;
}
