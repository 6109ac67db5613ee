import { useState } from 'preact/hooks';
import { saveFile } from '../../pages/save-file';
import { copyText } from '../../ui/copy';
import { Field } from '../../ui/field';
import { type MessageKey, useSay } from '../../ui/words';

const FILE = 'verzuimwijzer-uitnodiging.txt';

/** The text that goes with the words where computers share over a relay: without it nobody finds the relay, and without the words it opens nothing. */
export function EntranceText({ text }: { readonly text: string }) {
  const say = useSay();
  const [said, setSaid] = useState<MessageKey | null>(null);
  return (
    <div class="entrance">
      <Field label={say('share_entrance')} help={say('share_entranceText')}>
        {(labels) => <textarea {...labels} class="relay-text" rows={4} readOnly value={text} />}
      </Field>
      <div class="buttons">
        <button type="button" onClick={() => saveFile(FILE, text)}>
          {say('share_entranceSave')}
        </button>
        <button type="button" onClick={() => void copyText(text).then(setSaid)}>
          {say('copy')}
        </button>
      </div>
      <p class="said" role="status">
        {said && say(said)}
      </p>
    </div>
  );
}
