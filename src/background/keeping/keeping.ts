import { dayOf, type Moment, schoolYearBefore, schoolYearLabel, schoolYearOf } from '../../domain/day';
import type { Entry, Named, PupilKey, Subject } from '../../domain/dossier';
import type { DossierOf, ErasedEntry, ErasedFor } from '../../domain/erased';
import { lastDayAfterLeaving, lastDayOfYear, leftOn, stageOn } from '../../domain/retention';
import type { DossierExtract } from '../../extract/extract';
import type { AnnouncedView, Erased, HeldView, KeepingView, KeptYearView, LeftView } from '../../messages/keeping';
import { actionsThatCount } from '../../rules/recorded';
import type { Dossier, Dossiers } from '../../storage/dossiers';
import type { Person, Settings } from '../../storage/settings';
import { pupilView } from '../day-view';
import type { EveryYear } from '../insight/every-year';
import type { Versions } from '../versions';
import { heldFor } from './held';
import { trailOf } from './trail';
import { yearExtractOf } from './year-file';

/** What is to be erased, and whom nothing is known of any more after it. */
export interface Plan {
  readonly erasing: Pick<ErasedEntry, 'years' | 'dossiers' | 'why'>;
  readonly gone: readonly { readonly keys: readonly PupilKey[]; readonly named: Named }[];
}

const ofPupil = (pupil: PupilKey): Subject => ({ of: 'pupil', pupil });

/**
 * Bewaren en wissen: how long the dossiers of a school year and of a pupil are kept, what holds them, and what goes. All years are looked
 * at; they are loaded when somebody first asks.
 */
export class Keeping {
  readonly #dossiers: Dossiers;
  readonly #everyYear: EveryYear;
  readonly #settings: Settings;
  readonly #versions: Versions;
  readonly #me: () => Person;

  /** @param me who sits here */
  constructor(dossiers: Dossiers, everyYear: EveryYear, settings: Settings, versions: Versions, me: () => Person) {
    this.#dossiers = dossiers;
    this.#everyYear = everyYear;
    this.#settings = settings;
    this.#versions = versions;
    this.#me = me;
  }

  /** Only the director decides what is erased, and is shown what may be. */
  get mayErase(): boolean {
    return this.#me().role === 'director';
  }

