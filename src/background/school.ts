import type { Action } from '../domain/action';
import { Calendar } from '../domain/calendar';
import { addDays, dayOf, type Moment, schoolYearLabel, schoolYearOf } from '../domain/day';
import type { Entry, EntryBody, PupilKey, Subject } from '../domain/dossier';
import type { History } from '../domain/history';
import { intake } from '../domain/intake';
import { calendarOf } from '../domain/school-calendar';
import type { Mark } from '../messages/contract';
import type { FilledView, Said, TaskView, Way } from '../messages/views';
import { evaluatePupil, evaluateSchool } from '../rules/evaluate';
import type { Protocol } from '../rules/protocol';
import { bavokring } from '../rules/protocols/bavokring';
import type { Counters } from '../rules/signal';
import { taskId } from '../rules/signal';
import type { Reading } from '../sites/reading';
import { type Dossiers, type Draft, newId, type Write } from '../storage/dossiers';
import type { Settings } from '../storage/settings';
import type { Vault } from '../storage/vault';
import type { Known, Viewer } from './day-view';
import { filled, listsFilled } from './filled';
import { badgeOf, marksOf } from './marks';
import { Pupils } from './pupils';
import { type Step, stepsOf, workOfDay } from './steps';
import { actionOf } from './ways';
import { whoIsWho } from './who-is-who';

/** A pupil as the protocol sees it. */
export interface KnownPupil extends Known {
  readonly history: History;
  readonly counters: Counters;
}

interface Addition {
  readonly subject: Subject;
  readonly body: EntryBody;
  /** Of an action: its own id is its entry's. */
  readonly id?: string;
}

/**
 * The school as this device knows it while the vault is open: the entries, the histories they make, and what the protocol says now.
 * Nothing here is stored; a worker that was stopped makes it anew.
 */
export class School {
  readonly #dossiers: Dossiers;
  readonly #vault: Vault;
  readonly #pupils: Pupils;
  readonly #settings: Settings;
  readonly #evaluated = new Map<PupilKey, { moment: Moment; known: KnownPupil }>();
  #takingIn: Promise<unknown> = Promise.resolve();
  readonly calendar: Calendar;
  readonly protocol: Protocol = bavokring;
  /** How many dossiers do not open. */
  readonly damaged: number;

  private constructor(
    dossiers: Dossiers,
    vault: Vault,
    settings: Settings,
    calendar: Calendar,
    pupils: Pupils,
    damaged: number,
  ) {
    this.#dossiers = dossiers;
    this.#vault = vault;
    this.#settings = settings;
    this.calendar = calendar;
    this.#pupils = pupils;
    this.damaged = damaged;
  }

  /** Opens the dossiers of this school year and the one before, over which the counts of the protocol can reach. */
  static async open(dossiers: Dossiers, vault: Vault, settings: Settings, now: Moment): Promise<School> {
    const calendar = new Calendar(calendarOf(settings.region, settings.timetable));
    const today = dayOf(now);
    const before = addDays(schoolYearOf(today).from, -1);
    const years = await Promise.all(
      [schoolYearLabel(before), schoolYearLabel(today)].map((year) => dossiers.load(year)),
    );
    const pupils = new Pupils(
      years.flatMap((year) => year.dossiers),
      calendar,
    );
    const damaged = years.reduce((sum, year) => sum + year.damaged.length, 0);
    return new School(dossiers, vault, settings, calendar, pupils, damaged);
  }

