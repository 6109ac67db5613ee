import { useState } from 'preact/hooks';
import { toBase64 } from '../../bytes/base64';
import { besides, type RecoverySheet, setText, sheetIn } from '../../domain/recovery-sheet';
import type { RecoveryView, Wait } from '../../messages/locking';
import { useSecondsLeft } from '../../ui/unlock';
import { longDayText } from '../../ui/when-text';
import { sayCount, useLanguage } from '../../ui/words';
import { keyIn } from './parts';
import { SheetForm } from './sheet-form';

/** Why a key was not taken, in words or as how long to wait; `null`: it was. */
export type Refused = string | Wait | null;

interface Props {
  /** The sheet that is asked for; `null`: which one it is is not known. */
  readonly known: RecoveryView | null;
  /** Said before anything is typed. */
  readonly about: string;
  /** @param key base64 */
  readonly onKey: (key: string) => Promise<Refused>;
}

/** The whole sheet is typed, or two of three parts in any order. */
export function Sheets({ known, about, onKey }: Props) {
  const language = useLanguage();
  const { say } = language;
  const [first, setFirst] = useState<RecoverySheet | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [wait, setWait] = useState<Wait | null>(null);
  const left = useSecondsLeft(wait);

  /** What is wrong with a sheet beside what is known; `null`: nothing. */
  const faultWith = (sheet: RecoverySheet | null): string | null => {
    if (!sheet) return say('rec_unknown');
    const beside = besides(first, sheet);
    if (beside === 'same-part') return say('rec_samePart', sheet.part);
    if (beside === 'other-set') return say('rec_otherSet', setText(sheet.set), setText(first!.set));
    if (!known || sheet.set === known.set) return null;
    return say('rec_otherSheet', setText(sheet.set), setText(known.set), longDayText(known.made, language));
  };
  const take = async (lines: readonly string[]) => {
    const sheet = sheetIn(lines);
    const fault = faultWith(sheet);
    setError(fault);
    if (fault !== null || !sheet) return;
    if (besides(first, sheet) === 'one-more') return setFirst(sheet);
    setBusy(true);
    const refused = await keyIn([...(first ? [first] : []), sheet])
      .then((key) => onKey(toBase64(key)))
      .catch(() => say('failed'));
    setBusy(false);
    if (refused !== null && typeof refused === 'object') setWait(refused);
    else setError(refused);
  };
  return (
    <>
      <p role="status">{first ? say('rec_partRight', first.part) : about}</p>
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
