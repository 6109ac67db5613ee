import { schoolNow } from '#clock';
import { dayOf, type Moment, schoolYearLabel } from '../domain/day';
import type { PupilKey } from '../domain/dossier';
import type { Noted, PlainNote } from '../domain/noted';
import type { Managed } from '../managed/managed';
import type { Setup } from '../messages/contract';
import type { LockState } from '../messages/views';
import { type BackupPlaces, Backups } from '../storage/backup/backups';
import type { Plan } from '../storage/backup/plan';
import { Copies } from '../storage/copy/copies';
import type { Files } from '../storage/copy/files';
import { Dossiers, newId } from '../storage/dossiers';
import { Damaged, Locked } from '../storage/errors';
import { firstSettings, Kept } from '../storage/kept';
import { KeptLogs } from '../storage/logs';
import { PupilIds } from '../storage/pupil-ids';
import { type Database, openDatabase } from '../storage/schema';
import { SETTINGS, type Settings } from '../storage/settings';
import type { Taken } from '../storage/taking';
import { type Secret, type SessionStore, Vault } from '../storage/vault';
import type { Ledger } from '../sync/ledger';
import { writtenBeside } from './backup/beside';
import { joiningsOf, ownOf } from './backup/own-keys';
import { firstPortalBy, firstSettingsBy, layersBy, saysOfPortal } from './by-it/layers';
import { firstProtocolBy } from './by-it/protocol';
import { Marker } from './marker';
import { People } from './people';
import { Drafts } from './portal/drafts';
import { report } from './report';
import { School } from './school';
import { SchoolSettings } from './school-settings';
import type { Drive } from './sharing/drive';
import { ledgerOf } from './sharing/ledger';
import { Sharing } from './sharing/sharing';
import { Wholeness } from './wholeness';

/** The settings of somebody who begins: as they say it, and of what nobody asked them as IT set it. */
function firstOf({ school, me, region, times }: Omit<Setup, 'passphrase'>, managed: Managed, now: Moment): Settings {
  const { digests = [] } = managed.values;
  const byIt = firstSettingsBy(managed, SETTINGS.parse({}));
  return {
    ...byIt,
    school: { ...byIt.school, ...school },
    people: [{ ...me, id: newId(), year: schoolYearLabel(dayOf(now)), digests: [...digests], told: {} }],
    region,
    timetable: SETTINGS.parse({ timetable: times }).timetable,
    since: dayOf(now),
  };
}

/** What the administration stands on. */
export interface Ground {
  readonly session: SessionStore;
  /** What stays on the device in the open. */
  readonly local: SessionStore;
  /** Where the second copy lies. */
  readonly files: Files;
  /** Where a backup lies on its way to a person, or from them. */
  readonly places: BackupPlaces;
  /** What school IT set, as it holds now. */
  readonly managed: () => Promise<Managed>;
  /** Where what is shared lies. */
  readonly drive: Drive;
  /** Looks every minute whether something came that is shared, or no more. */
  readonly everyMinute: (on: boolean) => void;
  /** What people see was put right, or is on its way to it. */
  readonly changed: () => void;
  /** Something could not be copied; it is tried again. */
  readonly failed: (error: unknown) => void;
  /** The database was thrown away while it was open: nothing of this office can be asked any more. */
  readonly gone: () => void;
}

/**
 * Administratie: the vault with what stands in it. The school is opened once while unlocked, and again when the settings or the school
 * year change. Whatever writes takes its turn, so that nobody decides on what another is about to change.
 */
export class Office {
  readonly vault: Vault;
  readonly kept: Kept;
  /** By which pupils are called. */
  readonly pupilIds: PupilIds;
  readonly settings: SchoolSettings;
  readonly people: People;
  readonly drafts: Drafts;
  readonly sharing: Sharing;
  readonly copies: Copies;
  readonly #dossiers: Dossiers;
  readonly #backups: Backups;
  #backingUp: Office['backingUp'] = null;
  readonly #wholeness: Wholeness;
  readonly #ground: Ground;
  #school: { readonly of: Promise<School>; readonly year: string } | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  /** The school as it was opened last: it may be opened anew meanwhile. */
  #known: School | null = null;

