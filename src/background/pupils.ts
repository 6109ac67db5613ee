import type { Calendar } from '../domain/calendar';
import type { Moment } from '../domain/day';
import type { Clock, Entry, Named, PupilKey, ReadingEntry, Subject } from '../domain/dossier';
import { fold } from '../domain/fold';
import type { History } from '../domain/history';
import { alreadySeen } from '../domain/intake';
import type { Dossier } from '../storage/dossiers';
import { sameName } from './identity';

const LAST = '9999999999999-99999' as Clock;

/**
 * Everything that is known of the pupils, as the entries say it. Histories are worked out when asked for, and kept until something
 * changes. A key that was used while the page showed no number is the pupil's whose dossier says that it joined.
 */
export class Pupils {
  readonly #calendar: Calendar;
  readonly #own = new Map<PupilKey, Entry[]>();
  readonly #around: Entry[] = [];
  readonly #histories = new Map<PupilKey, History>();
  /** Keys that became another's, with whose they are. */
  readonly #joined = new Map<PupilKey, PupilKey>();

  constructor(dossiers: readonly Dossier[], calendar: Calendar) {
    this.#calendar = calendar;
    for (const { subject, entries } of dossiers) this.add(subject, entries);
  }

  add(subject: Subject, entries: readonly Entry[]): void {
    if (subject.of === 'pupil') {
      const own = [...(this.#own.get(subject.pupil) ?? []), ...entries];
      this.#own.set(subject.pupil, own);
      this.#join(subject.pupil, own);
      this.#histories.delete(this.whose(subject.pupil));
    } else {
      this.#around.push(...entries);
      this.#histories.clear();
    }
  }

  /** The pupil that a key stands for now. */
  whose(key: PupilKey): PupilKey {
    return this.#joined.get(key) ?? key;
  }

  /** Pupils that a page named, by key. */
  keys(): readonly PupilKey[] {
    return [...this.#own.keys()].filter((key) => !this.#joined.has(key) && this.history(key).named.name !== '');
  }

  has(pupil: PupilKey): boolean {
    return this.#own.has(pupil);
  }

  /** The pupil's entries, those under keys that joined among them. */
  entries(pupil: PupilKey): readonly Entry[] {
    const others = [...this.#joined].filter(([, whose]) => whose === pupil).map(([other]) => other);
    return [pupil, ...others].flatMap((key) => this.#own.get(key) ?? []);
  }

  /** What was looked at: the entries of the groups and the school. */
  around(): readonly Entry[] {
    return this.#around;
  }

  history(pupil: PupilKey): History {
    let found = this.#histories.get(pupil);
    if (!found) {
      found = fold({ pupil, own: this.entries(pupil), around: this.#around, calendar: this.#calendar });
      this.#histories.set(pupil, found);
    }
    return found;
  }

  /** Groups that a page named, in order of name. */
  groups(): readonly string[] {
    const groups = new Set(this.keys().flatMap((key) => this.history(key).named.group ?? []));
    return [...groups].sort((a, b) => a.localeCompare(b, 'nl', { numeric: true }));
  }

  /** Pupils with a number who could be the one that is named. */
  withNumber(named: Named): readonly PupilKey[] {
    return this.keys().filter((key) => {
      const known = this.history(key).named;
      return known.number !== null && sameName(known, named);
    });
  }

  /** Do these bodies say anything that is not known yet? Of the pupils named, and of those of whom a complete page says nothing. */
  addsAnything(bodies: readonly { readonly subject: Subject; readonly body: ReadingEntry }[], at: Moment): boolean {
    const around = bodies.flatMap(({ subject, body }) => (subject.of === 'pupil' ? [] : [asLast(body, at)]));
    const covers = around.flatMap((entry) => (entry.kind === 'reading' && entry.cover ? [entry.cover] : []));
    if (covers.some((cover) => !alreadySeen(cover, this.#around))) return true;
    const named = new Map(
      bodies.flatMap(({ subject, body }) => (subject.of === 'pupil' ? [[subject.pupil, body] as const] : [])),
    );
    const touched = covers.length > 0 ? new Set([...this.keys(), ...named.keys()]) : new Set(named.keys());
    return [...touched].some((pupil) => {
      const body = named.get(pupil);
      const own = body ? [...this.entries(pupil), asLast(body, at)] : this.entries(pupil);
      const next = fold({ pupil, own, around: [...this.#around, ...around], calendar: this.#calendar });
      return !this.has(pupil) || says(next) !== says(this.history(pupil));
    });
  }

  #join(pupil: PupilKey, own: readonly Entry[]): void {
    const taken = new Set(
      own.flatMap((entry) => (entry.kind === 'withdrawn' || entry.kind === 'erased' ? [entry.about] : [])),
    );
    for (const entry of own) {
      if (entry.kind !== 'joined') continue;
      if (taken.has(entry.id)) this.#joined.delete(entry.other);
      else this.#joined.set(entry.other, pupil);
      this.#histories.delete(entry.other);
    }
  }
}

const says = ({ named, absences, seen }: History): string => JSON.stringify([named, absences, seen]);

/** An entry as it would be when it were written now; only for comparing. */
const asLast = (body: ReadingEntry, at: Moment): Entry => ({
  v: 1,
  id: `?${body.reading}`,
  device: '?',
  seq: 0,
  prev: null,
  at,
  clock: LAST,
  by: { role: 'teacher', name: '' },
  ...body,
});
