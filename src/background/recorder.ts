import { isTeacherOf, worksWith } from '../domain/access';
import type { Action, ConsultedFor, UnaskedLetter } from '../domain/action';
import { dayOf, type Moment } from '../domain/day';
import type { Entry, EntryBody, PupilKey, Subject } from '../domain/dossier';
import type { History } from '../domain/history';
import type { KeptMonth } from '../domain/kept-month';
import { mayTakeBack, workOf } from '../domain/role';
import type { Me } from '../messages/views';
import type { Occasion, Said, Supplement, Way } from '../messages/ways';
import { actionsThatCount, withdrawalsOf } from '../rules/recorded';
import { newId } from '../storage/dossiers';
import type { Append } from './appending';
import { actionOn } from './occasions';
import type { Pupils } from './pupils';
import type { Step } from './steps';
import { supplementOf, supplementsTo } from './supplements';
import { actionsOf, behind, type NewAction, sentAs } from './ways';

/** What is to be added to a dossier. */
export interface Addition {
  readonly subject: Subject;
  readonly body: EntryBody;
  /** The school year that it is about; that of now unless given. */
  readonly year?: string;
  /** What the person meant; now unless given. */
  readonly at?: Moment;
  /** Of an action: its own id is its entry's. */
  readonly id?: string;
}

export const actionsIn = (entries: readonly Entry[]): readonly Action[] =>
  entries.flatMap((entry) => (entry.kind === 'action' ? [entry.action] : []));

/** The name of an entry that was recorded together with another. */
const withIt = (entry: string, place: number): string => `${entry}/${place}`;

const subjectOf = (pupil: PupilKey | undefined, group?: string): Subject =>
  pupil !== undefined ? { of: 'pupil', pupil } : group !== undefined ? { of: 'group', group } : { of: 'school' };

const actionsOfStep = ({ task, signal, known }: Step, way: Way, said: Said, now: Moment): readonly NewAction[] =>
  actionsOf(way, task, signal, behind(signal, known.actions), said, dayOf(now));

/** Vastleggen: what people did, recorded and taken back; nothing is ever deleted by it. */
export class Recorder {
  readonly #pupils: Pupils;
  readonly #me: () => Me;
  readonly #append: Append;

  /** @param me who sits here */
  constructor(pupils: Pupils, me: () => Me, append: Append) {
    this.#pupils = pupils;
    this.#me = me;
    this.#append = append;
  }

  /**
   * Records that the step was done in this way; `null` when what that way needs was not said. Returns the first entry.
   * @param along other steps that are done by it: each by an action of its own, which names its rule (protocol, reading 5)
   */
  async did(step: Step, way: Way, said: Said, now: Moment, along: readonly Step[] = []): Promise<string | null> {
    const { task, known } = step;
    const actions = actionsOfStep(step, way, said, now);
    // What was said stands with the first; of the others nothing is to be said twice.
    const others = actions.length === 0 ? [] : along.flatMap((other) => actionsOfStep(other, way, {}, now));
    return this.#record([...actions, ...others], known.history?.pupil, task.group, now);
  }

  /** Records something about a pupil that no step asks for; `null` when what it needs was not said. */
  async record(pupil: PupilKey, occasion: Occasion, said: Said, now: Moment): Promise<string | null> {
    const action = actionOn(occasion, said);
    return this.#record(action ? [action] : [], this.#pupils.whose(pupil), undefined, now);
  }

  /** Records that a letter was sent that no step asks for. It names no rule, and so settles no step. @param entry the name it gets */
  async sent(
    pupil: PupilKey,
    letter: UnaskedLetter,
    { text, choice }: Said,
    now: Moment,
    entry: string,
  ): Promise<void> {
    const done: NewAction = { kind: 'letter-sent', letter, ...sentAs(text, choice) };
    await this.#record([done], this.#pupils.whose(pupil), undefined, now, entry);
  }

  /** Adds something to an action of a pupil that stands. */
  async add(
    about: string,
    supplement: Supplement,
    said: Said,
    now: Moment,
  ): Promise<{ readonly entry: string } | 'unknown-entry' | 'not-allowed' | 'not-said'> {
    const { action, history } = this.actionOf(about) ?? {};
    if (!action || !history) return 'unknown-entry';
    const standing = actionsThatCount(history.actions, now);
    if (!supplementsTo(action, standing).includes(supplement)) return 'unknown-entry';
    if (!this.mayRecord(history.pupil)) return 'not-allowed';
    const added = supplementOf(supplement, about, said, dayOf(now));
    const entry = await this.#record(added ? [added] : [], history.pupil, undefined, now);
    return entry === null ? 'not-said' : { entry };
  }

  /** Keeps an overview of a month in the dossier of its school year, and records that it was made. Returns the action. */
  async made(month: string, year: string, kept: KeptMonth, now: Moment): Promise<string> {
    const id = newId();
    const action: Action = { kind: 'overview-made', id, at: now, month };
    const subject: Subject = { of: 'school' };
    const overview: Addition = { subject, year, body: { kind: 'overview', month, action: id, kept } };
    await this.#append([{ subject, id, body: { kind: 'action', action } }, overview], now);
    return id;
  }

