import type { Agreement } from './agreement';
import type { Context } from './context';
import type { Reminder } from './reminder';
import { PAGE_RULES } from './rules';

/**
 * What the house rules say at this moment in the portal's page: notices for as soon as the screen is there, and questions for when
 * something is about to be sent. Whether a question was answered for this message already, the page remembers.
 */
export const remind = (agreements: readonly Agreement[], context: Context): readonly Reminder[] =>
  agreements.flatMap(({ rule, on, text, source, numbers }) => {
    const said = on ? PAGE_RULES[rule]?.(context, numbers) : null;
    return said ? [{ rule, text, source, ...said }] : [];
  });
