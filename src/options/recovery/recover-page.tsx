import { useEffect, useRef, useState } from 'preact/hooks';
import { besides, type RecoverySheet, setText, sheetIn } from '../../domain/recovery-sheet';
import { toBase64 } from '../../messages/base64';
import type { Reply } from '../../messages/contract';
import type { RecoveryView } from '../../messages/locking';
import { ask, useAnswer } from '../../pages/ask';
import { Waiting } from '../../ui/failed';
import { useSecondsLeft } from '../../ui/unlock';
import { longDayText } from '../../ui/when-text';
import { type MessageKey, sayCount, useLanguage, useSay } from '../../ui/words';
import { NewPassphrase } from './new-passphrase';
import { keyIn } from './parts';
import { SheetForm } from './sheet-form';

/** Nobody knows the passphrase any more: the sheet is typed, and a new passphrase chosen. Nothing opens before that. */
export function RecoverPage() {
  const say = useSay();
  const { value, failed, again } = useAnswer('own>worker:recovery', {});
  const [key, setKey] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [value === null, key]);
  if (value === null) return <Waiting failed={failed} again={again} />;
  return (
    <main class="settings recover">
      <h1 ref={heading} tabIndex={-1}>
        {say(key === null ? 'rec_lost' : 'rec_newTitle')}
      </h1>
      {key !== null && <NewPassphrase recoveryKey={key} />}
      {key === null && value.sheet && <TypeSheet known={value.sheet} onKey={setKey} />}
      {key === null && !value.sheet && <p>{say('rec_lostNone')}</p>}
      <p>
        <a href="#settings">{say('rec_back')}</a>
      </p>
    </main>
  );
}

type Tried = Exclude<Reply<'own>worker:try-recovery'>, 'opens'> | 'failed';

const REFUSED = {
  'wrong-recovery': 'rec_wrong',
  damaged: 'rec_damaged',
  'not-set-up': 'rec_lostNone',
  failed: 'failed',
} as const satisfies Record<Extract<Tried, string>, MessageKey>;

interface Props {
  readonly known: RecoveryView;
  /** The key opens. Base64. */
  readonly onKey: (key: string) => void;
}

/** The whole sheet is typed, or two of three parts in any order. */
function TypeSheet({ known, onKey }: Props) {
  const language = useLanguage();
  const { say } = language;
  const [first, setFirst] = useState<RecoverySheet | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [wait, setWait] = useState<{ readonly wait: number } | null>(null);
  const left = useSecondsLeft(wait);
  const set = setText(known.set);
  const made = longDayText(known.made, language);

  /** What is wrong with a sheet beside what is known; `null`: nothing. */
  const faultWith = (sheet: RecoverySheet | null): string | null => {
    if (!sheet) return say('rec_unknown');
    const beside = besides(first, sheet);
    if (beside === 'same-part') return say('rec_samePart', sheet.part);
    if (beside === 'other-set') return say('rec_otherSet', setText(sheet.set), setText(first!.set));
    return sheet.set === known.set ? null : say('rec_otherSheet', setText(sheet.set), set, made);
  };
  const attempt = async (sheets: readonly RecoverySheet[]): Promise<Tried | null> => {
    const key = toBase64(await keyIn(sheets));
    const tried = await ask('own>worker:try-recovery', { key });
    if (tried !== 'opens') return tried;
    onKey(key);
    return null;
  };
  const take = async (lines: readonly string[]) => {
    const sheet = sheetIn(lines);
    const fault = faultWith(sheet);
    setError(fault);
    if (fault !== null || !sheet) return;
    if (besides(first, sheet) === 'one-more') return setFirst(sheet);
    setBusy(true);
    const refused = await attempt([...(first ? [first] : []), sheet]).catch(() => 'failed' as const);
    setBusy(false);
    if (refused !== null && typeof refused === 'object') setWait(refused);
    else if (refused !== null) setError(say(REFUSED[refused]));
  };
  return (
    <>
      <p role="status">
        {first ? say('rec_partRight', first.part) : say(known.split ? 'rec_lostSplit' : 'rec_lostWhole', set, made)}
      </p>
      <SheetForm
        key={first?.part ?? 0}
        error={left > 0 ? sayCount(say, left, 'unlockWait', left) : error}
        busy={busy}
        waiting={left > 0}
        onLines={(lines) => void take(lines)}
      />
    </>
  );
}
