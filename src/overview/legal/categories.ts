import type { AbsenceKind } from '../../domain/absence';
import type { Day, Period } from '../../domain/day';
import { type CategoryTable, chosenOn } from '../../domain/legal-word';
import type { Word } from '../../rules/day-by-day';

/*
 * Wettelijke categorieën: how a law wants absence to be told apart, as data that changes with the law (law, 3). Each list says everything
 * of the days from its first day on; the first one does so for the days before it too.
 */

/** Wettelijke categorie. What is written of it is Dutch, as the law is. */
export interface LegalCategory {
  /** Stays the same from one list to the next, so that the school's choices hold on. */
  readonly id: string;
  readonly title: string;
  /** What belongs to it, as a sentence. */
  readonly about: string;
  /** Absence of this category is geoorloofd, or it is not. */
  readonly authorised: boolean;
}

/** Lijst van categorieën, as it holds from a day on. */
export interface LegalList {
  readonly id: string;
  readonly title: string;
  /** Where it comes from, as sentences. */
  readonly source: string;
  /** Does the law itself say it? `false`: it is how we think that the law will say it. */
  readonly certain: boolean;
  readonly madeOn: Day;
  readonly validFrom: Day;
  readonly categories: readonly LegalCategory[];
  /** Where absence of a kind belongs unless the school chose otherwise for its own word; a pair that is not named belongs nowhere. */
  readonly byKind: Readonly<Record<AbsenceKind, Readonly<Partial<Record<Word, string>>>>>;
}

/** What is asked of one row on one day. */
export interface Sorted {
  readonly day: Day;
  readonly kind: AbsenceKind;
  readonly word: Word;
  /** The school's own word, as `plainWord` gives it; `null`: the row has none. */
  readonly reason: string | null;
}

/** The list that holds on a day. @param lists at least one, oldest first */
export const listOn = (lists: readonly LegalList[], day: Day): LegalList =>
  lists.findLast(({ validFrom }) => validFrom <= day) ?? lists[0]!;

/** The lists that hold on some day of a period, oldest first. */
export const listsIn = (lists: readonly LegalList[], { from, until }: Period): readonly LegalList[] =>
  lists.filter((list) => list === listOn(lists, from) || (from < list.validFrom && list.validFrom <= until));

/** A category that says otherwise than the row itself whether the absence was allowed is not the row's. */
const fits = ({ authorised }: LegalCategory, word: Word): boolean =>
  word === 'undecided' || authorised === (word === 'authorised');

/**
 * The category of a row on a day: that of the school for its own word, where the list knows it and the row does not contradict it; else
 * that of the kind. `null`: not sorted yet (nog niet ingedeeld), and nobody guesses.
 */
export function categoryOf({ day, kind, word, reason }: Sorted, list: LegalList, own: CategoryTable): string | null {
  const chosen = reason === null ? null : chosenOn(own, reason, day);
  const category = list.categories.find(({ id }) => id === chosen);
  return category && fits(category, word) ? category.id : (list.byKind[kind][word] ?? null);
}
