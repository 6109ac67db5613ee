import { type Day, isDay } from '../../domain/day';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { useSay } from '../../ui/words';

interface Props {
  /** As it was typed. */
  readonly value: string;
  readonly today: Day;
  /** Days on which a version begins already. */
  readonly taken: readonly Day[];
  readonly onValue: (value: string) => void;
}

/** From which day a version holds, and what a person must know of that day. */
export function ValidFrom({ value, today, taken, onValue }: Props) {
  const say = useSay();
  return (
    <>
      <Field
        label={say('version_valid')}
        help={say('version_validHelp')}
        error={isDay(value) ? null : say('version_noDay')}
      >
        {(labels) => (
          <input {...labels} type="date" value={value} onInput={(event) => onValue(event.currentTarget.value)} />
        )}
      </Field>
      {isDay(value) && value < today && <Notice kind="warning">{say('version_past')}</Notice>}
      {taken.includes(value as Day) && <Notice kind="info">{say('version_replaces')}</Notice>}
    </>
  );
}
