import * as z from 'zod/mini';
import { LIMITS } from '../sites/limits';
import type { PortalProfile } from '../sites/portal/profile';
import { answers } from './answer';
import { portalProfileShape } from './portal-profile-shape';

const nothing = z.strictObject({});
const profile = z.strictObject({ profile: portalProfileShape });
const ofTab = z.strictObject({ tab: z.int() });

/** Portal profiles of the school, and the one that was pointed out in a page and is not kept yet. */
export interface PortalProfilesView {
  readonly own: readonly PortalProfile[];
  readonly pointedOut: PortalProfile | null;
}

/** Pointing out a portal: a page tells the words that a person pointed at, and only our own pages keep them. */
export const portalProfileMessages = {
  'page>worker:portal-pointed-out': { request: profile, answer: answers<null>() },
  /** The host of a tab where a parent portal may be; `null`: there is none, or nobody allowed us to know. */
  'own>worker:portal-at': { request: z.strictObject({ tab: z.nullable(z.int()) }), answer: answers<string | null>() },
  /** Lets a person point out the portal in a tab; `false`: nobody may read there. */
  'own>worker:point-out-portal': { request: ofTab, answer: answers<boolean>() },
  'own>worker:portal-profiles': { request: nothing, answer: answers<PortalProfilesView | 'locked'>() },
  /** Keeps a profile, in the place of the one with its name if there is one. */
  'own>worker:keep-portal-profile': {
    request: profile,
    answer: answers<'done' | 'too-many' | 'not-allowed' | 'locked' | 'not-saved'>(),
  },
  'own>worker:remove-portal-profile': {
    request: z.strictObject({ id: z.string().check(z.maxLength(LIMITS.profile)) }),
    answer: answers<'done' | 'not-allowed' | 'locked' | 'not-saved'>(),
  },
  /** The profile that was pointed out is not wanted. */
  'own>worker:drop-portal-pointed-out': { request: nothing, answer: answers<null>() },
} as const;
