import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { stepText } from '../ui/task-text';
import { keyOf, type useLanguage } from '../ui/words';
import { codesFor, ROUND_CODES, typedCode } from './round-codes';
import type { RoundLine } from './round-order';
import { codeText } from './round-text';
import type { Typed } from './typed';

type Language = ReturnType<typeof useLanguage>;

interface Props {
  readonly lines: readonly RoundLine[];
  readonly typed: Typed;
  readonly language: Language;
  readonly onType: (number: number, text: string) => void;
  readonly onAll: () => void;
}

const MOST_CODE = 4;

/** Is there a code that whoever sits here may type? */
const isOwn = ({ task }: RoundLine): boolean => task !== null && codesFor(task).length > 0;

/** The lines of the paper with a code for each, by keyboard alone: Enter goes on, the last one to the button. */
export function TypedLines({ lines, typed, language, onType, onAll }: Props) {
  const { say } = language;
  const form = useRef<HTMLFormElement>(null);
  const stops = (): HTMLElement[] => [...form.current!.querySelectorAll<HTMLElement>('.code, button.main')];
  useLayoutEffect(() => stops()[0]?.focus(), []);
  const onKey = (event: KeyboardEvent) => {
    const from = stops().indexOf(event.target as HTMLElement);
    const way = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (way === undefined || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    stops()[from + way]?.focus();
  };
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        onAll();
      }}
    >
      <Legend language={language} />
      <table>
        <thead>
          <tr>
            {(['col_number', 'col_group', 'col_pupil', 'typed_code', 'typed_means'] as const).map((head) => (
              <th key={head} scope="col">
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={onKey}>
          {lines.map((line) => (
            <Line
              key={line.number}
              line={line}
              text={typed[line.number] ?? ''}
              language={language}
              onText={(text) => onType(line.number, text)}
            />
          ))}
        </tbody>
      </table>
      {lines.some(isOwn) && (
        <p>
          <button type="submit" class="main">
            {say('typed_all')}
          </button>
        </p>
      )}
    </form>
  );
}

/** Which code stands for what. */
function Legend({ language: { say } }: { readonly language: Language }) {
  return (
    <div class="legend">
      <h2>{say('typed_keys')}</h2>
      <ul>
        {ROUND_CODES.map((one) => (
          <li key={one.code}>
            <kbd>{one.code}</kbd> {codeText(one, say)}
          </li>
        ))}
      </ul>
      <p class="help">{say('typed_moves')}</p>
    </div>
  );
}

interface LineProps {
  readonly line: RoundLine;
  readonly text: string;
  readonly language: Language;
  readonly onText: (text: string) => void;
}

function Line({ line: { number, pupil, task }, text, language, onText }: LineProps) {
  const { say } = language;
  const means = useId();
  const codes = task ? codesFor(task) : [];
  const found = typedCode(text, codes);
  const isWrong = text.trim() !== '' && !found;
  return (
    <tr>
      <td>{number}</td>
      <td>{pupil.group}</td>
      <td>{pupil.name}</td>
      <td>
        {codes.length > 0 && (
          <input
            class="code"
            value={text}
            maxLength={MOST_CODE}
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            aria-label={`${number} ${pupil.name}`}
            aria-describedby={means}
            aria-invalid={isWrong}
            onFocus={({ currentTarget }) => currentTarget.select()}
            onInput={({ currentTarget }) => onText(currentTarget.value)}
          />
        )}
      </td>
      <td id={means} class={isWrong ? 'wrong' : ''}>
        {found && codeText(found, say)}
        {isWrong && say('typed_wrong', codes.map(({ code }) => code).join(', '))}
        {!task && say('typed_notOpen')}
        {task && !task.mine && `${stepText(task, language)} (${say('forRole', say(keyOf('role', task.role)))})`}
      </td>
    </tr>
  );
}
