import { addDays, type Day, dayOf, type Moment } from '../domain/day';
import { newId } from '../storage/dossiers';
import type { Kept } from '../storage/kept';
import type { OpenLetter } from '../storage/open-letters';

/** What nobody opened for so long is forgotten; what was sent or recorded stands in the dossier. */
export const KEPT_DAYS = 60;

const same = (a: OpenLetter['of'], b: OpenLetter['of']): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * The number under which something stands on the desk: the one that it has already, or a new one. It means something to the worker only
 * (docs/decisions, 0008).
 * @param isOver what stands there is finished, and is followed by something new
 */
export async function numberOf(
  of: OpenLetter['of'],
  kept: Kept,
  now: Moment,
  isOver: (letter: OpenLetter) => boolean = () => false,
): Promise<string> {
  const today = dayOf(now);
  const forgotten = addDays(today, -KEPT_DAYS);
  let number = '';
  await kept.changeLetters((letters) => {
    const left = Object.entries(letters).filter(([, { opened }]) => (opened as Day) >= forgotten);
    const [there, letter] = left.find(([, one]) => same(one.of, of) && !isOver(one)) ?? [newId(), null];
    number = there;
    return { ...Object.fromEntries(left), [there]: { draft: null, ...letter, of, opened: today } };
  });
  return number;
}
