import * as z from 'zod/mini';
import { RULE_IDS } from '../etiquette/agreement';
import type { PortalWorkView } from './portal-views';

type Answer<T> = { readonly of?: T };
const answers = <T>(): Answer<T> => ({});

const item = z.strictObject({ rule: z.enum(RULE_IDS), about: z.string().check(z.maxLength(1000)) });

/** What our own pages ask of the tasks of the portal. */
export const portalWorkMessages = {
  'own>worker:portal': { request: z.strictObject({}), answer: answers<PortalWorkView | 'locked'>() },
  /** Records that one thing of a task was done, or that parents were called about their report. */
  'own>worker:portal-did': {
    request: item,
    answer: answers<'done' | 'gone' | 'locked' | 'not-saved'>(),
  },
  /** Takes that back. Only who recorded it may. */
  'own>worker:portal-undo': {
    request: item,
    answer: answers<'done' | 'gone' | 'locked' | 'not-saved'>(),
  },
  /** Opens the portal where it was seen last. */
  'own>worker:open-portal': {
    request: z.strictObject({}),
    answer: answers<'opened' | 'not-reachable' | 'locked'>(),
  },
} as const;
