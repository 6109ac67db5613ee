import { useState } from 'preact/hooks';
import type { VersionView } from '../../messages/views';
import { ask } from '../../pages/ask';
import { longDayText } from '../../ui/when-text';
import { keyOf, type MessageKey, useLanguage } from '../../ui/words';

interface Props {
  /** Oldest first. */
  readonly versions: readonly VersionView[];
  readonly mayChange: boolean;
  /** What a version is, in a few words. */
  readonly about: (version: VersionView) => string;
}

const REFUSED = {
  locked: 'lockedMeanwhile',
  'unknown-entry': 'gone',
  'not-allowed': 'version_notAllowed',
  'not-saved': 'notSaved',
} as const satisfies Record<string, MessageKey>;

/** The versions that stand, newest first, each with the way to take it back. */
export function VersionList({ versions, mayChange, about }: Props) {
  const language = useLanguage();
  const { say } = language;
  const [said, setSaid] = useState('');
  const withdraw = async (entry: string): Promise<void> => {
    const answer = await ask('own>worker:withdraw-version', { entry }).catch(() => 'not-saved' as const);
    setSaid(say(answer === 'done' ? 'undone' : REFUSED[answer]));
  };
  return (
    <>
      <ul class="facts-list">
        {versions.toReversed().map((view) => (
          <li key={view.entry ?? 'first'}>
            <span>
              <b>
                {view.entry ? say('version_from', longDayText(view.version.validFrom, language)) : say('version_first')}
              </b>
              {': '}
              <span lang="nl">{about(view)}</span>
              {view.by && (
                <span class="help"> {say('by', `${view.by.name} (${say(keyOf('role', view.by.role))})`)}</span>
              )}
            </span>
            {view.entry && mayChange && (
              <button type="button" class="quiet" onClick={() => void withdraw(view.entry!)}>
                {say('version_withdraw')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <p class="said" role="status">
        {said}
      </p>
    </>
  );
}
