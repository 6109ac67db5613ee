import { SURNAMES } from '../names';
import type { DemoPupil } from '../pupils';
import { between, chanceOf, pick } from '../random';
import { portalName } from './spelling';

export interface Parent {
  readonly id: string;
  readonly name: string;
}

export interface PortalPupil {
  readonly id: string;
  /** As the portal writes it. */
  readonly name: string;
  readonly group: string;
  /** Their ids; siblings have the same. */
  readonly parents: readonly string[];
  /** The parents live at two addresses. */
  readonly apart: boolean;
  /** Leerlingnummer in the LAS, which no screen of the portal shows; `null`: the LAS has no such pupil. */
  readonly number: string | null;
}

/** Who is known to the portal. */
export interface Roll {
  readonly pupils: readonly PortalPupil[];
  readonly parents: readonly Parent[];
}

const PARENT_NAMES =
  `Ingrid Marco Samira Jeroen Wendy Rachid Marloes Erik Fatiha Bas Petra Hakan Linda Arjan Monique Youssef
Danielle Sander Esra Wouter Nathalie Tomasz Karin Ricardo Hanneke Ahmed Sylvia Gert Priya Maarten`.split(/\s+/);
const SEED = 2018;
const ONE_IN_HAS_ONE_PARENT = 6;
const ONE_IN_LIVES_APART = 8;

/** Came to school lately: in the LAS, not in the portal. */
export const NEW_AT_SCHOOL = '102772';
/** Left school: gone from the LAS, still in the portal. */
const LEFT = { name: 'Casper Wolters', group: '7A' };
/** The child left; the parent still gets every message. */
const WITHOUT_CHILD = 'Marleen Hofman';

interface Family {
  readonly parents: readonly Parent[];
  readonly apart: boolean;
}

/** The first two of a surname are siblings, where they are in two groups and have two names. */
function elderSibling(pupils: readonly DemoPupil[], index: number): DemoPupil | null {
  const pupil = pupils[index]!;
  const before = pupils
    .slice(0, index)
    .filter(({ prefix, surname }) => prefix === pupil.prefix && surname === pupil.surname);
  const [first] = before;
  return before.length === 1 && first!.group !== pupil.group && first!.given !== pupil.given ? first! : null;
}

/** The portal's pupils and their parents: those of the LAS, but for a few who came or left. */
export function rollOf(las: readonly DemoPupil[]): Roll {
  const chance = chanceOf(SEED);
  const parents: Parent[] = [];
  const parent = (name: string): Parent => {
    const one = { id: String(4001 + parents.length * 7), name };
    parents.push(one);
    return one;
  };
  const familyOf = ({ prefix, surname }: Pick<DemoPupil, 'prefix' | 'surname'>): Family => {
    const full = (names: readonly string[]) => [pick(chance, PARENT_NAMES), ...names].filter(Boolean).join(' ');
    const first = parent(full([prefix, surname]));
    if (between(chance, 1, ONE_IN_HAS_ONE_PARENT) === 1) return { parents: [first], apart: false };
    return {
      parents: [first, parent(full(pick(chance, SURNAMES)))],
      apart: between(chance, 1, ONE_IN_LIVES_APART) === 1,
    };
  };
  const families = new Map<string, Family>();
  const known = las.filter(({ number }) => number !== NEW_AT_SCHOOL);
  const pupils = known.map((pupil, index): PortalPupil => {
    const elder = elderSibling(known, index);
    const family = (elder && families.get(elder.number)) ?? familyOf(pupil);
    families.set(pupil.number, family);
    return {
      id: String(71_003 + index * 11),
      name: portalName(pupil),
      group: pupil.group,
      parents: family.parents.map(({ id }) => id),
      apart: family.apart,
      number: pupil.number,
    };
  });
  const left = familyOf({ prefix: '', surname: 'Wolters' });
  parent(WITHOUT_CHILD);
  pupils.push({ ...LEFT, id: '70991', parents: left.parents.map(({ id }) => id), apart: false, number: null });
  return { pupils, parents };
}

export const childrenOf = ({ pupils }: Roll, parent: string): readonly PortalPupil[] =>
  pupils.filter(({ parents }) => parents.includes(parent));

export const parentsOf = (roll: Roll, { parents }: PortalPupil): readonly Parent[] =>
  roll.parents.filter(({ id }) => parents.includes(id));
