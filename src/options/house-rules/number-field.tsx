import type { CardNumber } from '../../etiquette/card';
import { Field, type FieldLabels } from '../../ui/field';
import { type MessageKey, type Say, useSay } from '../../ui/words';

const MOST_DIGITS = 6;

/** What each number of a rule is called. */
const LABELS: Readonly<Record<string, MessageKey>> = {
  from: 'house_number_from',
  until: 'house_number_until',
  time: 'house_number_time',
  after: 'house_number_after',
  before: 'house_number_before',
  hold: 'house_number_hold',
  weekend: 'house_number_weekend',
  vacation: 'house_number_vacation',
  dayOff: 'house_number_dayOff',
  days: 'house_number_days',
  hours: 'house_number_hours',
  who: 'house_number_who',
  link: 'house_number_link',
  setting: 'house_number_setting',
  ready: 'house_number_ready',
  own: 'house_number_own',
};

const WRONG = {
  time: 'house_badTime',
  workdays: 'house_badCount',
  hours: 'house_badCount',
  'yes-no': 'house_bad',
  words: 'house_badWords',
  text: 'house_badWords',
} as const satisfies Record<CardNumber['kind'], MessageKey>;

/** The name of a number, as its field says it. */
export const labelOf = (name: string, say: Say): string => say(LABELS[name]!);

interface Props {
  readonly name: string;
  readonly number: CardNumber;
  readonly typed: string | boolean;
  readonly isWrong: boolean;
  readonly disabled: boolean;
  readonly onType: (typed: string | boolean) => void;
}

/** One number, time or text of a rule, with what the card has where that differs. */
export function NumberField({ name, number, typed, isWrong, disabled, onType }: Props) {
  const say = useSay();
  const { kind, value } = number;
  if (kind === 'yes-no') {
    return (
      <label class="tick">
        <input
          type="checkbox"
          checked={typed === true}
          disabled={disabled}
          onChange={(event) => onType(event.currentTarget.checked)}
        />
        {labelOf(name, say)}
      </label>
    );
  }
  const ofCard = value !== '' && String(value) !== typed && kind !== 'text' ? say('house_ofCard', String(value)) : '';
  const help = name === 'own' ? say('house_ownHelp') : ofCard;
  return (
    <Field label={labelOf(name, say)} {...(help && { help })} error={isWrong ? say(WRONG[kind]) : null}>
      {(labels) => <Control {...labels} kind={kind} value={String(typed)} disabled={disabled} onValue={onType} />}
    </Field>
  );
}

interface ControlProps extends FieldLabels {
  readonly kind: Exclude<CardNumber['kind'], 'yes-no'>;
  readonly value: string;
  readonly disabled: boolean;
  readonly onValue: (value: string) => void;
}

function Control({ kind, onValue, ...labels }: ControlProps) {
  switch (kind) {
    case 'time':
      return <input {...labels} type="time" onInput={(event) => onValue(event.currentTarget.value)} />;
    case 'workdays':
    case 'hours':
      return (
        <input
          {...labels}
          inputMode="numeric"
          maxLength={MOST_DIGITS}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      );
    case 'words':
      return <input {...labels} onInput={(event) => onValue(event.currentTarget.value)} />;
    case 'text':
      return <textarea {...labels} lang="nl" rows={5} onInput={(event) => onValue(event.currentTarget.value)} />;
  }
}
