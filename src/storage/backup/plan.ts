import type { Entry, Subject } from '../../domain/dossier';
import { REGISTER } from '../copy/register';
import { openedOrNot } from '../copy/stores';
import { understood } from '../entries';
import { Erased } from '../erased';
import { type DossierPlace, dossierId, type Opened, type Opener, openDossier } from '../one-dossier';
import { openKept } from '../one-kept';
import type { Database, DossierRecord, KeptRecord } from '../schema';
import type { Keys } from '../vault';
import type { About, Contents } from './backup-file';
import { type Merged, merged } from './merge';

/** Whose backup it is: of this vault; of a vault that is to go on here, where there is none; or of another one. */
export type Origin = 'same' | 'none' | 'other';

/** What becomes of one dossier of the backup. */
export interface DossierPlan extends Merged {
  /** As it is called here. */
  readonly at: DossierPlace;
  readonly before: DossierRecord | undefined;
  /** `null`: there is none here, or it does not open. */
  readonly mine: Opened | null;
  readonly theirs: Opened;
}

/** What does not come back, by the school year and whose it is; `null`: nothing tells that any more. */
export interface NotWhole {
  readonly year: string;
  readonly subject: Subject | null;
}

/** What restoring a backup does. Nothing is decided after it: it is counted for who asks, and carried out for who wants it. */
export interface Plan {
  readonly origin: Origin;
  readonly about: About | null;
  readonly dossiers: readonly DossierPlan[];
  /** Records of which there is one, and that are missing here. */
  readonly kept: readonly KeptRecord[];
  /** What of those in the backup opens, opened. */
  readonly keptThere: ReadonlyMap<KeptRecord['name'], unknown>;
  readonly notWhole: readonly NotWhole[];
  /** Names of such records that are not whole in the backup, and not here either. */
  readonly keptNotWhole: readonly string[];
  /** So many dossiers of the backup were erased since, and stay so. */
  readonly erased: number;
}

/** What is here. */
export interface Here {
  readonly database: Database;
  readonly opener: Opener;
  /** What was erased here; `null`: that is not known before it is restored. */
  readonly erased: Erased | null;
  /** By which name this vault knows whom a dossier of another one is about. */
  readonly ownOf: OwnOf;
}

/** @param entries of one school year, as they were sealed */
export type OwnOf = (subject: Subject, entries: readonly unknown[]) => Promise<Subject>;

/** @param theirs the keys of the vault that the backup is of */
export async function planOf(origin: Origin, contents: Contents, theirs: Keys, here: Here): Promise<Plan> {
  const dossiers: DossierPlan[] = [];
  const kept: KeptRecord[] = [];
  const keptThere = new Map<KeptRecord['name'], unknown>();
  const lost: DossierPlace[] = [];
  const keptNotWhole: string[] = [];
  let erased = 0;
  const isErased = await erasedIn(origin, contents, theirs, here);
  for await (const part of contents.parts()) {
    if (part.folder === 'kept') {
      const found = part.record && (await openedOrNot(openKept(theirs, part.record)));
      if (found === null) keptNotWhole.push(part.key);
      else keptThere.set(part.record!.name, found);
      if (found !== null && origin !== 'other' && (await isMissing(here, part.record!))) kept.push(part.record!);
      continue;
    }
    const opened = part.record && (await openedOrNot(openDossier({ keys: theirs }, part.record)));
    if (!opened) lost.push({ id: part.key, year: part.year });
    else if (await isErased(opened, part.year)) erased += 1;
    else dossiers.push(await dossierPlan(opened, part.year, here));
  }
  const subjects = dossiers.map((one) => one.theirs.subject);
  const notWhole = await Promise.all(lost.map((one) => named(one, subjects, theirs)));
  return { origin, about: contents.about, dossiers, kept, keptThere, notWhole, keptNotWhole, erased };
}

/** What was erased stays so, whether this device says it or the backup itself: also what was put into it from an older one. */
async function erasedIn(origin: Origin, contents: Contents, theirs: Keys, { erased, opener, ownOf }: Here) {
  const register = await dossierId({ keys: theirs }, REGISTER.subject, REGISTER.year);
  const entries: Entry[] = [];
  for await (const { folder, record } of contents.parts(register)) {
    const opened = folder === 'dossiers' && record ? await openedOrNot(openDossier({ keys: theirs }, record)) : null;
    entries.push(...(opened?.raw ?? []).map(understood).filter((entry) => entry !== null));
  }
  const there = await Erased.in(
    opener,
    entries.filter((entry) => entry.kind === 'erased'),
  );
  return async ({ subject, raw }: Opened, year: string): Promise<boolean> => {
    const names = origin === 'other' ? [subject, await ownOf(subject, raw)] : [subject];
    return names.some((name) => there.isOf(name, year) || erased?.isOf(name, year) === true);
  };
}

async function dossierPlan(theirs: Opened, year: string, { database, opener }: Here): Promise<DossierPlan> {
  const id = await dossierId(opener, theirs.subject, year);
  const before = await database.get('dossiers', id);
  const mine = before ? await openedOrNot(openDossier(opener, before)) : null;
  return { at: { id, year }, before, mine, theirs, ...merged(mine?.raw ?? [], theirs.raw) };
}

/** What is here stays; what is not, or does not open any more, comes from the backup. */
async function isMissing({ database, opener }: Here, { name }: KeptRecord): Promise<boolean> {
  const record = await database.get('kept', name);
  return !record || (await openedOrNot(openKept(opener.keys, record))) === null;
}

/** Whose dossier it was, as far as another school year tells. */
async function named({ id, year }: DossierPlace, subjects: readonly Subject[], keys: Keys): Promise<NotWhole> {
  for (const subject of [{ of: 'school' } as const, ...subjects])
    if ((await dossierId({ keys }, subject, year)) === id) return { year, subject };
  return { year, subject: null };
}
