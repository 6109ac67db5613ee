import type { Context } from '../context';
import { privateContacts } from '../private-contact';
import { ask, isMessageToParents, notice, type PageRule, textOf } from './said';

/* Profiel. */

export const profileComplete: PageRule = ({ module, fields: { hasPhoto, hasWorkdays } }) =>
  module === 'profiles' && (hasPhoto === false || hasWorkdays === false) ? notice() : null;

/** What parents are about to see. */
function shown(context: Context): readonly string[] {
  const { module, action, fields } = context;
  if (module === 'profiles' && action === 'save') return fields.shownToParents ?? [];
  return isMessageToParents(context) ? [fields.subject ?? '', fields.text ?? ''] : [];
}

export const privateContact: PageRule = (context, numbers) => {
  const found = shown(context).flatMap((text) => privateContacts(text, textOf(numbers, 'own')));
  return found.length > 0 ? ask([...new Set(found)]) : null;
};
