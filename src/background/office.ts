import type { LetterKind, LetterLanguage } from '../domain/action';
import { dayOf, type Moment, schoolYearLabel } from '../domain/day';
import { withChoices } from '../domain/legal-word';
import type { Noted, PlainNote } from '../domain/noted';
import { type Meaning, plainWord } from '../domain/reason';
import type { Setup } from '../messages/contract';
import type { LockState, WordChoices } from '../messages/views';
import { type BackupPlaces, Backups } from '../storage/backup/backups';
import type { Plan } from '../storage/backup/plan';
import { Copies } from '../storage/copy/copies';
import type { Files } from '../storage/copy/files';
import { Dossiers, newId } from '../storage/dossiers';
import { Damaged, Locked } from '../storage/errors';
import { firstSettings, Kept } from '../storage/kept';
import { type Database, openDatabase } from '../storage/schema';
import { SETTINGS, type Settings } from '../storage/settings';
import { type Secret, type SessionStore, Vault } from '../storage/vault';
import { writtenBeside } from './backup/beside';
import { ownOf } from './backup/own-keys';
import { withChecked } from './checked-translations';
import { Marker } from './marker';
import { People } from './people';
import { Drafts } from './portal/drafts';
import { report } from './report';
import { School } from './school';
import { Wholeness } from './wholeness';

const MOST_UNKNOWN_WORDS = 500;

/** The settings of somebody who begins. */
const firstOf = ({ school, me, region, times }: Omit<Setup, 'passphrase'>, now: Moment): Settings =>
  SETTINGS.parse({
    school,
    people: [{ ...me, id: newId(), year: schoolYearLabel(dayOf(now)) }],
    region,
    timetable: times,
    since: dayOf(now),
  });

/** What the administration stands on. */
export interface Ground {
  readonly session: SessionStore;
  /** What stays on the device in the open. */
  readonly local: SessionStore;
  /** Where the second copy lies. */
  readonly files: Files;
  /** Where a backup lies on its way to a person, or from them. */
  readonly places: BackupPlaces;
  /** What people see was put right, or is on its way to it. */
  readonly changed: () => void;
  /** Something could not be copied; it is tried again. */
  readonly failed: (error: unknown) => void;
}

/**
 * Administratie: the vault with what stands in it. The school is opened once while unlocked, and again when the settings or the school
 * year change. Whatever writes takes its turn, so that nobody decides on what another is about to change.
 */
export class Office {
  readonly vault: Vault;
  readonly kept: Kept;
  readonly people: People;
  readonly drafts: Drafts;
  readonly copies: Copies;
  readonly #dossiers: Dossiers;
  readonly #backups: Backups;
  #backingUp: Office['backingUp'] = null;
  readonly #wholeness: Wholeness;
  readonly #ground: Ground;
  #school: { readonly of: Promise<School>; readonly year: string } | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(database: Database, ground: Ground) {
    const { session, local, files } = ground;
    this.#ground = ground;
    this.vault = new Vault(database, session);
    this.copies = new Copies(database, this.vault, files, {
      failed: ground.failed,
      progressed: ground.changed,
    });
    this.#wholeness = new Wholeness(this.vault, this.copies, new Marker(local), session);
    this.kept = new Kept(database, this.vault, this.copies);
    this.people = new People(this.kept, this.vault, session);
    this.drafts = new Drafts(this.kept, session);
    this.#dossiers = new Dossiers(database, this.vault, this.kept, this.copies, () => Date.now());
    const { vault, kept, copies } = this;
    const of = { database, vault, kept, copies, dossiers: this.#dossiers };
    this.#backups = new Backups(of, ground.places, () => Date.now());
  }

  /** Nobody is answered before the locks of both stores were held side by side. @param name of another database only in tests */
  static async open(ground: Ground, name?: string): Promise<Office> {
    const office = new Office(await openDatabase(name), ground);
    await office.copies.checkLocks();
    return office;
  }

