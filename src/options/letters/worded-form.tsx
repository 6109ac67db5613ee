import { useRef } from 'preact/hooks';
import type { WordingFault } from '../../letters/own-wording';
import type { Words } from '../../letters/wording';
import { Field } from '../../ui/field';
import { type MessageKey, useSay } from '../../ui/words';

interface FieldAbout {
  readonly label: MessageKey;
  readonly help?: MessageKey;
  readonly rows: number;
  readonly most: number;
}

interface Props<Name extends string> {
  readonly fields: Readonly<Record<Name, FieldAbout>>;
  /** Where a word is put before somebody was in a field. */
  readonly first: NoInfer<Name>;
  readonly typed: Readonly<Record<Name, string>>;
  readonly words: Words;
  readonly needs: readonly string[];
  readonly faults: readonly WordingFault[];
  readonly faultTexts: Readonly<Record<WordingFault['why'], MessageKey>>;
  /** Says that the program's text is to hold again. */
  readonly standardText: MessageKey;
  /** The school has a text of its own. */
  readonly isOwn: boolean;
  readonly onType: (typed: Readonly<Record<Name, string>>) => void;
  readonly onSave: () => void;
  readonly onStandard: () => void;
}

/** Text with words in braces, to be changed, with what is wrong with it and the words that can be filled in. */
export function WordedForm<Name extends string>(props: Props<Name>) {
  const { fields, first, typed, words, needs, faults, faultTexts, standardText, isOwn } = props;
  const say = useSay();
  // Where a word is put that somebody clicks.
  const last = useRef<{ readonly name: Name; readonly field: HTMLTextAreaElement } | null>(null);
  const insert = (word: string) => {
    const { name, field } = last.current!;
    field.setRangeText(word, field.selectionStart, field.selectionEnd, 'end');
    field.focus();
    props.onType({ ...typed, [name]: field.value });
  };
  return (
    <form
      class="worded"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (faults.length === 0) props.onSave();
      }}
    >
      {(Object.keys(fields) as Name[]).map((name) => {
        const { label, rows, most, help } = fields[name];
        return (
          <Field key={name} label={say(label)} {...(help && { help: say(help) })}>
            {(labels) => (
              <textarea
                {...labels}
                ref={(element) => {
                  if (element && name === first) last.current ??= { name, field: element };
                }}
                lang="nl"
                rows={rows}
                maxLength={most}
                value={typed[name]}
                onFocus={(event) => {
                  last.current = { name, field: event.currentTarget };
                }}
                onInput={(event) => props.onType({ ...typed, [name]: event.currentTarget.value })}
              />
            )}
          </Field>
        );
      })}
      <div role="status">
        {faults.map((fault) => (
          <p key={fault.why} class="wrong">
            {say(faultTexts[fault.why], fault.words.join(', '))}
          </p>
        ))}
      </div>
      <div class="buttons">
        <button type="submit" class="main" disabled={faults.length > 0}>
          {say('save')}
        </button>
        {isOwn && (
          <button type="button" onClick={props.onStandard}>
            {say(standardText)}
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
              {text} {needs.includes(word) && <b lang={undefined}>{say('wordings_needed')}</b>}
            </span>
          </li>
        ))}
      </ul>
    </form>
  );
}
