import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { setText } from '../../domain/recovery-sheet';
import type { Reply } from '../../messages/contract';
import type { RecoveryView } from '../../messages/locking';
import { ask, useAnswer } from '../../pages/ask';
import { Waiting } from '../../ui/failed';
import { longDayText } from '../../ui/when-text';
import { type MessageKey, useLanguage, useSay } from '../../ui/words';
import { NewPassphrase } from './new-passphrase';
import { type Refused, Sheets } from './sheets';

/** Nobody knows the passphrase any more: the sheet is typed, and a new passphrase chosen. Nothing opens before that. */
export function RecoverPage() {
  const say = useSay();
  const { value, failed, again } = useAnswer('own>worker:recovery', {});
  const [key, setKey] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), [value === null, key]);
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

/** The sheet is typed, and it is tried whether it opens. */
function TypeSheet({ known, onKey }: Props) {
  const language = useLanguage();
  const { say } = language;
  const attempt = async (key: string): Promise<Refused> => {
    const tried = await ask('own>worker:try-recovery', { key }).catch(() => 'failed' as const);
    if (tried === 'opens') onKey(key);
    if (tried === 'opens' || typeof tried === 'object') return tried === 'opens' ? null : tried;
    return say(REFUSED[tried]);
  };
  const about = say(
    known.split ? 'rec_lostSplit' : 'rec_lostWhole',
    setText(known.set),
    longDayText(known.made, language),
  );
  return <Sheets known={known} about={about} onKey={attempt} />;
}
