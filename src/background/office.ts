import type { LetterKind } from '../domain/action';
import { dayOf, type Moment, schoolYearLabel } from '../domain/day';
import { type Meaning, plainWord } from '../domain/reason';
import type { Request, Setup } from '../messages/contract';
import type { LockState } from '../messages/views';
import { Dossiers } from '../storage/dossiers';
import { Damaged } from '../storage/errors';
import { firstSettings, Kept } from '../storage/kept';
import { type Database, openDatabase } from '../storage/schema';
import { SETTINGS, type Settings } from '../storage/settings';
import { type SessionStore, Vault } from '../storage/vault';
import { School } from './school';

const MOST_UNKNOWN_WORDS = 500;

/** The settings of somebody who begins. */
const firstOf = ({ school, me, region, times }: Omit<Setup, 'passphrase'>, now: Moment): Settings =>
  SETTINGS.parse({
    school,
    me: { ...me, year: schoolYearLabel(dayOf(now)) },
    region,
    timetable: times,
    since: dayOf(now),
  });

/**
 * Administratie: the vault with what stands in it. The school is opened once while unlocked, and again when the settings or the school
 * year change. Whatever writes takes its turn, so that nobody decides on what another is about to change.
 */
export class Office {
  readonly vault: Vault;
  readonly kept: Kept;
  readonly #dossiers: Dossiers;
  #school: { readonly of: Promise<School>; readonly year: string } | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(database: Database, session: SessionStore) {
    this.vault = new Vault(database, session);
    this.kept = new Kept(database, this.vault);
    this.#dossiers = new Dossiers(database, this.vault, this.kept, () => Date.now());
  }

  static async open(session: SessionStore): Promise<Office> {
    return new Office(await openDatabase(), session);
  }

  /** What a person finds who opens one of our pages. */
  async state(): Promise<LockState> {
    const state = await this.vault.state();
    if (state !== 'unlocked' || this.#school) return state;
    try {
      await this.kept.settings();
      return 'unlocked';
    } catch (error) {
      if (error instanceof Damaged) return 'settings-damaged';
      throw error;
    }
  }

  /** The school as it is, or `null` while it is locked. @throws Damaged when the settings do not open */
  async school(now: Moment): Promise<School | null> {
    if ((await this.vault.state()) !== 'unlocked') return null;
    const { year, of } = this.#school ?? {};
    return of && year === schoolYearLabel(dayOf(now)) ? of : this.#inTurn(() => this.#opened(now));
  }

  /** Does something that writes, alone with the school; `null` while it is locked. */
  write<T>(now: Moment, what: (school: School) => Promise<T>): Promise<T | null> {
    return this.#inTurn(async () => {
      if ((await this.vault.state()) !== 'unlocked') return null;
      return what(await this.#opened(now));
    });
  }

  /** The same where what is written changes what everything is counted by: the school is then opened anew. */
  rewrite<T>(now: Moment, what: (school: School) => Promise<T>): Promise<T | null> {
    return this.#inTurn(async () => {
      if ((await this.vault.state()) !== 'unlocked') return null;
      const done = await what(await this.#opened(now));
      this.#school = null;
      return done;
    });
  }

  /** The school is worked out anew when somebody asks for it; the entries stay. */
  forget(): Promise<void> {
    return this.#inTurn(() => {
      this.#school = null;
      return Promise.resolve();
    });
  }

  async lock(): Promise<void> {
    this.#school = null;
    this.#dossiers.forget();
    await this.vault.lock();
  }

  /** The first run: makes the vault with who works here in it, or neither. @throws SetUpAlready */
  async setUp({ passphrase, times, school, me, region }: Setup, now: Moment): Promise<void> {
    const settings = firstOf({ school, me, region, times }, now);
    await this.vault.setUp(passphrase, async (keys) => [await firstSettings(keys, settings)]);
    await this.forget();
  }

  /** Begins anew with settings that do not open; `false` when they do. */
  renew({ times, school, me, region }: Omit<Setup, 'passphrase'>, now: Moment): Promise<boolean> {
    return this.#inTurn(async () => {
      const settings = firstOf({ school, me, region, times }, now);
      this.#school = null;
      return this.kept.renewSettings(settings);
    });
  }

  /** Changes what a person may change in the settings; what is not given stays. */
  change(given: Request<'own>worker:change-settings'>, now: Moment): Promise<void> {
    return this.#inTurn(async () => {
      const { school, me } = given;
      await this.kept.changeSettings((settings) => ({
        ...settings,
        ...(school && { school }),
        ...(me && { me: { ...me, year: schoolYearLabel(dayOf(now)) } }),
      }));
      this.#school = null;
    });
  }

  /** Keeps words that nobody has explained, so that somebody is asked; `true` when there were new ones. */
  learnWords(words: readonly string[]): Promise<boolean> {
    return this.#inTurn(async () => {
      const { reasons, unknownWords } = await this.kept.settings();
      const fresh = [...new Set(words.map(plainWord))].filter(
        (word) => word !== '' && !Object.hasOwn(reasons, word) && !unknownWords.includes(word),
      );
      if (fresh.length === 0) return false;
      await this.kept.changeSettings((settings) => ({
        ...settings,
        unknownWords: [...settings.unknownWords, ...fresh].slice(0, MOST_UNKNOWN_WORDS),
      }));
      return true;
    });
  }

  /** Changes the texts of the school's profiles; `false` when `change` gives `null`, and then nothing is changed. */
  changeProfiles(change: (texts: readonly string[]) => readonly string[] | null): Promise<boolean> {
    return this.#inTurn(async () => {
      const profiles = change((await this.kept.settings()).profiles);
      if (profiles === null) return false;
      await this.kept.changeSettings((settings) => ({
        ...settings,
        profiles: [...profiles],
        profilesChanged: settings.profilesChanged + 1,
      }));
      this.#school = null;
      return true;
    });
  }

  /** Keeps the school's own wording of a letter; `null`: it has none any more. */
  keepWording(letter: LetterKind, wording: Settings['wordings'][string] | null): Promise<void> {
    return this.#inTurn(async () => {
      await this.kept.changeSettings((settings) => {
        const others = Object.entries(settings.wordings).filter(([one]) => one !== letter);
        return { ...settings, wordings: Object.fromEntries(wording ? [...others, [letter, wording]] : others) };
      });
      this.#school = null;
    });
  }

  /** What words mean, also where they were read before. */
  explain(words: readonly { readonly word: string; readonly meaning: Meaning }[]): Promise<void> {
    const explained = Object.fromEntries(words.map(({ word, meaning }) => [plainWord(word), meaning]));
    return this.#inTurn(async () => {
      await this.kept.changeSettings((settings) => ({
        ...settings,
        reasons: { ...settings.reasons, ...explained },
        unknownWords: settings.unknownWords.filter((word) => !Object.hasOwn(explained, word)),
      }));
      this.#school = null;
    });
  }

  #opened(now: Moment): Promise<School> {
    const year = schoolYearLabel(dayOf(now));
    if (this.#school?.year !== year) {
      const of = this.kept.settings().then((settings) => School.open(this.#dossiers, this.vault, settings, now));
      this.#school = { of, year };
      of.catch(() => {
        if (this.#school?.of === of) this.#school = null;
      });
    }
    return this.#school.of;
  }

  #inTurn<T>(what: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(what);
    this.#turn = done.catch(() => undefined);
    return done;
  }
}
