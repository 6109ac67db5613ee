import type { Entry } from '../../demo/entry';
import { between, type Chance, chanceOf, pick } from '../../demo/random';
import { DemoDay, PASSPHRASE } from '../../scripts/demo-day';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import { addDays, at, type Day, type Moment, schoolYearOf, weekday } from '../../src/domain/day';
import type { Role } from '../../src/domain/role';
import type { Name } from '../../src/messages/contract';
import type { CardRowsView, ReportCardView } from '../../src/messages/insight-card-views';
import type { AppState, DayView, DossierView, PeopleView } from '../../src/messages/views';
import { until } from '../e2e/people';
import { DAMAGES, FAULTS } from './faults';
import { daysUpTo, isSchoolDay, missedIn, Recorded, shownOn } from './model';
import { settled } from './stores';

/*
 * A school year of five people at one computer, faster than it goes: each day lists are opened, steps are recorded and taken back, and
 * something goes wrong now and then. At the end everything must be as the LAS and the answers say.
 *
 * What one store lost is found when the worker starts, and what turned in it when the contents are held side by side, which is once a day
 * (docs/decisions/0019-second-copy.md). So the worker is started each morning, a store is damaged after a start, and once a day.
 */

const PEOPLE: readonly { readonly name: string; readonly role: Role; readonly groups: readonly string[] }[] = [
  { name: 'Mohamed Aydin', role: 'director', groups: [] },
  { name: 'Sanne de Boer', role: 'teacher', groups: ['6A'] },
  { name: 'Tim Jansen', role: 'teacher', groups: ['6B'] },
  { name: 'Henk Vos', role: 'concierge', groups: [] },
  { name: 'Anneke de Wit', role: 'clerk', groups: [] },
];
const GROUPS = ['6A', '6B', '7A'];
/** Ways that need nothing said beside the click. */
const WAYS = ['call-unreachable', 'las-recorded', 'reported', 'parents-informed', 'slip-returned', 'letter-sent'];
const FAULTS_A_DAY = 0.35;
const MOST_STEPS = 3;
/** Of the steps, during so many the worker is stopped, and during so many the browser dies. */
const [STOPPED, DIED] = [0.1, 0.03];
/** A step takes about so long. */
const STEP_MS = 120;

export interface Options {
  readonly seed: number;
  /** So many school days, the first ones of the year. */
  readonly days: number;
  /** The first day that begins after so many minutes is the last one. */
  readonly minutes?: number;
  /** Folder in which the browser keeps what it keeps. */
  readonly profile: string;
  /** Folder of another build than the demo's own. */
  readonly build?: string;
  /** What happens now: a day, or a fault. */
  readonly tell?: (what: string) => void;
}

export interface Played {
  readonly days: number;
  readonly lists: number;
  /** Steps that were answered as recorded, or as taken back. */
  readonly recorded: number;
  /** Steps of which nobody answered: something went wrong meanwhile. */
  readonly unanswered: number;
  /** What was answered instead where nothing was recorded, with how often. */
  readonly refused: Readonly<Record<string, number>>;
  readonly faults: Readonly<Record<string, number>>;
  /** What is not as it must be. */
  readonly differences: readonly string[];
}

/** A message that records something. */
type Act = readonly [name: 'own>worker:did' | 'own>worker:record', request: object];

/** The whole school year of the demo school lies before this day. */
const LAST_DAY = '2027-07-09' as Day;

export class Year {
  readonly #options: Options;
  readonly #chance: Chance;
  readonly #recorded = new Recorded();
  readonly #faults: Record<string, number> = {};
  /** All that the LAS will ever show. */
  #entries: readonly Entry[] = [];
  #day!: DemoDay;
  #lists = 0;
  #unanswered = 0;
  /** When a store was damaged last. */
  #damaged: Day | null = null;
  #isLost = false;
  /** What was not as it must be on the way. */
  readonly #found: string[] = [];
  readonly #refused: Record<string, number> = {};

  constructor(options: Options) {
    this.#options = options;
    this.#chance = chanceOf(options.seed);
  }

