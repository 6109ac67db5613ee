import { OCCASIONS, type Occasion, type Said } from '../messages/ways';
import { OCCASION_FORMS } from './forms';
import { SaidForm } from './said-form';
import { keyOf, useSay } from './words';

interface Props {
  readonly pupil: string;
  readonly onRecord: (occasion: Occasion, said: Said) => Promise<boolean>;
}

/** What somebody records about a pupil without being asked for it. */
export function Occasions({ pupil, onRecord }: Props) {
  const say = useSay();
  return (
    <section class="occasions">
      <h2>{say('occasions')}</h2>
      {OCCASIONS.map((occasion) => {
        const fields = OCCASION_FORMS[occasion];
        const name = say(keyOf('occasion', occasion));
        if (fields.length === 0)
          return (
            <button key={occasion} type="button" onClick={() => void onRecord(occasion, {})}>
              {name}
            </button>
          );
        return (
          <details key={occasion} class="more" name="occasion">
            <summary>{name}</summary>
            <SaidForm
              place={`occasion/${pupil}/${occasion}`}
              fields={fields}
              button={say('occasion_save')}
              onSay={(said) => onRecord(occasion, said)}
            />
          </details>
        );
      })}
    </section>
  );
}