  private constructor(database: Database, ground: Ground) {
    const { session, local, files, managed } = ground;
    this.#ground = ground;
    this.vault = new Vault(database, session);
    this.copies = new Copies(database, this.vault, files, {
      failed: ground.failed,
      progressed: ground.changed,
    });
    this.#wholeness = new Wholeness(this.vault, this.copies, new Marker(local), session);
    this.kept = new Kept(database, this.vault, this.copies, layersBy(managed));
    this.pupilIds = new PupilIds(this.vault, this.kept);
    this.settings = new SchoolSettings(
      this.kept,
      (what) => this.#inTurn(what),
      () => {
        this.#school = null;
      },
    );
    this.people = new People(this.kept, this.vault, session, managed);
    this.drafts = new Drafts(this.kept, session);
    this.#dossiers = new Dossiers(
      database,
      this.vault,
      this.kept,
      this.copies,
      () => Date.now(),
      () => this.sharing.pace.soon(),
    );
    const { vault, kept, copies } = this;
    const of = { database, vault, kept, copies, dossiers: this.#dossiers };
    this.#backups = new Backups(of, ground.places, () => Date.now());
    this.sharing = new Sharing({
      vault: this.vault,
      kept: this.kept,
      logs: new KeptLogs(database, this.vault),
      drive: ground.drive,
      ledger: () => this.#ledger(),
      taking: (take) => this.#taking(take),
      entering: (enter) => this.#entering(enter),
      renamed: () => this.#dossiers.takeNewName(),
      everyMinute: ground.everyMinute,
      changed: ground.changed,
      failed: (error) => report('sharing', error),
      now: () => Date.now(),
      today: async () => dayOf(await schoolNow()),
    });
  }

