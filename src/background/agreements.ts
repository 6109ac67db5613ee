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
  /** Oldest first, each with the entry that it is. */
  readonly standing: readonly { readonly agreement: Agreement; readonly entry: Entry }[];

  /** @param entries of the dossier of all years, in any order */
  constructor(entries: readonly Entry[]) {
    const ended = withdrawalsOf(actionsIn(entries));
    this.standing = entries
      .flatMap((entry) =>
        entry.kind === 'action' && entry.action.kind === 'access-agreed' && !ended.has(entry.action.id)
          ? [{ agreement: entry.action, entry }]
          : [],
      )
      .sort((a, b) => (a.agreement.at < b.agreement.at ? -1 : 1));
  }

  get #all(): readonly Agreement[] {
    return this.standing.map(({ agreement }) => agreement);
  }

  has(id: string): boolean {
    return this.standing.some(({ agreement }) => agreement.id === id);
  }

  /** May somebody see the dossiers of this group's pupils? @param group `null`: not known */
  allow(looker: Looker, group: string | null): boolean {
    return mayRead(looker, group, this.#all);
  }

  /** The groups whose dossiers somebody may see; `null`: those of the whole school. */
  groupsFor(looker: Looker): readonly string[] | null {
    return readableGroups(looker, this.#all);
  }

  /** Oldest first. */
  view(): readonly AgreementView[] {
    return this.standing.map(({ agreement: { id, at, role, person, scope, with: director }, entry }) => ({
      id,
      at,
      role: (role ?? null) as AgreementView['role'],
      person: person ?? null,
      group: scope ?? null,
      by: director ?? entry.by.name,
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
