import type { CountedPupil } from '../../messages/counted-pupil';
import { goToDossier } from '../../pages/tabs';
import { useSay } from '../../ui/words';

interface Props {
  readonly pupils: readonly CountedPupil[];
}

/** Who is counted; of whom only the list of pupils is known there is no dossier to open. */
export function CountedPupils({ pupils }: Props) {
  const say = useSay();
  return (
    <ul class="facts-list">
      {pupils.map(({ pupil, dossier }) => (
        <li key={pupil.id}>
          <span>
            {dossier ? (
              <button type="button" class="name" onClick={() => void goToDossier(pupil.id)}>
                {pupil.name}
              </button>
            ) : (
              pupil.name || say('month_unknownPupil')
            )}
          </span>
          <span class="help">{!dossier && pupil.name && say('insight_neverAbsent')}</span>
        </li>
      ))}
    </ul>
  );
}