  get groups(): readonly string[] {
    return [...new Set([...(this.#settings.me?.groups ?? []), ...this.#pupils.groups()])];
  }

  get anythingRead(): boolean {
    return this.#pupils.keys().length > 0;
  }

  has(pupil: PupilKey): boolean {
    return this.#pupils.has(pupil);
  }

  /** One pupil: its history, and what the protocol says of it now. */
  pupil(key: PupilKey, now: Moment): KnownPupil {
    const pupil = this.#pupils.whose(key);
    const kept = this.#evaluated.get(pupil);
    if (kept?.moment === now) return kept.known;
    const history = this.#pupils.history(pupil);
    const { named, absences, actions, seen } = history;
    const subject = { id: pupil, name: named.name, group: named.group ?? '' };
    const { counters, ...findings } = evaluatePupil(
      this.protocol,
      this.calendar,
      subject,
      absences,
      actions,
      now,
      seen,
    );
    const known = { history, actions, findings, counters, entries: this.#pupils.entries(pupil) };
    this.#evaluated.set(pupil, { moment: now, known });
    return known;
  }

  /** The school and its groups. A list that was read completely today is filled in, for who asks. */
  #together(now: Moment): Known {
    const entries = this.#pupils.around();
    const actions = actionsIn(entries);
    const groups = this.groups;
    const asked = [...actions, ...listsFilled(entries, groups, dayOf(now))];
    return {
      history: null,
      actions,
      entries,
      findings: evaluateSchool(this.protocol, this.calendar, groups, asked, now),
    };
  }

  stepsOf(pupil: PupilKey, now: Moment): readonly Step[] {
    return stepsOf(this.pupil(pupil, now), this.#viewer(now));
  }

  step(id: string, now: Moment): Step | undefined {
    return this.#steps(now).find(({ task }) => taskId(task) === id);
  }

  day(now: Moment): { tasks: readonly TaskView[]; done: readonly TaskView[] } {
    return workOfDay(this.#steps(now), now);
  }

  /** How much of the year was looked at, group by group. */
  filled(now: Moment): FilledView {
    return filled(this.#pupils, this.calendar, now);
  }

  /** Takes in what a page showed; writes nothing when it adds nothing. Readings take turns. Returns the marks for the page. */
  takeIn(reading: Reading, now: Moment): Promise<{ readonly marks: readonly Mark[]; readonly wrote: boolean }> {
    const done = this.#takingIn.then(() => this.#takeIn(reading, now));
    this.#takingIn = done.catch(() => undefined);
    return done;
  }

  /** Records that the step was done in this way; `null` when what that way needs was not said. Returns the entry. */
  async did({ task, signal, known }: Step, way: Way, said: Said, now: Moment): Promise<string | null> {
    const evidence = known.actions.filter(({ id }) => signal.evidence.includes(id));
    const done = actionOf(way, task, signal, evidence, said);
    if (!done) return null;
    const id = newId();
    const pupil = known.history?.pupil;
    const action: Action = { ...done, id, at: now, ...(pupil !== undefined && { pupil }) };
    await this.#append([{ subject: subjectOf(pupil, task.group), body: { kind: 'action', action }, id }], now);
    return id;
  }

  /** Takes back an action; `false` when there is none of this id that stands. */
  async undo(entry: string, now: Moment): Promise<boolean> {
    const stands = (actions: readonly Action[]) =>
      actions.some(({ id }) => id === entry) &&
      !actions.some(({ kind, about }) => kind === 'withdrawn' && about === entry);
    const pupil = this.#pupils.keys().find((key) => stands(this.#pupils.history(key).actions));
    if (!pupil && !stands(actionsIn(this.#pupils.around()))) return false;
    const id = newId();
    const action: Action = { kind: 'withdrawn', id, at: now, about: entry, ...(pupil && { pupil }) };
    await this.#append([{ subject: subjectOf(pupil), body: { kind: 'action', action }, id }], now);
    return true;
  }

  async #takeIn(reading: Reading, now: Moment): Promise<{ marks: readonly Mark[]; wrote: boolean }> {
    if (reading.outcome !== 'read') return { marks: [], wrote: false };
    const { pupilOf, joinings } = await whoIsWho(reading, this.#pupils, (identity) => this.#vault.id(identity));
    await this.#append(
      joinings.map(({ pupil, other }) => ({ subject: { of: 'pupil', pupil }, body: { kind: 'joined', other } })),
      now,
    );
    const calendarOfGroup = (group: string) => this.calendar.group(group);
    const additions = reading.lists.flatMap((list) => {
      const { profile } = reading;
      const taken = intake({ list, reading: newId(), profile, pupilOf, calendarOf: calendarOfGroup });
      return this.#pupils.addsAnything(taken.entries, now) ? taken.entries : [];
    });
    await this.#append(additions, now);
    const marks = marksOf(reading, pupilOf, (pupil) => badgeOf(this.stepsOf(pupil, now).map(({ view }) => view)));
    return { marks, wrote: additions.length + joinings.length > 0 };
  }

  #viewer(now: Moment): Viewer {
    const me = this.#settings.me ?? { name: '', role: 'board', groups: [] };
    return { me, now, since: this.#settings.since, protocol: this.protocol };
  }

  #steps(now: Moment): readonly Step[] {
    return [
      ...stepsOf(this.#together(now), this.#viewer(now)),
      ...this.#pupils.keys().flatMap((pupil) => this.stepsOf(pupil, now)),
    ];
  }

  async #append(additions: readonly Addition[], now: Moment): Promise<void> {
    if (additions.length === 0) return;
    const { name, role } = this.#settings.me ?? { name: '', role: 'board' };
    const year = schoolYearLabel(dayOf(now));
    const bySubject = new Map<string, Write & { drafts: Draft[] }>();
    for (const { subject, body, id } of additions) {
      const write = bySubject.get(JSON.stringify(subject)) ?? { subject, year, drafts: [] };
      write.drafts.push({ at: now, by: { name, role }, body, ...(id && { id }) });
      bySubject.set(JSON.stringify(subject), write);
    }
    const writes = [...bySubject.values()];
    const entries = await this.#dossiers.append(writes);
    let next = 0;
    for (const { subject, drafts } of writes) {
      this.#pupils.add(subject, entries.slice(next, next + drafts.length));
      next += drafts.length;
    }
    this.#evaluated.clear();
  }
}

const actionsIn = (entries: readonly Entry[]): readonly Action[] =>
  entries.flatMap((entry) => (entry.kind === 'action' ? [entry.action] : []));

const subjectOf = (pupil: PupilKey | undefined, group?: string): Subject =>
  pupil !== undefined ? { of: 'pupil', pupil } : group !== undefined ? { of: 'group', group } : { of: 'school' };
