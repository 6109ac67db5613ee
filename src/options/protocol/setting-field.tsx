import type { SettingValue } from '../../domain/chosen';
import type { Adjustable } from '../../rules/adjustable';
import type { Window } from '../../rules/protocol';
import { LATE_WINDOWS, SICK_WINDOWS } from '../../rules/settings';
import { Field, type FieldLabels } from '../../ui/field';
import { keyOf, type MessageKey, type Say, useSay } from '../../ui/words';

interface Props {
  readonly what: Adjustable;
  readonly value: SettingValue;
  /** What the document has. */
  readonly original: SettingValue;
  readonly possible: boolean;
  readonly disabled: boolean;
  /** Did IT fix it? */
  readonly byIt: boolean;
  readonly onValue: (value: SettingValue) => void;
}

/** Settings that have a name of their own; the others are called by what they count. */
const NAMED: Readonly<Record<string, MessageKey>> = {
  'late.window': 'setting_lateWindow',
  'sick.window': 'setting_sickWindow',
  'late.countsForHours': 'setting_lateCounts',
  'sick.dayUnit': 'setting_dayUnit',
  round: 'setting_round',
  answerDays: 'setting_answerDays',
  taskDays: 'setting_taskDays',
  'hours.weeks': 'setting_weeks',
  'hours.threshold': 'setting_hours',
  'leave.maxDays': 'setting_leaveDays',
};
const COUNTED = {
  count: 'setting_count',
  minutes: 'setting_minutes',
  days: 'setting_days',
  weeks: 'setting_weeks',
} as const;

const labelOf = ({ name, kind }: Adjustable): MessageKey =>
  NAMED[name] ?? COUNTED[kind as keyof typeof COUNTED] ?? 'setting_count';

type Unit = Window['unit'];
const COUNTED_UNITS: readonly string[] = ['months', 'weeks', 'school-weeks'];
const MOST_DIGITS = 6;

/** `months:3` as its unit and its number. */
function partsOf(window: string): { readonly unit: Unit; readonly count: string } {
  const [unit = '', count = ''] = window.split(':');
  return { unit: unit as Unit, count };
}

/** What a value is called. */
function valueText({ kind }: Adjustable, value: SettingValue, say: Say): string {
  switch (kind) {
    case 'yes-no':
      return say(value === true ? 'explain_yes' : 'explain_no');
    case 'day-unit':
      return say(value === 'school' ? 'unit_school' : 'unit_calendar');
    case 'late-window':
    case 'sick-window': {
      const { unit, count } = partsOf(String(value));
      return say(keyOf('window', unit), count);
    }
    default:
      return String(value);
  }
}

/** One number, term or choice of a document, with what the document itself says where that differs. */
export function SettingField({ what, value, original, possible, disabled, byIt, onValue }: Props) {
  const say = useSay();
  const isOriginal = String(value) === String(original);
  const help = [!isOriginal && say('setting_original', valueText(what, original, say)), byIt && say('it_set')]
    .filter(Boolean)
    .join(' ');
  return (
    <Field label={say(labelOf(what))} {...(help && { help })} error={possible ? null : say('setting_bad')}>
      {(labels) => <Control {...labels} what={what} value={value} disabled={disabled} onValue={onValue} />}
    </Field>
  );
}

type ControlProps = FieldLabels & Pick<Props, 'what' | 'value' | 'disabled' | 'onValue'>;

function Control({ what: { kind }, value, disabled, onValue, ...labels }: ControlProps) {
  const say = useSay();
  switch (kind) {
    case 'yes-no':
      return (
        <select
          {...labels}
          disabled={disabled}
          value={String(value)}
          onChange={(event) => onValue(event.currentTarget.value === 'true')}
        >
          <option value="true">{say('explain_yes')}</option>
          <option value="false">{say('explain_no')}</option>
        </select>
      );
    case 'day-unit':
      return (
        <select
          {...labels}
          disabled={disabled}
          value={String(value)}
          onChange={(event) => onValue(event.currentTarget.value)}
        >
          <option value="school">{say('unit_school')}</option>
          <option value="calendar">{say('unit_calendar')}</option>
        </select>
      );
    case 'time':
      return (
        <input
          {...labels}
          type="time"
          disabled={disabled}
          value={String(value)}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      );
    case 'late-window':
    case 'sick-window':
      return (
        <WindowChoice
          labels={labels}
          units={kind === 'late-window' ? LATE_WINDOWS : SICK_WINDOWS}
          value={String(value)}
          disabled={disabled}
          onValue={onValue}
        />
      );
    default:
      return (
        <input
          {...labels}
          inputMode="numeric"
          maxLength={MOST_DIGITS}
          disabled={disabled}
          value={String(value)}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      );
  }
}

interface WindowProps {
  readonly labels: FieldLabels;
  readonly units: readonly string[];
  readonly value: string;
  readonly disabled: boolean;
  readonly onValue: (value: string) => void;
}

/** Over which time is counted: a unit, and for some of them how many. */
function WindowChoice({ labels, units, value, disabled, onValue }: WindowProps) {
  const say = useSay();
  const { unit, count } = partsOf(value);
  const isCounted = COUNTED_UNITS.includes(unit);
  const choose = (chosen: string) =>
    onValue(COUNTED_UNITS.includes(chosen) ? `${chosen}:${count || (chosen === 'months' ? 3 : 4)}` : chosen);
  return (
    <span class="window">
      {isCounted && (
        <input
          inputMode="numeric"
          maxLength={3}
          aria-label={say('setting_howMany')}
          disabled={disabled}
          value={count}
          onInput={(event) => onValue(`${unit}:${event.currentTarget.value}`)}
        />
      )}
      <select {...labels} disabled={disabled} value={unit} onChange={(event) => choose(event.currentTarget.value)}>
        {units.map((one) => (
          <option key={one} value={one}>
            {say(keyOf('window_of', one as Unit))}
          </option>
        ))}
      </select>
    </span>
  );
}
