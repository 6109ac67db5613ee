import type { NewVersion } from '../domain/chosen';
import type { Moment } from '../domain/day';
import type { Entry, EntryBody } from '../domain/dossier';
import { mayDecide } from '../domain/role';
import type { Managed } from '../managed/managed';
import type { VersionsView } from '../messages/views';
import type { Dossiers } from '../storage/dossiers';
import type { Person, Settings } from '../storage/settings';
import { Agreements, agreementEnded, agreementMade, type NewAgreement } from './agreements';
import { ALL_YEARS, Versions } from './versions';

/**
 * What the school keeps for all years: which protocols and which calendar it chose, and on whom the director agreed. What is written here
 * changes what everything is counted by, so the school is then to be opened anew.
 */
export class AllYears {
  readonly #dossiers: Dossiers;
  readonly #me: () => Person;
  readonly versions: Versions;
  readonly agreements: Agreements;
  /** Keyed hashes of its dossiers that do not open. */
  readonly damaged: ReadonlySet<string>;

  private constructor(
    dossiers: Dossiers,
    me: () => Person,
    settings: Settings,
    managed: Managed,
    entries: readonly Entry[],
    damaged: ReadonlySet<string>,
  ) {
    this.#dossiers = dossiers;
    this.#me = me;
    this.versions = new Versions(settings, entries, managed);
    this.agreements = new Agreements(entries);
    this.damaged = damaged;
  }

  /** @param me who sits here */
  static async open(dossiers: Dossiers, settings: Settings, managed: Managed, me: () => Person): Promise<AllYears> {
    const { dossiers: found, damaged } = await dossiers.load(ALL_YEARS);
    const entries = found.flatMap((dossier) => dossier.entries);
    return new AllYears(dossiers, me, settings, managed, entries, damaged);
  }

  /** May who sits here change what the school chose? */
  get mayDecide(): boolean {
    return mayDecide(this.#me().role);
  }

  /** What the school chose, version by version. @param groups of this school year */
  view(groups: readonly string[], now: Moment): VersionsView {
    const { unread } = this.versions;
    return { ...this.versions.view(), unread, mayChange: this.mayDecide, groups, now };
  }

  /** Keeps a version that was tried, from its first day on. */
  async keepVersion(version: NewVersion, now: Moment): Promise<{ readonly entry: string }> {
    const [entry] = await this.#append(version, now);
    return { entry: entry!.id };
  }

  /** Takes a version back; what it changed is as it was before it. */
  async withdrawVersion(about: string, now: Moment): Promise<'done' | 'unknown-entry' | 'not-allowed'> {
    if (!this.mayDecide) return 'not-allowed';
    const { protocols, calendars } = this.versions;
    if (![...protocols, ...calendars].some(({ entry }) => entry === about)) return 'unknown-entry';
    await this.#append({ kind: 'withdrawn', about }, now);
    return 'done';
  }

  /** Records that somebody may see dossiers. Who is not the director says which director agreed to it. */
  async agree(agreement: NewAgreement, now: Moment): Promise<'done' | 'not-said'> {
    if (this.#me().role !== 'director' && !agreement.with) return 'not-said';
    await this.#append({ kind: 'action', action: agreementMade(agreement, now) }, now);
    return 'done';
  }

  async endAgreement(id: string, now: Moment): Promise<'done' | 'unknown-entry'> {
    if (!this.agreements.has(id)) return 'unknown-entry';
    await this.#append({ kind: 'action', action: agreementEnded(id, now) }, now);
    return 'done';
  }

  #append(body: EntryBody, now: Moment): Promise<readonly Entry[]> {
    const { name, role } = this.#me();
    const drafts = [{ at: now, by: { name, role }, body, ...(body.kind === 'action' && { id: body.action.id }) }];
    return this.#dossiers.append([{ subject: { of: 'school' }, year: ALL_YEARS, drafts }]);
  }
}
