import { useEffect, useState } from 'preact/hooks';
import { Gate } from '../pages/gate';
import { BatchPage } from './batch-page';
import { CarePage } from './care-page';
import { LetterPage } from './letter-page';
import { RoundPage } from './round-page';
import { StepsPage } from './steps-page';
import { TypedPage } from './typed-page';

const ROUND = 'round';
const PAPER = 'paper';
const CARE = 'care';
const BATCH = 'letters';
const STEPS = 'steps';
const letterInAddress = (): string => location.hash.slice(1);

/** The desk: a tab of its own for what is too big for the panel; all open steps, the round, the letters of today, or one letter. */
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
        if (letter === PAPER) return <TypedPage day={day} />;
        if (letter === CARE) return <CarePage day={day} />;
        if (letter === BATCH) return <BatchPage day={day} />;
        return letter !== '' && letter !== STEPS ? <LetterPage letter={letter} day={day} /> : <StepsPage day={day} />;
      }}
    </Gate>
  );
}
