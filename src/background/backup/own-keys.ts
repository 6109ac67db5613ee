import type { Moment } from '../../domain/day';
import { dayOf, schoolYearLabel } from '../../domain/day';
import type { Entry, PupilKey, Subject } from '../../domain/dossier';
import { nameIn } from '../../domain/fold';
import type { OwnOf } from '../../storage/backup/plan';
import { understood } from '../../storage/entries';
import type { PupilIds } from '../../storage/pupil-ids';
import type { Draft, Write } from '../../storage/stamping';
import { identityOf } from '../identity';

const entriesIn = (raw: readonly unknown[]): readonly Entry[] => raw.map(understood).filter((entry) => entry !== null);

/** By which key this device knows a pupil; `null`: no page named them. */
async function ownKey(ids: Pick<PupilIds, 'id'>, entries: readonly Entry[]): Promise<PupilKey | null> {
  const named = nameIn(entries);
  return named.name === '' ? null : ids.id(`pupil ${identityOf(named)}`);
}

/** By which name this device knows whom a dossier of another vault is about: groups and the school are called the same in all. */
export const ownOf =
  (ids: Pick<PupilIds, 'id'>): OwnOf =>
  async (subject, raw): Promise<Subject> => {
    const own = subject.of === 'pupil' ? await ownKey(ids, entriesIn(raw)) : null;
    return own === null ? subject : { of: 'pupil', pupil: own };
  };

/**
 * What makes other keys (of another vault, or of this one before it shared) and those by which this device calls pupils now stand for
 * the same pupils, in the dossiers of this school year.
 * @param dossiers of all years
 * @param isOne do these keys stand for one pupil already?
 */
export async function joiningsOf(
  dossiers: readonly { readonly subject: Subject; readonly raw: readonly unknown[] }[],
  ids: Pick<PupilIds, 'id'>,
  isOne: (a: PupilKey, b: PupilKey) => boolean,
  { at, by }: { readonly at: Moment; readonly by: Draft['by'] },
): Promise<readonly Write[]> {
  const theirs = new Map<PupilKey, Entry[]>();
  for (const { subject, raw } of dossiers) {
    if (subject.of !== 'pupil') continue;
    theirs.set(subject.pupil, [...(theirs.get(subject.pupil) ?? []), ...entriesIn(raw)]);
  }
  // Those that joined another key there follow it, and one of this device may be among them.
  const joined = new Set([...theirs.values()].flat().flatMap((one) => (one.kind === 'joined' ? [one.other] : [])));
  const year = schoolYearLabel(dayOf(at));
  const writes = await Promise.all(
    [...theirs].map(async ([other, entries]): Promise<readonly Write[]> => {
      const own = joined.has(other) ? null : await ownKey(ids, entries);
      if (own === null || own === other || joined.has(own) || isOne(own, other)) return [];
      return [{ subject: { of: 'pupil', pupil: own }, year, drafts: [{ at, by, body: { kind: 'joined', other } }] }];
    }),
  );
  return writes.flat();
}
