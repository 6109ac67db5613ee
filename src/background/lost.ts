import { dayOf, type Moment } from '../domain/day';
import type { Subject } from '../domain/dossier';
import type { LostView } from '../messages/views';
import type { Dossiers } from '../storage/dossiers';

/** A subject with what people call it. */
export interface Called {
  readonly subject: Subject;
  readonly name: string | null;
}

type LostDossier = LostView['dossiers'][number];

const dayOrNull = (moment: Moment | null) => (moment === null ? null : dayOf(moment));

/**
 * What could not be saved; `null`: everything is there.
 * @param years school years with the dossiers that do not open or were set aside, by their keyed hashes
 * @param everybody whose dossier it may be: a hash tells it of nobody else. Asked only where something is lost
 */
export async function lostOf(
  dossiers: Dossiers,
  years: readonly { readonly year: string; readonly damaged: ReadonlySet<string> }[],
  everybody: () => readonly Called[],
): Promise<LostView | null> {
  const kept = await dossiers.keptAside();
  const hurt = years.filter(({ damaged }) => damaged.size > 0);
  if (hurt.length === 0 && kept.length === 0) return null;
  const called = everybody();
  const found = await Promise.all(
    hurt.map(async ({ year, damaged }) => {
      const ids = await Promise.all(called.map(({ subject }) => dossiers.idOf(subject, year)));
      return [...damaged].map((id): LostDossier => {
        const whose = called[ids.indexOf(id)];
        return { of: whose?.subject.of ?? 'unknown', name: whose?.name ?? null, year };
      });
    }),
  );
  const missing = hurt.length > 0 ? await dossiers.missing() : [];
  return {
    dossiers: found.flat(),
    kept,
    missing: missing.map(({ entries, from, until }) => ({ entries, from: dayOrNull(from), until: dayOrNull(until) })),
  };
}
