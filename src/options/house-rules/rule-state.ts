import type { Agreement, RuleId } from '../../etiquette/agreement';
import { type Changed, numbersOf } from '../../etiquette/agreements';
import { CARD, type CardNumber } from '../../etiquette/card';
import type { Request } from '../../messages/contract';
import type { TypedTexts } from '../../messages/typed';

/** A rule while somebody changes it: numbers as they type them. */
export interface TypedRule {
  readonly text: string;
  readonly numbers: Readonly<Record<string, string | boolean>>;
}

/** A rule as it is kept. */
export type KeptRule = NonNullable<Request<'own>worker:keep-house-rule'>['as']>;

/** How a rule is now: the school's where it changed it, else the card's. */
export const ruleNow = (rule: RuleId, changed: Changed | undefined): KeptRule => ({
  on: changed?.on ?? true,
  text: changed?.text ?? CARD[rule].text,
  numbers: { ...numbersOf(rule, changed) },
});

export const typedOf = ({ text, numbers }: KeptRule): TypedRule => ({
  text,
  numbers: Object.fromEntries(
    Object.entries(numbers).map(([name, value]) => [name, typeof value === 'boolean' ? value : String(value)]),
  ),
});

const NUMBER = 'number/';

/** A rule that is not saved, as texts that are kept. */
export const textsFrom = ({ text, numbers }: TypedRule): TypedTexts => ({
  text,
  ...Object.fromEntries(Object.entries(numbers).map(([name, value]) => [`${NUMBER}${name}`, String(value)])),
});

/** The same the other way round; a number that the texts do not have is as it is now. */
export function ruleFrom(texts: TypedTexts, now: KeptRule): TypedRule {
  const { text, numbers } = typedOf(now);
  const typed = Object.entries(numbers).map(([name, value]) => {
    const kept = texts[`${NUMBER}${name}`];
    return [name, kept === undefined ? value : typeof value === 'boolean' ? kept === 'true' : kept] as const;
  });
  return { text: texts['text'] ?? text, numbers: Object.fromEntries(typed) };
}

/** What is no whole number stays as it was typed, and is told to be none. */
const numberOf = ({ kind }: CardNumber, typed: string | boolean): Agreement['numbers'][string] => {
  if (typeof typed === 'boolean') return typed;
  const trimmed = typed.trim();
  return (kind === 'workdays' || kind === 'hours') && /^\d{1,6}$/.test(trimmed) ? Number(trimmed) : trimmed;
};

/** What would be kept of what somebody typed. */
export const keptOf = (rule: RuleId, { text, numbers }: TypedRule, on: boolean): KeptRule => ({
  on,
  text: text.trim(),
  numbers: Object.fromEntries(
    Object.entries(CARD[rule].numbers).map(([name, number]) => [name, numberOf(number, numbers[name]!)]),
  ),
});
