import type { ComponentChildren } from 'preact';
import type { AppState } from '../messages/views';
import { OwnHead } from '../pages/own-head';
import { useSay } from '../ui/words';

/** From a part of the settings, in the same tab. */
export const toBackups = (): void => {
  location.hash = 'backup';
};

export const toSharing = (): void => {
  location.hash = 'sharing';
};

interface Props {
  readonly state: AppState;
  readonly title: string;
  /** Where one came from; the settings when nothing is said. */
  readonly back?: 'settings' | 'diagnosis';
  readonly children: ComponentChildren;
}

/** A part of the settings on a page of its own, with the way back. */
export function Part({ state, title, back = 'settings', children }: Props) {
  const say = useSay();
  return (
    <main class="settings versions">
      <OwnHead state={state} onBackup={toBackups} onSharing={toSharing} />
      <p>
        <a href={`#${back}`}>{say(back === 'settings' ? 'opt_back' : 'diag_open')}</a>
      </p>
      <h1>{title}</h1>
      {children}
    </main>
  );
}
