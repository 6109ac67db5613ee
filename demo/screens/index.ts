import { groupDay } from './group-day';
import { groupPupils } from './group-pupils';
import { monthMatrix } from './month-matrix';
import { officerReports } from './officer-reports';
import { openList } from './open-list';
import { periodList } from './period-list';
import { pupilAbsence } from './pupil-absence';
import { pupilNotes } from './pupil-notes';
import type { Screen } from './screen';

/** The table of contents of the LAS; the first screen of a menu opens with it. */
export const SCREENS: readonly Screen[] = [
  pupilAbsence,
  pupilNotes,
  groupDay,
  groupPupils,
  openList,
  monthMatrix,
  periodList,
  officerReports,
];
