import type { Day } from '../domain/day';
import type { Noted, NotedPerson } from '../domain/noted';
import type { Role } from '../domain/role';
import { mayDecide } from '../domain/role';
import type { Managed } from '../managed/managed';
import { newId } from '../storage/dossiers';
import type { Kept } from '../storage/kept';
import type { Person, Settings } from '../storage/settings';
import type { SessionStore, Vault } from '../storage/vault';
import type { DigestTime } from './digest';

/** Names in the session's store: who sits here, and how often a code was wrong since it was last right. */
const SEAT = 'seat';
const TRIES = 'tries';
/** After so many wrong codes only the passphrase opens. */
export const MOST_TRIES = 5;

/** What a person says of themselves, or of somebody else who works here. */
export interface PersonGiven {
  readonly name: string;
  readonly role: Role;
  readonly groups: readonly string[];
}

/**
 * May this person name others, say what role they have, and record for whom dossiers are open? Who may decide for the school; and
 * anybody while nobody here may, or nobody could begin.
 */
const mayManage = (me: Person, people: readonly Person[]): boolean =>
  mayDecide(me.role) || !people.some(({ role }) => mayDecide(role));

/** Is there anybody else to sit down, or a code to ask? IT may say that there always is. */
const isShared = (people: readonly Person[], { values: { sharedDevice } }: Managed): boolean =>
  sharedDevice === true || people.length > 1 || people.some(({ code }) => code !== undefined);

/** Who somebody is in the trail. */
export const namedOf = ({ name, role }: NotedPerson): NotedPerson => ({ name, role });

/** What the trail says when somebody is kept. @param was `undefined`: they are new here */
export const changeOf = (was: NotedPerson | undefined, person: NotedPerson): Noted =>
  was
    ? { of: 'person-changed', person: namedOf(person), was: namedOf(was) }
    : { of: 'person-added', person: namedOf(person) };

/** Mensen op dit apparaat: several use one account of the computer. Who they are, and who of them sits here now. */
export class People {
  readonly #kept: Kept;
  readonly #vault: Vault;
  readonly #session: SessionStore;
  readonly #managed: () => Promise<Managed>;
  /** Who sits here; `undefined`: not looked up since this worker began. */
  #seated: Person | null | undefined;

  /** @param managed what IT set, as it holds now */
  constructor(kept: Kept, vault: Vault, session: SessionStore, managed: () => Promise<Managed>) {
    this.#kept = kept;
    this.#vault = vault;
    this.#session = session;
    this.#managed = managed;
  }

