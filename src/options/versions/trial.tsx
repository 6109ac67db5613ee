import { useEffect, useState } from 'preact/hooks';
import type { NewVersion } from '../../domain/chosen';
import type { TrialView } from '../../messages/views';
import { ask } from '../../pages/ask';
import type { Difference } from '../../rules/dry-run';
import { Notice } from '../../ui/notice';
import { dayText } from '../../ui/when-text';
import { type MessageKey, sayCount, useLanguage, useSay } from '../../ui/words';

interface Props {
  /** What would be kept; `null`: what was filled in is not right yet. */
  readonly version: NewVersion | null;
  /** What is wrong with it, in a sentence. */
  readonly wrong: string | null;
  readonly onKept: (entry: string) => void;
}

const REFUSED = {
  'bad-version': 'version_bad',
  'not-allowed': 'version_notAllowed',
  'set-by-it': 'it_refused',
  locked: 'lockedMeanwhile',
  'not-saved': 'notSaved',
} as const satisfies Record<string, MessageKey>;

/**
 * Proef: before a change of protocol or calendar is kept, the person sees for whom it would have made a difference this school year. What
 * was tried is what is kept: after another change it is tried again.
 */
export function Trial({ version, wrong, onKept }: Props) {
  const say = useSay();
  const [tried, setTried] = useState<{ readonly of: string; readonly view: TrialView } | null>(null);
  const [allYear, setAllYear] = useState(true);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<MessageKey | null>(null);
  const written = JSON.stringify([version, allYear]);
  useEffect(() => setFailed(null), [written]);

  const attempt = async (): Promise<void> => {
    if (!version || busy) return;
    setBusy(true);
    try {
      const answer = await ask('own>worker:try-version', { version, allYear });
      if (typeof answer === 'string') setFailed(REFUSED[answer]);
      else setTried({ of: written, view: answer });
    } catch {
      setFailed('failed');
    }
    setBusy(false);
  };
  const keep = async (): Promise<void> => {
    if (!version || busy) return;
    setBusy(true);
    try {
      const answer = await ask('own>worker:keep-version', { version });
      if (typeof answer === 'string') setFailed(REFUSED[answer]);
      else onKept(answer.entry);
    } catch {
      setFailed('notSaved');
    }
    setBusy(false);
  };
  const isTried = tried?.of === written;
  return (
    <section class="card trial">
      <h2>{say('trial')}</h2>
      <p>{say('trial_text')}</p>
      <label class="tick">
        <input type="checkbox" checked={allYear} onChange={() => setAllYear(!allYear)} />
        {say('trial_allYear')}
      </label>
      {wrong && (
        <p class="wrong" role="alert">
          {wrong}
        </p>
      )}
      {failed && <Notice kind="error">{say(failed)}</Notice>}
      <div class="buttons">
        <button type="button" disabled={!version || busy} aria-busy={busy} onClick={() => void attempt()}>
          {say(busy ? 'loading' : 'trial_try')}
        </button>
        <button type="button" class="main" disabled={!isTried || busy} onClick={() => void keep()}>
          {say('trial_keep')}
        </button>
      </div>
      <div role="status">{isTried && <Outcome view={tried.view} />}</div>
      {!isTried && <p class="help">{say('trial_first')}</p>}
    </section>
  );
}

/** For whom it makes a difference, and which. */
function Outcome({ view: { of, pupils, unseen } }: { readonly view: TrialView }) {
  const say = useSay();
  if (pupils.length + unseen === 0) return <p class="page-status read">{sayCount(say, of, 'trial_nobody', of)}</p>;
  return (
    <>
      <p>{sayCount(say, pupils.length + unseen, 'trial_some', pupils.length + unseen, of)}</p>
      <ul class="differences">
        {pupils.map(({ pupil, gained, lost }) => (
          <li key={pupil.id}>
            <b>{pupil.name}</b> {pupil.group && <span class="group">{say('groupOf', pupil.group)}</span>}
            <Differences title={say('trial_gained')} of={gained} />
            <Differences title={say('trial_lost')} of={lost} />
          </li>
        ))}
      </ul>
      {unseen > 0 && <p class="help">{say('trialUnseen', unseen)}</p>}
    </>
  );
}

function Differences({ title, of }: { readonly title: string; readonly of: readonly Difference[] }) {
  const language = useLanguage();
  if (of.length === 0) return null;
  return (
    <p>
      {title}:{' '}
      {of.map((one, index) => (
        <span key={index} lang="nl">
          {index > 0 && '; '}
          {one.title} ({dayText(one.since, language)})
        </span>
      ))}
    </p>
  );
}
