import { GIVEN_NAMES, SURNAMES } from './names';
import { type Chance, pick } from './random';

export const GROUPS = ['1/2A', '3A', '4A', '5A', '6A', '6B', '7A', '8A'] as const;
const GROUP_SIZE = 25;
const FIRST_NUMBER = 102_400;
const FIRST_BSN = 999_990_000;

/** Roepnaam, voorvoegsel (may be empty) and achternaam. */
export type Name = readonly [given: string, prefix: string, surname: string];

export interface DemoPupil {
  /** Leerlingnummer: six digits. */
  readonly number: string;
  readonly given: string;
  readonly prefix: string;
  readonly surname: string;
  readonly group: string;
  /** Fails the test of eleven that every real citizen number passes. */
  readonly bsn: string;
}

export const fullName = ({ given, prefix, surname }: Pick<DemoPupil, 'given' | 'prefix' | 'surname'>): string =>
  [given, prefix, surname].filter(Boolean).join(' ');

export const bySurname = (a: DemoPupil, b: DemoPupil): number =>
  a.surname.localeCompare(b.surname, 'nl') || a.given.localeCompare(b.given, 'nl') || (a.number < b.number ? -1 : 1);

/** The number, or the first one after it, that fails the test of eleven. */
function invalidBsn(number: number): string {
  const sum = [...String(number)].reduce(
    (total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index),
    0,
  );
  return sum % 11 === 0 ? invalidBsn(number + 1) : String(number);
}

/**
 * Eight groups of twenty-five. Two pupils have one name only where `named` says so.
 * @param named names that belong to a leerlingnummer; the others are put together by chance
 */
export function pupilsOf(chance: Chance, named: ReadonlyMap<string, Name>): readonly DemoPupil[] {
  const taken = new Set([...named.values()].map((name) => name.join()));
  const unused = (): Name => {
    for (;;) {
      const name: Name = [pick(chance, GIVEN_NAMES), ...pick(chance, SURNAMES)];
      if (taken.has(name.join())) continue;
      taken.add(name.join());
      return name;
    }
  };
  return GROUPS.flatMap((group, index) =>
    Array.from({ length: GROUP_SIZE }, (_, place): DemoPupil => {
      const number = String(FIRST_NUMBER + index * 100 + place * 3);
      const [given, prefix, surname] = named.get(number) ?? unused();
      return { number, given, prefix, surname, group, bsn: invalidBsn(FIRST_BSN + index * 1000 + place * 7) };
    }),
  );
}
