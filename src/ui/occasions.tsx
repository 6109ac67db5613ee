import { OCCASIONS, type Occasion, type Said } from '../messages/ways';
import { OCCASION_FORMS } from './forms';
import { SaidForm } from './said-form';
import { keyOf, useSay } from './words';

interface Props {
  readonly onRecord: (occasion: Occasion, said: Said) => Promise<boolean>;
}

/** What somebody records about a pupil without being asked for it. */
export function Occasions({ onRecord }: Props) {
  const say = useSay();
  return (
    <section class="occasions">
      <h2>{say('occasions')}</h2>
      {OCCASIONS.map((occasion) => (
        <details key={occasion} class="more" name="occasion">
          <summary>{say(keyOf('occasion', occasion))}</summary>
          <SaidForm
            fields={OCCASION_FORMS[occasion]}
            button={say('occasion_save')}
            onSay={(said) => onRecord(occasion, said)}
          />
        </details>
      ))}
    </section>
  );
}
