import type { Calendar } from '../../domain/calendar';
import { type Day, dayOf, type Moment, schoolYearLabel, within } from '../../domain/day';
import type { Entry, PupilKey, Subject } from '../../domain/dossier';
import type { History } from '../../domain/history';
import type { Counted } from '../../overview/tally';
import { dayByDay } from '../../rules/day-by-day';
import { factsOf } from '../../rules/facts';
import type { Protocols } from '../../rules/in-force';
import type { Dossier, Dossiers } from '../../storage/dossiers';
import { asPupil } from '../asked';
import type { Pupils } from '../pupils';

/** How far the dossiers of other school years are: so many of so many years. */
export interface HowFar {
  readonly done: number;
  readonly of: number;
}

interface Remembered {
  readonly history: History;
  readonly until: string;
  readonly counted: Counted;
}

/** Rows and actions of the day itself can still change with the minute; all others stay as they are until tomorrow. */
function until({ absences, actions }: History, now: Moment): string {
  const today = dayOf(now);
  const isOpen =
    absences.some((row) => row.openEnded || within({ from: row.date, until: row.endDate ?? row.date }, today)) ||
    actions.some(({ at }) => dayOf(at) >= today);
  return isOpen ? now : today;
}

/** The school years that pages about a pupil were about. */
function yearsOf(entries: readonly Entry[]): ReadonlySet<string> {
  const years = new Set<string>();
  for (const entry of entries) {
    if (entry.kind !== 'reading') continue;
    for (const { date } of entry.lines) years.add(schoolYearLabel(date));
    if (entry.cover) years.add(schoolYearLabel(entry.cover.until));
  }
  return years;
}

/**
 * Every pupil of every school year that the device has, beside the years by which the protocol counts. The other years are loaded when
 * somebody first asks for them; the open school holds it, so that it is gone when it is locked.
 */
export class EveryYear {
  readonly #dossiers: Pick<Dossiers, 'years' | 'load'>;
  readonly #recent: Pupils;
  readonly #loaded: readonly string[];
  readonly #calendar: Calendar;
  readonly #inForce: Protocols;
  #howFar: HowFar = { done: 0, of: 1 };
  #loading: Promise<Pupils> | null = null;
  #all: Pupils | null = null;
  #damaged = 0;
  readonly #counted = new Map<PupilKey, Remembered>();
  /** Entries are only ever added: as long as there are as many of them, they say the same. */
  readonly #years = new Map<PupilKey, { readonly entries: number; readonly years: ReadonlySet<string> }>();

  /**
   * @param recent the pupils of the years that are loaded already; what is added to them while others are loaded is not lost
   * @param loaded those years, `2026-2027`
   */
  constructor(
    dossiers: Pick<Dossiers, 'years' | 'load'>,
    recent: Pupils,
    loaded: readonly string[],
    { calendar, inForce }: { readonly calendar: Calendar; readonly inForce: Protocols },
  ) {
    this.#dossiers = dossiers;
    this.#recent = recent;
    this.#loaded = loaded;
    this.#calendar = calendar;
    this.#inForce = inForce;
  }

  /** How far loading is; `null`: all years are there. */
  get howFar(): HowFar | null {
    return this.#all ? null : this.#howFar;
  }

  /** Dossiers of other years that do not open: what stands in them is in no number. */
  get damaged(): number {
    return this.#damaged;
  }

  /** Loads the years that are not there yet, once. @throws Locked */
  async load(): Promise<void> {
    this.#loading ??= this.#load().catch((error: unknown) => {
      this.#loading = null;
      throw error;
    });
    this.#all = await this.#loading;
  }

  /** What was added to a dossier since. */
  add(subject: Subject, entries: readonly Entry[]): void {
    this.#all?.add(subject, entries);
  }

  /** Pupils that a page named, by key. */
  keys(): readonly PupilKey[] {
    return this.#pupils.keys();
  }

  /** The pupil that a key stands for. */
  whose(key: PupilKey): PupilKey {
    return this.#pupils.whose(key);
  }

  /** All keys of a pupil. */
  keysOf(pupil: PupilKey): readonly PupilKey[] {
    return this.#pupils.keysOf(pupil);
  }

  has(pupil: PupilKey): boolean {
    return this.#pupils.has(this.#pupils.whose(pupil));
  }

  entries(pupil: PupilKey): readonly Entry[] {
    return this.#pupils.entries(this.#pupils.whose(pupil));
  }

  history(pupil: PupilKey): History {
    return this.#pupils.history(this.#pupils.whose(pupil));
  }

  /** Groups that pages named since a day, in order of name. */
  groups(from: Day): readonly string[] {
    return this.#pupils.groups(from);
  }

  /** What was looked at, and what people did about groups and the school: the entries of the groups and the school. */
  around(): readonly Entry[] {
    return this.#pupils.around();
  }

  /** Was the pupil at the school in this school year (`2026-2027`), as far as pages about it named them? */
  isOf(pupil: PupilKey, year: string): boolean {
    return this.years(pupil).has(year);
  }

  /** The school years (`2026-2027`) in which the pupil was at the school, as far as pages about them named them. */
  years(pupil: PupilKey): ReadonlySet<string> {
    const key = this.#pupils.whose(pupil);
    const entries = this.#pupils.entries(key);
    const kept = this.#years.get(key);
    if (kept?.entries === entries.length) return kept.years;
    const years = yearsOf(entries);
    this.#years.set(key, { entries: entries.length, years });
    return years;
  }

  /** A pupil with what it missed up to now, remembered as long as it stays the same. @throws CalendarEnds */
  counted(pupil: PupilKey, now: Moment): Counted {
    const history = this.history(pupil);
    const holds = until(history, now);
    const kept = this.#counted.get(history.pupil);
    if (kept?.history === history && kept.until === holds) return kept.counted;
    const { absences, actions } = history;
    const facts = factsOf(this.#inForce, this.#calendar, asPupil(history), absences, actions, now);
    const counted = { facts, missed: dayByDay(facts), seen: history.seen };
    this.#counted.set(history.pupil, { history, until: holds, counted });
    return counted;
  }

  /** @throws Error when it was asked before it was loaded: that would be an answer about some years only */
  get #pupils(): Pupils {
    if (!this.#all) throw new Error('the other school years are not loaded');
    return this.#all;
  }

  async #load(): Promise<Pupils> {
    const others = (await this.#dossiers.years()).filter((year) => !this.#loaded.includes(year));
    const tell = (done: number) => {
      this.#howFar = { done, of: others.length };
    };
    tell(0);
    const found: Dossier[] = [];
    for (const [index, year] of others.entries()) {
      const { dossiers, damaged } = await this.#dossiers.load(year);
      found.push(...dossiers);
      this.#damaged += damaged.size;
      tell(index + 1);
    }
    return this.#recent.with(found);
  }
}