  /** Who sits here. Who is alone on this device and has no code sits here always. @throws Locked, Damaged */
  async seated(): Promise<Person | null> {
    if (this.#seated !== undefined) return this.#seated;
    const { people } = await this.#kept.settings();
    const seat = await this.#session.get(SEAT);
    const alone = isShared(people, await this.#managed()) ? null : people[0];
    this.#seated = people.find(({ id }) => id === seat) ?? alone ?? null;
    return this.#seated;
  }

  /**
   * Somebody sits down.
   * @param code of the person; whatever is given is right where they have none
   */
  async sit(id: string, code: string): Promise<'done' | 'wrong-code' | 'too-many-codes' | 'unknown-person'> {
    const { people } = await this.#kept.settings();
    const person = people.find((one) => one.id === id);
    if (!person) return 'unknown-person';
    if (person.code !== undefined && person.code !== (await this.#hashOf(id, code))) {
      const tries = Number((await this.#session.get(TRIES)) ?? 0) + 1;
      await this.#session.set(TRIES, String(tries));
      return tries >= ((await this.#managed()).values.codeTries ?? MOST_TRIES) ? 'too-many-codes' : 'wrong-code';
    }
    await this.#session.remove(TRIES);
    await this.#session.set(SEAT, id);
    this.#seated = person;
    return 'done';
  }

  /** Whoever made the vault sits here. */
  begin(id: string): Promise<void> {
    return this.#session.set(SEAT, id);
  }

  /** What IT sets may have changed; who sat here by their own choice still does. */
  lookAgain(): void {
    this.#seated = undefined;
  }

  /** Whoever sits here leaves; the vault stays open for the next. */
  async stand(): Promise<void> {
    await this.#session.remove(SEAT);
    this.#seated = undefined;
  }

  /** Nothing of who sat here stays behind a lock. */
  async forget(): Promise<void> {
    await this.stand();
    await this.#session.remove(TRIES);
  }

  /** Would somebody else be let in if whoever sits here went away? */
  async isShared(): Promise<boolean> {
    return isShared((await this.#kept.settings()).people, await this.#managed());
  }

  /** May who sits here name others and record agreements? */
  async mayManage(): Promise<boolean> {
    const me = await this.seated();
    return me !== null && mayManage(me, (await this.#kept.settings()).people);
  }

  /**
   * Keeps who somebody is.
   * @param id `null`: somebody new
   * @param code a new code; `null`: none from now on; absent: as it is
   * @param year the school year for which the groups are said
   */
  async keep(
    id: string | null,
    { name, role, groups }: PersonGiven,
    code: string | null | undefined,
    year: string,
  ): Promise<'done' | 'not-allowed' | 'unknown-person' | 'name-taken' | 'set-by-it'> {
    const me = await this.seated();
    const { people } = await this.#kept.settings();
    const before = people.find((one) => one.id === id);
    if (id !== null && !before) return 'unknown-person';
    const isOwn = me !== null && me.id === id && me.role === role;
    if (!me || !(isOwn || mayManage(me, people))) return 'not-allowed';
    if (people.some((one) => one.id !== id && one.name === name)) return 'name-taken';
    const { roles, codeLength = 0, digests: wanted = [] } = (await this.#managed()).values;
    const isNewRole = before?.role !== role;
    if ((isNewRole && roles && !roles.includes(role)) || (code && code.length < codeLength)) return 'set-by-it';
    const kept = id ?? newId();
    const hash = code === undefined ? before?.code : code === null ? undefined : await this.#hashOf(kept, code);
    const { digests, told } = before ?? { digests: [...wanted], told: {} };
    const of = { id: kept, name, role, groups: [...groups], year, digests, told };
    const person: Person = { ...of, ...(hash !== undefined && { code: hash }) };
    await this.#change((all) => (before ? all.map((one) => (one.id === id ? person : one)) : [...all, person]));
    return 'done';
  }

  /** Keeps who it is that sits here. */
  async keepOwn(given: PersonGiven, year: string): Promise<'done' | 'not-allowed' | 'name-taken' | 'set-by-it'> {
    const kept = await this.keep((await this.seated())?.id ?? null, given, undefined, year);
    return kept === 'unknown-person' ? 'not-allowed' : kept;
  }

  /** At which ends of the day who sits here wants to be told. */
  wants(digests: readonly DigestTime[]): Promise<void> {
    return this.#changeOwn((me) => ({ ...me, digests: [...digests] }));
  }

  /** Who sits here was told of their steps. */
  told(time: DigestTime, day: Day): Promise<void> {
    return this.#changeOwn((me) => ({ ...me, told: { ...me.told, [time]: day } }));
  }

  async #changeOwn(change: (me: Person) => Person): Promise<void> {
    const me = await this.seated();
    await this.#change((all) => all.map((one) => (one.id === me?.id ? change(one) : one)));
  }

  /** Whoever leaves the school. What they recorded stays, and nobody takes away their own name. */
  async remove(id: string): Promise<'done' | 'not-allowed' | 'unknown-person'> {
    const me = await this.seated();
    const { people } = await this.#kept.settings();
    if (!people.some((one) => one.id === id)) return 'unknown-person';
    if (!me || me.id === id || !mayManage(me, people)) return 'not-allowed';
    await this.#change((all) => all.filter((one) => one.id !== id));
    return 'done';
  }

  async #change(change: (people: Settings['people']) => Settings['people']): Promise<void> {
    const me = await this.seated();
    const { people } = await this.#kept.changeSettings((settings) => ({
      ...settings,
      people: change(settings.people),
    }));
    // Who was alone here need not sit down again because somebody came.
    if (me) await this.#session.set(SEAT, me.id);
    this.#seated = people.find(({ id }) => id === me?.id) ?? null;
  }

  #hashOf(id: string, code: string): Promise<string> {
    return this.#vault.id(`code ${id} ${code}`);
  }
}
