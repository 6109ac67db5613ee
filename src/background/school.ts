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
} from '../domain/day';
import type { Clock, Named, PupilKey } from '../domain/dossier';
import { groupName, sameGroup } from '../domain/group';
import type { History } from '../domain/history';
import type { Noted } from '../domain/noted';
import { mayDecide, maySeeCare } from '../domain/role';
import { NOTHING_MANAGED } from '../managed/managed';
import type { Mark } from '../messages/contract';
import type { CareView, FilledView, LostView, ProgressView, TrialView } from '../messages/views';
import { rowOf } from '../reconcile/listed';
import type { WhoIsWho } from '../reconcile/reconciled';
import { type Account, accountOf } from '../rules/account';
import { evaluateSchool, evaluationOf } from '../rules/evaluate';
import { factsOf } from '../rules/facts';
import type { Protocols } from '../rules/in-force';
import { recordInLas } from '../rules/las/record-in-las';
import { type MissedDay, missedDays } from '../rules/missed';
import { type Overview, overviewOf } from '../rules/overview';
import { progressOf } from '../rules/progress';
import { type Counters, taskId } from '../rules/signal';
import type { Reading } from '../sites/reading';
import type { Dossiers, Draft } from '../storage/dossiers';
import { understood } from '../storage/entries';
import type { Erased } from '../storage/erased';
import type { PupilIds } from '../storage/pupil-ids';
import type { Person, Settings } from '../storage/settings';
import type { Written } from '../storage/written';
import { AllYears } from './all-years';
import { type Append, appending } from './appending';
import { asPupil, seenBy } from './asked';
import { KnownBackups } from './backup/known-backups';
import { careViewOf } from './care-view';
import { type Known, progressView, shownOf, type Viewer } from './day-view';
import { daysShown, filled, listsFilled } from './filled';
import { Counting } from './insight/counting';
import { EveryYear } from './insight/every-year';
import { Months } from './insight/months';
import { PupilLists } from './insight/pupil-lists';
import { Keeping } from './keeping/keeping';
import { absencesOn, type LasDays } from './las-days';
import { lostOf } from './lost';
import { badgeOf, marksOf } from './marks';
import type { Compared } from './portal/pupil-lists';
import { Pupils } from './pupils';
import { actionsIn, Recorder } from './recorder';
import { Remembered } from './remembered';
import { type Step, stepsOf, type Work, workOfDay } from './steps';
import { TakingIn } from './taking-in';
import { Trail } from './trail/trail';
import { trialOf } from './trial';
import { ALL_YEARS } from './versions';

/** A pupil as the protocol sees it. */
export interface KnownPupil extends Known {
  readonly history: History;
  readonly counters: Counters;
}

/** Where somebody sits; who that is changes while the school stays open. */
interface Seat {
  me: Person;
}

/** What a school is made of, once its dossiers are open. */
interface Opened extends Pick<School, 'settings' | 'allYears' | 'everyYear' | 'backups' | 'lost'> {
  readonly dossiers: Dossiers;
  readonly ids: Pick<PupilIds, 'id'>;
  readonly seat: Seat;
  readonly pupils: Pupils;
  readonly erased: Erased;
  readonly years: readonly string[];
}

const authorIn = ({ me: { name, role } }: Seat): Draft['by'] => ({ name, role });

/**
 * The school as this device knows it while the vault is open: its pupils, what the protocol says of them now, and the steps that follow.
 * Nothing here is stored; a worker that was stopped makes it anew.
 */
