import type { Context } from '../context';
import { privateContacts } from '../private-contact';
import { ask, notice, type PageRule, textOf } from './said';

/* Profiel. */

export const profileComplete: PageRule = ({ module, fields: { hasPhoto, hasWorkdays } }) =>
  module === 'profiles' && (hasPhoto === false || hasWorkdays === false) ? notice() : null;

/** What parents are about to see. */
function shown({ module, action, audience, fields }: Context): readonly string[] {
  if (module === 'profiles' && action === 'save') return fields.shownToParents ?? [];
  const isMessage = module === 'messages' && (action === 'write' || action === 'reply');
  if (!isMessage || audience === null || audience === 'colleagues') return [];
  return [fields.subject ?? '', fields.text ?? ''];
}

export const privateContact: PageRule = (context, numbers) => {
  const found = shown(context).flatMap((text) => privateContacts(text, textOf(numbers, 'own')));
  return found.length > 0 ? ask([...new Set(found)]) : null;
};
