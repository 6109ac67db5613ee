import type { ComponentChildren } from 'preact';
import type { SettingValue } from '../../domain/chosen';
import { type Adjustable, adjustableIn } from '../../rules/adjustable';
import type { Protocol, Rule } from '../../rules/protocol';
import { PRESETS } from '../../rules/protocols';
import { settingOf } from '../../rules/settings';
import { withWords } from '../../rules/wording';
import { longDayText } from '../../ui/when-text';
import { useLanguage, useSay } from '../../ui/words';
import { asTyped, type DocumentState, isPossible, shownOf } from './protocol-state';
import { SettingField } from './setting-field';

interface Props {
  readonly document: DocumentState;
  readonly disabled: boolean;
  /** Settings that IT fixed. */
  readonly fixed: readonly string[];
  readonly onChange: (document: DocumentState) => void;
}

/** A document: what its rules share, and its rules in the order of the text, each with its source, our reading and its numbers. */
export function DocumentForm({ document, disabled, fixed, onChange }: Props) {
  const say = useSay();
  const preset = PRESETS[document.preset]!;
  const { shared, byRule } = adjustableIn(preset);
  const { settings } = asTyped(document);
  const change = (name: string, value: SettingValue) =>
    onChange({ ...document, typed: { ...document.typed, [name]: value } });
  const fields = (some: readonly Adjustable[]) =>
    some.length > 0 && (
      <div class="numbers">
        {some.map((what) => (
          <SettingField
            key={what.name}
            what={what}
            value={shownOf(document, what.name)}
            original={settingOf(preset.settings, what.name)}
            possible={isPossible(preset, what.name, shownOf(document, what.name))}
            disabled={disabled || fixed.includes(what.name)}
            byIt={fixed.includes(what.name)}
            onValue={(value) => change(what.name, value)}
          />
        ))}
      </div>
    );
  const use = (id: string, isUsed: boolean) =>
    onChange({
      ...document,
      without: isUsed ? document.without.filter((other) => other !== id) : [...document.without, id],
    });
  return (
    <section class="card document">
      <h2 lang="nl">{preset.title}</h2>
      <About document={preset} />
      {shared.length > 0 && <h3>{say('protocol_shared')}</h3>}
      {fields(shared)}
      {preset.rules.map((rule) => (
        <RuleCard
          key={rule.id}
          rule={withWords(rule, settings)}
          isUsed={!document.without.includes(rule.id)}
          onUse={disabled ? null : (isUsed) => use(rule.id, isUsed)}
        >
          {fields(byRule.get(rule.id) ?? [])}
        </RuleCard>
      ))}
    </section>
  );
}

/** Where the document stands, and when somebody last looked. */
export function About({ document: { document, checkedOn } }: { readonly document: Protocol }) {
  const language = useLanguage();
  return (
    <p class="help">
      <span lang="nl">{document}.</span> {language.say('protocol_checked', longDayText(checkedOn, language))}
    </p>
  );
}

interface RuleProps {
  readonly rule: Rule;
  readonly isUsed: boolean;
  /** `null`: the rule always holds, or the person may not change it. */
  readonly onUse: ((isUsed: boolean) => void) | null;
  readonly children?: ComponentChildren;
}

/** One rule: its title, where it stands, what it says there, and how we read what is left open. */
export function RuleCard({ rule: { title, source, readings }, isUsed, onUse, children }: RuleProps) {
  const say = useSay();
  return (
    <article class={`rule ${isUsed ? '' : 'unused'}`}>
      <h3 lang="nl">{title}</h3>
      {onUse && (
        <label class="tick">
          <input type="checkbox" checked={isUsed} onChange={() => onUse(!isUsed)} />
          {say('protocol_use')}
        </label>
      )}
      {children}
      <details>
        <summary>{say('protocol_why')}</summary>
        <div lang="nl">
          <p class="help">{source.place}</p>
          <p>{source.says}</p>
          {readings.length > 0 && (
            <>
              <h4>{say('reading')}</h4>
              <ul>
                {readings.map((reading) => (
                  <li key={reading}>{reading}</li>
                ))}
              </ul>
            </>
          )}
        </div>
      </details>
    </article>
  );
}
