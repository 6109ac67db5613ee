import type { Difference } from './differences';
import type { ListedPupil } from './listed';

/*
 * What two lists of pupils say together.
 */

/**
 * What made two rows one pupil.
 * - `decision`: a person said so
 * - `number`: both lists show the LAS' number, and the names are alike
 * - `name`: nobody else can be meant
 */
export type PairedBy = 'decision' | 'number' | 'name';

export interface Pair {
  readonly las: ListedPupil;
  readonly portal: ListedPupil;
  readonly by: PairedBy;
  /** None: the same name and group. */
  readonly differences: readonly Difference[];
}

/**
 * Why a person is asked about two rows.
 * - `several`: somebody else may be meant as well
 * - `differs`: the names and groups differ too much
 * - `two-names`: both spellings are names of their own, so these may be two children (`Lisa`, `Lise`)
 * - `namesake`: somebody else has this name, or may have with these initials, and the group does not say who is who
 * - `same-number`: the same number with another name
 */
export type DoubtReason = 'several' | 'differs' | 'two-names' | 'namesake' | 'same-number';

export interface DoubtfulPair {
  readonly las: ListedPupil;
  readonly portal: ListedPupil;
  readonly differences: readonly Difference[];
  readonly why: DoubtReason;
}

/** Rows that may be one another, and nobody else's: each stands in one doubt only. */
export interface Doubt {
  readonly las: readonly ListedPupil[];
  readonly portal: readonly ListedPupil[];
  /** The most alike first. Rows that are too many to be told one by one have none. */
  readonly candidates: readonly DoubtfulPair[];
}

/** Every row of both lists stands in one of the four. */
export interface WhoIsWho {
  readonly pairs: readonly Pick<Pair, 'las' | 'portal'>[];
  readonly doubtful: readonly Pick<Doubt, 'las' | 'portal'>[];
  readonly onlyLas: readonly ListedPupil[];
  readonly onlyPortal: readonly ListedPupil[];
}

/** The same, and why. */
export interface Reconciled extends WhoIsWho {
  readonly pairs: readonly Pair[];
  readonly doubtful: readonly Doubt[];
}
