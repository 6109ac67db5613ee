import type { RuleId } from '../../etiquette/agreement';
import { CARD, type NumberKind } from '../../etiquette/card';
import { faultsOf, type HouseRuleFault } from '../../etiquette/faults';
import { isFixed } from '../../managed/managed';
import type { Name } from '../../managed/table';
import { useByIt } from '../../ui/by-it';
import { Field } from '../../ui/field';
import { type Say, useSay } from '../../ui/words';
import { labelOf, NumberField } from './number-field';
import { type KeptRule, keptOf, type TypedRule } from './rule-state';

interface Props {
  readonly rule: RuleId;
  readonly now: KeptRule;
  readonly typed: TypedRule;
  /** The school changed something of the card. */
  readonly isOwn: boolean;
  readonly onType: (typed: TypedRule) => void;
  readonly onKeep: (as: KeptRule | null) => void;
}

/** Several of these stand on a line. */
const SHORT: readonly NumberKind[] = ['time', 'workdays', 'hours'];

/** The numbers of the rule about evenings, as IT calls them. */
export const QUIET_BY_IT = {
  after: 'quietFrom',
  before: 'quietUntil',
  hold: 'heldUntil',
  weekend: 'quietInWeekend',
  vacation: 'quietInVacation',
} as const satisfies Readonly<Record<string, Name>>;

function faultText(fault: HouseRuleFault, say: Say): string | null {
  switch (fault.why) {
    case 'empty':
      return say('house_empty');
    case 'long':
      return say('house_long');
    case 'unknown-words':
      return say('house_unknownWords', fault.words.join(', '));
    case 'order':
      return say('house_badOrder', labelOf(fault.first, say), labelOf(fault.last, say));
    case 'number':
      // Said beside the number itself.
      return null;
  }
}

/** The sentence and the numbers of a rule, to be changed. */
export function RuleForm({ rule, now, typed, isOwn, onType, onKeep }: Props) {
  const say = useSay();
  const managed = useByIt();
  const { numbers } = CARD[rule];
  const names = Object.keys(numbers);
  const words = Object.values(numbers).flatMap(({ word }) => (word === undefined ? [] : [`{${word}}`]));
  const kept = keptOf(rule, typed, now.on);
  const faults = faultsOf(rule, kept.text, kept.numbers);
  const ofText = faults.filter(({ why }) => why !== 'number' && why !== 'order');
  const isWrong = (name: string) => faults.some((fault) => fault.why === 'number' && fault.name === name);
  const isByIt = (name: string) =>
    rule === 'after-hours' && name in QUIET_BY_IT && isFixed(managed, QUIET_BY_IT[name as keyof typeof QUIET_BY_IT]);
  const isShort = (name: string) => SHORT.includes(numbers[name]!.kind);
  const field = (name: string) => (
    <NumberField
      key={name}
      name={name}
      number={numbers[name]!}
      typed={typed.numbers[name]!}
      isWrong={isWrong(name)}
      disabled={isByIt(name)}
      onType={(value) => onType({ ...typed, numbers: { ...typed.numbers, [name]: value } })}
    />
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (faults.length === 0) onKeep(kept);
      }}
    >
      <Field
        label={say('house_text')}
        {...(words.length > 0 && { help: say('house_words', words.join(', ')) })}
        error={ofText.map((fault) => faultText(fault, say)).join(' ') || null}
      >
        {(labels) => (
          <textarea
            {...labels}
            lang="nl"
            rows={4}
            value={typed.text}
            onInput={(event) => onType({ ...typed, text: event.currentTarget.value })}
          />
        )}
      </Field>
      {names.some(isShort) && <div class="numbers">{names.filter(isShort).map(field)}</div>}
      {names.filter((name) => !isShort(name)).map(field)}
      <div role="status">
        {faults
          .filter(({ why }) => why === 'order')
          .map((fault) => (
            <p key={fault.why} class="wrong">
              {faultText(fault, say)}
            </p>
          ))}
      </div>
      <div class="buttons">
        <button type="submit" class="main" disabled={faults.length > 0}>
          {say('save')}
        </button>
        {isOwn && (
          <button type="button" onClick={() => onKeep(null)}>
            {say('house_card')}
          </button>
        )}
      </div>
    </form>
  );
}
