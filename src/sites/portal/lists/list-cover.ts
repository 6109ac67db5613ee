import { type Day, isDay } from '../../../domain/day';
import { plainWord } from '../../../domain/reason';
import { heldBy, isAsWritten } from '../../around';
import { isShown, type Root } from '../../grid';
import { tooLong } from '../../limits';
import { outsideOf } from '../../outside';
import { type DateForm, readWhen } from '../../when';
import type { ListProfile } from './list-profile';
import type { ListCover } from './rows';

/** A choice that lets everything through. */
const ALL = /^(alle|alles|hele school|geen filter|-)(?!\p{L})/u;
const SINCE = /(^|\s)(van|vanaf|begin|begindatum|startdatum)$/;
const UNTIL = /(^|\s)(tot|t\/m|tot en met|eind|einde|einddatum)$/;

/** What stands before a control, in lower case. */
function labelOf(control: HTMLInputElement | HTMLSelectElement): string {
  const label = control.labels?.[0];
  const text = label ? [...label.childNodes].find(({ nodeType }) => nodeType === Node.TEXT_NODE)?.textContent : null;
  return plainWord(text || (label?.textContent ?? control.getAttribute('aria-label') ?? '')).replace(/[\s:*]+$/, '');
}

const isAnswered = (select: HTMLSelectElement): boolean =>
  isAsWritten(select) && (select.selectedIndex <= 0 || select.querySelector('option[selected]') !== null);

/** A filter: a choice that could let everything through. */
const canLetAllThrough = (select: HTMLSelectElement): boolean =>
  [...select.options].some(({ textContent }) => ALL.test(plainWord(textContent ?? '')));

/**
 * For what a list without more pages shows everything, by the controls around it that filter; `null`: one of them filters by something
 * else, or by what cannot be a group.
 * @param around the group that the title names
 */
export function coverOf(
  root: Root,
  tables: readonly Element[],
  { headings }: ListProfile,
  around: string | null,
  form: DateForm,
): ListCover | null {
  let group = around;
  const days: { from: Day | null; until: Day | null } = { from: null, until: null };
  for (const control of outsideOf(root, tables)) {
    if (!control.matches('select,input[type=date],input[type=search]') || !isShown(control)) continue;
    const field = control as HTMLSelectElement | HTMLInputElement;
    const [label, held] = [labelOf(field), heldBy(control)];
    if (control.matches('select')) {
      const select = field as HTMLSelectElement;
      if (!canLetAllThrough(select)) continue;
      // Somebody chose another one, and the list may not show it yet.
      if (!isAnswered(select)) return null;
      if (ALL.test(plainWord(held))) continue;
      if (!headings.group?.includes(label)) return null;
      group = held;
    } else if (control.matches('input[type=search]')) {
      if (held !== '') return null;
    } else {
      const end = SINCE.test(label) ? 'from' : UNTIL.test(label) ? 'until' : null;
      if (end === null || held === '') continue;
      const when = isDay(held) ? held : readWhen(held, form);
      if (typeof when === 'string' && !isDay(when)) return null;
      days[end] = typeof when === 'string' ? when : when.date;
    }
  }
  return tooLong({ group }) ? null : { group, ...days };
}
