import type { Calendar } from '../domain/calendar';
import type { Day, Moment } from '../domain/day';
import {
  type Clock,
  type Entry,
  inOrder,
  type Named,
  type PupilKey,
  type ReadingEntry,
  type Subject,
  takenBack,
} from '../domain/dossier';
import { fold } from '../domain/fold';
import { groupsInOrder } from '../domain/group';
import type { History } from '../domain/history';
import { alreadySeen, type Taken } from '../domain/intake';
import type { ReasonTable } from '../domain/reason';
import type { Dossier } from '../storage/dossiers';
import { sameName } from './identity';

const LAST = '9999999999999-99999' as Clock;

/**
 * Everything that is known of the pupils, as the entries say it. Histories are worked out when asked for, and kept until something
 * changes. A key that was used while the page showed no number is the pupil's whose dossier says that it joined.
 */
export class Pupils {
  readonly #calendar: Calendar;
  readonly #reasons: ReasonTable;
  readonly #own = new Map<PupilKey, Entry[]>();
  readonly #around: Entry[] = [];
  /** The same by the group that they are about; those of a complete list of a group bear on nobody who never was in it. */
  readonly #aroundGroup = new Map<string | null, Entry[]>();
  readonly #histories = new Map<PupilKey, History>();
  /** The entries of each pupil under all keys, as long as nothing is added: numbers of many years ask for them again and again. */
  readonly #entries = new Map<PupilKey, readonly Entry[]>();
  /** Keys that became another's, with whose they are. */
  readonly #joined = new Map<PupilKey, PupilKey>();
  /** Pupils of whom an older dossier was set aside: what was looked at before their first entry says nothing of them. */
  readonly #setAside = new Set<PupilKey>();

  constructor(dossiers: readonly Dossier[], calendar: Calendar, reasons: ReasonTable) {
    this.#calendar = calendar;
    this.#reasons = reasons;
    for (const { subject, entries, setAside } of dossiers) {
      if (setAside && subject.of === 'pupil') this.#setAside.add(subject.pupil);
      this.add(subject, entries);
    }
  }