  /** Records to which addresses the letters of a pupil go. */
  async address(pupil: PupilKey, to: readonly string[], now: Moment): Promise<string> {
    const entry = await this.#record([{ kind: 'letters-addressed', to }], this.#pupils.whose(pupil), undefined, now);
    return entry!;
  }

  /** Records that who works here saw the dossier, and for what. */
  async consulted(pupil: PupilKey, purpose: ConsultedFor, now: Moment): Promise<void> {
    await this.#record([{ kind: 'consulted', for: purpose }], this.#pupils.whose(pupil), undefined, now);
  }

  /** Is it recorded that who works here read the dossier today? Once a day is enough to know it. */
  hasRead(pupil: PupilKey, now: Moment): boolean {
    return this.#hasSeen(pupil, ['reading'], now);
  }

  /**
   * Is it recorded, or need it not be, that who works here sees what stands in the dossier beside their work? Of the teacher of the group
   * it goes without saying; of anybody else once a day.
   */
  hasGlanced(pupil: PupilKey, now: Moment): boolean {
    const me = this.#me();
    const { group } = this.#pupils.history(this.#pupils.whose(pupil)).named;
    return isTeacherOf(me, group) || this.#hasSeen(pupil, ['glance', 'reading'], now);
  }

  #hasSeen(pupil: PupilKey, purposes: readonly ConsultedFor[], now: Moment): boolean {
    return this.#pupils.entries(this.#pupils.whose(pupil)).some((entry) => {
      if (entry.kind !== 'action' || entry.action.kind !== 'consulted') return false;
      if (!purposes.includes(entry.action.for)) return false;
      const { name, role } = entry.by;
      return dayOf(entry.at) === dayOf(now) && name === this.#me().name && role === this.#me().role;
    });
  }

  /** May who works here record something about this pupil? Whoever has work at the school, and a teacher in their own groups. */
  mayRecord(pupil: PupilKey): boolean {
    const me = this.#me();
    if (workOf(me.role).length === 0) return false;
    const { group } = this.#pupils.history(this.#pupils.whose(pupil)).named;
    return worksWith(me, group);
  }

  /** Actions that belong together: the others are named after the first, so that taking back the first takes back all. */
  async #record(
    actions: readonly NewAction[],
    pupil: PupilKey | undefined,
    group: string | undefined,
    now: Moment,
    first = newId(),
  ): Promise<string | null> {
    if (actions.length === 0) return null;
    const additions = actions.map((done, index): Addition => {
      const id = index === 0 ? first : withIt(first, index + 1);
      const action: Action = { ...done, id, at: now, ...(pupil !== undefined && { pupil }) };
      return { subject: subjectOf(pupil, group), body: { kind: 'action', action }, id };
    });
    await this.#append(additions, now);
    return first;
  }

  /** An action that stands, and of whom it is; `null`: there is none, or it was taken back. */
  actionOf(entry: string): { readonly action: Action; readonly history: History | null } | null {
    const among = (actions: readonly Action[]) => {
      const action = actions.find(({ id }) => id === entry);
      return action && withdrawalsOf(actions).has(entry) ? undefined : action;
    };
    for (const key of this.#pupils.keys()) {
      const history = this.#pupils.history(key);
      const action = among(history.actions);
      if (action) return { action, history };
    }
    const action = among(actionsIn(this.#pupils.around()));
    return action ? { action, history: null } : null;
  }

  /** What was recorded second, together with an action, and stands: also of one that was recorded third, for the step of another rule. */
  besideOf(entry: string): ReturnType<Recorder['actionOf']> {
    return this.actionOf(withIt(entry.replace(/\/\d+$/, ''), 2));
  }

  /** All that was recorded together with an action, after it, and stands. */
  #withOf(entry: string, entries: readonly Entry[]): readonly string[] {
    const rest = actionsIn(entries).filter(({ id }) => id.startsWith(`${entry}/`));
    return rest.map(({ id }) => id).filter((id) => this.actionOf(id) !== null);
  }

  /**
   * Takes back an action, or the taking back of one. Only who does all the work of whoever recorded it may, and the director. Who saw a
   * dossier saw it: that stays.
   */
  async undo(entry: string, now: Moment): Promise<'done' | 'unknown-entry' | 'not-allowed'> {
    const found = this.actionOf(entry);
    if (!found) return 'unknown-entry';
    if (found.action.kind === 'consulted') return 'not-allowed';
    const pupil = found.history?.pupil;
    const entries = pupil ? this.#pupils.entries(pupil) : this.#pupils.around();
    const recorded = entries.find(({ id }) => id === entry);
    if (!recorded || !mayTakeBack(this.#me().role, recorded.by.role)) return 'not-allowed';
    const taken = [entry, ...this.#withOf(entry, entries)];
    await this.#record(
      taken.map((about) => ({ kind: 'withdrawn', about })),
      pupil,
      undefined,
      now,
    );
    return 'done';
  }
}
