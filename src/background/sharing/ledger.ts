import type { Dossiers } from '../../storage/dossiers';
import type { Here, Ledger } from '../../sync/ledger';
import { union } from '../../sync/ranges';
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
    const [numbers, forked] = await Promise.all([dossiers.numbers(), dossiers.forked()]);
    const here: Record<string, Here> = {};
    for (const { device, until } of numbers)
      here[device] = { last: Math.max(until, here[device]?.last ?? 0), forked: [] };
    for (const { device, from, until } of forked)
      here[device] = { last: here[device]!.last, forked: union(here[device]!.forked, [[from, until]]) };
    return here;
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
