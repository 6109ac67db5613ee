import { useState } from 'preact/hooks';
import { LETTERS } from '../../letters';
import { exampleFacts } from '../../letters/example';
import { type FixedLines, LINES_NEED } from '../../letters/fixed-lines';
import { faultsOfLines } from '../../letters/own-wording';
import { wordsOfAll, written } from '../../letters/wording';
import type { WordingsView } from '../../messages/views';
import { ask } from '../../pages/ask';
import { Notice } from '../../ui/notice';
import { useUnsaved } from '../../ui/unsaved';
import { type MessageKey, useSay } from '../../ui/words';
import { REFUSED } from './refused';
import { WordedForm } from './worded-form';

const FIELDS = {
  dated: { label: 'lines_dated', rows: 1, most: 200 },
  salutation: { label: 'letterSalutation', rows: 1, most: 300 },
  closing: { label: 'wordings_closing', rows: 4, most: 1000 },
} as const;
const FAULTS = { unknown: 'lines_unknown', missing: 'wordings_missing', empty: 'lines_empty' } as const;
/** Any letter shows how all begin and end. */
const EXAMPLE = 'absence-notice';

const trimmed = ({ dated, salutation, closing }: FixedLines): FixedLines => ({
  dated: dated.trim(),
  salutation: salutation.trim(),
  closing: closing.trim(),
});

/** What was saved last, and what there was before it. */
interface Saved {
  readonly before: FixedLines | null;
  readonly isOwn: boolean;
}

interface Props {
  readonly view: WordingsView;
  /** The lines were changed. */
  readonly onKept: () => void;
}

/** How all letters begin and end: as the program has it, or as the school wants it. */
export function LinesCard({ view: { lines, ownLines, mayChange, example }, onKept }: Props) {
  const say = useSay();
  const unsaved = useUnsaved('letter-lines');
  const [saved, setSaved] = useState<Saved | null>(null);
  const [wrong, setWrong] = useState<MessageKey | null>(null);
  const shown = (unsaved.of(EXAMPLE) as FixedLines | null) ?? lines;
  const words = wordsOfAll(exampleFacts(EXAMPLE, example.school, example.today));

  const type = (next: FixedLines | null): void => unsaved.keep(EXAMPLE, next && { ...next });
  const keep = async (next: FixedLines | null): Promise<void> => {
    const answer = await ask('own>worker:keep-lines', { lines: next }).catch(() => 'not-saved' as const);
    setWrong(answer === 'done' ? null : REFUSED[answer]);
    if (answer !== 'done') return;
    type(null);
    setSaved({ before: ownLines, isOwn: next !== null });
    onKept();
  };
  return (
    <section class="card">
      <h2>{say('lines_title')}</h2>
      <p>{say('lines_help')}</p>
      <div class="said" role="status">
        {saved && (
          <p>
            {say(saved.isOwn ? 'lines_nowOwn' : 'lines_nowStandard')}{' '}
            <button type="button" onClick={() => void keep(saved.before)}>
              {say('undo')}
            </button>
          </p>
        )}
      </div>
      {wrong && <Notice kind="error">{say(wrong)}</Notice>}
      <LinesExample lines={shown} example={example} />
      {mayChange && (
        <WordedForm
          fields={FIELDS}
          first="salutation"
          typed={shown}
          words={words}
          needs={LINES_NEED}
          faults={faultsOfLines(words, shown)}
          faultTexts={FAULTS}
          standardText="lines_standard"
          isOwn={ownLines !== null}
          onType={type}
          onSave={() => void keep(trimmed(shown))}
          onStandard={() => void keep(null)}
        />
      )}
    </section>
  );
}

/** The lines in a letter about a pupil who does not exist. */
function LinesExample({ lines, example: { school, today, settings } }: Pick<WordingsView, 'lines' | 'example'>) {
  const say = useSay();
  const form = LETTERS[EXAMPLE];
  const facts = exampleFacts(EXAMPLE, school, today);
  const { dated, salutation, closing } = written(form, facts, settings, form.wording, lines);
  return (
    <section aria-label={say('lines_example')}>
      <h3>{say('lines_example')}</h3>
      <div class="lines-example" lang="nl">
        <p>{dated}</p>
        <p>{salutation}</p>
        <p aria-hidden="true">…</p>
        <p>{closing.join('\n')}</p>
      </div>
    </section>
  );
}
