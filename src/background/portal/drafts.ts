import { dayOf, type Moment } from '../../domain/day';
import type { DraftBack } from '../../messages/portal';
import { newId } from '../../storage/dossiers';
import type { Kept } from '../../storage/kept';
import type { KeptDraft, Portal } from '../../storage/portal';
import type { SessionStore } from '../../storage/vault';

/** Name in the session's store: which text goes back into which tab. It holds numbers only. */
const BACK = 'drafts-back';
/** A page could hand over texts without end. */
export const MOST_DRAFTS = 100;

/** A text as a page hands it over. */
export type Handed = Pick<KeptDraft, 'action' | 'path' | 'subject' | 'text' | 'to'>;

/** The address where a text was written; `null`: what the page said leads elsewhere. */
export function addressOf({ origin, path }: Pick<KeptDraft, 'origin' | 'path'>): string | null {
  if (!path.startsWith('/') || !URL.canParse(origin + path)) return null;
  const url = new URL(origin + path);
  return url.origin === origin ? url.href : null;
}

/** Those of a person, the last one first. */
export const draftsIn = ({ drafts }: Portal, person: string): readonly KeptDraft[] =>
  drafts.filter((one) => one.person === person && one.removedAt === null).reverse();

/** Klaargezet: texts that wait until their person's next workday. Only that person is told of them. */
export class Drafts {
  readonly #kept: Pick<Kept, 'portal' | 'changePortal'>;
  readonly #session: SessionStore;

  constructor(kept: Pick<Kept, 'portal' | 'changePortal'>, session: SessionStore) {
    this.#kept = kept;
    this.#session = session;
  }

  /** Those of a person, the last one first. @throws Locked, Damaged */
  async of(person: string): Promise<readonly KeptDraft[]> {
    return draftsIn(await this.#kept.portal(), person);
  }

  /** Keeps a text; `false`: there are too many, or the address is not the page's own. @throws Locked, Damaged, Busy */
  async keep(handed: Handed, of: Pick<KeptDraft, 'person' | 'origin' | 'keptAt' | 'remindAt'>): Promise<boolean> {
    if (addressOf({ ...of, ...handed }) === null) return false;
    const draft: KeptDraft = { ...handed, ...of, id: newId(), filledAt: null, removedAt: null };
    const { drafts } = await this.#kept.changePortal((portal) => {
      const others = portal.drafts.filter(({ removedAt }) => removedAt === null || isOf(removedAt, of.keptAt));
      const mine = others.filter(({ person }) => person === of.person);
      return { ...portal, drafts: mine.length < MOST_DRAFTS ? [...others, draft] : others };
    });
    return drafts.some(({ id }) => id === draft.id);
  }

  /** Changes a text of a person; `false`: it is gone. @throws Locked, Damaged, Busy */
  async change(id: string, person: string, change: Partial<KeptDraft>): Promise<boolean> {
    const isIt = (one: KeptDraft) => one.id === id && one.person === person;
    const { drafts } = await this.#kept.changePortal((portal) => ({
      ...portal,
      drafts: portal.drafts.map((one) => (isIt(one) ? { ...one, ...change } : one)),
    }));
    return drafts.some(isIt);
  }

  /** The person chose a text for a tab. */
  async choose(id: string, tab: number): Promise<void> {
    const others = Object.entries(await this.#chosen()).filter(([other]) => other !== String(tab));
    await this.#keepChosen([...others, [String(tab), id]]);
  }

  /** The text that who sits here chose for a tab, where it is still at the place where it was written; `null`: none. */
  async backFor(tab: number | null, origin: string | null, person: string): Promise<DraftBack | null> {
    const chosen = tab === null ? undefined : (await this.#chosen())[tab];
    if (chosen === undefined) return null;
    const draft = (await this.of(person)).find((one) => one.id === chosen && one.origin === origin);
    return draft ? { id: draft.id, subject: draft.subject, text: draft.text, to: draft.to } : null;
  }

  /** The text stands in the tab again, and is not filled in there once more. `false`: it was not chosen for it. */
  async filled(id: string, tab: number | null, person: string, now: Moment): Promise<boolean> {
    const chosen = await this.#chosen();
    if (tab === null || chosen[tab] !== id) return false;
    await this.#keepChosen(Object.entries(chosen).filter(([other]) => other !== String(tab)));
    return this.change(id, person, { filledAt: now });
  }

  async #chosen(): Promise<Readonly<Record<string, string>>> {
    return JSON.parse(((await this.#session.get(BACK)) as string | undefined) ?? '{}') as Record<string, string>;
  }

  #keepChosen(chosen: readonly (readonly [string, string])[]): Promise<void> {
    return this.#session.set(BACK, JSON.stringify(Object.fromEntries(chosen)));
  }
}

const isOf = (moment: string, now: string): boolean => dayOf(moment as Moment) === dayOf(now as Moment);
