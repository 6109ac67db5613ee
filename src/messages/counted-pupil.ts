import type { PupilView } from './views';

/** Somebody who is counted in a number. */
export interface CountedPupil {
  readonly pupil: PupilView;
  /** An absence list named them too. */
  readonly dossier: boolean;
}
