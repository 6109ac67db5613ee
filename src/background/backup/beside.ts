import { dayOf, type Moment, schoolYearLabel } from '../../domain/day';
import type { PupilKey } from '../../domain/dossier';
import type { Plan } from '../../storage/backup/plan';
import type { PupilIds } from '../../storage/pupil-ids';
import { SETTINGS } from '../../storage/settings';
import type { Draft, Write } from '../../storage/stamping';
import type { School } from '../school';
import { joiningsOf } from './own-keys';

/** Who restores where nobody sits: the only one who works there, or nobody knows who. */
function somebody({ keptThere }: Plan): Draft['by'] {
  const settings = SETTINGS.safeParse(keptThere.get('settings'));
  const [first, ...others] = settings.success ? settings.data.people : [];
  return first && others.length === 0 ? { name: first.name, role: first.role } : { name: '', role: 'administrator' };
}

/**
 * What is written beside what a backup brings, in the same breath: that it was restored, and who is who where pupils are called otherwise
 * in it.
 * @param ids by which pupils are called here
 * @param school as it is before; `null`: there is none, or nobody sits here
 */
export async function writtenBeside(
  plan: Plan,
  school: School | null,
  ids: Pick<PupilIds, 'id' | 'areOfVault'>,
  at: Moment,
): Promise<readonly Write[]> {
  const by = school ? { name: school.me.name, role: school.me.role } : somebody(plan);
  const note: Write = {
    subject: { of: 'school' },
    year: schoolYearLabel(dayOf(at)),
    drafts: [{ at, by, body: { kind: 'noted', what: { of: 'backup-restored' } } }],
  };
  const areAlike = plan.origin === 'none' || (plan.origin === 'same' && (await ids.areOfVault()));
  if (areAlike || !school) return [note];
  await school.everyYear.load();
  const isOne = (a: PupilKey, b: PupilKey) => school.everyYear.whose(a) === school.everyYear.whose(b);
  const dossiers = plan.dossiers.map(({ theirs }) => theirs);
  return [note, ...(await joiningsOf(dossiers, ids, isOne, { at, by }))];
}
