import type { Moment } from '../../domain/day';
import { Locked } from '../../storage/errors';
import type { Person } from '../../storage/settings';
import type { Office } from '../office';
import { heldUntil, houseRulesOf } from './guarding';
import { workdaysOf } from './people';

/** Until when a text of somebody waits that is put aside now. @throws Locked, Damaged */
export async function holdUntil(office: Office, me: Person, now: Moment): Promise<Moment> {
  const [school, portal] = [await office.school(now), await office.kept.portal()];
  if (!school) throw new Locked();
  return heldUntil(houseRulesOf(portal, school.settings), workdaysOf(portal, me, school.calendar, now), now);
}
