import type { Said, Way } from '../messages/ways';
import { WAY_FORMS } from './forms';
import { SaidForm } from './said-form';
import { keyOf, useSay } from './words';

interface Props {
  readonly way: Way;
  /** The step that it is about. */
  readonly step: string;
  /** It is the only one: its form stands open. */
  readonly alone: boolean;
  readonly onSay: (said: Said) => Promise<boolean>;
}

/** One click that says that a step was done; with a form where something must be said with it. */
export function WayControl({ way, step, alone, onSay }: Props) {
  const say = useSay();
  const fields = WAY_FORMS[way];
  const name = say(keyOf('way', way));
  const place = `step/${step}/${way}`;
  if (!fields)
    return (
      <button type="button" onClick={() => void onSay({})}>
        {name}
      </button>
    );
  if (alone) return <SaidForm place={place} fields={fields} button={name} onSay={onSay} />;
  return (
    <details class="more">
      <summary>{name}</summary>
      <SaidForm place={place} fields={fields} button={say('occasion_save')} onSay={onSay} />
    </details>
  );
}
