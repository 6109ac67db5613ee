import { worksWith } from '../../domain/access';
import { plainWord } from '../../domain/reason';
import { mayDecide, workOf } from '../../domain/role';
import type { PortalFacts, RoundFact } from '../facts';

/* Whose a task of the portal is. */

type Me = PortalFacts['me'];

const isCalled = ({ name }: Me, called: string): boolean => plainWord(name) === plainWord(called);

/**
 * A teacher has the groups that they work with, as everywhere; who does a teacher's work besides has all. A pupil without a group is
 * everybody's.
 */
export const hasGroup = (me: Me, group: string | null): boolean =>
  workOf(me.role).includes('teacher') && (me.role !== 'teacher' || worksWith(me, group));

/** Who adds and removes pupils; where the school did not say, who decides for it. */
export const addsPupils = ({ me, pupilsAddedBy }: PortalFacts): boolean =>
  pupilsAddedBy === null ? mayDecide(me.role) : isCalled(me, pupilsAddedBy);

export const isAdministrator = ({ me, administrator }: PortalFacts): boolean =>
  administrator === null ? me.role === 'administrator' : isCalled(me, administrator);

/** Where nobody is named, who decides for the school made the central round. */
export const made = ({ me }: PortalFacts, { madeBy }: RoundFact): boolean =>
  madeBy === null ? mayDecide(me.role) : isCalled(me, madeBy);
