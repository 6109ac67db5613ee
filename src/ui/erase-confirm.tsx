import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { KeepingView } from '../messages/keeping';
import { momentText } from './when-text';
import { useLanguage } from './words';

interface Props {
  readonly title: string;
  /** What goes and what stays, and what is to be chosen before. */
  readonly children: ComponentChildren;
  readonly backups: KeepingView['backups'];
  readonly onErase: () => Promise<void>;
  readonly onBack: () => void;
}

/** The second step before something is erased for ever: what goes, what stays, and which backups hold it still. Going back is in front. */
export function EraseConfirm({ title, children, backups, onErase, onBack }: Props) {
  const language = useLanguage();
  const { say } = language;
  const [busy, setBusy] = useState(false);
  const back = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => back.current?.focus(), []);
  const erase = async () => {
    setBusy(true);
    await onErase();
    setBusy(false);
  };
  return (
    <section class="card erasing" aria-label={title}>
      <h3>{title}</h3>
      {children}
      <p>{say(backups.length > 0 ? 'erase_backups' : 'erase_noBackups')}</p>
      {backups.length > 0 && (
        <ul>
          {backups.map(({ at, by }) => (
            <li key={at}>{say('erase_backup', momentText(at, language), by)}</li>
          ))}
        </ul>
      )}
      <p>{say('erase_oldBackups')}</p>
      <p>
        <strong>{say('erase_noUndo')}</strong>
      </p>
      <p class="ways">
        <button ref={back} type="button" disabled={busy} onClick={onBack}>
          {say('erase_back')}
        </button>
        <button type="button" class="quiet" disabled={busy} onClick={() => void erase()}>
          {say('erase_yes')}
        </button>
      </p>
    </section>
  );
}
