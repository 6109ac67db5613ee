import type { Protocol } from '../protocol';
import { assen } from './assen';
import { bavokring } from './bavokring';
import { law } from './law';
import { mazl } from './mazl';
import { mazlWestBrabant } from './mazl-west-brabant';
import { annieMgSchmidt } from './schools/annie-mg-schmidt';
import { deDobbelsteen } from './schools/de-dobbelsteen';
import { deMeierij } from './schools/de-meierij';
import { deNieuwsteSchool } from './schools/de-nieuwste-school';
import { deSchalm } from './schools/de-schalm';
import { deVos } from './schools/de-vos';
import { deWegwijzer } from './schools/de-wegwijzer';
import { groteBeer } from './schools/grote-beer';
import { kleinCollege } from './schools/klein-college';
import { multatuli } from './schools/multatuli';
import { poldervaart } from './schools/poldervaart';
import { schreuder } from './schools/schreuder';
import { schreuderOld } from './schools/schreuder-old';
import { sintAntonius } from './schools/sint-antonius';
import { vrijeSchoolDenHaag } from './schools/vrije-school-den-haag';

/** Documents to which a school keeps as its own. */
export const OWN: readonly Protocol[] = [
  bavokring,
  annieMgSchmidt,
  deDobbelsteen,
  deMeierij,
  deNieuwsteSchool,
  deSchalm,
  deVos,
  deWegwijzer,
  groteBeer,
  kleinCollege,
  multatuli,
  poldervaart,
  schreuder,
  schreuderOld,
  sintAntonius,
  vrijeSchoolDenHaag,
];

/** Agreements with a health service or a municipality, beside a school's own protocol. */
export const AGREEMENTS: readonly Protocol[] = [mazl, mazlWestBrabant, assen];

/** The table of contents of the protocols that come with the program, by id. */
export const PRESETS: Readonly<Record<string, Protocol>> = Object.fromEntries(
  [...OWN, law, ...AGREEMENTS].map((protocol) => [protocol.id, protocol]),
);
