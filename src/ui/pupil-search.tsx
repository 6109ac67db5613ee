import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { FoundPupilView, FoundView } from '../messages/views';
import { sayCount, useSay } from './words';

interface Props {
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  /** Whom that may be; `null`: there is no answer yet, or it is that to something typed before. */
  readonly found: FoundView | null;
  readonly onChoose: (found: FoundPupilView) => void;
}

const MOST_TYPED = 120;
/** With a second key, so that it is never pressed by speech or by accident (WCAG 2.1.4). */
const SHORTCUT = { named: 'Control+K', shown: 'Ctrl K' } as const;
const isShortcut = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'k' && (ctrlKey || metaKey);

/** The keys that go to the field, from wherever somebody is. */
function useShortcut(go: () => void): void {
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (!isShortcut(event)) return;
      event.preventDefault();
      go();
    };
    addEventListener('keydown', heard);
    return () => removeEventListener('keydown', heard);
  }, []);
}

/**
 * The field in which somebody looks for a pupil, with whom that may be below it: a combobox as WAI-ARIA has it. The first is chosen
 * with Enter, another with the arrows before it, and Escape empties the field.
 */
export function PupilSearch({ typed, onTyped, found, onChoose }: Props) {
  const say = useSay();
  const [field, list] = [useId(), useId()];
  const input = useRef<HTMLInputElement>(null);
  const [place, setPlace] = useState(0);
  const [isOpen, setOpen] = useState(false);
  useShortcut(() => input.current?.focus());
  const options = found?.found ?? [];
  const isShown = isOpen && typed.trim() !== '';
  const active = Math.min(place, options.length - 1);
  const type = (text: string): void => {
    onTyped(text);
    setPlace(0);
    setOpen(true);
  };
  const choose = (one: FoundPupilView | undefined): void => {
    if (!one) return;
    type('');
    onChoose(one);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => (isShown ? setPlace((active + 1) % Math.max(1, options.length)) : setOpen(true)),
    ArrowUp: () => setPlace((active - 1 + options.length) % Math.max(1, options.length)),
    Enter: () => isShown && choose(options[active]),
    Escape: () => type(''),
  };
  return (
    <search class="pupil-search">
      <label for={field}>{say('find')}</label>
      <div class="searched">
        <input
          ref={input}
          id={field}
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          maxLength={MOST_TYPED}
          aria-autocomplete="list"
          aria-expanded={isShown && options.length > 0}
          aria-controls={list}
          aria-activedescendant={isShown && options.length > 0 ? `${list}-${active}` : undefined}
          aria-keyshortcuts={SHORTCUT.named}
          value={typed}
          onInput={(event) => type(event.currentTarget.value)}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={(event) => {
            const act = event.isComposing ? undefined : keys[event.key];
            if (!act) return;
            event.preventDefault();
            act();
          }}
        />
        <span class="key" aria-hidden="true">
          {SHORTCUT.shown}
        </span>
        <div class="found" hidden={!isShown}>
          <div id={list} role="listbox" aria-label={say('find_list')}>
            {isShown &&
              options.map((one, index) => (
                <Option
                  key={one.pupil.id}
                  id={`${list}-${index}`}
                  one={one}
                  isActive={index === active}
                  onChoose={() => choose(one)}
                />
              ))}
          </div>
          <p role="status">{isShown && found && <Said found={found} />}</p>
        </div>
      </div>
    </search>
  );
}

interface OptionProps {
  readonly id: string;
  readonly one: FoundPupilView;
  readonly isActive: boolean;
  readonly onChoose: () => void;
}

function Option({ id, one: { pupil, open }, isActive, onChoose }: OptionProps) {
  const say = useSay();
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
    <div
      ref={line}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span class="who">
        <b>{pupil.name}</b> {pupil.group && <span class="group">{say('groupOf', pupil.group)}</span>}
      </span>{' '}
      <span class="group">{open === 0 ? say('find_noSteps') : sayCount(say, open, 'find_steps', open)}</span>
    </div>
  );
}

/** What the list itself does not say: that there is nobody, or more. */
function Said({ found: { found, more, anybody } }: { readonly found: FoundView }) {
  const say = useSay();
  if (!anybody) return <>{say('find_nobodyYet')}</>;
  if (found.length === 0) return <>{say('find_nobody')}</>;
  if (more > 0) return <>{sayCount(say, more, 'find_more', more)}</>;
  return <span class="unseen">{sayCount(say, found.length, 'find_count', found.length)}</span>;
}
