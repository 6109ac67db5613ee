import type { Agreement } from '../agreement';
import type { Context } from '../context';
import type { Reminder } from '../reminder';

/** What a rule says at a moment in the page; the sentence and the heading are those of its agreement. */
export type Said = Pick<Reminder, 'level' | 'offers' | 'about'>;

/** A rule that speaks in the page itself; `null`: it is silent. */
export type PageRule = (context: Context, numbers: Agreement['numbers']) => Said | null;

/** A line beside the control: it takes no click to go on. */
export const notice = (about: readonly string[] = []): Said => ({ level: 'notice', offers: [], about });

/** A question before it goes through. */
export const ask = (about: readonly string[] = [], offers: Said['offers'] = []): Said => ({
  level: 'ask',
  offers: [...offers, 'go-on', 'back'],
  about,
});

/** A text or a time that the school may set; empty when it has none. */
export const textOf = (numbers: Agreement['numbers'], name: string): string => String(numbers[name] ?? '');

/** Is somebody writing or answering a message that parents get? Whom it reaches must be recognised. */
export const isMessageToParents = ({ module, action, audience }: Context): boolean =>
  module === 'messages' &&
  (action === 'write' || action === 'reply') &&
  (audience === 'parents' || audience === 'parents-and-colleagues');

/** The texts that are there. */
export const given = (...texts: readonly (string | undefined)[]): readonly string[] =>
  texts.filter((text): text is string => Boolean(text));