  async play(): Promise<Played> {
    const days = daysUpTo(LAST_DAY).slice(0, this.#options.days);
    const end = Date.now() + (this.#options.minutes ?? Number.POSITIVE_INFINITY) * 60_000;
    let played = 0;
    await this.#open();
    try {
      this.#entries = this.#day.las.school.entries;
      await this.#begin(days[0]!);
      for (const [index, day] of days.entries()) {
        this.#options.tell?.(`${index + 1}/${days.length} ${day}`);
        const next = Date.now() < end ? days[index + 1] : undefined;
        await this.#schoolDay(day, next === undefined || addDays(day, 7 - weekday(day)) <= next);
        played++;
        if (next === undefined) break;
      }
      const differences = await this.#compare(days[played - 1]!);
      return {
        days: played,
        lists: this.#lists,
        recorded: this.#recorded.size,
        unanswered: this.#unanswered,
        refused: this.#refused,
        faults: this.#faults,
        differences,
      };
    } finally {
      await this.#day.close();
    }
  }

  /** The browser is started, with what it kept. */
  async #open(): Promise<void> {
    this.#day = await DemoDay.open({
      executablePath: ensureBrowser(),
      headless: true,
      real: LAST_DAY,
      seed: this.#options.seed,
      profile: this.#options.profile,
      ...(this.#options.build && { build: this.#options.build }),
    });
  }

  async #begin(first: Day): Promise<void> {
    await this.#itIs(first, '08:10');
    const [director, ...others] = PEOPLE;
    await (await this.#day.firstRun({ name: director!.name, role: director!.role })).close();
    for (const person of others) {
      const { name, role, groups } = person;
      await this.#ask('own>worker:keep-person', { id: null, person: { name, role, groups } });
    }
  }

