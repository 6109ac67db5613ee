import { useState } from 'preact/hooks';
import type { LasText } from '../letters/las-text';
import type { ActionView } from '../messages/views';
import { copyText } from './copy';
import { actionText } from './fact-text';
import { Icon } from './icon';
import { keyOf, useLanguage, useSay } from './words';

interface Props {
  /** Asks for the texts; `null`: they cannot be made now. */
  readonly onAsk: () => Promise<readonly LasText[] | null>;
  /** Somebody put it into the LAS; `null`: nobody said so. */
  readonly inLas: ActionView | null;
  /** Says that it stands in the LAS. Absent: another step says that. */
  readonly onInLas?: () => void;
  readonly onUndo: (action: string) => void;
}

/** What is copied into the LAS, field by field. */
export function LasTexts({ onAsk, inLas, onInLas, onUndo }: Props) {
  const language = useLanguage();
  const { say } = language;
  const [texts, setTexts] = useState<readonly LasText[] | null>(null);
  return (
    <details
      class="more las-texts"
      onToggle={({ currentTarget: { open } }) => {
        if (open) void onAsk().then(setTexts);
      }}
    >
      <summary>{say('lasTexts')}</summary>
      <dl>
        {(texts ?? []).map((one) => (
          <Text key={one.field} {...one} />
        ))}
      </dl>
      {inLas && (
        <p class="in-las">
          <Icon name="done" /> {actionText(inLas, language)}{' '}
          <button type="button" class="quiet" onClick={() => onUndo(inLas.id)}>
            {say('undo')}
          </button>
        </p>
      )}
      {!inLas && onInLas && (
        <button type="button" onClick={onInLas}>
          {say('way_las_recorded')}
        </button>
      )}
    </details>
  );
}

function Text({ field, text }: LasText) {
  const say = useSay();
  const [copied, setCopied] = useState<'copied' | 'copyFailed' | null>(null);
  const name = say(keyOf('las', field));
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
      <dd>
        <button
          type="button"
          class="quiet"
          aria-label={say('copyField', name)}
          onClick={() => void copyText(text).then(setCopied)}
        >
          {say('copy')}
        </button>
        <span role="status">{copied && say(copied)}</span>
      </dd>
    </div>
  );
}
