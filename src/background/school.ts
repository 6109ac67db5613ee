import type { Pupil } from '../domain/absence';
import { worksWith } from '../domain/access';
import type { Calendar } from '../domain/calendar';
import type { NewVersion } from '../domain/chosen';
import {
  addDays,
  at,
  type Day,
  dayFromNumber,
  dayNumber,
  dayOf,
  type Moment,
  minutesLater,
  type Period,
  schoolYearLabel,
  schoolYearOf,
  within,
} from '../domain/day';
import type { Clock, Entry, EntryBody, PupilKey } from '../domain/dossier';
import { groupName, sameGroup } from '../domain/group';
import type { History } from '../domain/history';
import { intake } from '../domain/intake';
import { mayDecide, maySeeCare } from '../domain/role';
import type { Mark } from '../messages/contract';
import type { CareView, FilledView, ProgressView, TrialView, VersionsView } from '../messages/views';
import { rowOf } from '../reconcile/listed';
import { type Account, accountOf } from '../rules/account';
import { dryRun } from '../rules/dry-run';
import { evaluatePupil, evaluateSchool } from '../rules/evaluate';
import type { Protocols } from '../rules/in-force';
import { type MissedDay, missedDays } from '../rules/missed';
import { type Overview, overviewOf } from '../rules/overview';
import { progressOf } from '../rules/progress';
import { type Counters, taskId } from '../rules/signal';
import type { Reading } from '../sites/reading';
import { type Dossiers, type Draft, newId, type Write } from '../storage/dossiers';
import type { Person, Settings } from '../storage/settings';
import type { Vault } from '../storage/vault';
import { Agreements, agreementEnded, agreementMade, type NewAgreement } from './agreements';
import { careViewOf } from './care-view';
import { type Known, progressView, pupilView, shownOf, type Viewer } from './day-view';
import { daysShown, filled, listsFilled } from './filled';
import { absencesOn, type LasDays } from './las-days';
import { badgeOf, marksOf } from './marks';
import { Pupils } from './pupils';
import { type Addition, actionsIn, Recorder } from './recorder';
import { type Step, stepsOf, type Work, workOfDay } from './steps';
import { ALL_YEARS, Versions } from './versions';
import { whoIsWho } from './who-is-who';

/** A pupil as the protocol sees it. */
export interface KnownPupil extends Known {
  readonly history: History;
  readonly counters: Counters;
}

/**
 * The school as this device knows it while the vault is open: the entries, the histories they make, and what the protocol says now.
 * Nothing here is stored; a worker that was stopped makes it anew.
 */
export class School {
  readonly #dossiers: Dossiers;
  readonly #vault: Vault;
  readonly #pupils: Pupils;
  /** What was worked out of each pupil; it holds as long as the moment and the history stay the same. */
  readonly #evaluated = new Map<PupilKey, { readonly moment: Moment; readonly known: KnownPupil }>();
  /** The steps that follow, as the same person sees them. */
  readonly #shown = new Map<
    PupilKey,
    { readonly known: KnownPupil; readonly me: Person; readonly steps: readonly Step[] }
  >();
  readonly settings: Settings;
  /** Who sits here now. */
  #me: Person;
  /** What people did. */
  readonly recorder: Recorder;
  readonly versions: Versions;
  readonly agreements: Agreements;
  /** How many dossiers do not open. */
  readonly damaged: number;

  private constructor(
    dossiers: Dossiers,
    vault: Vault,
    settings: Settings,
    me: Person,
    forAllYears: readonly Entry[],
    versions: Versions,
    pupils: Pupils,
    damaged: number,
  ) {
    this.#dossiers = dossiers;
    this.#vault = vault;
    this.settings = settings;
    this.#me = me;
    this.versions = versions;
    this.agreements = new Agreements(forAllYears);
    this.#pupils = pupils;
    this.damaged = damaged;
    this.recorder = new Recorder(
      pupils,
      () => this.#me,
      (additions, now) => this.#append(additions, now),
    );
  }

