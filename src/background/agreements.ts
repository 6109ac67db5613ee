import { type Agreement, type Looker, mayRead, readableGroups } from '../domain/access';
import type { ActionOf } from '../domain/action';
import type { Moment } from '../domain/day';
import type { Entry } from '../domain/dossier';
import type { AgreementView } from '../messages/views';
import { withdrawalsOf } from '../rules/recorded';
import { newId } from '../storage/dossiers';
import { actionsIn } from './recorder';

/** Whom an agreement is for, and for which group. */
export type NewAgreement = Pick<Agreement, 'role' | 'person' | 'scope' | 'with'>;

/** Afspraken over inzage: which the director made, and what follows for who sits here. They stand over school years, until ended. */
export class Agreements {
  readonly #standing: readonly Agreement[];
  readonly #by: ReadonlyMap<string, Entry['by']>;

  /** @param entries of the dossier of all years, in any order */
  constructor(entries: readonly Entry[]) {
    const actions = actionsIn(entries);
    const ended = withdrawalsOf(actions);
    this.#standing = actions
      .filter((action): action is Agreement => action.kind === 'access-agreed' && !ended.has(action.id))
      .sort((a, b) => (a.at < b.at ? -1 : 1));
    this.#by = new Map(entries.map(({ id, by }) => [id, by]));
  }

  has(id: string): boolean {
    return this.#standing.some((agreement) => agreement.id === id);
  }

  /** May somebody see the dossiers of this group's pupils? @param group `null`: not known */
  allow(looker: Looker, group: string | null): boolean {
    return mayRead(looker, group, this.#standing);
  }

  /** The groups whose dossiers somebody may see; `null`: those of the whole school. */
  groupsFor(looker: Looker): readonly string[] | null {
    return readableGroups(looker, this.#standing);
  }

  /** Oldest first. */
  view(): readonly AgreementView[] {
    return this.#standing.map(({ id, at, role, person, scope, with: director }) => ({
      id,
      at,
      role: (role ?? null) as AgreementView['role'],
      person: person ?? null,
      group: scope ?? null,
      by: director ?? this.#by.get(id)?.name ?? '',
    }));
  }
}

/** The action that makes an agreement. */
export const agreementMade = (agreement: NewAgreement, at: Moment): Agreement => ({
  ...agreement,
  kind: 'access-agreed',
  id: newId(),
  at,
});

/** The action that ends one. */
export const agreementEnded = (about: string, at: Moment): ActionOf<'withdrawn'> => ({
  kind: 'withdrawn',
  id: newId(),
  at,
  about,
});