  /** School years whose last day is near or past, oldest first. */
  async announced(now: Moment): Promise<AnnouncedView> {
    if (!this.mayErase) return [];
    return (await this.#dossiers.years())
      .map((year) => ({ year, ...this.#term(year, now) }))
      .filter(({ stage }) => stage !== 'kept');
  }

  /** @param departed who is on no list of the LAS any more */
  async view(departed: KeepingView['departed'], now: Moment): Promise<KeepingView> {
    await this.#everyYear.load();
    const { years, school } = await this.#kept();
    const trail = trailOf(school, await this.#dossiers.erasures());
    const left = this.#left(now);
    return {
      numbers: this.#settings.retention,
      years: [...years].map(([year, pupils]): KeptYearView => {
        const term = this.#term(year, now);
        return {
          year,
          pupils: pupils.size,
          ...term,
          exported: trail.exported.get(year) ?? null,
          held: term.stage === 'kept' ? [] : this.#held(year, pupils, now),
        };
      }),
      left,
      departed: departed.filter(({ name }) => !left.some(({ pupil }) => pupil.name === name)),
      backups: trail.backups,
      erased: trail.erased,
    };
  }

  /** Everything of a school year, pupil by pupil; `null`: nothing is kept of it. */
  async extracts(year: string, now: Moment): Promise<readonly DossierExtract[] | null> {
    await this.#everyYear.load();
    const pupils = (await this.#kept()).years.get(year);
    return pupils
      ? [...pupils].map((pupil) =>
          yearExtractOf(
            { history: this.#everyYear.history(pupil), entries: this.#everyYear.entries(pupil) },
            year,
            this.#versions,
            this.#settings,
            now,
          ),
        )
      : null;
  }

  /**
   * What goes with a school year of which the last day is past. What holds a dossier holds the lists of its group and the school as well:
   * they say of which days something is known.
   */
  async planYear(year: string, withHeld: boolean, now: Moment): Promise<Plan | 'unknown-year' | 'not-over'> {
    await this.#everyYear.load();
    const { years } = await this.#kept();
    const pupils = years.get(year);
    if (!pupils) return 'unknown-year';
    if (this.#term(year, now).stage !== 'over') return 'not-over';
    const held = withHeld ? [] : this.#held(year, pupils, now).map(({ pupil }) => pupil.id);
    const going = [...pupils].filter((pupil) => !held.includes(pupil));
    const elsewhere = new Set([...years].filter(([other]) => other !== year).flatMap(([, others]) => [...others]));
    const dossiers = going.flatMap((pupil) => this.#dossiersOf(pupil, [year]));
    return {
      erasing: { years: held.length === 0 ? [year] : [], dossiers: held.length === 0 ? [] : dossiers, why: 'term' },
      gone: going.filter((pupil) => !elsewhere.has(pupil)).map((pupil) => this.#goneOf(pupil)),
    };
  }

  /** What goes with one pupil: all that is kept, and what pages still show of this school year and the one before. */
  async planPupil(key: PupilKey, why: ErasedFor, now: Moment): Promise<Plan | 'unknown-pupil' | 'not-over'> {
    await this.#everyYear.load();
    if (!this.#everyYear.has(key)) return 'unknown-pupil';
    const pupil = this.#everyYear.whose(key);
    const left = this.#left(now).find((one) => one.pupil.id === pupil);
    if (why === 'term' && left?.stage !== 'over') return 'not-over';
    const today = schoolYearOf(dayOf(now));
    const shown = why === 'term' ? [] : [schoolYearBefore(today), today].map(({ from }) => schoolYearLabel(from));
    const years = [...new Set([...(await this.#dossiers.years()), ...shown])];
    return {
      erasing: { years: [], dossiers: this.#dossiersOf(pupil, years), why },
      gone: [this.#goneOf(pupil)],
    };
  }

  /** @throws Locked, Busy, or the browser's own error when the disk is full; nothing was then erased */
  erase({ erasing }: Plan, now: Moment): Promise<Erased> {
    const { name, role } = this.#me();
    return this.#dossiers.erase({ ...erasing, at: now, by: { name, role } });
  }

  #term(year: string, now: Moment): Pick<KeptYearView, 'last' | 'stage'> {
    const last = lastDayOfYear(year, this.#settings.retention);
    return { last, stage: stageOn(dayOf(now), last, this.#settings.retention) };
  }

  #left(now: Moment): readonly LeftView[] {
    const { retention } = this.#settings;
    return this.#everyYear.keys().flatMap((key): LeftView[] => {
      const history = this.#everyYear.history(key);
      const on = leftOn(actionsThatCount(history.actions, now));
      if (on === null) return [];
      const last = lastDayAfterLeaving(on, retention);
      return [{ pupil: pupilView(history), on, last, stage: stageOn(dayOf(now), last, retention) }];
    });
  }

  #held(year: string, pupils: ReadonlySet<PupilKey>, now: Moment): readonly HeldView[] {
    return [...pupils].flatMap((pupil): HeldView[] => {
      const history = this.#everyYear.history(pupil);
      const why = heldFor(history, year, this.#versions, now);
      return why.length > 0 ? [{ pupil: pupilView(history), why }] : [];
    });
  }

  /** Whose dossiers there are, by school year; and what the school itself wrote down. */
  async #kept(): Promise<{
    readonly years: ReadonlyMap<string, ReadonlySet<PupilKey>>;
    readonly school: readonly Entry[];
  }> {
    const labels = await this.#dossiers.years();
    const loaded = await Promise.all(labels.map((year) => this.#dossiers.load(year)));
    const pupilsIn = (dossiers: readonly Dossier[]) =>
      dossiers.flatMap(({ subject }) => (subject.of === 'pupil' ? [this.#everyYear.whose(subject.pupil)] : []));
    return {
      years: new Map(labels.map((year, index) => [year, new Set(pupilsIn(loaded[index]!.dossiers))])),
      school: loaded
        .flatMap(({ dossiers }) => dossiers)
        .flatMap((one) => (one.subject.of === 'school' ? one.entries : [])),
    };
  }

  #dossiersOf(pupil: PupilKey, years: readonly string[]): readonly DossierOf[] {
    const subjects = this.#everyYear.keysOf(pupil).map(ofPupil);
    return years.flatMap((year) => subjects.map((subject) => ({ subject, year })));
  }

  #goneOf(pupil: PupilKey): Plan['gone'][number] {
    return { keys: this.#everyYear.keysOf(pupil), named: this.#everyYear.history(pupil).named };
  }
}
