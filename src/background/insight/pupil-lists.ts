import type { Calendar } from '../../domain/calendar';
import { addDays, dayOf, type Moment, type Period, schoolYearLabel, schoolYearOf } from '../../domain/day';
import { groupName } from '../../domain/group';
import type { GroupList } from '../../domain/kept-month';
import { groupSeen } from '../../domain/looks';
import type { Listed, OnlyListed } from '../../overview/listed';
import type { ListedPupil } from '../../reconcile/listed';
import { reconcile } from '../../reconcile/reconcile';
import { factsOf } from '../../rules/facts';
import type { KeptPupil, Portal } from '../../storage/portal';
import type { NotFollowed } from '../keeping/not-followed';
import { coverOf } from '../portal/pupil-lists';
import { Remembered, RememberedOf } from '../remembered';
import type { Versions } from '../versions';
import type { EveryYear } from './every-year';

/** What the LAS' lists of pupils showed. */
export type PupilsShown = Pick<Portal, 'lasPupils' | 'gone'>;

const groupOf = ({ group }: Pick<KeptPupil, 'group'>): string => (group === null ? '' : groupName(group));

/** The groups of which a list showed everybody, each with the day of the latest one. */
const listsIn = ({ lasPupils }: PupilsShown): readonly GroupList[] =>
  [...new Set((lasPupils?.rows ?? []).map(groupOf))].flatMap((group) => {
    const cover = coverOf(lasPupils, group);
    return cover ? [{ group, on: dayOf(cover.at as Moment) }] : [];
  });

/** Since the first day of the school year, or since a list first showed them where it had not before. */
function daysHere({ arrived, since }: KeptPupil, { from, until }: Period): Period {
  const shown = dayOf(since as Moment);
  return { from: arrived && shown > from ? shown : from, until };
}

/** Until a list did not show them any more. Who came and left within the year is left out: since when they were there is not kept. */
const daysGone = ({ arrived, since }: KeptPupil, { from }: Period): Period | null =>
  arrived ? null : { from, until: addDays(dayOf(since as Moment), -1) };

interface Placed {
  readonly row: KeptPupil;
  readonly days: Period;
}

/** The rows of groups whose list is known, each with its days in the school year of that list. */
function placedIn({ lasPupils, gone }: PupilsShown, lists: readonly GroupList[]): readonly Placed[] {
  const years = new Map(lists.map(({ group, on }) => [group, schoolYearOf(on)]));
  const placed = (rows: readonly KeptPupil[], daysOf: (row: KeptPupil, year: Period) => Period | null) =>
    rows.flatMap((row): readonly Placed[] => {
      const year = years.get(groupOf(row));
      const days = year ? daysOf(row, year) : null;
      return days && days.from <= days.until ? [{ row, days }] : [];
    });
  return [...placed(lasPupils?.rows ?? [], daysHere), ...placed(gone, daysGone)];
}

const named = ({ name, number, group }: KeptPupil): ListedPupil => ({ name, number, group });

/**
 * Leerlingenlijsten: the pupils whom the LAS has and no absence list of the school year named. Whoever may be one of those who were named is
 * not counted a second time: in doubt there is one pupil and not two. Of whom the dossier of that year was erased nobody knows what they
 * missed, and they count for nothing.
 */
export class PupilLists {
  readonly #everyYear: EveryYear;
  readonly #versions: Pick<Versions, 'calendar' | 'inForce'>;
  readonly #notFollowed: NotFollowed;
  readonly #alone = new Remembered<readonly Placed[]>();
  readonly #listed = new RememberedOf<Listed>();

  constructor(everyYear: EveryYear, versions: Pick<Versions, 'calendar' | 'inForce'>, notFollowed: NotFollowed) {
    this.#everyYear = everyYear;
    this.#versions = versions;
    this.#notFollowed = notFollowed;
  }

  /**
   * What the lists say now, all school years loaded: the very same as before until a list, a dossier, what was looked at or the day is
   * another.
   * @throws Locked, CalendarEnds
   */
  listed(shown: PupilsShown, now: Moment): Promise<Listed> {
    const lists = listsIn(shown);
    const alone = this.#onlyListed(shown, lists);
    const { length } = this.#everyYear.around();
    return this.#listed.of([alone, dayOf(now), length], () => this.#told(lists, alone, now));
  }

  async #told(lists: readonly GroupList[], alone: readonly Placed[], now: Moment): Promise<Listed> {
    const followed = await this.#followed(alone);
    const same = this.#sameOf(now);
    const pupils = await Promise.all(
      followed.map(async ({ row, days }): Promise<OnlyListed> => {
        const group = groupOf(row);
        const { facts, ...more } = same(group);
        const pupil = { id: await this.#notFollowed.keyOf({ ...row, group: group || null }), name: row.name, group };
        return { ...more, facts: { ...facts, pupil }, days };
      }),
    );
    return { lists, pupils };
  }

  /** Those of whom no pupil with a dossier of the school year of their list may be meant. */
  #onlyListed(shown: PupilsShown, lists: readonly GroupList[]): readonly Placed[] {
    const years = new Set(lists.map(({ on }) => schoolYearLabel(on)));
    const dossiers = this.#everyYear
      .keys()
      .filter((pupil) => [...years].some((year) => this.#everyYear.isOf(pupil, year)))
      .map((pupil) => this.#everyYear.history(pupil).named);
    return this.#alone.of([shown.lasPupils?.rows, shown.gone, lists, dossiers], () => {
      const placed = placedIn(shown, lists);
      const rows = new Map(placed.map((one) => [named(one.row), one]));
      const { onlyLas } = reconcile([...rows.keys()], dossiers);
      return onlyLas.map((row) => rows.get(row)!);
    });
  }

  /** What is the same of everybody of a group whom no absence list named. */
  #sameOf(now: Moment): (group: string) => Pick<OnlyListed, 'facts' | 'missed' | 'seen'> {
    const found = new Map<string, Pick<OnlyListed, 'facts' | 'missed' | 'seen'>>();
    const { calendar, inForce } = this.#versions;
    const make = (group: string) => {
      const facts = factsOf(inForce, calendar, { id: '', name: '', group }, [], [], now);
      return { facts, missed: [], seen: this.#seen(group, calendar) };
    };
    return (group) => {
      const same = found.get(group) ?? make(group);
      found.set(group, same);
      return same;
    };
  }

  #seen(group: string, calendar: Calendar): readonly Period[] {
    return groupSeen(group, this.#everyYear.around(), calendar.group(group));
  }

  async #followed(placed: readonly Placed[]): Promise<readonly Placed[]> {
    const erased = await Promise.all(
      placed.map(({ row, days }) => this.#notFollowed.has(row, schoolYearLabel(days.from))),
    );
    return placed.filter((_, index) => !erased[index]);
  }
}
