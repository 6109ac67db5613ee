import * as z from 'zod/mini';
import { RULE_IDS } from '../etiquette/agreement';
import { answers } from './answer';
import { PORTAL_LIMITS } from './portal';
import type { PortalWorkView } from './portal-views';

const item = z.strictObject({ rule: z.enum(RULE_IDS), about: z.string().check(z.maxLength(1000)) });

type Done = 'done' | 'not-allowed' | 'locked' | 'not-saved';
const couple = z.strictObject({ names: z.string().check(z.trim(), z.minLength(1), z.maxLength(PORTAL_LIMITS.names)) });

/** Parents at two addresses: a page tells that it asked about them, and only our own pages record what was agreed. */
export const coupleMessages = {
  'page>worker:couple-asked': { request: couple, answer: answers<null>() },
  /** Records that it was agreed at school level to invite them apart. */
  'own>worker:agree-couple': { request: couple, answer: answers<Done>() },
  /** It was not agreed after all. */
  'own>worker:end-couple': { request: couple, answer: answers<Done>() },
  /** Nothing was agreed, and it is asked no more in our own page. */
  'own>worker:drop-couple': { request: couple, answer: answers<Done>() },
} as const;

/** What our own pages ask of the tasks of the portal. */
export const portalWorkMessages = {
  'own>worker:portal': { request: z.strictObject({}), answer: answers<PortalWorkView | 'locked'>() },
  /** Records that one thing of a task was done, or that parents were called about their report. */
  'own>worker:portal-did': {
    request: item,
    answer: answers<Done | 'gone'>(),
  },
  /** Takes that back. Only who recorded it may. */
  'own>worker:portal-undo': {
    request: item,
    answer: answers<Done | 'gone'>(),
  },
  /** Opens the portal where it was seen last. */
  'own>worker:open-portal': {
    request: z.strictObject({}),
    answer: answers<'opened' | 'not-reachable' | 'locked'>(),
  },
} as const;
