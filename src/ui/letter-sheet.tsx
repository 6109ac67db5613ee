import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { LetterView } from '../messages/views';
import { useSay } from './words';

interface LineProps {
  readonly label: string;
  readonly text: string;
  readonly class?: string;
  readonly editable: boolean;
}

/** Text that a person may change where it stands. The page owns it from then on: it is set anew only for another text. */
function Line({ label, text, class: kind = '', editable }: LineProps) {
  const line = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    if (line.current) line.current.textContent = text;
  }, [text]);
  return (
    <p
      ref={line}
      class={`line ${kind}`}
      spellcheck={editable}
      {...(editable && {
        contentEditable: 'plaintext-only',
        role: 'textbox',
        'aria-label': label,
        'aria-multiline': true,
        tabIndex: 0,
      })}
    />
  );
}

interface Props {
  readonly letter: LetterView;
  readonly sheet: RefObject<HTMLElement | null>;
}

/** The letter as it will be printed on A4, with the slip below a cut line. */
export function LetterSheet({ letter, sheet }: Props) {
  const say = useSay();
  const { sender, dated, subject, salutation, paragraphs, closing, slip, sent } = letter;
  const editable = letter.mine && sent === null;
  if (sent?.text) {
    return (
      <article class="sheet" ref={sheet} lang="nl">
        {sent.text.split('\n\n').map((part) => (
          <p key={part} class="line">
            {part}
          </p>
        ))}
      </article>
    );
  }
  return (
    <article class="sheet" ref={sheet} lang="nl">
      <div class="letterhead">
        <b>{sender.school}</b>
        <span>{sender.place}</span>
      </div>
      <Line label={say('letterDate')} text={dated} editable={editable} />
      <div class="subject">
        <span>Betreft:</span> <Line label={say('letterSubject')} text={subject} editable={editable} />
      </div>
      <Line label={say('letterSalutation')} text={salutation} editable={editable} />
      {paragraphs.map((paragraph, index) => (
        <Line key={index} label={say('letterPart', index + 1)} text={paragraph} editable={editable} />
      ))}
      <Line class="closing" label={say('letterClosing')} text={closing.join('\n')} editable={editable} />
      {slip && (
        <section class="slip" aria-label={say('letterSlip')}>
          <p class="cut">
            <span>{say('cutHere')}</span>
          </p>
          <h2>{slip.title}</h2>
          <Line label={say('letterSlip')} text={slip.intro} editable={editable} />
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

/** The letter's own text as it stands on the sheet, a line for each part; the slip, which parents fill in, is not part of it. */
export const textOf = (sheet: HTMLElement): string =>
  [...sheet.querySelectorAll<HTMLElement>(':scope > .letterhead, :scope > .line, :scope > .subject')]
    .map((part) => part.innerText.replace(/\s*\n\s*\n\s*/g, '\n').trim())
    .filter(Boolean)
    .join('\n\n');
