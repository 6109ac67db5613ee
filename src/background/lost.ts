import { dayOf, type Moment } from '../domain/day';
import type { Subject } from '../domain/dossier';
import type { NotedLoss } from '../domain/noted';
import type { LostView } from '../messages/views';
import type { Dossiers } from '../storage/dossiers';

/** A subject with what people call it. */
export interface Called {
  readonly subject: Subject;
  readonly name: string | null;
}

/** Niet gered: what neither store has any more, for the screens, for the trail, and by the keyed hashes of the dossiers. */
export interface Loss {
  readonly view: LostView;
  readonly noted: NotedLoss;
  readonly ids: readonly string[];
}

const keyIn = (subject: Subject): NotedLoss['dossiers'][number]['whose'] => {
  if (subject.of === 'pupil') return subject.pupil;
  return subject.of === 'group' ? subject.group : null;
};

const dayOrNull = (moment: Moment | null) => (moment === null ? null : dayOf(moment));

/**
 * What could not be saved and nobody put away; `null`: there is nothing to tell.
 * @param years school years with the dossiers that do not open or were set aside, by their keyed hashes
 * @param everybody whose dossier it may be: a hash tells it of nobody else. Asked only where something is lost
 */
export async function lostOf(
  dossiers: Dossiers,
  years: readonly { readonly year: string; readonly damaged: ReadonlySet<string> }[],
  everybody: () => readonly Called[],
): Promise<Loss | null> {
  const kept = await dossiers.keptAside();
  const told = await Promise.all(years.map(({ damaged }) => notPutAway(dossiers, damaged)));
  const hurt = years
    .map(({ year }, index) => ({ year, damaged: told[index]! }))
    .filter(({ damaged }) => damaged.length > 0);
  if (hurt.length === 0 && kept.length === 0) return null;
  const called = everybody();
  const found = await Promise.all(
    hurt.map(async ({ year, damaged }) => {
      const ids = await Promise.all(called.map(({ subject }) => dossiers.idOf(subject, year)));
      return damaged.map((id) => ({ year, id, whose: called[ids.indexOf(id)] ?? null }));
    }),
  );
  const gaps = hurt.length > 0 ? await dossiers.missing() : [];
  const missing = gaps.map(({ entries, from, until }) => ({ entries, from: dayOrNull(from), until: dayOrNull(until) }));
  const lost = found.flat().map(({ year, whose }) => ({ year, whose, of: whose?.subject.of ?? ('unknown' as const) }));
  return {
    view: { dossiers: lost.map(({ of, whose, year }) => ({ of, name: whose?.name ?? null, year })), kept, missing },
    noted: {
      dossiers: lost.map(({ of, whose, year }) => ({ of, whose: whose && keyIn(whose.subject), year })),
      kept,
      missing,
    },
    ids: found.flat().map(({ id }) => id),
  };
}

/** Those of which something was lost since they were put away, or that never were. */
async function notPutAway(dossiers: Dossiers, damaged: ReadonlySet<string>): Promise<readonly string[]> {
  const ids = [...damaged];
  const away = await Promise.all(ids.map((id) => dossiers.isPutAway(id)));
  return ids.filter((_, index) => !away[index]);
}
