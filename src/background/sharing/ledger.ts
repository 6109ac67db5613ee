import type { Dossiers } from '../../storage/dossiers';
import type { Ledger } from '../../sync/ledger';
import type { School } from '../school';

/** What the circle asks of a school. */
export type Asked = Pick<School, 'nameOf'> & {
  readonly allYears: { readonly agreements: Pick<School['allYears']['agreements'], 'standing'> };
};

/**
 * What was written on this device, as the circle needs it.
 * @param school as it is known now: it is opened anew now and then
 */
export const ledgerOf = (dossiers: Dossiers, school: () => Asked): Ledger => ({
  writer: () => dossiers.writer(),
  writers: async () => {
    const last = new Map<string, number>();
    for (const { device, until } of await dossiers.numbers()) last.set(device, Math.max(until, last.get(device) ?? 0));
    return Object.fromEntries(last);
  },
  own: (after) => dossiers.own(after),
  find: (writer, numbers) => dossiers.find(writer, numbers),
  ofPupil: (pupil) => dossiers.about({ of: 'pupil', pupil }),
  take: (found) => dossiers.take(found),
  groupOf: (pupil) => school().nameOf(pupil)?.group ?? null,
  agreements: () =>
    school().allYears.agreements.standing.map(({ agreement, entry }) => ({
      agreement,
      writer: entry.device,
      seq: entry.seq,
    })),
});
