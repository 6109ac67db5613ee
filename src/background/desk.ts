import { dayOf, type Moment, schoolYearLabel } from '../domain/day';
import type { Meaning, Request, Setup } from '../messages/contract';
import { Dossiers } from '../storage/dossiers';
import { Kept } from '../storage/kept';
import { type Database, openDatabase } from '../storage/schema';
import { type SessionStore, Vault } from '../storage/vault';
import { School } from './school';

/** The vault with what stands in it. The school is opened once while unlocked, and again when the day or the settings change. */
export class Desk {
  readonly vault: Vault;
  readonly kept: Kept;
  readonly #dossiers: Dossiers;
  #school: { readonly of: Promise<School>; readonly year: string } | null = null;

  constructor(database: Database, session: SessionStore) {
    this.vault = new Vault(database, session);
    this.kept = new Kept(database, this.vault);
    this.#dossiers = new Dossiers(database, this.vault, this.kept, () => Date.now());
  }

  static async open(session: SessionStore): Promise<Desk> {
    return new Desk(await openDatabase(), session);
  }

  /** The school, or `null` while it is locked. */
  async school(now: Moment): Promise<School | null> {
    if ((await this.vault.state()) !== 'unlocked') return null;
    const year = schoolYearLabel(dayOf(now));
    if (this.#school?.year !== year) {
      const of = this.kept.settings().then((settings) => School.open(this.#dossiers, this.vault, settings, now));
      of.catch(() => this.forget());
      this.#school = { of, year };
    }
    return this.#school.of;
  }

  /** Forgets what was worked out; the entries stay. */
  forget(): void {
    this.#school = null;
  }

  async lock(): Promise<void> {
    this.forget();
    this.#dossiers.forget();
    await this.vault.lock();
  }

  /** The first run: makes the vault and writes down who works here. */
  async setUp({ passphrase, times, ...given }: Setup, now: Moment): Promise<void> {
    await this.vault.setUp(passphrase);
    await this.kept.changeSettings((settings) => ({
      ...settings,
      school: given.school,
      system: given.system,
      me: given.me,
      region: given.region,
      timetable: { ...settings.timetable, ...times },
      since: dayOf(now),
    }));
    this.forget();
  }

  /** Changes what a person may change in the settings; what is not given stays. */
  async change({ times, ...given }: Request<'own>worker:change-settings'>): Promise<void> {
    const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    await this.kept.changeSettings((settings) => ({
      ...settings,
      ...known,
      ...(times && { timetable: { ...settings.timetable, ...times } }),
    }));
    this.forget();
  }

  /** Keeps words that nobody has explained, so that somebody is asked; `true` when there were new ones. */
  async learnWords(words: readonly string[]): Promise<boolean> {
    const { reasons, unknownWords } = await this.kept.settings();
    const fresh = [...new Set(words)].filter(
      (word) => word !== '' && !Object.hasOwn(reasons, word) && !unknownWords.includes(word),
    );
    if (fresh.length === 0) return false;
    await this.kept.changeSettings((settings) => ({
      ...settings,
      unknownWords: [...new Set([...settings.unknownWords, ...fresh])].slice(0, 500),
    }));
    return true;
  }

  async explain(word: string, meaning: Meaning): Promise<void> {
    const plain = word.trim().toLowerCase();
    await this.kept.changeSettings((settings) => ({
      ...settings,
      reasons: { ...settings.reasons, [plain]: meaning },
      unknownWords: settings.unknownWords.filter((one) => one !== plain),
    }));
    this.forget();
  }
}
