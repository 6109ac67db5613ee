import type { TypedTexts } from '../messages/typed';
import type { Said } from '../messages/ways';
import { Field } from './field';
import type { FormField } from './forms';
import { useTyped } from './typed';
import { useSay } from './words';

interface Props {
  /** What is said, and about what: what somebody typed here is found again by it. */
  readonly place: string;
  readonly fields: readonly FormField[];
  readonly button: string;
  /** `false`: it was not recorded, and what was typed stays. */
  readonly onSay: (said: Said) => Promise<boolean>;
}

const saidFrom = (typed: TypedTexts): Said =>
  Object.fromEntries(Object.entries(typed).filter(([, text]) => text !== ''));

/** What a person says with a step or an occasion, and the button that records it. */
export function SaidForm({ place, fields, button, onSay }: Props) {
  const say = useSay();
  const { typed, isBack, type } = useTyped(place);
  return (
    <form
      class="way"
      onSubmit={(event) => {
        event.preventDefault();
        void onSay(saidFrom(typed)).then((done) => done && type(() => ({})));
      }}
    >
      {fields.map((field) => (
        <One
          key={field.name}
          field={field}
          value={typed[field.name] ?? ''}
          onValue={(value) => type((now) => ({ ...now, [field.name]: value }))}
        />
      ))}
      {isBack && <p class="help">{say('typed_back')}</p>}
      <button type="submit">{button}</button>
    </form>
  );
}

interface OneProps {
  readonly field: FormField;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

const MOST_TEXT = 2000;
const MOST_NUMBER = 40;

function One({ field: { name, label, help, optional = false, of = [] }, value, onValue }: OneProps) {
  const say = useSay();
  const heard = {
    required: !optional,
    value,
    onInput: (event: { currentTarget: { value: string } }) => onValue(event.currentTarget.value),
  };
  return (
    <Field label={say(label)} {...(help && { help: say(help) })}>
      {(labels) => {
        if (name === 'choice')
          return (
            <select {...labels} {...heard}>
              <option value="" />
              {of.map((one) => (
                <option key={one.code} value={one.code}>
                  {say(one.label)}
                </option>
              ))}
            </select>
          );
        if (name === 'text' || name === 'actions')
          return <textarea {...labels} {...heard} rows={2} maxLength={MOST_TEXT} />;
        if (name === 'number') return <input {...labels} {...heard} autocomplete="off" maxLength={MOST_NUMBER} />;
        return <input {...labels} {...heard} type="date" />;
      }}
    </Field>
  );
}