  /**
   * Opens the dossiers of this school year and the one before, over which the counts of the protocol can reach.
   * @param me who sits here
   */
  static async open(dossiers: Dossiers, vault: Vault, settings: Settings, me: Person, now: Moment): Promise<School> {
    const allYears = await dossiers.load(ALL_YEARS);
    const forAllYears = allYears.dossiers.flatMap(({ entries }) => entries);
    const versions = new Versions(settings, forAllYears);
    const today = dayOf(now);
    const before = addDays(schoolYearOf(today).from, -1);
    const years = await Promise.all(
      [schoolYearLabel(before), schoolYearLabel(today)].map((year) => dossiers.load(year)),
    );
    const pupils = new Pupils(
      years.flatMap((year) => year.dossiers),
      versions.calendar,
      settings.reasons,
    );
    const damaged = [allYears, ...years].reduce((sum, year) => sum + year.damaged.size, 0);
    return new School(dossiers, vault, settings, me, forAllYears, versions, pupils, damaged);
  }

  get me(): Person {
    return this.#me;
  }

  /** Somebody else sits down, or is called otherwise from now on: nothing is worked out anew for it. */
  sit(me: Person): void {
    this.#me = me;
  }

  get calendar(): Calendar {
    return this.versions.calendar;
  }

  get inForce(): Protocols {
    return this.versions.inForce;
  }

  /** The last day that the calendar knows, where that is past: nothing can be said of today. */
  calendarEnded(now: Moment): Day | null {
    const { knownUntil } = this.calendar.group('*');
    return dayNumber(dayOf(now)) > knownUntil ? dayFromNumber(knownUntil) : null;
  }

  /** Groups are those of a school year: in a new one, who works with some of them says so once more. */
  mustConfirmGroups(now: Moment): boolean {
    const { groups, year } = this.#me;
    return groups.length > 0 && year !== schoolYearLabel(dayOf(now));
  }

