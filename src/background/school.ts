import type { Action } from '../domain/action';
import { Calendar } from '../domain/calendar';
import {
  addDays,
  at,
  type Day,
  dayOf,
  type Moment,
  minutesLater,
  type Period,
  schoolYearLabel,
  schoolYearOf,
  within,
} from '../domain/day';
import type { Clock, Entry, EntryBody, PupilKey, Subject } from '../domain/dossier';
import { groupName, sameGroup } from '../domain/group';
import type { History } from '../domain/history';
import { intake } from '../domain/intake';
import { workOf } from '../domain/role';
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
  /** The school year that it is about; that of now unless given. */
  readonly year?: string;
  /** What the person meant; now unless given. */
  readonly at?: Moment;
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
  readonly #evaluated = new Map<PupilKey, { moment: Moment; known: KnownPupil }>();
  readonly settings: Settings;
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
    this.settings = settings;
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
      settings.reasons,
    );
    const damaged = years.reduce((sum, year) => sum + year.damaged.size, 0);
    return new School(dossiers, vault, settings, calendar, pupils, damaged);
  }

  /** The groups of this school year: those that pages named, and those of who works here. */
  groups(now: Moment): readonly string[] {
    const read = this.#pupils.groups(schoolYearOf(dayOf(now)).from);
    const mine = (this.settings.me?.groups ?? []).filter((group) => !read.some((other) => sameGroup(group, other)));
    return [...read, ...mine.map(groupName)];
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
    const { named, absences, actions } = history;
    const subject = { id: pupil, name: named.name, group: named.group ?? '' };
    const { counters, ...findings } = evaluatePupil(
      this.protocol,
      this.calendar,
      subject,
      absences,
      actions,
      now,
      seenBy(history, dayOf(now)),
    );
    const known = { history, actions, findings, counters, entries: this.#pupils.entries(pupil) };
    this.#evaluated.set(pupil, { moment: now, known });
    return known;
  }

  /** The school and its groups. A list that was read completely today is filled in, for who asks. */
  #together(now: Moment): Known {
    const entries = this.#pupils.around();
    const actions = actionsIn(entries);
    const groups = this.groups(now);
    const asked = [...actions, ...listsFilled(entries, groups, this.calendar, dayOf(now))];
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
    return filled(this.#pupils, this.groups(now), this.calendar, now);
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

  /** An action that stands, and of whom it is; `null`: there is none, or it was taken back. */
  actionOf(entry: string): { readonly action: Action; readonly history: History | null } | null {
    const among = (actions: readonly Action[]) =>
      actions.some(({ kind, about }) => kind === 'withdrawn' && about === entry)
        ? undefined
        : actions.find(({ id }) => id === entry);
    for (const key of this.#pupils.keys()) {
      const history = this.#pupils.history(key);
      const action = among(history.actions);
      if (action) return { action, history };
    }
    const action = among(actionsIn(this.#pupils.around()));
    return action ? { action, history: null } : null;
  }

  /** Takes back an action. Only who does that work may. */
  async undo(entry: string, now: Moment): Promise<'done' | 'unknown-entry' | 'not-allowed'> {
    const found = this.actionOf(entry);
    if (!found) return 'unknown-entry';
    const pupil = found.history?.pupil;
    const recorded = (pupil ? this.#pupils.entries(pupil) : this.#pupils.around()).find(({ id }) => id === entry);
    const mine = workOf(this.#viewer(now).me.role);
    if (!recorded || !workOf(recorded.by.role).some((role) => mine.includes(role))) return 'not-allowed';
    const id = newId();
    const action: Action = { kind: 'withdrawn', id, at: now, about: entry, ...(pupil && { pupil }) };
    await this.#append([{ subject: subjectOf(pupil), body: { kind: 'action', action }, id }], now);
    return 'done';
  }

  /** The next moment at which time alone changes something: the round, a term that ends, a new day. */
  nextChange(now: Moment): Moment {
    const round = at(dayOf(now), this.protocol.settings.round);
    const terms = this.#steps(now).flatMap(({ task: { due, status } }) =>
      status === 'open' && due.length > 10 ? [minutesLater(due as Moment, 1)] : [],
    );
    const midnight = at(addDays(dayOf(now), 1), '00:00');
    return [round, ...terms]
      .filter((moment) => moment > now)
      .reduce((first, one) => (one < first ? one : first), midnight);
  }

  /**
   * Takes in what a page showed; writes nothing when it adds nothing. `true` when it wrote.
   * @param looked when this content of the page was first seen: by the school's clock, and by the device's
   */
  async takeIn(
    reading: Reading,
    looked: { readonly at: Moment; readonly clock: Clock },
    now: Moment,
  ): Promise<boolean> {
    if (reading.outcome !== 'read') return false;
    const { pupilOf, joinings } = await whoIsWho(reading, this.#pupils, (identity) => this.#vault.id(identity));
    await this.#append(
      joinings.map(({ pupil, other }) => ({ subject: { of: 'pupil', pupil }, body: { kind: 'joined', other } })),
      now,
    );
    const since = schoolYearOf(addDays(schoolYearOf(dayOf(now)).from, -1)).from;
    const additions = reading.lists.flatMap((list) => {
      const taken = intake({
        list,
        reading: newId(),
        looked: looked.clock,
        profile: reading.profile,
        pupilOf,
        calendarOf: (group) => this.calendar.group(group),
        since,
      });
      return this.#pupils.addsAnything(taken, looked.at) ? taken.map((one) => ({ ...one, at: looked.at })) : [];
    });
    await this.#append(additions, now);
    return additions.length + joinings.length > 0;
  }

  /** The marks for a page as it is now, whether or not it says anything new. */
  async marks(reading: Reading, now: Moment): Promise<readonly Mark[]> {
    if (reading.outcome !== 'read') return [];
    const { pupilOf } = await whoIsWho(reading, this.#pupils, (identity) => this.#vault.id(identity));
    return marksOf(reading, pupilOf, (pupil) => badgeOf(this.stepsOf(pupil, now).map(({ view }) => view)));
  }

  #viewer(now: Moment): Viewer {
    const me = this.settings.me ?? { name: '', role: 'board', groups: [] };
    return { me, now, since: this.settings.since, protocol: this.protocol };
  }

  #steps(now: Moment): readonly Step[] {
    return [
      ...stepsOf(this.#together(now), this.#viewer(now)),
      ...this.#pupils.keys().flatMap((pupil) => this.stepsOf(pupil, now)),
    ];
  }

  async #append(additions: readonly Addition[], now: Moment): Promise<void> {
    if (additions.length === 0) return;
    const { name, role } = this.settings.me ?? { name: '', role: 'board' };
    const byDossier = new Map<string, Write & { drafts: Draft[] }>();
    for (const { subject, body, id, at: meant = now, year = schoolYearLabel(dayOf(now)) } of additions) {
      const dossier = JSON.stringify([subject, year]);
      const write = byDossier.get(dossier) ?? { subject, year, drafts: [] };
      write.drafts.push({ at: meant, by: { name, role }, body, ...(id && { id }) });
      byDossier.set(dossier, write);
    }
    const writes = [...byDossier.values()];
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

/** Days that were looked at, today among them when somebody looked: of today no more can be known yet. */
const seenBy = ({ seen, glimpsed }: History, today: Day): readonly Period[] =>
  glimpsed.some((period) => within(period, today)) ? [...seen, { from: today, until: today }] : seen;
