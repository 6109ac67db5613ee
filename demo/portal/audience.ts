import { GROUPS } from '../pupils';
import { COLLEAGUES } from './people';
import { childrenOf, parentsOf, type Roll } from './roll';
import type { Target } from './state';

/** Somebody to whom a message can go: one person, or many under one name. */
export interface Recipient {
  /** `collega:sanne`, `groep:5A`, `ouder:4001` or `school:`. */
  readonly key: string;
  readonly label: string;
  /** Ids of the colleagues and of the parents who get it. */
  readonly colleagues: readonly string[];
  readonly parents: readonly string[];
}

/** Where recipients are chosen from: the colleagues, a group, or the whole school. */
export const SOURCES: readonly string[] = ["Collega's", ...GROUPS.map((group) => `Groep ${group}`), 'Hele school'];

export const parentsOfGroup = (roll: Roll, group: string): readonly string[] => [
  ...new Set(roll.pupils.filter((pupil) => pupil.group === group).flatMap(({ parents }) => parents)),
];

/** Ids of the parents for whom something is. */
export const parentsOfTarget = (roll: Roll, target: Target): readonly string[] =>
  target === null
    ? roll.parents.map(({ id }) => id)
    : [...new Set(target.flatMap((group) => parentsOfGroup(roll, group)))];

export const targetWords = (target: Target): string =>
  target === null ? 'Hele school' : target.map((group) => `Groep ${group}`).join(', ');

/** How the portal calls all parents for whom something is. */
export const parentsWords = (target: Target): readonly string[] =>
  target === null ? ['Hele school (alle ouders)'] : target.map((group) => `Alle ouders van groep ${group}`);

function ofGroup(roll: Roll, group: string): readonly Recipient[] {
  const pupils = roll.pupils.filter((pupil) => pupil.group === group);
  const each = pupils.flatMap((pupil) =>
    parentsOf(roll, pupil).map(
      ({ id, name }): Recipient => ({
        key: `ouder:${id}`,
        label: `${name} (ouder van ${pupil.name})`,
        colleagues: [],
        parents: [id],
      }),
    ),
  );
  const all: Recipient = {
    key: `groep:${group}`,
    label: parentsWords([group])[0]!,
    colleagues: [],
    parents: parentsOfGroup(roll, group),
  };
  return [all, ...each];
}

/** The left column of a new message. What is no source has nobody. */
export function recipientsFrom(roll: Roll, source: string): readonly Recipient[] {
  if (source === "Collega's")
    return COLLEAGUES.map(({ id, name, role, group }) => ({
      key: `collega:${id}`,
      label: `${name} (${group ? `${role} ${group}` : role})`,
      colleagues: [id],
      parents: [],
    }));
  if (source === 'Hele school')
    return [
      { key: 'school:', label: parentsWords(null)[0]!, colleagues: [], parents: roll.parents.map(({ id }) => id) },
    ];
  const group = GROUPS.find((name) => source === `Groep ${name}`);
  return group ? ofGroup(roll, group) : [];
}

/** Who belongs to a key; `null`: nobody. */
export function recipientOf(roll: Roll, key: string): Recipient | null {
  const [kind, name = ''] = key.split(':');
  const group = kind === 'ouder' ? childrenOf(roll, name)[0]?.group : name;
  const source = kind === 'collega' ? "Collega's" : kind === 'school' ? 'Hele school' : `Groep ${group ?? ''}`;
  return recipientsFrom(roll, source).find((one) => one.key === key) ?? null;
}