  /** The groups of this school year: those that pages named, and those of who works here. */
  groups(now: Moment): readonly string[] {
    const read = this.#pupils.groups(schoolYearOf(dayOf(now)).from);
    const mine = this.#me.groups.filter((group) => !read.some((other) => sameGroup(group, other)));
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
    const history = this.#pupils.history(pupil);
    const kept = this.#evaluated.get(pupil);
    if (kept?.moment === now && kept.known.history === history) return kept.known;
    const { counters, ...findings } = evaluatePupil(...this.#asked(history, now));
    const known = { history, actions: history.actions, findings, counters, entries: this.#pupils.entries(pupil) };
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
      findings: evaluateSchool(this.inForce, this.calendar, groups, asked, now),
    };
  }

  /** How far a pupil is to every rule. */
  progress(key: PupilKey, now: Moment): readonly ProgressView[] {
    const known = this.pupil(key, now);
    const shown = shownOf(known, now);
    return progressOf(...this.#asked(known.history, now)).map((progress) =>
      progressView(progress, shown, this.inForce),
    );
  }

  /** Everything of a pupil that counts, row by row. */
  account(key: PupilKey, now: Moment): Account {
    return accountOf(...this.#asked(this.pupil(key, now).history, now));
  }

  /** Unauthorised lesson minutes of a pupil, day by day. */
  missed(history: History, days: Period, now: Moment): readonly MissedDay[] {
    const { absences, actions } = history;
    return missedDays(this.inForce, this.calendar, asPupil(history), absences, actions, now, days);
  }

  /** What this school year holds of a pupil. */
  overview(history: History, now: Moment): Overview {
    const { absences, actions } = history;
    return overviewOf(this.inForce, this.calendar, asPupil(history), absences, actions, now);
  }

  /** May who sits here see the dossier of a pupil? */
  mayRead(pupil: PupilKey): boolean {
    return this.agreements.allow(this.#me, this.#pupils.history(this.#pupils.whose(pupil)).named.group);
  }

  /** The steps of a pupil that who sits here may know of: their own, and those of others where the dossier is open to them. */
  stepsOf(pupil: PupilKey, now: Moment): readonly Step[] {
    const [known, me] = [this.pupil(pupil, now), this.#me];
    const shown = this.#shown.get(pupil);
    const steps = shown?.known === known && shown.me === me ? shown.steps : stepsOf(known, this.#viewer(now));
    this.#shown.set(pupil, { known, me, steps });
    return this.mayRead(pupil) ? steps : steps.filter(({ view }) => view.mine);
  }

  step(id: string, now: Moment): Step | undefined {
    return this.#steps(now).find(({ task }) => taskId(task) === id);
  }

  day(now: Moment): Work {
    return workOfDay(this.#steps(now), now);
  }

  /** How much of the year was looked at, group by group. */
  filled(now: Moment): FilledView {
    return filled(this.#pupils, this.groups(now), this.calendar, now);
  }

  /** What the LAS showed of some days until today: absences, and of which groups everything was seen. */
  lasDays(days: Period, now: Moment): LasDays {
    const keys = this.#pupils.keys();
    return {
      absences: keys.flatMap((key) => absencesOn(this.#pupils.history(key), days, this.calendar)),
      seen: daysShown(this.#pupils.around(), this.groups(now), this.calendar, days),
      pupils: keys.map((key) => this.#pupils.history(key).named),
      shut: new Set(keys.filter((key) => !this.mayRead(key)).map((key) => rowOf(this.#pupils.history(key).named))),
    };
  }

  /** Worrying absence of the pupils whose dossiers are open, month by month; `null`: it is not for who sits here. */
  care(now: Moment): CareView | null {
    const pupils = this.#pupils.keys();
    const open = pupils.filter((pupil) => this.mayRead(pupil));
    if (!maySeeCare(this.#me.role) || (open.length === 0 && pupils.length > 0)) return null;
    return careViewOf(
      open.map((pupil) => this.#pupils.history(pupil)),
      now,
    );
  }

  /** What the school chose, version by version. */
  versionsView(now: Moment): VersionsView {
    const { unread } = this.versions;
    return { ...this.versions.view(), unread, mayChange: this.#mayDecide, groups: this.groups(now), now };
  }

  /**
   * What a version would have meant for the pupils.
   * @throws UnknownPreset, BadSetting, RangeError, NoSchoolDays for a version that cannot hold
   */
  trial(version: NewVersion, allYear: boolean, now: Moment): TrialView {
    const histories = new Map(this.#pupils.keys().map((key) => [key, this.#pupils.history(key)]));
    const all = [...histories.values()];
    const known = {
      pupils: all.map(asPupil),
      absences: all.flatMap(({ absences }) => absences),
      actions: all.flatMap(({ actions }) => actions),
      now,
    };
    const changes = dryRun(this.versions.setup, this.versions.setupWith(version, allYear, now), known);
    const shown = changes.filter(({ pupil }) => this.mayRead(pupil));
    return {
      of: all.length,
      pupils: shown.map(({ pupil, ...change }) => ({ ...change, pupil: pupilView(histories.get(pupil)!) })),
      unseen: changes.length - shown.length,
    };
  }

  /**
   * Keeps a version, from its first day on. The school is then to be opened anew.
   * @throws UnknownPreset, BadSetting, RangeError, NoSchoolDays for a version that cannot hold
   */
  async keepVersion(version: NewVersion, now: Moment): Promise<{ readonly entry: string } | 'not-allowed'> {
    if (!this.#mayDecide) return 'not-allowed';
    this.trial(version, false, now);
    const [entry] = await this.#forAllYears(version, now);
    return { entry: entry!.id };
  }

  /** Takes a version back; what it changed is as it was before it. */
  async withdrawVersion(about: string, now: Moment): Promise<'done' | 'unknown-entry' | 'not-allowed'> {
    if (!this.#mayDecide) return 'not-allowed';
    const { protocols, calendars } = this.versions;
    if (![...protocols, ...calendars].some(({ entry }) => entry === about)) return 'unknown-entry';
    await this.#forAllYears({ kind: 'withdrawn', about }, now);
    return 'done';
  }

  /** Records that somebody may see dossiers. Who is not the director says which director agreed to it. */
  async agree(agreement: NewAgreement, now: Moment): Promise<'done' | 'not-said'> {
    if (this.#me.role !== 'director' && !agreement.with) return 'not-said';
    await this.#forAllYears({ kind: 'action', action: agreementMade(agreement, now) }, now);
    return 'done';
  }

  async endAgreement(id: string, now: Moment): Promise<'done' | 'unknown-entry'> {
    if (!this.agreements.has(id)) return 'unknown-entry';
    await this.#forAllYears({ kind: 'action', action: agreementEnded(id, now) }, now);
    return 'done';
  }

  get #mayDecide(): boolean {
    return mayDecide(this.#me.role);
  }

  #forAllYears(body: EntryBody, now: Moment): Promise<readonly Entry[]> {
    const drafts = [{ at: now, by: this.#author, body, ...(body.kind === 'action' && { id: body.action.id }) }];
    return this.#dossiers.append([{ subject: { of: 'school' }, year: ALL_YEARS, drafts }]);
  }

  get #author(): Draft['by'] {
    const { name, role } = this.#me;
    return { name, role };
  }

  /** The next moment at which time alone changes something: the round, a term that ends, a new day. */
  nextChange(now: Moment): Moment {
    if (this.calendarEnded(now)) return at(addDays(dayOf(now), 1), '00:00');
    const round = at(dayOf(now), this.inForce.settings(dayNumber(dayOf(now))).round);
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
   * @param file the name of the file that it comes from, where it is no page
   */
  async takeIn(
    reading: Reading,
    looked: { readonly at: Moment; readonly clock: Clock },
    now: Moment,
    file: string | null = null,
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
        reading: file === null ? newId() : `${file}/${newId()}`,
        looked: looked.clock,
        profile: reading.profile,
        pupilOf,
        calendarOf: (group) => this.calendar.group(group),
        since,
        today: dayOf(looked.at),
      });
      return this.#pupils.addsAnything(taken, looked.at) ? taken.map((one) => ({ ...one, at: looked.at })) : [];
    });
    await this.#append(additions, now);
    return additions.length + joinings.length > 0;
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

  /** Who the pupils with these numbers are. */
  names(numbers: readonly string[]): Readonly<Record<string, { name: string; group: string | null }>> {
    const wanted = new Set(numbers);
    return Object.fromEntries(
      this.#pupils.keys().flatMap((key) => {
        const { name, number, group } = this.#pupils.history(key).named;
        return number !== null && wanted.has(number) ? [[number, { name, group }]] : [];
      }),
    );
  }

  /** The names of all pupils but one. */
  otherNames(key: PupilKey): readonly string[] {
    const own = this.#pupils.whose(key);
    return this.#pupils.keys().flatMap((other) => (other === own ? [] : [this.#pupils.history(other).named.name]));
  }

  /** The marks for a page as it is now, whether or not it says anything new. */
  async marks(reading: Reading, now: Moment): Promise<readonly Mark[]> {
    if (reading.outcome !== 'read' || this.calendarEnded(now)) return [];
    const { pupilOf } = await whoIsWho(reading, this.#pupils, (identity) => this.#vault.id(identity));
    return marksOf(reading, pupilOf, (pupil) => badgeOf(this.stepsOf(pupil, now).map(({ view }) => view)));
  }

  /** What the rules are asked about a pupil. */
  #asked(history: History, now: Moment) {
    const { absences, actions } = history;
    const seen = seenBy(history, dayOf(now));
    return [this.inForce, this.calendar, asPupil(history), absences, actions, now, seen] as const;
  }

  #viewer(now: Moment): Viewer {
    return { me: this.#me, now, since: this.settings.since, inForce: this.inForce };
  }

  #steps(now: Moment): readonly Step[] {
    return [
      ...stepsOf(this.#together(now), this.#viewer(now)).filter(
        ({ view }) => view.mine || worksWith(this.#me, view.group),
      ),
      ...this.#pupils.keys().flatMap((pupil) => this.stepsOf(pupil, now)),
    ];
  }

  async #append(additions: readonly Addition[], now: Moment): Promise<void> {
    if (additions.length === 0) return;
    const by = this.#author;
    const byDossier = new Map<string, Write & { drafts: Draft[] }>();
    for (const { subject, body, id, at: meant = now, year = schoolYearLabel(dayOf(now)) } of additions) {
      const dossier = JSON.stringify([subject, year]);
      const write = byDossier.get(dossier) ?? { subject, year, drafts: [] };
      write.drafts.push({ at: meant, by, body, ...(id && { id }) });
      byDossier.set(dossier, write);
    }
    const writes = [...byDossier.values()];
    const entries = await this.#dossiers.append(writes);
    let next = 0;
    for (const { subject, drafts } of writes) {
      this.#pupils.add(subject, entries.slice(next, next + drafts.length));
      next += drafts.length;
    }
  }
}

/** A pupil as the rules know one. */
const asPupil = ({ pupil, named, placements }: History): Pupil => ({
  id: pupil,
  name: named.name,
  group: named.group ?? '',
  ...(placements.length > 1 && { groups: placements }),
});

/** Days that were looked at, today among them when somebody looked: of today no more can be known yet. */
const seenBy = ({ seen, glimpsed }: History, today: Day): readonly Period[] =>
  glimpsed.some((period) => within(period, today)) ? [...seen, { from: today, until: today }] : seen;
