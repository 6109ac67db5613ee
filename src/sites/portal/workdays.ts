import { isUnticked } from './control';
import { fieldsIn } from './fields';
import type { Known } from './known';
import { labelOf } from './named';

const DAYS = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'];

/** The workdays that are ticked, Monday to Sunday; `null`: there are no boxes for them here. */
export function workdaysIn(part: Element, known: Known): readonly boolean[] | null {
  const boxes = fieldsIn(part, known).get('workdays') ?? [];
  const on = boxes.filter((box) => !isUnticked(box)).map((box) => labelOf(box).slice(0, 2));
  return boxes.length > 0 ? DAYS.map((day) => on.includes(day)) : null;
}
