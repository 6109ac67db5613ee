import type { Moment } from '../domain/day';
import type { Difference } from '../reconcile/differences';
import type { ListedPupil } from '../reconcile/listed';
import type { DoubtReason, PairedBy } from '../reconcile/reconciled';

/* What our own pages are shown of the parent portal. */

/** How much of a list was read; `at` is `null`: never. */
export interface ReadView {
  readonly at: Moment | null;
  /** Groups of which no list was read wholly; `null`: it is not known which. */
  readonly unread: readonly string[] | null;
}

/** A pupil of a list. `since`: when a list first showed them. */
export interface ListedView extends ListedPupil {
  readonly id: string;
  readonly since: Moment;
}

export interface PairView {
  readonly las: ListedPupil;
  readonly portal: ListedPupil;
  readonly by: PairedBy;
  readonly differences: readonly Difference[];
}

export interface DoubtView {
  readonly candidates: readonly {
    readonly las: ListedView;
    readonly portal: ListedView;
    readonly differences: readonly Difference[];
    readonly why: DoubtReason;
  }[];
}

export interface DecisionView {
  readonly id: string;
  readonly las: ListedPupil;
  readonly portal: ListedPupil;
  readonly verdict: 'same' | 'two';
  readonly by: string;
  readonly at: Moment;
}

/** The pupils of the LAS and of the portal side by side. */
export interface PortalPupilsView {
  readonly las: ReadView;
  readonly portal: ReadView;
  readonly parents: ReadView;
  readonly pairs: readonly PairView[];
  readonly doubts: readonly DoubtView[];
  readonly onlyLas: readonly ListedView[];
  readonly onlyPortal: readonly ListedView[];
  /** Parents of whom the portal shows no child at this school. */
  readonly childless: readonly string[];
  readonly decisions: readonly DecisionView[];
}
