import { useState } from 'preact/hooks';
import type { FoundPupilView } from '../messages/views';
import { Failed } from '../ui/failed';
import { PupilSearch } from '../ui/pupil-search';
import { useAnswer } from './ask';

/** Looking for a pupil, whether or not there is a step. What is typed stands nowhere but here. */
export function FindPupil({ onChoose }: { readonly onChoose: (found: FoundPupilView) => void }) {
  const [typed, setTyped] = useState('');
  const isLooking = typed.trim() !== '';
  const { value, failed, again } = useAnswer('own>worker:find-pupils', isLooking ? { typed } : null);
  const found = typeof value === 'object' && value?.typed === typed ? value : null;
  return (
    <>
      <PupilSearch typed={typed} onTyped={setTyped} found={found} onChoose={onChoose} />
      {failed && isLooking && <Failed again={again} />}
    </>
  );
}