export class School {
  readonly #pupils: Pupils;
  readonly #takingIn: TakingIn;
  readonly #seat: Seat;
  readonly #append: Append;
  /** The school years that are open. */
  readonly #years: readonly string[];
  /** What was worked out of each pupil; it holds as long as the moment and the history stay the same. */
  readonly #evaluated = new Map<PupilKey, { readonly moment: Moment; readonly known: KnownPupil }>();
  /** The steps that follow, as the same person sees them. */
  readonly #shown = new Map<
    PupilKey,
    { readonly known: KnownPupil; readonly me: Person; readonly steps: readonly Step[] }
  >();
  readonly settings: Settings;
  /** The pupils of the LAS and of the portal held side by side: that takes long, and tasks follow from it at every change. */
  readonly pupilsCompared = new Remembered<Compared>();
  /** Who is who, of all whom both show. */
  readonly whoIsWho = new Remembered<WhoIsWho>();
  /** What people did. */
  readonly recorder: Recorder;
  /** What the school keeps for all years. */
  readonly allYears: AllYears;
  /** The pupils of all school years, for who looks back. */
  readonly everyYear: EveryYear;
  /** What each month says, for who looks back. */
  readonly months: Months;
  /** Which backups were made. */
  readonly backups: KnownBackups;
  /** How long dossiers are kept, and what goes. */
  readonly keeping: Keeping;
  /** Who did, saw and changed what. */
  readonly trail: Trail;
  /** Of the lists of pupils, who was in no absence list, for who looks back. */
  readonly pupilLists: PupilLists;
  /** How far the counting of these is. */
  readonly counting = new Counting();
  /** What could not be saved. */
  readonly lost: LostView | null;

  private constructor({ dossiers, ids, seat, pupils, erased, years, ...open }: Opened) {
    const { settings, allYears, everyYear, backups, lost } = open;
    const append = appending(dossiers, [pupils, everyYear, backups], () => authorIn(seat));
    this.backups = backups;
    this.settings = settings;
    this.#seat = seat;
    this.#append = append;
    this.#years = years;
    this.allYears = allYears;
    this.everyYear = everyYear;
    this.months = new Months(everyYear, allYears.versions);
    this.keeping = new Keeping(dossiers, everyYear, settings, allYears.versions, () => seat.me);
    this.pupilLists = new PupilLists(everyYear, allYears.versions, (text) => ids.id(text));
    this.#pupils = pupils;
    this.lost = lost;
    this.trail = new Trail(dossiers);
    this.#takingIn = new TakingIn(pupils, ids, allYears.versions.calendar, erased, append);
    this.recorder = new Recorder(pupils, () => seat.me, append);
  }

  /**
   * Opens the dossiers of this school year and the one before, over which the counts of the protocol can reach.
   * @param ids by which pupils are called
   * @param me who sits here
   * @param managed what IT set
   */
  static async open(
    dossiers: Dossiers,
    ids: Pick<PupilIds, 'id'>,
    settings: Settings,
    me: Person,
    now: Moment,
    managed = NOTHING_MANAGED,
  ): Promise<School> {
    const seat = { me };
    const allYears = await AllYears.open(dossiers, settings, managed, () => seat.me);
    const today = dayOf(now);
    const before = addDays(schoolYearOf(today).from, -1);
    const labels = [schoolYearLabel(before), schoolYearLabel(today)];
    const years = await Promise.all(labels.map(async (year) => ({ year, ...(await dossiers.load(year)) })));
    const pupils = new Pupils(
      years.flatMap((year) => year.dossiers),
      allYears.versions.calendar,
      settings.reasons,
    );
    const everyYear = new EveryYear(dossiers, pupils, labels, allYears.versions);
    const backups = new KnownBackups();
    for (const { subject, entries } of years.flatMap((year) => year.dossiers)) backups.add(subject, entries);
    const loaded = [{ year: ALL_YEARS, damaged: allYears.damaged }, ...years];
    const hurt = [...loaded, ...(await dossiers.unsavedBeside(loaded.map(({ year }) => year)))];
    const lost = await lostOf(dossiers, hurt, () => [
      { subject: { of: 'school' }, name: null },
      ...pupils
        .groups(schoolYearOf(before).from)
        .map((group) => ({ subject: { of: 'group', group } as const, name: group })),
      ...pupils
        .keys()
        .map((pupil) => ({ subject: { of: 'pupil', pupil } as const, name: pupils.history(pupil).named.name })),
    ]);
    const erased = await dossiers.erased();
    return new School({
      dossiers,
      ids,
      settings,
      seat,
      allYears,
      pupils,
      everyYear,
      backups,
      erased,
      lost,
      years: labels,
    });
  }

