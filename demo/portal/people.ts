export type PortalRole = 'leerkracht' | 'directeur' | 'beheerder';

/** Somebody of the school. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly role: PortalRole;
  /** Of a teacher: the group. */
  readonly group: string | null;
}

const teacher = (id: string, name: string, group: string): Colleague => ({ id, name, role: 'leerkracht', group });

const SANNE = teacher('sanne', 'Sanne Verbeek', '5A');
const MOHAMED: Colleague = { id: 'mohamed', name: 'Mohamed Aydin', role: 'directeur', group: null };
const ANNEKE: Colleague = { id: 'anneke', name: 'Anneke de Wit', role: 'beheerder', group: null };

/** Who can be logged in; the first is, until somebody switches. */
export const LOGINS = [SANNE, MOHAMED, ANNEKE] as const;

export const COLLEAGUES: readonly Colleague[] = [
  MOHAMED,
  ANNEKE,
  teacher('iris', 'Iris Bos', '1/2A'),
  teacher('peter', 'Peter Molenaar', '3A'),
  teacher('yasmina', 'Yasmina Bouali', '4A'),
  SANNE,
  teacher('rob', 'Rob Kramer', '6A'),
  teacher('eline', 'Eline Haverkort', '6B'),
  teacher('dennis', 'Dennis Wolff', '7A'),
  teacher('carla', 'Carla Rietveld', '8A'),
];

export const teacherOf = (group: string): Colleague => COLLEAGUES.find((one) => one.group === group)!;
