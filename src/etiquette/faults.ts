import type { Agreement, RuleId } from './agreement';
import { isPossible, MOST_TEXT, unknownWords } from './agreements';
import { CARD } from './card';

/** Why an agreement cannot be so. */
export type HouseRuleFault =
  | { readonly why: 'empty' | 'long' }
  | { readonly why: 'unknown-words'; readonly words: readonly string[] }
  | { readonly why: 'number'; readonly name: string }
  /** One time must come before another. */
  | { readonly why: 'order'; readonly first: string; readonly last: string };

/** Times of a rule of which one comes before the other. */
const IN_ORDER: Readonly<Partial<Record<RuleId, readonly [first: string, last: string]>>> = {
  'morning-check': ['from', 'until'],
  'after-hours': ['before', 'after'],
};

function textFaults(rule: RuleId, text: string): readonly HouseRuleFault[] {
  if (text.trim() === '') return [{ why: 'empty' }];
  if (text.length > MOST_TEXT.sentence) return [{ why: 'long' }];
  const words = unknownWords(rule, text);
  return words.length > 0 ? [{ why: 'unknown-words', words }] : [];
}

/** What is wrong with a rule as somebody wants to keep it; nothing when it can be kept. */
export function faultsOf(rule: RuleId, text: string, numbers: Agreement['numbers']): readonly HouseRuleFault[] {
  const known = CARD[rule].numbers;
  const names = [...new Set([...Object.keys(known), ...Object.keys(numbers)])];
  const wrong = names
    .filter((name) => !Object.hasOwn(known, name) || !isPossible(known[name]!, numbers[name]))
    .map((name): HouseRuleFault => ({ why: 'number', name }));
  const [first, last] = IN_ORDER[rule] ?? [];
  const isTurned = wrong.length === 0 && first && last && String(numbers[first]) >= String(numbers[last]);
  return [...textFaults(rule, text), ...wrong, ...(isTurned ? [{ why: 'order' as const, first, last }] : [])];
}
