import { pupils } from './dutch';
import type { ListProfile } from './list-profile';

/** ParnasSys, Groep > Samenstelling: who is in a group. It shows the LAS' own number, which no portal knows. */
export const groupPupils: ListProfile = {
  ...pupils,
  id: 'parnassys/group-pupils',
  kind: 'las-pupils',
  titles: ['leerlingen van groep', 'leerlingen per groep', 'leerlingen in groep', 'leerlingenlijst', 'alle leerlingen'],
  needs: [['name', 'surname'], ['group'], ['number']],
};
