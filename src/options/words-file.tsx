import { useState } from 'preact/hooks';
import type { Meaning } from '../domain/reason';
import { Refused } from '../messages/client';
import type { Reply, Request } from '../messages/contract';
import type { WordChoices } from '../messages/views';
import { ask } from '../pages/ask';
import { saveFile } from '../pages/save-file';
import { type MessageKey, useSay } from '../ui/words';

type Words = readonly { readonly word: string; readonly meaning: Meaning }[];

const FILE = 'verzuimwijzer-woorden.json';
const MOST_BYTES = 500_000;

const SAID = {
  done: 'words_taken',
  'not-allowed': 'notForBoard',
  locked: 'lockedMeanwhile',
  'not-saved': 'notSaved',
} as const satisfies Record<Reply<'own>worker:explain-words'>, MessageKey>;

async function take(file: File): Promise<MessageKey> {
  if (file.size > MOST_BYTES) return 'words_bad';
  try {
    const { words, categories } = JSON.parse(await file.text()) as Request<'own>worker:explain-words'>;
    const answer = await ask('own>worker:explain-words', { words, ...(categories && { categories }) });
    return SAID[answer];
  } catch (error) {
    const isNoList = error instanceof SyntaxError || (error instanceof Refused && error.why === 'malformed');
    return isNoList ? 'words_bad' : 'failed';
  }
}

interface Props {
  readonly words: Words;
  /** To which category of the law words are counted. */
  readonly categories: readonly WordChoices[];
}

/** The school's words as a file: for a colleague's computer, or for another school with the same system. */
export function WordsFile({ words, categories }: Props) {
  const say = useSay();
  const [said, setSaid] = useState<MessageKey | null>(null);
  return (
    <div class="words-file">
      <p class="help">{say('words_help')}</p>
      <div class="buttons">
        <label class="file-button">
          {say('words_open')}
          <input
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) void take(file).then(setSaid);
            }}
          />
        </label>
        <button
          type="button"
          disabled={words.length === 0 && categories.length === 0}
          onClick={() => saveFile(FILE, `${JSON.stringify({ words, categories }, null, 2)}\n`)}
        >
          {say('words_save')}
        </button>
      </div>
      <p class="said" role="status">
        {said && say(said)}
      </p>
    </div>
  );
}
