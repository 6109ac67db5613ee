import { useEffect, useState } from 'preact/hooks';
import { Gate } from '../pages/gate';
import { LetterPage } from './letter-page';
import { RoundPage } from './round-page';
import { StepsPage } from './steps-page';

const ROUND = 'round';
const STEPS = 'steps';
const letterInAddress = (): string => location.hash.slice(1);

/** The desk: a tab of its own for what is too big for the panel; all open steps, the round, or one letter. */
export function Desk() {
  const [letter, setLetter] = useState(letterInAddress);
  useEffect(() => {
    const moved = () => setLetter(letterInAddress());
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
  return (
    <Gate>
      {(day) => {
        if (letter === ROUND) return <RoundPage day={day} />;
        return letter !== '' && letter !== STEPS ? <LetterPage letter={letter} day={day} /> : <StepsPage day={day} />;
      }}
    </Gate>
  );
}
