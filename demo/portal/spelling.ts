import { type DemoPupil, fullName } from '../pupils';

/* The portal was filled by other people than the LAS, so that names are written otherwise here and there. */

const SHORT_PREFIX: Readonly<Record<string, string>> = {
  van: 'v.',
  'van den': 'v.d.',
  'van der': 'v.d.',
  'op den': 'o.d.',
  de: 'd.',
};

/** Roepnaam in the LAS, the name of the birth certificate in the portal. */
const WHOLE_GIVEN: Readonly<Record<string, string>> = {
  Bram: 'Abraham',
  Dex: 'Dexter',
  Isa: 'Isabella',
  Liv: 'Olivia',
  Lotte: 'Charlotte',
  Luuk: 'Lucas',
  Saar: 'Sara',
  Sem: 'Samuel',
  Stijn: 'Augustijn',
  Tess: 'Theresa',
  Teun: 'Antonius',
  Thijs: 'Matthijs',
};

const plain = (name: string): string => name.normalize('NFD').replace(/\p{Mark}/gu, '');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

type Way = (pupil: DemoPupil) => string;

const WITH_PREFIX: readonly Way[] = [
  ({ given, prefix, surname }) => `${given} ${SHORT_PREFIX[prefix] ?? prefix} ${surname}`,
  ({ given, prefix, surname }) => `${surname}, ${given} ${prefix}`,
  ({ given, prefix, surname }) => `${capital(prefix)} ${surname}, ${given}`,
  fullName,
];
const WITHOUT_PREFIX: readonly Way[] = [
  fullName,
  (pupil) => plain(fullName(pupil)),
  ({ given, surname }) => `${surname}, ${given}`,
  (pupil) => fullName({ ...pupil, given: WHOLE_GIVEN[pupil.given] ?? pupil.given }),
];

/** The name of a pupil as the portal has it; the same pupil always in the same way. */
export function portalName(pupil: DemoPupil): string {
  const ways = pupil.prefix ? WITH_PREFIX : WITHOUT_PREFIX;
  return ways[Number(pupil.number) % ways.length]!(pupil);
}
