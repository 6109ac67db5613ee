import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type nl from '../../public/_locales/nl/messages.json';

export type MessageKey = keyof typeof nl;

/** Says a text in the person's language; `$1`, `$2` … are filled with the values. */
export type Say = (key: MessageKey, ...values: readonly (string | number)[]) => string;

interface Language {
  readonly say: Say;
  /** BCP 47, for the names of days and months. */
  readonly tag: string;
}

export const LanguageContext = createContext<Language>({ say: (key) => key, tag: 'nl' });

export const useLanguage = (): Language => useContext(LanguageContext);
export const useSay = (): Say => useLanguage().say;

type Snake<S extends string> = S extends `${infer Before}-${infer After}` ? `${Before}_${Snake<After>}` : S;

/** The key of a code's text: `do` and `call-parents` give `do_call_parents`; a code without a text does not compile. */
export const keyOf = <Prefix extends string, Code extends string>(prefix: Prefix, code: Code) =>
  `${prefix}_${code.replaceAll('-', '_')}` as `${Prefix}_${Snake<Code>}`;

type Counted = { [K in MessageKey]: `${K}_one` extends MessageKey ? K : never }[MessageKey];

/** A text about a number of things: another one where it is one thing. */
export const sayCount = (say: Say, number: number, key: Counted, ...values: readonly (string | number)[]): string =>
  say(number === 1 ? `${key}_one` : key, ...values);