  get me(): Person {
    return this.#seat.me;
  }

  /** Somebody else sits down, or is called otherwise from now on: nothing is worked out anew for it. */
  sit(me: Person): void {
    this.#seat.me = me;
  }

  get calendar(): Calendar {
    return this.allYears.versions.calendar;
  }

  get inForce(): Protocols {
    return this.allYears.versions.inForce;
  }

  /** The day of the last backup, where who decides for the school should make another one; `null`: nothing is to be said of it. */
  backupDue(now: Moment): { readonly last: Day | null } | null {
    const { backup, since } = this.settings;
    const isDue = mayDecide(this.me.role) && this.backups.isDue(backup.every, since as Day | null, dayOf(now));
    return isDue ? { last: this.backups.made[0]?.on ?? null } : null;
  }

  /** The last day that the calendar knows, where that is past: nothing can be said of today. */
  calendarEnded(now: Moment): Day | null {
    const { knownUntil } = this.calendar.group('*');
    return dayNumber(dayOf(now)) > knownUntil ? dayFromNumber(knownUntil) : null;
  }

  /** Groups are those of a school year: in a new one, who works with some of them says so once more. */
  mustConfirmGroups(now: Moment): boolean {
    const { groups, year } = this.me;
    return groups.length > 0 && year !== schoolYearLabel(dayOf(now));
  }

