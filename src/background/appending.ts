import { dayOf, type Moment, schoolYearLabel } from '../domain/day';
import type { Entry, Subject } from '../domain/dossier';
import type { Dossiers, Draft, Write } from '../storage/dossiers';
import type { Addition } from './recorder';

/** Adds to the dossiers of pupils, groups and the school. */
export type Append = (additions: readonly Addition[], now: Moment) => Promise<void>;

/** Where what was added is known from then on. */
interface Told {
  add(subject: Subject, entries: readonly Entry[]): void;
}

/** Adds to what is kept, and then to what is known. @param by who adds */
export const appending =
  (dossiers: Dossiers, known: readonly Told[], by: () => Draft['by']): Append =>
  async (additions, now) => {
    if (additions.length === 0) return;
    const author = by();
    const byDossier = new Map<string, Write & { drafts: Draft[] }>();
    for (const { subject, body, id, at: meant = now, year = schoolYearLabel(dayOf(now)) } of additions) {
      const dossier = JSON.stringify([subject, year]);
      const write = byDossier.get(dossier) ?? { subject, year, drafts: [] };
      write.drafts.push({ at: meant, by: author, body, ...(id && { id }) });
      byDossier.set(dossier, write);
    }
    const writes = [...byDossier.values()];
    const entries = await dossiers.append(writes);
    let next = 0;
    for (const { subject, drafts } of writes) {
      const added = entries.slice(next, next + drafts.length);
      for (const one of known) one.add(subject, added);
      next += drafts.length;
    }
  };
