import { useState } from 'preact/hooks';
import { RETENTION_BOUNDS, type Retention } from '../../domain/retention';
import { isFixed } from '../../managed/managed';
import type { Name } from '../../managed/table';
import { ask } from '../../pages/ask';
import { FixedByIt, useByIt } from '../../ui/by-it';
import { Field } from '../../ui/field';
import { keyOf, useSay } from '../../ui/words';

const NUMBERS = ['years', 'announced', 'afterLeaving'] as const;
type Typed = Readonly<Record<keyof Retention, string>>;

const isWithin = (of: keyof Retention, typed: string): boolean =>
  /^\d+$/.test(typed) && Number(typed) >= RETENTION_BOUNDS[of][0] && Number(typed) <= RETENTION_BOUNDS[of][1];

const REFUSED = {
  'not-allowed': 'keep_notAllowed',
  'set-by-it': 'it_refused',
  locked: 'lockedMeanwhile',
  'not-saved': 'notSaved',
} as const;
/** How IT calls them. */
const BY_IT = {
  years: 'retentionYears',
  announced: 'retentionAnnounced',
  afterLeaving: 'retentionAfterLeaving',
} as const satisfies Record<keyof Retention, Name>;

interface Props {
  readonly numbers: Retention;
  readonly onSaid: (said: string) => void;
}

/** The terms that the school chose, within what is possible. */
export function TermsForm({ numbers, onSaid }: Props) {
  const say = useSay();
  const managed = useByIt();
  const [typed, setTyped] = useState<Typed>({
    years: String(numbers.years),
    announced: String(numbers.announced),
    afterLeaving: String(numbers.afterLeaving),
  });
  const [tried, setTried] = useState(false);
  const save = async () => {
    setTried(true);
    if (NUMBERS.some((of) => !isWithin(of, typed[of]))) return;
    const [years, announced, afterLeaving] = NUMBERS.map((of) => Number(typed[of])) as [number, number, number];
    const answer = await ask('own>worker:change-retention', { years, announced, afterLeaving }).catch(
      () => 'not-saved' as const,
    );
    onSaid(say(answer === 'done' ? 'saved' : REFUSED[answer]));
  };
  return (
    <form
      class="card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2>{say('keep_numbers')}</h2>
      {NUMBERS.map((of) => (
        <div key={of}>
          <Field
            label={say(keyOf('keep_number', of))}
            help={say('keep_numberHelp', ...RETENTION_BOUNDS[of])}
            error={tried && !isWithin(of, typed[of]) ? say('keep_numberWrong', ...RETENTION_BOUNDS[of]) : null}
          >
            {(labels) => (
              <input
                {...labels}
                inputMode="numeric"
                maxLength={3}
                disabled={isFixed(managed, BY_IT[of])}
                value={typed[of]}
                onInput={(event) => setTyped({ ...typed, [of]: event.currentTarget.value.trim() })}
              />
            )}
          </Field>
          <FixedByIt names={[BY_IT[of]]} />
        </div>
      ))}
      <button type="submit">{say('save')}</button>
    </form>
  );
}