  /** The groups of this school year: those that pages named, and those of who works here. */
  groups(now: Moment): readonly string[] {
    const read = this.#pupils.groups(schoolYearOf(dayOf(now)).from);
    const mine = this.me.groups.filter((group) => !read.some((other) => sameGroup(group, other)));
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
    const facts = factsOf(...this.#asked(history, now));
    const { counters, ...evaluated } = evaluationOf(facts, seenBy(history, dayOf(now)));
    const las = recordInLas(facts, history);
    const findings = {
      signals: [...evaluated.signals, ...las.signals],
      tasks: [...evaluated.tasks, ...las.tasks],
    };
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
    const shown = shownOf(known, { me: this.me, now });
    const { history } = known;
    return progressOf(...this.#asked(history, now), seenBy(history, dayOf(now))).map((progress) =>
      progressView(progress, shown, this.inForce),
    );
  }

  /** Everything of a pupil that counts, row by row. */
  account(key: PupilKey, now: Moment): Account {
    const { history } = this.pupil(key, now);
    return accountOf(...this.#asked(history, now), seenBy(history, dayOf(now)));
  }

  /** Unauthorised lesson minutes of a pupil, day by day. */
  missed(history: History, days: Period, now: Moment): readonly MissedDay[] {
    return missedDays(...this.#asked(history, now), days);
  }

  /** What this school year holds of a pupil. */
  overview(history: History, now: Moment): Overview {
    return overviewOf(...this.#asked(history, now));
  }

  /** How a pupil of the years that are open was named last; `null`: no page named them. */
  nameOf(pupil: PupilKey): Named | null {
    return this.#pupils.has(pupil) ? this.#pupils.history(this.#pupils.whose(pupil)).named : null;
  }

  /** May who sits here see the dossier of a pupil? */
  mayRead(pupil: PupilKey): boolean {
    return this.allYears.agreements.allow(this.me, this.#pupils.history(this.#pupils.whose(pupil)).named.group);
  }

  /**
   * The pupils whom who sits here may look up: those whose dossier is open to them, and those about whom they record. Nobody has a step
   * of their own about another.
   */
  pupilsInSight(): readonly History[] {
    return this.#pupils
      .keys()
      .filter((pupil) => this.mayRead(pupil) || this.recorder.mayRecord(pupil))
      .map((pupil) => this.#pupils.history(pupil));
  }

  /** May who sits here write a letter about a pupil that no step asks for? It tells of the dossier: they may see that, and record in it. */
  mayWrite(pupil: PupilKey): boolean {
    return this.mayRead(pupil) && this.recorder.mayRecord(pupil);
  }

  /** The steps of a pupil that who sits here may know of: their own, and those of others where the dossier is open to them. */
  stepsOf(pupil: PupilKey, now: Moment): readonly Step[] {
    const [known, me] = [this.pupil(pupil, now), this.me];
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
    if (!maySeeCare(this.me.role) || (open.length === 0 && pupils.length > 0)) return null;
    return careViewOf(
      open.map((pupil) => this.#pupils.history(pupil)),
      this.allYears.agreements.groupsFor(this.me),
      now,
    );
  }

  /**
   * What a version would have meant for the pupils.
   * @throws UnknownPreset, BadSetting, RangeError, NoSchoolDays for a version that cannot hold
   */
  trial(version: NewVersion, allYear: boolean, now: Moment): TrialView {
    return trialOf(
      { version, allYear },
      this.allYears.versions,
      this.#histories(),
      (pupil) => this.mayRead(pupil),
      now,
    );
  }

  /**
   * Keeps a version, from its first day on. The school is then to be opened anew.
   * @throws UnknownPreset, BadSetting, RangeError, NoSchoolDays for a version that cannot hold
   */
  async keepVersion(
    version: NewVersion,
    now: Moment,
  ): Promise<{ readonly entry: string } | 'not-allowed' | 'set-by-it'> {
    if (!this.allYears.mayDecide) return 'not-allowed';
    this.trial(version, false, now);
    if (this.allYears.versions.isAgainstIt(version)) return 'set-by-it';
    return this.allYears.keepVersion(version, now);
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
  takeIn(
    reading: Reading,
    looked: { readonly at: Moment; readonly clock: Clock },
    now: Moment,
    file: string | null = null,
  ): Promise<boolean> {
    return this.#takingIn.takeIn(reading, looked, now, file);
  }

  /**
   * What other devices wrote is known from now on as if it had been written here.
   * @returns `false`: it changes more than a pupil or a day, and the school is to be opened anew
   */
  takeOver(taken: readonly Written[]): boolean {
    if (taken.some(({ year }) => !this.#years.includes(year))) return false;
    for (const { subject, entry } of taken) {
      const known = understood(entry);
      if (known) for (const one of [this.#pupils, this.everyYear, this.backups]) one.add(subject, [known]);
    }
    return true;
  }

  /** Writes down what happened on this device, under the name of who sits here. Nobody takes it back. */
  note(what: Noted, now: Moment): Promise<void> {
    return this.#append([{ subject: { of: 'school' }, body: { kind: 'noted', what } }], now);
  }

  /** Takes back everything that a file said; how many entries that were. */
  undoFile(file: string, now: Moment): Promise<{ readonly entries: number }> {
    return this.#takingIn.undoFile(file, now);
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
    const { pupilOf } = await this.#takingIn.whoIsWho(reading);
    // Of who was erased the page is shown nothing.
    const badgeFor = (pupil: PupilKey) =>
      this.has(pupil) ? badgeOf(this.stepsOf(pupil, now).map(({ view }) => view)) : null;
    return marksOf(reading, pupilOf, badgeFor);
  }

  #histories(): readonly History[] {
    return this.#pupils.keys().map((key) => this.#pupils.history(key));
  }

  /** What the rules are asked about a pupil. */
  #asked(history: History, now: Moment) {
    const { absences, actions } = history;
    return [this.inForce, this.calendar, asPupil(history), absences, actions, now] as const;
  }

  #viewer(now: Moment): Viewer {
    return { me: this.me, now, since: this.settings.since, inForce: this.inForce };
  }

  #steps(now: Moment): readonly Step[] {
    return [
      ...stepsOf(this.#together(now), this.#viewer(now)).filter(
        ({ view }) => view.mine || worksWith(this.me, view.group),
      ),
      ...this.#pupils.keys().flatMap((pupil) => this.stepsOf(pupil, now)),
    ];
  }
}
