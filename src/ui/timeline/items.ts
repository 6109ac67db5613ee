import type { AbsenceKind } from '../../domain/absence';
import type { ActionKind } from '../../domain/action';
import { at, type Day, dayOf, type Moment, type Period } from '../../domain/day';
import type { ActionView, DossierRowView } from '../../messages/views';

/** What somebody looks for in a dossier. */
export const ITEM_KINDS = ['absent', 'late', 'sick', 'leave', 'contact', 'agreed', 'officer', 'care'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

interface ItemOf {
  readonly id: string;
  readonly kind: ItemKind;
  /** When it was, or began. */
  readonly at: Moment;
  /** The last day that it is about. */
  readonly until: Day;
}

/** One line of the timeline: a row that was read, or something that somebody did. */
export type TimelineItem = ItemOf &
  ({ readonly of: 'row'; readonly row: DossierRowView } | { readonly of: 'action'; readonly action: ActionView });

const OF_ROW: Readonly<Record<AbsenceKind, ItemKind>> = {
  late: 'late',
  sick: 'sick',
  medical: 'sick',
  leave: 'leave',
  religious: 'leave',
  absent: 'absent',
  holiday: 'absent',
  suspended: 'absent',
  unknown: 'absent',
};

/** Other actions are letters and talks. */
const OF_ACTION: Readonly<Partial<Record<ActionKind, ItemKind>>> = {
  'expected-return': 'sick',
  'leave-requested': 'leave',
  'leave-decided': 'leave',
  'leave-forwarded': 'leave',
  'evidence-asked': 'leave',
  'evidence-seen': 'leave',
  agreed: 'agreed',
  'officer-consulted': 'officer',
  'officer-reported': 'officer',
  'officer-responded': 'officer',
  concern: 'care',
  'concern-decided': 'care',
  'team-discussed': 'care',
  referral: 'care',
  'note-recorded': 'care',
};

function itemOfRow(row: DossierRowView, now: Moment): TimelineItem {
  const { id, date, endDate, openEnded, arrival, from } = row.absence;
  const until = openEnded ? dayOf(now) : (endDate ?? date);
  return { of: 'row', id, kind: OF_ROW[row.kind], at: at(date, arrival ?? from ?? '00:00'), until, row };
}

const itemOfAction = (action: ActionView): TimelineItem => ({
  of: 'action',
  id: action.id,
  kind: OF_ACTION[action.kind as ActionKind] ?? 'contact',
  at: action.at,
  until: dayOf(action.at),
  action,
});

/** Rows and actions together, newest first. */
export const timelineOf = (
  rows: readonly DossierRowView[],
  actions: readonly ActionView[],
  now: Moment,
): readonly TimelineItem[] =>
  [...rows.map((row) => itemOfRow(row, now)), ...actions.map(itemOfAction)].sort((a, b) =>
    a.at === b.at ? 0 : a.at < b.at ? 1 : -1,
  );

/** Those that lie in a period, wholly or in part. */
export const inPeriod = (items: readonly TimelineItem[], { from, until }: Period): readonly TimelineItem[] =>
  items.filter((item) => dayOf(item.at) <= until && item.until >= from);

export interface TimelineMonth {
  /** `2026-11` */
  readonly month: string;
  readonly items: readonly TimelineItem[];
}

/** Month by month, in the order of the items; months without any are left out. */
export function byMonth(items: readonly TimelineItem[]): readonly TimelineMonth[] {
  const months = new Map<string, TimelineItem[]>();
  for (const item of items) {
    const month = item.at.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), item]);
  }
  return [...months].map(([month, all]) => ({ month, items: all }));
}
