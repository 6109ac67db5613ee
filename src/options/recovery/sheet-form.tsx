import { useRef, useState } from 'preact/hooks';
import { faultOf, type LineFault, linesPasted, SHEET_LINES } from '../../domain/recovery-sheet';
import { Field } from '../../ui/field';
import { type Say, sayCount, useSay } from '../../ui/words';

const EMPTY: readonly string[] = Array.from({ length: SHEET_LINES }, () => '');

function faultText(fault: LineFault, say: Say): string {
  switch (fault.of) {
    case 'empty':
      return say('rec_lineEmpty');
    case 'wrong':
      return say('rec_lineWrong');
    case 'strange':
      return say('rec_lineStrange', fault.sign);
    case 'other-line':
      return say('rec_lineOther', fault.line);
    case 'short':
    case 'long':
      return sayCount(say, fault.signs, 'rec_lineCount', fault.signs);
  }
}

interface Props {
  /** What is wrong with the sheet as a whole. */
  readonly error: string | null;
  readonly busy: boolean;
  /** Seconds to wait are running. */
  readonly waiting: boolean;
  /** Four lines that hold, as they were typed. */
  readonly onLines: (lines: readonly string[]) => void;
}

/** The four lines of a sheet, typed from paper: what is wrong with a line stands below it as soon as it was left. */
export function SheetForm({ error, busy, waiting, onLines }: Props) {
  const say = useSay();
  const [lines, setLines] = useState(EMPTY);
  /** Lines that somebody was done with. */
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const form = useRef<HTMLFormElement>(null);
  const faults = lines.map((line, index) => faultOf(line, index + 1));
  const paste = (event: ClipboardEvent, from: number) => {
    const pasted = linesPasted(event.clipboardData?.getData('text') ?? '');
    if (pasted.length < 2) return;
    event.preventDefault();
    setLines(lines.map((line, index) => pasted[index - from] ?? line));
    setLeft(new Set(lines.keys()));
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (busy || waiting) return;
    setLeft(new Set(lines.keys()));
    const wrong = faults.findIndex(Boolean);
    if (wrong < 0) onLines(lines);
    else form.current?.querySelectorAll('input')[wrong]?.focus();
  };
  return (
    <form ref={form} class="sheet-form" noValidate onSubmit={submit}>
      {lines.map((line, index) => {
        const fault = faults[index] ?? null;
        const isTold = fault !== null && left.has(index) && (fault.of !== 'empty' || left.size === SHEET_LINES);
        return (
          <Field
            key={index}
            label={say('rec_line', index + 1)}
            {...(fault === null && { help: say('rec_lineRight') })}
            error={isTold ? faultText(fault, say) : null}
          >
            {(labels) => (
              <input
                {...labels}
                type="text"
                class="line-signs"
                spellcheck={false}
                autocapitalize="characters"
                maxLength={60}
                value={line}
                onInput={({ currentTarget: { value } }) => setLines(lines.with(index, value))}
                onPaste={(event) => paste(event, index)}
                onBlur={() => line !== '' && setLeft(new Set([...left, index]))}
              />
            )}
          </Field>
        );
      })}
      {error && (
        <p class="wrong" role="alert">
          {error}
        </p>
      )}
      <button type="submit" class="main" disabled={busy || waiting} aria-busy={busy}>
        {busy ? say('loading') : say('rec_next')}
      </button>
    </form>
  );
}