  async #schoolDay(day: Day, isLastOfWeek: boolean): Promise<void> {
    await this.#itIs(day, '08:50');
    await this.#startsAnew();
    await this.#somethingHappens();
    await this.#comes(pick(this.#chance, PEOPLE).name);
    await this.#read(`/bao/groep/absentie?groep=${pick(this.#chance, GROUPS)}`);
    for (const { name } of PEOPLE) {
      if (this.#chance() < 0.5) continue;
      await this.#comes(name);
      for (let step = between(this.#chance, 0, MOST_STEPS); step > 0; step--) await this.#step(name);
      if (this.#chance() < 0.2) await this.#twoAtOnce();
      await this.#somethingHappens();
      await this.#comes(name);
    }
    if (!isLastOfWeek) return;
    await this.#itIs(day, '16:00');
    await this.#comes(PEOPLE[0]!.name);
    for (const group of GROUPS) {
      await this.#read(`/bao/overzichten/periode?groep=${group}&van=${addDays(day, -weekday(day))}&tot=${day}`);
    }
  }

  /** The clocks, and what the LAS shows then. */
  async #itIs(day: Day, time: string): Promise<void> {
    this.#day.las.school.entries = shownOn(this.#entries, day);
    await this.#day.setClock(at(day, time));
  }

  get #today(): Day {
    return this.#day.las.school.now.slice(0, 10) as Day;
  }

  async #somethingHappens(): Promise<void> {
    if (this.#chance() >= FAULTS_A_DAY / 2) return;
    const name = pick(this.#chance, [...Object.keys(FAULTS), ...Object.keys(DAMAGES)]);
    const damage = DAMAGES[name];
    if (damage) {
      if (this.#damaged === this.#today) return;
      this.#damaged = this.#today;
      await this.#startsAnew();
      await settled(this.#day);
      if (!damage.atWork) await this.#day.extension.stopWorker();
      this.#goesWrong(name);
      await damage.strike(this.#day, this.#chance);
      return;
    }
    this.#goesWrong(name);
    const { now } = this.#day.las.school;
    if (!(await FAULTS[name]!(this.#day))) await this.#isStartedAgain(now);
  }

  /** The worker is stopped, as it is when nobody asks it anything; then somebody is there, and looks at the work. */
  async #startsAnew(): Promise<void> {
    await this.#day.extension.stopWorker();
    await this.#comes(PEOPLE[0]!.name);
    await this.#openSteps();
  }

  /** The browser is started again. @param now what the clocks said when it ended */
  async #isStartedAgain(now: Moment): Promise<void> {
    await this.#open();
    // An extension that is loaded for the test is not allowed any more what it was; an installed one is.
    await this.#day.inOwnPage(async () => {
      await chrome.permissions.request({ origins: ['http://localhost/*'] });
    });
    await this.#itIs(now.slice(0, 10) as Day, now.slice(11));
  }

  #goesWrong(name: string): void {
    this.#options.tell?.(name);
    this.#faults[name] = (this.#faults[name] ?? 0) + 1;
  }

  /** Somebody sits down; who has to unlocks first. */
  async #comes(name: string): Promise<void> {
    await until(async () => {
      const { lock } = await this.#ask<AppState>('own>worker:state', {});
      if (lock === 'locked') await this.#ask('own>worker:unlock', { passphrase: PASSPHRASE });
      return lock === 'nobody' || lock === 'unlocked';
    }, 60_000);
    const state = await this.#ask<AppState>('own>worker:state', {});
    if (state.lost && !this.#isLost) this.#found.push(`lost on ${this.#today}: ${JSON.stringify(state.lost)}`);
    this.#isLost = state.lost !== null;
    if (state.me?.name === name) return;
    await this.#ask('own>worker:stand', {});
    const { people } = await this.#ask<AppState>('own>worker:state', {});
    const who = people.find((one) => one.name === name);
    if (!who) throw new Error('somebody is not known any more');
    await this.#ask('own>worker:sit', { person: who.id, code: '' });
  }

  /** Somebody opens a list of the LAS, and waits until it says that it was read. */
  async #read(path: string): Promise<void> {
    const page = await this.#day.open(path);
    await this.#day.wasRead(page);
    await page.close();
    this.#lists++;
  }

  async #openSteps(): Promise<DayView['tasks']> {
    const day = await this.#ask<DayView | 'locked'>('own>worker:day', {});
    return day === 'locked'
      ? []
      : day.tasks.filter(({ pupil, mine, ways }) => pupil !== null && mine && ways.some((way) => WAYS.includes(way)));
  }

  /** What somebody may record now: a step that is theirs, or what was agreed about a pupil. */
  async #something(): Promise<Act | null> {
    const tasks = await this.#openSteps();
    if (tasks.length > 0 && this.#chance() < 0.7) {
      const { id: task, ways } = pick(this.#chance, tasks);
      const way = ways.find((one) => WAYS.includes(one))!;
      return ['own>worker:did', { task, way, ...(way === 'letter-sent' && { text: 'Brief.' }) }];
    }
    const typed = pick(this.#chance, ['an', 'el', 'ra', 'in', 'so']);
    const { found } = await this.#ask<{ found: readonly { readonly pupil: { readonly id: string } }[] }>(
      'own>worker:find-pupils',
      { typed },
    );
    if (found.length === 0) return null;
    const { pupil } = pick(this.#chance, found);
    return ['own>worker:record', { pupil: pupil.id, occasion: 'agreed', text: 'Samen naar school.' }];
  }

  /** Somebody records something, and now and then takes it back. The worker or the browser may end in the middle of it. */
  async #step(name: string): Promise<void> {
    const act = await this.#something();
    if (!act) return;
    const chance = this.#chance();
    const doing = this.#does(act, chance < STOPPED + DIED);
    if (chance < STOPPED + DIED) await new Promise((resolve) => setTimeout(resolve, between(this.#chance, 0, STEP_MS)));
    if (chance < STOPPED) {
      this.#goesWrong('the worker is stopped in the middle');
      await this.#day.extension.stopWorker();
    } else if (chance < STOPPED + DIED) {
      this.#goesWrong('the browser dies in the middle');
      const { now } = this.#day.las.school;
      await this.#day.close('kill');
      await doing;
      await this.#isStartedAgain(now);
      await this.#comes(name);
    }
    const entry = await doing;
    if (entry === null || this.#chance() >= 0.2) return;
    const undone = await this.#answered('own>worker:undo', { entry });
    if (undone === 'done') this.#recorded.undid(entry);
    else if (undone === undefined) this.#recorded.unsure(entry);
  }

  /** Two windows record at the same moment. */
  async #twoAtOnce(): Promise<void> {
    const acts = [await this.#something(), await this.#something()];
    await Promise.all(acts.map((act) => act && this.#does(act, false)));
  }

  /** @param mayFail something goes wrong meanwhile: it need not be answered */
  async #does([name, request]: Act, mayFail: boolean): Promise<string | null> {
    const answer = await this.#answered(name, request);
    if (answer === undefined) {
      this.#unanswered++;
      if (!mayFail) this.#found.push(`${name} is not answered on ${this.#today}`);
    }
    if (typeof answer === 'string') this.#refused[answer] = (this.#refused[answer] ?? 0) + 1;
    if (typeof answer !== 'object' || answer === null) return null;
    const { entry } = answer as { readonly entry: string };
    this.#recorded.did(entry);
    return entry;
  }

  /** What the worker answers. @throws when it does not */
  async #ask<T>(name: Name, request: object): Promise<T> {
    let found: { readonly value: T } | undefined;
    // A worker that was stopped a moment ago may lose the first question.
    await until(async () => {
      found = (await this.#day.ask(name, request).catch(() => undefined)) as typeof found;
      return found !== undefined && found !== null && 'value' in found;
    }, 30_000).catch(() => {
      throw new Error(`${name} is not answered: ${JSON.stringify(found)}`);
    });
    return found!.value;
  }

  /** The same where the worker may be stopped before it answers: `undefined`. */
  async #answered(name: Name, request: object): Promise<unknown> {
    const answer = (await this.#day.ask(name, request).catch(() => undefined)) as
      | { readonly value?: unknown }
      | undefined;
    return answer?.value;
  }

  /** Holds what the extension says of the year beside what the LAS and the answers say, in a browser that remembers nothing. */
  async #compare(last: Day): Promise<readonly string[]> {
    await this.#day.close();
    await this.#isStartedAgain(at(last, '16:30'));
    await this.#comes(PEOPLE[0]!.name);
    await settled(this.#day);
    const found = [...this.#found];
    const { people } = await this.#ask<PeopleView>('own>worker:people', {});
    const known = people.map(({ name }) => name).sort();
    if (
      known.join() !==
      PEOPLE.map(({ name }) => name)
        .sort()
        .join()
    )
      found.push(`known are ${known.join(', ')}`);
    const period = { from: schoolYearOf(last).from, until: last };
    const actions = new Map<string, boolean>();
    for (const group of GROUPS) {
      const expected = missedIn({ ...this.#day.las.school, entries: this.#entries }, group, last);
      const { pupils } = await this.#ask<ReportCardView>('own>worker:report-card', { period, group });
      const names = new Set([...expected.keys(), ...pupils.map(({ pupil }) => pupil.name)]);
      for (const name of names) {
        const pupil = pupils.find((one) => one.pupil.name === name)?.pupil.id;
        const all = { about: { of: 'pupil', pupil }, period, which: 'all' };
        const rows = pupil ? (await this.#ask<CardRowsView>('own>worker:card-rows', all)).rows : [];
        const is = new Set(rows.filter(({ day }) => isSchoolDay(day)).map(({ day, kind }) => `${day} ${kind}`));
        const must = new Set([...(expected.get(name) ?? [])].filter((row) => row.slice(0, 10) <= last));
        for (const row of must) if (!is.has(row)) found.push(`a row is gone: ${group} ${row}`);
        for (const row of is)
          if (!must.has(row)) found.push(`a row is there that the LAS does not have: ${group} ${row}`);
        const dossier = pupil && (await this.#ask<DossierView>('own>worker:dossier', { pupil }));
        for (const { id, withdrawn } of dossier ? dossier.actions : []) actions.set(id, withdrawn === null);
      }
    }
    return [...found, ...this.#recorded.differences(actions, this.#unanswered)];
  }
}
