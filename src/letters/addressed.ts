import { addressed, type Letter } from './letter';

/** A letter as it goes to one address. */
export interface AddressedLetter extends Letter {
  /** Who lives there, as the school wrote it; empty: nobody is named. */
  readonly addressee: string;
}

/**
 * One letter for each address that the letters of a pupil go to: parents who live apart both get it. Who is named is greeted by that
 * name, unless somebody wrote another greeting.
 * @param to a name for each address, or empty; none: one address, where nobody is named
 */
export function toEach(letter: Letter, pupil: string, to: readonly string[]): readonly AddressedLetter[] {
  const names = to.length > 0 ? to : [''];
  const isStandard = letter.salutation === addressed({ name: pupil });
  return names.map((addressee) => ({
    ...letter,
    salutation: addressee && isStandard ? `Aan ${addressee},` : letter.salutation,
    addressee,
  }));
}
