import type { Calendar } from '../domain/calendar';
import { dayOf, type Moment, schoolYearBefore, schoolYearLabel, schoolYearOf } from '../domain/day';
import type { Clock } from '../domain/dossier';
import { intake } from '../domain/intake';
import type { Reading } from '../sites/reading';
import { newId } from '../storage/dossiers';
import type { Erased } from '../storage/erased';
import type { PupilIds } from '../storage/pupil-ids';
import type { Append } from './appending';
import type { Pupils } from './pupils';
import type { Addition } from './recorder';
import { whoIsWho } from './who-is-who';

type Read = Extract<Reading, { outcome: 'read' }>;

/** What pages and files showed, taken in, and taken back where it was a file. */
export class TakingIn {
  readonly #pupils: Pupils;
  readonly #ids: Pick<PupilIds, 'id'>;
  readonly #calendar: Calendar;
  readonly #erased: Pick<Erased, 'isOf'>;
  readonly #append: Append;

  /** @param erased of these nothing is taken in, whatever a page still shows */
  constructor(
    pupils: Pupils,
    ids: Pick<PupilIds, 'id'>,
    calendar: Calendar,
    erased: Pick<Erased, 'isOf'>,
    append: Append,
  ) {
    this.#pupils = pupils;
    this.#ids = ids;
    this.#calendar = calendar;
    this.#erased = erased;
    this.#append = append;
  }

  /** Who the pupils of a page are. */
  whoIsWho(reading: Read): ReturnType<typeof whoIsWho> {
    return whoIsWho(reading, this.#pupils, (identity) => this.#ids.id(identity));
  }

  /**
   * Takes in what a page showed; writes nothing when it adds nothing. `true` when it wrote.
   * @param looked when this content of the page was first seen: by the school's clock, and by the device's
   * @param file the name of the file that it comes from, where it is no page
   */
  async takeIn(
    reading: Reading,
    looked: { readonly at: Moment; readonly clock: Clock },
    now: Moment,
    file: string | null,
  ): Promise<boolean> {
    if (reading.outcome !== 'read') return false;
    const { pupilOf, joinings } = await this.whoIsWho(reading);
    const thisYear = schoolYearLabel(dayOf(now));
    const joined = joinings
      .map(({ pupil, other }): Addition => ({ subject: { of: 'pupil', pupil }, body: { kind: 'joined', other } }))
      .filter(({ subject }) => !this.#erased.isOf(subject, thisYear));
    await this.#append(joined, now);
    const since = schoolYearBefore(schoolYearOf(dayOf(now))).from;
    const additions = reading.lists.flatMap((list) => {
      const taken = intake({
        list,
        reading: file === null ? newId() : `${file}/${newId()}`,
        looked: looked.clock,
        profile: reading.profile,
        pupilOf,
        calendarOf: (group) => this.#calendar.group(group),
        since,
        today: dayOf(looked.at),
      }).filter(({ subject, year }) => !this.#erased.isOf(subject, year));
      return this.#pupils.addsAnything(taken, looked.at) ? taken.map((one) => ({ ...one, at: looked.at })) : [];
    });
    await this.#append(additions, now);
    return additions.length + joined.length > 0;
  }

  /** Takes back everything that a file said; how many entries that were. */
  async undoFile(file: string, now: Moment): Promise<{ readonly entries: number }> {
    const year = schoolYearLabel(dayOf(now));
    const of = this.#pupils.keys().flatMap((pupil) => {
      const entries = this.#pupils.entries(pupil);
      const taken = new Set(entries.flatMap((entry) => (entry.kind === 'withdrawn' ? [entry.about] : [])));
      return entries
        .filter(
          ({ id, ...entry }) => entry.kind === 'reading' && entry.reading.startsWith(`${file}/`) && !taken.has(id),
        )
        .map(({ id }): Addition => ({ subject: { of: 'pupil', pupil }, body: { kind: 'withdrawn', about: id }, year }));
    });
    await this.#append(of, now);
    return { entries: of.length };
  }
}
