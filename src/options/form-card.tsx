import type { ComponentChildren } from 'preact';
import { useSay } from '../ui/words';

interface Props {
  readonly title: string;
  readonly text?: string;
  readonly save: string;
  readonly busy?: boolean;
  readonly onBack?: () => void;
  readonly onSave: () => void;
  readonly children: ComponentChildren;
}

/** A form on a card of its own; Enter saves. */
export function FormCard({ title, text, save, busy = false, onBack, onSave, children }: Props) {
  const say = useSay();
  return (
    <form
      class="card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSave();
      }}
    >
      <h1>{title}</h1>
      {text && <p>{text}</p>}
      {children}
      <div class="buttons">
        {onBack && (
          <button type="button" class="quiet" onClick={onBack} disabled={busy}>
            {say('previous')}
          </button>
        )}
        <button type="submit" class="main" disabled={busy} aria-busy={busy}>
          {save}
        </button>
      </div>
    </form>
  );
}
