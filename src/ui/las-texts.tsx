import { useState } from 'preact/hooks';
import type { LasText } from '../letters/las-text';
import { copyText } from './copy';
import { keyOf, useSay } from './words';

interface Props {
  /** Asks for the texts; `null`: they cannot be made now. */
  readonly onAsk: () => Promise<readonly LasText[] | null>;
}

/** What is copied into the LAS, field by field. */
export function LasTexts({ onAsk }: Props) {
  const say = useSay();
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
