import type { Day } from '../../src/domain/day';
import { late } from './late';
import { other } from './other';
import { showcase } from './showcase';
import { sick } from './sick';
import { type Story, Teller } from './story';
import { unauthorised } from './unauthorised';

export type { Story } from './story';

/**
 * Everything that was put into the school on purpose: every rule that rows alone decide occurs, and so does the case just below it.
 * @param days the school days of the year up to today, oldest first; fifty or more
 */
export function storiesOf(days: readonly Day[]): readonly Story[] {
  const teller = new Teller(days);
  return [showcase, late, unauthorised, sick, other].flatMap((told) => told(teller));
}