  /** These pupils with what stands in other dossiers too. Each entry is there once; these stay as they are. */
  with(dossiers: readonly Dossier[]): Pupils {
    const known = new Set([...this.#around, ...[...this.#own.values()].flat()].map(({ id }) => id));
    const others = dossiers.map((one) => ({ ...one, entries: one.entries.filter(({ id }) => !known.has(id)) }));
    const all = new Pupils(others, this.#calendar, this.#reasons);
    for (const [pupil, entries] of this.#own) all.add({ of: 'pupil', pupil }, entries);
    all.add({ of: 'school' }, this.#around);
    for (const pupil of this.#setAside) all.#setAside.add(pupil);
    return all;
  }

  add(subject: Subject, entries: readonly Entry[]): void {
    if (subject.of === 'pupil') {
      const own = [...(this.#own.get(subject.pupil) ?? []), ...entries];
      this.#own.set(subject.pupil, own);
      this.#join(subject.pupil, own);
      this.#histories.delete(this.whose(subject.pupil));
      this.#entries.delete(this.whose(subject.pupil));
    } else {
      // What happened on a device says nothing of a pupil.
      const told = entries.filter(({ kind }) => kind !== 'noted');
      for (const entry of told) this.#addAround(entry);
      if (told.length > 0) this.#forget(subject);
    }
  }

  /** The pupil that a key stands for now, also when that joined another one since. Where keys joined each other, the first of them is it. */
  whose(key: PupilKey): PupilKey {
    const passed = [key];
    for (let at = this.#joined.get(key); at !== undefined; at = this.#joined.get(at)) {
      const before = passed.indexOf(at);
      if (before >= 0) return passed.slice(before).sort()[0]!;
      passed.push(at);
    }
    return passed.at(-1)!;
  }

  /** Pupils that a page named, by key. */
  keys(): readonly PupilKey[] {
    return [...this.#own.keys()].filter((key) => this.whose(key) === key && this.#isNamed(key));
  }

  has(pupil: PupilKey): boolean {
    return this.#own.has(pupil);
  }

  /** All keys under which something is known of the pupil: their own, and those that joined. */
  keysOf(pupil: PupilKey): readonly PupilKey[] {
    return [pupil, ...[...this.#joined.keys()].filter((other) => other !== pupil && this.whose(other) === pupil)];
  }

  /** The pupil's entries, those under keys that joined among them. */
  entries(pupil: PupilKey): readonly Entry[] {
    let found = this.#entries.get(pupil);
    if (!found) {
      found = this.keysOf(pupil).flatMap((key) => this.#own.get(key) ?? []);
      this.#entries.set(pupil, found);
    }
    return found;
  }

  /** What was looked at: the entries of the groups and the school. */
  around(): readonly Entry[] {
    return this.#around;
  }

  history(pupil: PupilKey): History {
    let found = this.#histories.get(pupil);
    if (!found) {
      const own = this.entries(pupil);
      found = this.#fold(pupil, own, this.#aroundOf(own));
      this.#histories.set(pupil, found);
    }
    return found;
  }

  /** Groups that pages about a school year named, in order of name. @param from the first day of that year */
  groups(from: Day): readonly string[] {
    const groups = new Set<string>();
    for (const key of this.keys()) {
      for (const entry of this.entries(key)) {
        if (entry.kind !== 'reading') continue;
        const group = entry.named?.group;
        if (group && !groups.has(group) && isAbout(entry, from)) groups.add(group);
      }
    }
    return groupsInOrder([...groups]);
  }

  /** Pupils without a number who could be the one that is named. */
  withoutNumber(named: Named): readonly PupilKey[] {
    return this.keys().filter((key) => {
      const known = this.history(key).named;
      return known.number === null && sameName(known, named);
    });
  }

  /** Pupils with a number who could be the one that is named. */
  withNumber(named: Named): readonly PupilKey[] {
    return this.keys().filter((key) => {
      const known = this.history(key).named;
      return known.number !== null && sameName(known, named);
    });
  }

  /** Do these bodies say anything that is not known yet? Of the pupils named, and of those of whom a complete page says nothing. */
  addsAnything(bodies: readonly Taken[], at: Moment): boolean {
    const around = bodies.flatMap(({ subject, body }) => (subject.of === 'pupil' ? [] : [asLast(body, at)]));
    const covers = around.flatMap((entry) => (entry.kind === 'reading' && entry.cover ? [entry.cover] : []));
    if (covers.some((cover) => !alreadySeen(cover, at, this.#around, this.#calendar.group(cover.group ?? ''))))
      return true;
    const named = new Map<PupilKey, Entry[]>();
    for (const { subject, body } of bodies) {
      if (subject.of === 'pupil') named.set(subject.pupil, [...(named.get(subject.pupil) ?? []), asLast(body, at)]);
    }
    const touched = covers.length > 0 ? new Set([...this.keys(), ...named.keys()]) : new Set(named.keys());
    return [...touched].some((pupil) => {
      const own = [...this.entries(pupil), ...(named.get(pupil) ?? [])];
      const next = this.#fold(pupil, own, [...this.#aroundOf(own), ...around]);
      return !this.has(pupil) || says(next) !== says(this.history(pupil));
    });
  }

  /** Did a page name the pupil? Asked of everybody at once, and so without working out what else is known of them. */
  #isNamed(pupil: PupilKey): boolean {
    const known = this.#histories.get(pupil);
    if (known) return known.named.name !== '';
    const entries = this.entries(pupil);
    const gone = takenBack(entries);
    return entries.some((entry) => entry.kind === 'reading' && !!entry.named?.name && !gone.has(entry.id));
  }

  #addAround(entry: Entry): void {
    this.#around.push(entry);
    const group = entry.kind === 'reading' && entry.cover?.of === 'group' ? entry.cover.group : null;
    const known = this.#aroundGroup.get(group);
    if (known) known.push(entry);
    else this.#aroundGroup.set(group, [entry]);
  }

  /** What was looked at that can bear on a pupil: all but the lists of groups in which no page showed them. */
  #aroundOf(own: readonly Entry[]): readonly Entry[] {
    const groups = new Set<string | null>([null]);
    for (const entry of own) if (entry.kind === 'reading' && entry.named?.group) groups.add(entry.named.group);
    return [...groups].flatMap((group) => this.#aroundGroup.get(group) ?? []);
  }

  /** Histories on which a page about a group, or about the school, may bear. */
  #forget(about: Subject): void {
    if (about.of !== 'group') {
      this.#histories.clear();
      return;
    }
    for (const [pupil, { named, placements }] of this.#histories) {
      const were = [named.group, ...placements.map(({ group }) => group)];
      if (were.includes(about.group)) this.#histories.delete(pupil);
    }
  }

  #fold(pupil: PupilKey, own: readonly Entry[], around: readonly Entry[]): History {
    const first = this.#setAside.has(pupil) ? [...own].sort(inOrder)[0] : undefined;
    const known = first ? around.filter((entry) => inOrder(first, entry) <= 0) : around;
    return fold({ pupil, own, around: known, calendar: this.#calendar, reasons: this.#reasons });
  }

  #join(pupil: PupilKey, own: readonly Entry[]): void {
    const taken = takenBack(own);
    for (const entry of own) {
      if (entry.kind !== 'joined') continue;
      if (taken.has(entry.id)) this.#joined.delete(entry.other);
      else this.#joined.set(entry.other, pupil);
      this.#histories.delete(entry.other);
      this.#entries.clear();
    }
  }
}

const says = ({ named, absences, seen, glimpsed }: History): string =>
  JSON.stringify([named, absences, seen, glimpsed]);

/** Does a reading say something of a school year, or of a later one? */
const isAbout = ({ cover, lines }: ReadingEntry, from: Day): boolean =>
  (cover !== null && cover.until >= from) || lines.some(({ date, endDate }) => (endDate ?? date) >= from);

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
