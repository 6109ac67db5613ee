import { isTime } from '../domain/day';
import { type Agreement, RULE_IDS, type RuleId } from './agreement';
import { CARD, type CardNumber } from './card';

/** An agreement as a school changed it: only what differs from the card. */
export interface Changed {
  readonly on?: boolean | undefined;
  readonly text?: string | undefined;
  readonly numbers?: Agreement['numbers'] | undefined;
}

const MOST_COUNTED = 1000;
/** Characters of a sentence, and of anything else that a school writes. */
export const MOST_TEXT = { sentence: 600, words: 300, text: 2000 } as const;

/** Can this number of a rule be so? */
export function isPossible({ kind }: CardNumber, value: unknown): boolean {
  switch (kind) {
    case 'time':
      return typeof value === 'string' && isTime(value);
    case 'workdays':
    case 'hours':
      return typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= MOST_COUNTED;
    case 'yes-no':
      return typeof value === 'boolean';
    case 'words':
    case 'text':
      return typeof value === 'string' && value.length <= MOST_TEXT[kind];
  }
}

const WORD = /\{(\p{L}+)\}/gu;

/** The words in a sentence that its rule does not fill in. */
export function unknownWords(rule: RuleId, text: string): readonly string[] {
  const known = Object.values(CARD[rule].numbers).map(({ word }) => word);
  return [...text.matchAll(WORD)].flatMap(([written, word]) => (known.includes(word) ? [] : [written]));
}

/** Times are written as people say them: 7.00. */
const written = ({ kind }: CardNumber, value: Agreement['numbers'][string]): string =>
  kind === 'time' ? String(value).replace(/^0/, '').replace(':', '.') : String(value);

/** A sentence with the numbers of its rule filled in. */
export function filledIn(rule: RuleId, text: string, numbers: Agreement['numbers']): string {
  const byWord = Object.entries(CARD[rule].numbers).flatMap(([name, number]) =>
    number.word === undefined ? [] : [[number.word, written(number, numbers[name]!)] as const],
  );
  const words = new Map(byWord);
  return text.replace(WORD, (whole, word: string) => words.get(word) ?? whole);
}

/** The numbers of a rule: the school's where it set them and they can be so, else the card's. */
export function numbersOf(rule: RuleId, changed: Changed | undefined): Agreement['numbers'] {
  return Object.fromEntries(
    Object.entries(CARD[rule].numbers).map(([name, number]) => {
      const own = changed?.numbers?.[name];
      return [name, own !== undefined && isPossible(number, own) ? own : number.value];
    }),
  );
}

/** What is said of the school elsewhere, and what house rules need as well. */
export interface SchoolSays {
  /** Whom the team calls administrator. */
  readonly administrator: string | null;
  readonly phone: string | null;
}

function alsoSaid(
  rule: RuleId,
  numbers: Agreement['numbers'],
  { administrator, phone }: SchoolSays,
): Agreement['numbers'] {
  if (rule === 'delete-person') return { ...numbers, who: administrator ?? '' };
  if (rule === 'private-contact') return { ...numbers, own: [phone, numbers['own']].filter(Boolean).join(', ') };
  return numbers;
}

/**
 * The house rules as this school keeps them: the card with what the school changed, each sentence with its numbers filled in.
 * @param changed by rule; what is not there is as the card has it
 */
export const agreementsOf = (
  changed: Readonly<Record<string, Changed>>,
  school: SchoolSays = { administrator: null, phone: null },
): readonly Agreement[] =>
  RULE_IDS.map((rule) => {
    const own = Object.hasOwn(changed, rule) ? changed[rule] : undefined;
    const { headings, text } = CARD[rule];
    const numbers = numbersOf(rule, own);
    return {
      rule,
      on: own?.on ?? true,
      text: filledIn(rule, own?.text ?? text, numbers),
      source: headings.join(', '),
      numbers: alsoSaid(rule, numbers, school),
    };
  });
