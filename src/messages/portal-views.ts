import type { AbsenceKind } from '../domain/absence';
import type { Day, Moment } from '../domain/day';
import type { Todo, TodoItem } from '../etiquette/todo';
import type { Difference } from '../reconcile/differences';
import type { ListedPupil } from '../reconcile/listed';
import type { DoubtReason, Pair } from '../reconcile/reconciled';
import type { DraftView } from './portal';

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

export interface DoubtView {
  /** Rows that no candidate names: they are too many and too much alike to be held side by side one by one. */
  readonly crowd: { readonly las: readonly ListedView[]; readonly portal: readonly ListedView[] };
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
  readonly pairs: readonly Pair[];
  readonly doubts: readonly DoubtView[];
  readonly onlyLas: readonly ListedView[];
  readonly onlyPortal: readonly ListedView[];
  /** Parents of whom the portal shows no child at this school. */
  readonly childless: readonly string[];
  readonly decisions: readonly DecisionView[];
}

/** What the portal and the LAS say of a pupil and a day; `null`: nothing. */
export interface SidesView {
  readonly portal: {
    readonly name: string;
    readonly kind: AbsenceKind;
    readonly from: Day;
    readonly until: Day | null;
  } | null;
  readonly las: { readonly name: string; readonly kind: AbsenceKind } | null;
}

export interface TodoItemView extends TodoItem {
  /** Of an absence that only one of the two lists has, or of which nobody can tell whose it is. */
  readonly sides: SidesView | null;
}

export interface TodoView extends Omit<Todo, 'items'> {
  readonly items: readonly TodoItemView[];
}

/** What is to be done about the portal by who sits here. */
export interface PortalWorkView {
  readonly todos: readonly TodoView[];
  /** Texts that wait, of who sits here. */
  readonly drafts: readonly DraftView[];
  /** Couples about whom the page asked who sits here: was it agreed to invite them apart? */
  readonly askedCouples: readonly string[];
  /** Couples for whom that was agreed, the last one first. */
  readonly couples: readonly { readonly names: string; readonly by: string; readonly at: Moment }[];
  /** The portal can be opened from here. */
  readonly reachable: boolean;
  /** May who sits here compare the pupils of the LAS with those of the portal? */
  readonly mayCompare: boolean;
}
