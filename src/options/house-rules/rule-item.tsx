import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { RuleId } from '../../etiquette/agreement';
import { type Changed, filledIn } from '../../etiquette/agreements';
import { CARD } from '../../etiquette/card';
import { isFixed } from '../../managed/managed';
import { FixedByIt, useByIt } from '../../ui/by-it';
import { useTyped } from '../../ui/typed';
import { keyOf, type MessageKey, useSay } from '../../ui/words';
import { QUIET_BY_IT, RuleForm } from './rule-form';
import { type KeptRule, ruleFrom, ruleNow, type TypedRule, textsFrom, typedOf } from './rule-state';

interface Props {
  readonly rule: RuleId;
  readonly changed: Changed | undefined;
  readonly mayChange: boolean;
  /** Keeps it, and says why it was not kept; `null`: it was. */
  readonly onKeep: (as: KeptRule | null) => Promise<MessageKey | null>;
  /** What belongs beside it. */
  readonly children?: ComponentChildren;
}

/** One agreement: whether it is on, what it says and how loudly, and the way to change it. */
export function RuleItem({ rule, changed, mayChange, onKeep, children }: Props) {
  const say = useSay();
  const managed = useByIt();
  const [before, setBefore] = useState<KeptRule | null | undefined>(undefined);
  const [wrong, setWrong] = useState<MessageKey | null>(null);
  const unsaved = useTyped(`house-rule/${rule}`);
  const now = ruleNow(rule, changed);
  const isUnsaved = Object.keys(unsaved.typed).length > 0;
  const typed = isUnsaved ? ruleFrom(unsaved.typed, now) : typedOf(now);
  const title = say(keyOf('house_rule', rule));

  const type = (next: TypedRule): void => {
    unsaved.type(() => (JSON.stringify(next) === JSON.stringify(typedOf(now)) ? {} : textsFrom(next)));
  };
  const keep = async (as: KeptRule | null): Promise<boolean> => {
    const was = changed ? now : null;
    const why = await onKeep(as);
    setWrong(why);
    setBefore(why === null ? was : undefined);
    return why === null;
  };
  const keepTyped = async (as: KeptRule | null): Promise<void> => {
    if (await keep(as)) unsaved.type(() => ({}));
  };
  return (
    <li>
      <h3>{title}</h3>
      <p class="marks">
        {CARD[rule].levels.map((level) => say(keyOf('house_level', level))).join(', ')}
        {!now.on && <b> · {say('house_off')}</b>}
        {changed && (changed.text !== undefined || changed.numbers !== undefined) && (
          <span> · {say('house_ownText')}</span>
        )}
        {isUnsaved && <span> · {say('house_unsaved')}</span>}
      </p>
      <p class={now.on ? 'sentence' : 'sentence off'} lang="nl">
        {filledIn(rule, now.text, now.numbers)}
      </p>
      {children}
      <label class="tick">
        <input
          type="checkbox"
          aria-label={`${say('house_on')}: ${title}`}
          checked={now.on}
          disabled={!mayChange || isFixed(managed, 'houseRulesOff')}
          onChange={(event) => {
            event.currentTarget.checked = now.on;
            void keep({ ...now, on: !now.on });
          }}
        />
        {say('house_on')}
      </label>
      {rule === 'after-hours' && <FixedByIt names={Object.values(QUIET_BY_IT)} />}
      {mayChange && (
        <details>
          <summary aria-label={`${say('house_change')}: ${title}`}>{say('house_change')}</summary>
          <RuleForm
            rule={rule}
            now={now}
            typed={typed}
            isOwn={changed !== undefined}
            onType={type}
            onKeep={(as) => void keepTyped(as)}
          />
        </details>
      )}
      {wrong && (
        <p class="wrong" role="alert">
          {say(wrong)}
        </p>
      )}
      <div class="said" role="status">
        {before !== undefined && (
          <p>
            {say('house_saved')}{' '}
            <button type="button" aria-label={`${say('undo')}: ${title}`} onClick={() => void keep(before)}>
              {say('undo')}
            </button>
          </p>
        )}
      </div>
    </li>
  );
}