  /** Nobody is answered before the locks of both stores were held side by side. @param name of another database only in tests */
  static async open(ground: Ground, name?: string): Promise<Office> {
    const office = new Office(await openDatabase(name, ground.gone), ground);
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
      this.people.lookAgain();
      return Promise.resolve();
    });
  }

  async lock(): Promise<void> {
    this.#school = null;
    this.#known = null;
    this.#wholeness.forget();
    this.#dossiers.forget();
    await this.people.forget();
    await this.vault.lock();
    this.kept.forget();
    await this.sharing.pace.cut();
  }

  /**
   * The first run: makes the vault with who works here in it, or neither. The director's agreement follows at once, where there is one.
   * @throws SetUpAlready
   */
  async setUp({ passphrase, agreedBy, ...first }: Setup, now: Moment): Promise<void> {
    const managed = await this.#ground.managed();
    const settings = firstOf(first, managed, now);
    if ((await this.vault.state()) === 'not-set-up') await this.copies.clear();
    await this.vault.setUp(passphrase, async (keys) => [await firstSettings(keys, settings)]);
    await this.copies.checkLocks();
    await this.people.begin(settings.people[0]!.id);
    await this.forget();
    await this.note({ of: 'set-up' }, now).catch((error: unknown) => report('setup', error));
    // Without it the school begins as others do, which they may change; that is no reason to begin anew.
    await this.#beginBy(managed, now).catch((error: unknown) => report('setup', error));
    if (!agreedBy) return;
    const agreement = { person: first.me.name, with: agreedBy };
    // Without it the person sees no dossiers yet; that is no reason to begin anew.
    await this.rewrite(now, (school) => school.allYears.agree(agreement, now)).catch((error: unknown) =>
      report('setup', error),
    );
  }

  /** What IT set of what stands beside the settings. */
  async #beginBy(managed: Managed, now: Moment): Promise<void> {
    if (saysOfPortal(managed)) await this.kept.changePortal((portal) => firstPortalBy(managed, portal));
    const protocol = firstProtocolBy(managed, now);
    if (protocol) await this.rewrite(now, (school) => school.allYears.keepVersion(protocol, now));
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
      return this.kept.renewSettings(firstOf(first, await this.#ground.managed(), now));
    });
  }

  /**
   * What could not be saved is told no more: that stands in the trail first. `false`: there is nothing to put away.
   * @throws Locked, Busy, or the browser's own error when the disk is full
   */
  async putLossAway(now: Moment): Promise<boolean> {
    const done = await this.rewrite(now, async (school) => {
      if (!school.loss) return false;
      const { noted: loss, ids } = school.loss;
      await school.note({ of: 'loss-put-away', loss }, now);
      await this.#dossiers.putAway(ids, loss.kept);
      return true;
    });
    if (done === null) throw new Locked();
    return done;
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
    return this.#inTurn(() => this.#backups.trial({ secret, ownOf: ownOf(this.pupilIds) }));
  }

  /** Brings it back, and writes down that it was. @throws as `Backups.restore`; nothing was then written */
  restoreBackup(secret: Secret | null, now: Moment): Promise<Plan | null> {
    return this.#inTurn(async () => {
      const school = (await this.#mayOpen()) ? await this.#opened(now) : null;
      const writes = (plan: Plan) => writtenBeside(plan, school, this.pupilIds, now);
      const plan = await this.#backups.restore({ secret, ownOf: ownOf(this.pupilIds), writes });
      this.#school = null;
      this.pupilIds.forget();
      if (plan?.origin !== 'same') this.#wholeness.forget();
      if (plan?.origin === 'none' || !school) await this.people.forget();
      return plan;
    });
  }

  /** Nobody needs the files of it any more. */
  dropBackup(): Promise<void> {
    return this.#backups.clear();
  }

  /** What school IT set, as it holds now. */
  managed(): Promise<Managed> {
    return this.#ground.managed();
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
    const managed = await this.#ground.managed();
    const school = await School.open(this.#dossiers, this.pupilIds, settings, me, now, managed);
    this.#known = school;
    await this.#noteAll(school, settings.unnoted, now).catch((error: unknown) => report('trail', error));
    this.#wholeness.verify(dayOf(now), async () => {
      await this.forget();
      this.#ground.changed();
    });
    return school;
  }

  /** Something happened while nobody sat here. */
  async #noteLater(of: PlainNote): Promise<void> {
    await this.#wholeness.state();
    await this.settings.change((settings) => ({ ...settings, unnoted: [...settings.unnoted, of] }));
  }

  /** Writes down what happened while nobody sat here. Twice rather than never, where a worker is stopped in between. */
  async #noteAll(school: School, unnoted: Settings['unnoted'], now: Moment): Promise<void> {
    if (unnoted.length === 0) return;
    for (const of of unnoted) await school.note({ of }, now);
    await this.kept.changeSettings((settings) => ({ ...settings, unnoted: [] }));
  }

  /** What is shared is known as what was written here; `null`: nobody sits here. */
  async #ledger(): Promise<Ledger | null> {
    const school = await this.school(await schoolNow());
    if (!school) return null;
    return ledgerOf(this.#dossiers, () => this.#known ?? school);
  }

  /** Entries of other devices are seen as soon as they are kept. */
  #taking(take: () => Promise<Taken>): Promise<Taken> {
    return this.#inTurn(async () => {
      const done = await take();
      if (done.taken.length === 0) return done;
      const school = await this.#school?.of;
      // What everything is counted by is another, or dossiers of other years grew: it is opened anew when somebody asks for it.
      if (!school?.takeOver(done.taken)) this.#school = null;
      this.#ground.changed();
      return done;
    });
  }

  /** From now on pupils are called as in the circle: those who are known follow. Done twice rather than never. */
  async #entering(enter: () => Promise<unknown>): Promise<void> {
    const now = await schoolNow();
    await this.#inTurn(async () => {
      await enter();
      await this.#dossiers.takeNewName();
      const school = await this.#opened(now);
      await school.everyYear.load();
      const years = await this.#dossiers.years();
      const loaded = await Promise.all(years.map((year) => this.#dossiers.load(year)));
      const dossiers = loaded.flatMap((year) =>
        year.dossiers.map(({ subject, entries }) => ({ subject, raw: entries })),
      );
      const isOne = (a: PupilKey, b: PupilKey) => school.everyYear.whose(a) === school.everyYear.whose(b);
      const by = { name: school.me.name, role: school.me.role };
      const writes = await joiningsOf(dossiers, this.pupilIds, isOne, { at: now, by });
      if (writes.length > 0) await this.#dossiers.append(writes);
      await school.note({ of: 'sharing-joined' }, now);
      this.#school = null;
    });
    this.#ground.changed();
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