  /** What a person finds who opens one of our pages. */
  async state(): Promise<LockState> {
    const state = await this.#wholeness.state();
    if (state !== 'unlocked') return state;
    if (await this.#isRestoring()) return 'restoring';
    try {
      return (await this.people.seated()) ? 'unlocked' : 'nobody';
    } catch (error) {
      if (error instanceof Damaged) return 'settings-damaged';
      throw error;
    }
  }

  /** The school as it is, or `null` while it is locked or nobody sits here. @throws Damaged when the settings do not open */
  async school(now: Moment): Promise<School | null> {
    if (!(await this.#seated())) return null;
    const { year, of } = this.#school ?? {};
    return of && year === schoolYearLabel(dayOf(now)) ? of : this.#inTurn(() => this.#opened(now));
  }

  /** Does something that writes, alone with the school; `null` while it is locked or nobody sits here. */
  write<T>(now: Moment, what: (school: School) => Promise<T>): Promise<T | null> {
    return this.#inTurn(async () => ((await this.#seated()) ? what(await this.#opened(now)) : null));
  }

  /** The same where what is written changes what everything is counted by: the school is then opened anew. */
  rewrite<T>(now: Moment, what: (school: School) => Promise<T>): Promise<T | null> {
    return this.#inTurn(async () => {
      if (!(await this.#seated())) return null;
      const done = await what(await this.#opened(now));
      this.#school = null;
      return done;
    });
  }

  /** Writes down what happens on this device, under the name of who sits here. @throws Locked */
  async note(what: Noted, now: Moment): Promise<void> {
    const written = await this.write(now, (school) => school.note(what, now).then(() => true));
    if (!written) throw new Locked();
  }

  /** Somebody sits down. After too many wrong codes the passphrase is asked. */
  sit(person: string, code: string): ReturnType<People['sit']> {
    return this.#inTurn(async () => {
      const sat = await this.people.sit(person, code);
      if (sat === 'too-many-codes') await this.lock();
      await this.#tellSchool();
      return sat;
    });
  }

  /** Who works on this device changes, and who sits here may be called otherwise. */
  changePeople<T>(change: (people: People) => Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      const done = await change(this.people);
      await this.#tellSchool();
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
    this.#wholeness.forget();
    this.#dossiers.forget();
    await this.people.forget();
    await this.vault.lock();
  }

  /**
   * The first run: makes the vault with who works here in it, or neither. The director's agreement follows at once, where there is one.
   * @throws SetUpAlready
   */
  async setUp({ passphrase, agreedBy, ...first }: Setup, now: Moment): Promise<void> {
    const settings = firstOf(first, now);
    if ((await this.vault.state()) === 'not-set-up') await this.copies.clear();
    await this.vault.setUp(passphrase, async (keys) => [await firstSettings(keys, settings)]);
    await this.copies.checkLocks();
    await this.forget();
    await this.note({ of: 'set-up' }, now).catch((error: unknown) => report('setup', error));
    if (!agreedBy) return;
    const agreement = { person: first.me.name, with: agreedBy };
    // Without it the person sees no dossiers yet; that is no reason to begin anew.
    await this.rewrite(now, (school) => school.allYears.agree(agreement, now)).catch((error: unknown) =>
      report('setup', error),
    );
  }

  /**
   * Opens with a recovery key and gives a new passphrase. That it was done is written down when somebody sits here.
   * @throws NotSetUp, WrongRecovery, Damaged
   */
  async recover(key: Uint8Array<ArrayBuffer>, passphrase: string): Promise<void> {
    await this.vault.recover(key, passphrase);
    await this.copies.checkLocks();
    await this.#noteLater('recovered').catch((error: unknown) => report('trail', error));
  }

  /** Begins anew with settings that do not open; `false` when they do. */
  renew(first: Omit<Setup, 'passphrase'>, now: Moment): Promise<boolean> {
    return this.#inTurn(async () => {
      this.#school = null;
      await this.people.forget();
      return this.kept.renewSettings(firstOf(first, now));
    });
  }

  /** How many dossiers are in the backup that is being made, of how many; `null`: none is. */
  get backingUp(): { readonly done: number; readonly of: number } | null {
    return this.#backingUp;
  }

