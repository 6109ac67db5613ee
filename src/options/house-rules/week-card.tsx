import { useState } from 'preact/hooks';
import type { HouseRulesView } from '../../messages/house-rules';
import { keyOf, type MessageKey, useSay } from '../../ui/words';
import { KeptOrNot } from './kept-or-not';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const WEEK = [true, true, true, true, true, false, false];

interface Props {
  readonly workdays: HouseRulesView['workdays'];
  /** Keeps them (`null`: as the profile in the portal shows), and says why they were not kept; `null`: they were. */
  readonly onKeep: (days: boolean[] | null) => Promise<MessageKey | null>;
}

/** On which days who sits here works. */
export function WeekCard({ workdays: { own, shown }, onKeep }: Props) {
  const say = useSay();
  const now = own ?? shown ?? WEEK;
  const [typed, setTyped] = useState<readonly boolean[] | null>(null);
  const [said, setSaid] = useState<MessageKey | null>(null);
  const days = typed ?? now;
  const isNone = !days.includes(true);
  const source = own ? 'house_weekOwn' : shown ? 'house_weekShown' : 'house_weekNobody';
  const keep = async (kept: boolean[] | null): Promise<void> => {
    const why = await onKeep(kept);
    if (why === null) setTyped(null);
    setSaid(why ?? 'house_saved');
  };
  return (
    <form
      class="card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isNone) void keep([...days]);
      }}
    >
      <h2>{say('house_week')}</h2>
      <p class="help">{say('house_weekHelp')}</p>
      <fieldset class="week-days">
        <legend class="unseen">{say('house_week')}</legend>
        {WEEKDAYS.map((day, index) => (
          <label key={day} class="tick">
            <input
              type="checkbox"
              checked={days[index]}
              onChange={(event) => setTyped([...days].with(index, event.currentTarget.checked))}
            />
            {say(keyOf('day', day))}
          </label>
        ))}
      </fieldset>
      <p>{say(source)}</p>
      <div role="status">{isNone && <p class="wrong">{say('house_noDay')}</p>}</div>
      <div class="buttons">
        <button type="submit" class="main" disabled={isNone}>
          {say('save')}
        </button>
        {own && shown && (
          <button type="button" onClick={() => void keep(null)}>
            {say('house_weekAsShown')}
          </button>
        )}
      </div>
      <KeptOrNot said={said} />
    </form>
  );
}
