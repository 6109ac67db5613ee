import { useState } from 'preact/hooks';
import type { ReportCardView } from '../messages/insight-card-views';
import { copyText } from './copy';
import { Icon } from './icon';
import { useSay } from './words';

interface Props {
  readonly pupils: ReportCardView['pupils'];
}

/** The text of each pupil for the LAS: copied one at a time, and it is noted which were. A text that changes is not copied any more. */
export function ReportCardTexts({ pupils }: Props) {
  const say = useSay();
  const [copied, setCopied] = useState<ReadonlyMap<string, string>>(new Map());
  const [said, setSaid] = useState('');
  const isCopied = ({ pupil, text }: ReportCardView['pupils'][number]) => copied.get(pupil.id) === text;
  const copy = async ({ pupil, text }: ReportCardView['pupils'][number]) => {
    const done = await copyText(text);
    if (done === 'copied') setCopied((before) => new Map([...before, [pupil.id, text]]));
    setSaid(done === 'copied' ? say('card_copied', pupil.name) : say(done));
  };
  return (
    <details class="more card-texts">
      <summary>{say('card_texts')}</summary>
      <p class="help">{say('card_textsHelp')}</p>
      <p role="status">
        {said} {say('card_copiedOf', pupils.filter(isCopied).length, pupils.length)}
      </p>
      <ul>
        {pupils.map((one) => (
          <li key={one.pupil.id}>
            <h3>{one.pupil.name}</h3>
            <p>{one.text}</p>
            <p>
              <button
                type="button"
                class="quiet"
                aria-label={say('copyField', one.pupil.name)}
                onClick={() => void copy(one)}
              >
                {say('copy')}
              </button>{' '}
              {isCopied(one) && (
                <span>
                  <Icon name="done" /> {say('copied')}
                </span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
