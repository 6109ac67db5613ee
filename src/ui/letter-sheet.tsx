import { useLayoutEffect, useRef } from 'preact/hooks';
import { headLines, type Letter, type Sender, SHEET } from '../letters/letter';
import { useSay } from './words';

interface LineProps {
  readonly label: string;
  readonly text: string;
  readonly class?: string;
  /** Absent: the text cannot be changed. */
  readonly onText: ((text: string) => void) | undefined;
}

/** Text that a person may change where it stands. The page owns it from then on: it is set anew only for another text. */
function Line({ label, text, class: kind = '', onText }: LineProps) {
  const line = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    if (line.current) line.current.textContent = text;
  }, [text]);
  return (
    <p
      ref={line}
      class={`line ${kind}`}
      spellcheck={onText !== undefined}
      {...(onText && {
        contentEditable: 'plaintext-only',
        role: 'textbox',
        'aria-label': label,
        'aria-multiline': true,
        tabIndex: 0,
        onInput: (event: { currentTarget: HTMLElement }) => onText(event.currentTarget.innerText.trimEnd()),
      })}
    />
  );
}

interface Props {
  readonly sender: Sender;
  /** The letter to begin with; what a person makes of it is told by `onEdit`, and does not come back here. */
  readonly letter: Letter;
  /** Who lives where it goes to; empty: nobody is named. */
  readonly addressee?: string;
  /** Somebody changed a part. Absent: the letter cannot be changed. */
  readonly onEdit?: (change: (letter: Letter) => Letter) => void;
}

/** The letter as it will be printed on A4, with the slip below a cut line. */
export function LetterSheet({ sender, letter, addressee, onEdit }: Props) {
  const say = useSay();
  const { dated, subject, salutation, paragraphs, closing, slip } = letter;
  const edits = (change: (letter: Letter, text: string) => Letter) =>
    onEdit && ((text: string) => onEdit((edited) => change(edited, text)));
  return (
    <article class="sheet" lang="nl">
      <Letterhead sender={sender} />
      {addressee && <p class="addressee">{addressee}</p>}
      <Line label={say('letterDate')} text={dated} onText={edits((old, text) => ({ ...old, dated: text }))} />
      <div class="subject">
        <span>{SHEET.subject}</span>{' '}
        <Line label={say('letterSubject')} text={subject} onText={edits((old, text) => ({ ...old, subject: text }))} />
      </div>
      <Line
        label={say('letterSalutation')}
        text={salutation}
        onText={edits((old, text) => ({ ...old, salutation: text }))}
      />
      {paragraphs.map((paragraph, index) => (
        <Line
          key={index}
          label={say('letterPart', index + 1)}
          text={paragraph}
          onText={edits((old, text) => ({ ...old, paragraphs: old.paragraphs.with(index, text) }))}
        />
      ))}
      <Line
        class="closing"
        label={say('letterClosing')}
        text={closing.join('\n')}
        onText={edits((old, text) => ({ ...old, closing: text.split('\n') }))}
      />
      {slip && (
        <section class="slip" aria-label={say('letterSlip')}>
          <p class="cut">
            <span>{SHEET.cut}</span>
          </p>
          <h2>{slip.title}</h2>
          <Line
            label={say('letterSlip')}
            text={slip.intro}
            onText={edits((old, text) => ({ ...old, slip: old.slip && { ...old.slip, intro: text } }))}
          />
          {Array.from({ length: slip.lines }, (_, index) => (
            <p key={index} class="write" />
          ))}
          <dl>
            {slip.fields.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </article>
  );
}

const Letterhead = ({ sender }: Pick<Props, 'sender'>) => (
  <div class="letterhead">
    <b>{sender.name}</b>
    {headLines(sender).map((line) => (
      <span key={line}>{line}</span>
    ))}
  </div>
);

interface SentProps {
  readonly text: string;
}

/** The text of a letter as it was sent; a translation in it runs from where its script begins. */
export const SentText = ({ text }: SentProps) => (
  <>
    {text.split('\n\n').map((part, index) => (
      <p key={index} class="line" dir="auto">
        {part}
      </p>
    ))}
  </>
);

/** A letter as it was sent. */
export const SentSheet = ({ text }: SentProps) => (
  <article class="sheet" lang="nl">
    <SentText text={text} />
  </article>
);
