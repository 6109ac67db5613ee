import { useState } from 'preact/hooks';
import type { CategoryChoice } from '../domain/legal-word';
import type { Reply } from '../messages/contract';
import type { AppState } from '../messages/views';
import { ask, useAnswer } from '../pages/ask';
import { Waiting } from '../ui/failed';
import { LawCategories } from '../ui/law-categories';
import { LawWord } from '../ui/law-word';
import { Notice } from '../ui/notice';
import { Recorded, type RecordedStep } from '../ui/recorded';
import { tableWords } from '../ui/table-words';
import { type MessageKey, useLanguage } from '../ui/words';
import { Part } from './part';

const SAID = {
  done: 'saved',
  'not-allowed': 'notForBoard',
  locked: 'lockedMeanwhile',
  'not-saved': 'notSaved',
} as const satisfies Record<Reply<'own>worker:explain-words'>, MessageKey>;

interface Kept {
  readonly word: string;
  readonly before: readonly CategoryChoice[];
}

/** The school's own words in the categories of the law that is to come, each from a day on. */
export function LawWordsPage({ state }: { readonly state: AppState }) {
  const language = useLanguage();
  const { say } = language;
  const { value, failed, again } = useAnswer('own>worker:law-words', {});
  const [said, setSaid] = useState<RecordedStep | null>(null);
  const [kept, setKept] = useState<Kept | null>(null);
  if (value === null || value === 'locked') return <Waiting failed={failed} again={again} />;
  const { list, words, mayChange } = value;
  const keep = async (word: string, choices: readonly CategoryChoice[], before: readonly CategoryChoice[] | null) => {
    const categories = [{ word, choices: [...choices] }];
    const answer = await ask('own>worker:explain-words', { words: [], categories }).catch(() => 'not-saved' as const);
    const isDone = answer === 'done';
    const text = !isDone ? say(SAID[answer]) : before ? say('lawcat_kept', word) : say('undone');
    setKept(isDone && before ? { word, before } : null);
    setSaid({ text, failed: !isDone, entry: isDone && before ? word : null });
    return isDone;
  };
  return (
    <Part state={state} title={say('lawcat_words')}>
      <p>{say('lawcat_wordsHelp')}</p>
      <Notice kind="info">{say('lawcat_list', list.title, tableWords(language).day(list.madeOn), list.source)}</Notice>
      <Recorded recorded={said} onUndo={() => kept && void keep(kept.word, kept.before, null)} />
      {words.length === 0 && <p class="nothing">{say('lawcat_noWords')}</p>}
      <ul class="law-words">
        {words.map((one) => (
          <li key={one.word}>
            <LawWord
              // What is chosen begins anew with what is kept.
              key={JSON.stringify(one.choices)}
              one={one}
              list={list}
              from={one.choices.length === 0 ? value.yearFrom : value.today}
              {...(mayChange && { onKeep: (choices) => keep(one.word, choices, one.choices) })}
            />
          </li>
        ))}
      </ul>
      <LawCategories lists={[list]} />
    </Part>
  );
}
