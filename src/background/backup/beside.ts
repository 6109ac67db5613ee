import { dayOf, type Moment, schoolYearLabel } from '../../domain/day';
import type { Plan } from '../../storage/backup/plan';
import { SETTINGS } from '../../storage/settings';
import type { Draft, Write } from '../../storage/stamping';
import type { Vault } from '../../storage/vault';
import type { School } from '../school';
import { joiningsOf } from './own-keys';

/** Who restores where nobody sits: the only one who works there, or nobody knows who. */
function somebody({ keptThere }: Plan): Draft['by'] {
  const settings = SETTINGS.safeParse(keptThere.get('settings'));
  const [first, ...others] = settings.success ? settings.data.people : [];
  return first && others.length === 0 ? { name: first.name, role: first.role } : { name: '', role: 'administrator' };
}

/**
 * What is written beside what a backup brings, in the same breath: that it was restored, and who is who where it is of another vault.
 * @param school as it is before; `null`: there is none, or nobody sits here
 */
export async function writtenBeside(
  plan: Plan,
  school: School | null,
  vault: Pick<Vault, 'id'>,
  at: Moment,
): Promise<readonly Write[]> {
  const by = school ? { name: school.me.name, role: school.me.role } : somebody(plan);
  const note: Write = {
    subject: { of: 'school' },
    year: schoolYearLabel(dayOf(at)),
    drafts: [{ at, by, body: { kind: 'noted', what: { of: 'backup-restored' } } }],
  };
  if (plan.origin !== 'other' || !school) return [note];
  await school.everyYear.load();
  const joinings = await joiningsOf(plan, vault, (a, b) => school.everyYear.isOne(a, b), { at, by });
  return [note, ...joinings];
}
