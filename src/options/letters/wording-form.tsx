import { useRef } from 'preact/hooks';
import type { LetterKind } from '../../domain/action';
import { LETTERS } from '../../letters';
import { exampleFacts } from '../../letters/example';
import { faultsOf, type WordingFault } from '../../letters/own-wording';
import type { WordingsView } from '../../messages/views';
import { Field } from '../../ui/field';
import { type MessageKey, useSay } from '../../ui/words';
import { type Typed, wordingOf } from './typed';

const FIELDS = {
  subject: { label: 'wordings_subject', rows: 1, most: 300 },
  text: { label: 'wordings_text', help: 'wordings_textHelp', rows: 16, most: 8000 },
  closing: { label: 'wordings_closing', rows: 4, most: 1000 },
} as const satisfies Record<
  keyof Typed,
  { readonly label: MessageKey; readonly help?: MessageKey; readonly rows: number; readonly most: number }
>;
type FieldName = keyof typeof FIELDS;
const NAMES = Object.keys(FIELDS) as FieldName[];

const FAULTS = {
  unknown: 'wordings_unknown',
  missing: 'wordings_missing',
  empty: 'wordings_empty',
} as const satisfies Record<WordingFault['why'], MessageKey>;

interface Props {
  readonly letter: LetterKind;
  readonly typed: Typed;
  readonly example: WordingsView['example'];
  /** The letter has a wording of the school's own. */
  readonly isOwn: boolean;
  readonly onType: (typed: Typed) => void;
  readonly onSave: () => void;
  readonly onStandard: () => void;
}

/** The wording of a letter, to be changed, with the words that it can fill in. */
export function WordingForm({ letter, typed, example, isOwn, onType, onSave, onStandard }: Props) {
  const say = useSay();
  // Where a word is put that somebody clicks.
  const last = useRef<{ readonly name: FieldName; readonly field: HTMLTextAreaElement } | null>(null);
  const form = LETTERS[letter];
  const words = form.words(exampleFacts(letter, example.school, example.today), example.settings);
  const faults = faultsOf(form, words, wordingOf(typed));
  const insert = (word: string) => {
    const { name, field } = last.current!;
    field.setRangeText(word, field.selectionStart, field.selectionEnd, 'end');
    field.focus();
    onType({ ...typed, [name]: field.value });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (faults.length === 0) onSave();
      }}
    >
      {NAMES.map((name) => {
        const { label, rows, most, ...field } = FIELDS[name];
        return (
          <Field key={name} label={say(label)} {...('help' in field && { help: say(field.help) })}>
            {(labels) => (
              <textarea
                {...labels}
                ref={(element) => {
                  if (element && name === 'text') last.current ??= { name, field: element };
                }}
                lang="nl"
                rows={rows}
                maxLength={most}
                value={typed[name]}
                onFocus={(event) => {
                  last.current = { name, field: event.currentTarget };
                }}
                onInput={(event) => onType({ ...typed, [name]: event.currentTarget.value })}
              />
            )}
          </Field>
        );
      })}
      <div role="status">
        {faults.map((fault) => (
          <p key={fault.why} class="wrong">
            {say(FAULTS[fault.why], fault.words.join(', '))}
          </p>
        ))}
      </div>
      <div class="buttons">
        <button type="submit" class="main" disabled={faults.length > 0}>
          {say('save')}
        </button>
        {isOwn && (
          <button type="button" onClick={onStandard}>
            {say('wordings_standard')}
          </button>
        )}
      </div>
      <h2>{say('wordings_words')}</h2>
      <p class="help">{say('wordings_wordsHelp')}</p>
      <ul class="words">
        {Object.entries(words).map(([word, text]) => (
          <li key={word}>
            <button type="button" lang="nl" onClick={() => insert(`{${word}}`)}>{`{${word}}`}</button>
            <span lang="nl">
              {text} {form.needs.includes(word) && <b lang={undefined}>{say('wordings_needed')}</b>}
            </span>
          </li>
        ))}
      </ul>
    </form>
  );
}