  /** Makes a backup. @throws Locked, or the browser's own error; there is then none */
  makeBackup(now: Moment): Promise<void> {
    const progressed = (done: number, of: number) => {
      this.#backingUp = { done, of };
    };
    return this.#inTurn(() => this.#backups.make(dayOf(now), progressed)).finally(() => {
      this.#backingUp = null;
    });
  }

  /** What the backup that somebody gave would bring; `null`: what opens it is asked. @throws as `Backups.trial` */
  tryBackup(secret: Secret | null): Promise<Plan | null> {
    return this.#inTurn(() => this.#backups.trial({ secret, ownOf: ownOf(this.vault) }));
  }

  /** Brings it back, and writes down that it was. @throws as `Backups.restore`; nothing was then written */
  restoreBackup(secret: Secret | null, now: Moment): Promise<Plan | null> {
    return this.#inTurn(async () => {
      const school = (await this.#mayOpen()) ? await this.#opened(now) : null;
      const writes = (plan: Plan) => writtenBeside(plan, school, this.vault, now);
      const plan = await this.#backups.restore({ secret, ownOf: ownOf(this.vault), writes });
      this.#school = null;
      if (plan?.origin !== 'same') this.#wholeness.forget();
      if (plan?.origin === 'none' || !school) await this.people.forget();
      return plan;
    });
  }

  /** Nobody needs the files of it any more. */
  dropBackup(): Promise<void> {
    return this.#backups.clear();
  }

  /** After how many days somebody is told that a backup is due; `null`: nobody is. */
  remindOfBackup(every: number | null): Promise<void> {
    return this.#inTurn(async () => {
      await this.kept.changeSettings((settings) => ({ ...settings, backup: { every } }));
      this.#school = null;
    });
  }

  /** When the vault locks by itself; as it is set at first where the settings do not open. */
  async lockTimes(): Promise<Settings['lock']> {
    try {
      return (await this.kept.settings()).lock;
    } catch (error) {
      if (error instanceof Damaged) return SETTINGS.parse({}).lock;
      throw error;
    }
  }

  changeLockTimes(lock: Settings['lock']): Promise<void> {
    return this.#change((settings) => ({ ...settings, lock }));
  }

  /** Nobody wants to be told any more that there is no recovery sheet. */
  putOffRecovery(): Promise<void> {
    return this.#change((settings) => ({ ...settings, recoveryPutOff: true }));
  }

  /** How long dossiers are kept. */
  changeRetention(retention: Settings['retention']): Promise<void> {
    return this.#inTurn(async () => {
      await this.kept.changeSettings((settings) => ({ ...settings, retention }));
      this.#school = null;
    });
  }

  /** The school as its letters name it. */
  nameSchool(school: Settings['school']): Promise<void> {
    return this.#change((settings) => ({ ...settings, school }));
  }

  /** Somebody had the letters in a language checked; `null`: they are not checked after all. */
  checkTranslation(language: LetterLanguage, by: string | null, now: Moment): Promise<void> {
    return this.#change((settings) => ({
      ...settings,
      checkedTranslations: withChecked(settings.checkedTranslations, language, by, dayOf(now)),
    }));
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
    return this.#change((settings) => {
      const others = Object.entries(settings.wordings).filter(([one]) => one !== letter);
      return { ...settings, wordings: Object.fromEntries(wording ? [...others, [letter, wording]] : others) };
    });
  }

  /** Keeps how all letters begin and end; `null`: as the program has it. */
  keepLines(fixedLines: Settings['fixedLines']): Promise<void> {
    return this.#change((settings) => ({ ...settings, fixedLines }));
  }

  /** What words mean, and to which category of the law they are counted, also where they were read before. */
  explain(
    words: readonly { readonly word: string; readonly meaning: Meaning }[],
    categories: readonly WordChoices[],
  ): Promise<void> {
    const explained = Object.fromEntries(words.map(({ word, meaning }) => [plainWord(word), meaning]));
    return this.#change((settings) => ({
      ...settings,
      reasons: { ...settings.reasons, ...explained },
      categories: withChoices(settings.categories, categories),
      unknownWords: settings.unknownWords.filter((word) => !Object.hasOwn(explained, word)),
    }));
  }

  /** Changes the settings, alone; the school is then opened anew. */
  #change(change: (settings: Settings) => Settings): Promise<void> {
    return this.#inTurn(async () => {
      await this.kept.changeSettings(change);
      this.#school = null;
    });
  }

  #opened(now: Moment): Promise<School> {
    const year = schoolYearLabel(dayOf(now));
    if (this.#school?.year !== year) {
      const of = this.#openSchool(now);
      this.#school = { of, year };
      of.catch(() => {
        if (this.#school?.of === of) this.#school = null;
      });
    }
    return this.#school.of;
  }

  async #openSchool(now: Moment): Promise<School> {
    const [settings, me] = [await this.kept.settings(), await this.people.seated()];
    if (!me) throw new Locked();
    const school = await School.open(this.#dossiers, this.vault, settings, me, now);
    await this.#noteAll(school, settings.unnoted, now).catch((error: unknown) => report('trail', error));
    this.#wholeness.verify(async () => {
      await this.forget();
      this.#ground.changed();
    });
    return school;
  }

  /** Something happened while nobody sat here. */
  async #noteLater(of: PlainNote): Promise<void> {
    await this.#wholeness.state();
    await this.#change((settings) => ({ ...settings, unnoted: [...settings.unnoted, of] }));
  }

  /** Writes down what happened while nobody sat here. Twice rather than never, where a worker is stopped in between. */
  async #noteAll(school: School, unnoted: Settings['unnoted'], now: Moment): Promise<void> {
    if (unnoted.length === 0) return;
    for (const of of unnoted) await school.note({ of }, now);
    await this.kept.changeSettings((settings) => ({ ...settings, unnoted: [] }));
  }

  async #seated(): Promise<boolean> {
    if ((await this.#wholeness.state()) !== 'unlocked' || (await this.#isRestoring())) return false;
    return (await this.people.seated()) !== null;
  }

  /** Can the school be opened? Not where its settings do not open. */
  async #mayOpen(): Promise<boolean> {
    try {
      return await this.#seated();
    } catch (error) {
      if (error instanceof Damaged) return false;
      throw error;
    }
  }

  #isRestoring(): Promise<boolean> {
    return this.#wholeness.isRestoring(this.#ground.changed);
  }

  async #tellSchool(): Promise<void> {
    const me = (await this.#seated()) ? await this.people.seated() : null;
    if (me) (await this.#school?.of)?.sit(me);
  }

  #inTurn<T>(what: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(what);
    this.#turn = done.catch(() => undefined);
    return done;
  }
}
