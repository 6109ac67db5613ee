import { FindPupil } from '../pages/find-pupil';
import { goToDossier, openPanel } from '../pages/tabs';

/** From the desk to a pupil: to the whole dossier, and to the panel where that is not open to who sits here. */
export const FindOnDesk = () => (
  <FindPupil onChoose={({ pupil, mayRead }) => void (mayRead ? goToDossier(pupil.id) : openPanel(pupil.id))} />
);
