import type { Listing } from './carrier';
import { LAST_NUMBER, SHORT_HASH } from './shapes';

/** So many members are listened to that lie with a carrier, and so many batches of each: a school has some, and who names more means harm. */
const MOST_MEMBERS = 5_000;
const MOST_BATCHES = 1_000_000;

const isMember = (name: string): boolean => SHORT_HASH.safeParse(name).success;
/** As `NUMBER`, for each of very many with every exchange. */
const isNumber = (number: number): boolean => Number.isInteger(number) && number >= 1 && number <= LAST_NUMBER;

/**
 * What a carrier says that lies there, without what cannot be: anybody can put something beside the batches, and what is known of a member
 * is kept under its name.
 * @returns in order, each once
 */
export const readableIn = (listed: readonly Listing[]): readonly Listing[] =>
  listed
    .filter(({ member }) => isMember(member))
    .slice(0, MOST_MEMBERS)
    .map(({ member, numbers }) => ({
      member,
      numbers: [...new Set(numbers.filter(isNumber))].sort((a, b) => a - b).slice(-MOST_BATCHES),
    }));
