import { LEAVE_GROUNDS } from '../domain/action';
import type { Occasion, Said } from '../messages/ways';
import { explainedBy, type NewAction, oneOf } from './ways';

/** The action that an occasion records about a pupil. `null`: what it needs was not said. */
export function actionOn(occasion: Occasion, { text, date, until, choice }: Said): NewAction | null {
  switch (occasion) {
    case 'reason-told':
      return date ? explainedBy(choice, date, until) : null;
    case 'reply-came':
      return { kind: 'reply' };
    case 'leave-asked': {
      const ground = oneOf(LEAVE_GROUNDS, choice);
      return ground && date && until && date <= until ? { kind: 'leave-requested', from: date, until, ground } : null;
    }
    case 'return-expected':
      return date ? { kind: 'expected-return', date } : null;
    case 'agreed':
      return text ? { kind: 'agreed', text, ...(until && { until }) } : null;
    case 'concern':
      return { kind: 'concern', ...(text && { text }) };
    case 'left':
      return date ? { kind: 'left', on: date } : null;
  }
}
