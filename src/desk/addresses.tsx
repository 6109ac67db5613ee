import { useState } from 'preact/hooks';
import { Field } from '../ui/field';
import { useSay } from '../ui/words';

interface Props {
  /** Who lives at each address that the letters go to; none: there is one address. */
  readonly to: readonly string[];
  /** `false`: it was not recorded, and what was typed stays. Absent: nobody here may change it. */
  readonly onAddress?: (to: readonly string[]) => Promise<boolean>;
}

const LABELS = ['address_nameFirst', 'address_nameSecond'] as const;

/** Whether the letters of a pupil go to a second address, and who lives at each. */
export function Addresses({ to, onAddress }: Props) {
  const say = useSay();
  const [typed, setTyped] = useState<readonly string[] | null>(null);
  const isTwo = to.length > 1;
  const keep = async (next: readonly string[]): Promise<void> => {
    if (await onAddress?.(next)) setTyped(null);
  };
  if (typed && onAddress)
    return (
      <form
        class="addresses card"
        onSubmit={(event) => {
          event.preventDefault();
          void keep(typed);
        }}
      >
        <p class="help">{say('address_help')}</p>
        {LABELS.map((label, index) => (
          <Field key={label} label={say(label)}>
            {(labels) => (
              <input
                {...labels}
                maxLength={120}
                value={typed[index]}
                onInput={(event) => setTyped(typed.with(index, event.currentTarget.value))}
              />
            )}
          </Field>
        ))}
        <div class="buttons">
          <button type="submit" class="main">
            {say('address_save')}
          </button>
          <button type="button" onClick={() => setTyped(null)}>
            {say('address_cancel')}
          </button>
        </div>
      </form>
    );
  return (
    <div class="addresses">
      {isTwo && <p>{say('address_two', ...to.map((name) => name || say('address_parents')))}</p>}
      {onAddress && (
        <button type="button" onClick={() => setTyped(isTwo ? to : ['', ''])}>
          {say(isTwo ? 'address_change' : 'address_second')}
        </button>
      )}
      {onAddress && isTwo && (
        <button type="button" onClick={() => void keep([])}>
          {say('address_one')}
        </button>
      )}
    </div>
  );
}
