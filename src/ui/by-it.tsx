import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { allows, isFixed, type Managed, NOTHING_MANAGED, type YesNo } from '../managed/managed';
import type { Name } from '../managed/table';
import { Icon } from './icon';
import { type MessageKey, useSay } from './words';

/* Wat school-ICT heeft ingesteld, as people see it beside what they cannot change. */

export const ByItContext = createContext<Managed>(NOTHING_MANAGED);
export const useByIt = (): Managed => useContext(ByItContext);
export const useAllowed = (name: YesNo): boolean => allows(useByIt(), name);

/** Whom somebody may ask; nothing where IT did not say. */
export function ItContact() {
  const say = useSay();
  const { itContact } = useByIt().values;
  return itContact ? <span> {say('it_ask', itContact)}</span> : null;
}

interface Props {
  readonly text?: Extract<MessageKey, 'it_set' | 'it_off' | 'it_filesOff'>;
}

/** Says that IT decided this, with a lock beside the words; where something lacks by it, also whom somebody may ask. */
export function ByIt({ text = 'it_set' }: Props) {
  const say = useSay();
  return (
    <p class="by-it">
      <Icon name="lock" />
      <span>
        {say(text)}
        {text !== 'it_set' && <ItContact />}
      </span>
    </p>
  );
}

/** The same, where IT fixed any of these. */
export function FixedByIt({ names }: { readonly names: readonly Name[] }) {
  const managed = useByIt();
  return names.some((name) => isFixed(managed, name)) ? <ByIt /> : null;
}
