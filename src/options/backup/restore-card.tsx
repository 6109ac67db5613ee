import { useEffect, useState } from 'preact/hooks';
import type { BackupRefusal, RestoredView } from '../../messages/backup';
import type { Request } from '../../messages/contract';
import { BACKUP_FILES } from '../../messages/handed-files';
import { ask } from '../../pages/ask';
import { giveFile } from '../../pages/handed-files';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { type MessageKey, type Say, sayCount, useSay } from '../../ui/words';
import { type Refused, Sheets } from '../recovery/sheets';
import { Secret } from '../secret';
import { Restored } from './restored';

type Refusal = BackupRefusal | 'no-place';

const REFUSED = {
  'not-a-backup': 'bak_notABackup',
  'newer-backup': 'bak_newer',
  damaged: 'bak_lockDamaged',
  'not-allowed': 'bak_notAllowed',
  locked: 'lockedMeanwhile',
  'not-saved': 'bak_notRestored',
  'no-place': 'bak_noPlace',
} as const satisfies Record<
  Exclude<Extract<Refusal, string>, 'needs-secret' | 'wrong-passphrase' | 'wrong-recovery'>,
  MessageKey
>;

const isRefused = (refusal: Refusal | null): refusal is keyof typeof REFUSED =>
  typeof refusal === 'string' && refusal in REFUSED;

/** What is wrong with the passphrase, where that is what was refused. */
const wrongText = (refusal: Refusal | null, say: Say): string | null => {
  if (refusal === 'wrong-passphrase') return say('bak_wrongPassphrase');
  return typeof refusal === 'object' && refusal ? sayCount(say, refusal.wait, 'unlockWait', refusal.wait) : null;
};

/** What opens a backup; `null`: what is open here does, where it is of this vault. */
type Secrets = Request<'own>worker:try-backup'>['secret'];

interface Props {
  /** The person has seen what was restored. Absent: there is nothing to go on with. */
  readonly onDone?: () => void;
}

/** A backup that somebody has: chosen, tried, and only then restored. */
export function RestoreCard({ onDone }: Props) {
  const say = useSay();
  const [chosen, setChosen] = useState(false);
  const [passphrase, setPassphrase] = useState<string | null>(null);
  /** The key of the recovery sheet; `''`: it is being typed, `null`: the passphrase is. */
  const [recovery, setRecovery] = useState<string | null>(null);
  const [trial, setTrial] = useState<RestoredView | null>(null);
  const [done, setDone] = useState<RestoredView | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState<MessageKey | null>(null);
  useEffect(() => () => void ask('own>worker:drop-backup', {}).catch(() => undefined), []);

  const secret: Secrets = recovery ? { recovery } : passphrase === null ? null : { passphrase };
  const during = async (what: MessageKey, use: () => Promise<void>, otherwise: Refusal) => {
    setBusy(what);
    setRefusal(null);
    await use().catch(() => setRefusal(otherwise));
    setBusy(null);
  };
  const tryIt = async (given: Secrets) => {
    const answer = await ask('own>worker:try-backup', { secret: given });
    if (typeof answer === 'object' && 'trial' in answer) return setTrial(answer.trial);
    if (answer === 'needs-secret') return setPassphrase('');
    setRefusal(answer);
  };
  const trySheet = async (key: string): Promise<Refused> => {
    const answer = await ask('own>worker:try-backup', { secret: { recovery: key } });
    if (answer === 'wrong-recovery') return say('bak_wrongRecovery');
    if (typeof answer === 'object' && 'wait' in answer) return answer;
    if (typeof answer === 'object') {
      setRecovery(key);
      setTrial(answer.trial);
      return null;
    }
    return isRefused(answer) ? say(REFUSED[answer]) : say('failed');
  };
  const choose = (file: File | undefined) => {
    setRecovery(null);
    setTrial(null);
    setDone(null);
    setPassphrase(null);
    setChosen(file !== undefined);
    if (!file) return;
    void during(
      'bak_trying',
      async () => {
        await giveFile(BACKUP_FILES, file);
        await tryIt(null).catch(() => setRefusal('not-saved'));
      },
      'no-place',
    );
  };
  const restore = async () => {
    const answer = await ask('own>worker:restore-backup', { secret });
    if (typeof answer === 'string' || 'wait' in answer) return setRefusal(answer);
    setTrial(null);
    setChosen(false);
    setPassphrase(null);
    setDone(answer.restored);
  };
  return (
    <section class="card">
      <h2>{say('bak_restore')}</h2>
      <p>{say('bak_restoreAbout')}</p>
      <Field label={say('bak_file')} error={isRefused(refusal) ? say(REFUSED[refusal]) : null}>
        {(labels) => (
          <input
            {...labels}
            type="file"
            accept=".reservekopie"
            disabled={busy !== null}
            onChange={(event) => choose(event.currentTarget.files?.[0])}
          />
        )}
      </Field>
      {chosen && passphrase !== null && recovery === null && !trial && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (busy === null && passphrase !== '') void during('bak_trying', () => tryIt(secret), 'not-saved');
          }}
        >
          <Field label={say('bak_passphrase')} help={say('bak_passphraseHelp')} error={wrongText(refusal, say)}>
            {(labels) => (
              <Secret {...labels} kind="current-password" shown={false} value={passphrase} onValue={setPassphrase} />
            )}
          </Field>
          <div class="buttons">
            <button type="submit" disabled={busy !== null || passphrase === ''} aria-busy={busy !== null}>
              {say('bak_try')}
            </button>
            <button type="button" onClick={() => setRecovery('')}>
              {say('bak_withSheet')}
            </button>
          </div>
        </form>
      )}
      {chosen && recovery === '' && !trial && (
        <>
          <Sheets known={null} about={say('bak_sheetAbout')} onKey={trySheet} />
          <button type="button" onClick={() => setRecovery(null)}>
            {say('bak_withPassphrase')}
          </button>
        </>
      )}
      <p class="said" role="status">
        {busy && say(busy)}
        {done && say('bak_done', done.entries.new, done.dossiers.new + done.dossiers.extended)}
      </p>
      {done && recovery && onDone && <Notice kind="info">{say('bak_sheetDone')}</Notice>}
      {trial && <Restored view={trial} />}
      {trial && !trial.brings && <Notice kind="info">{say('bak_nothing')}</Notice>}
      <div class="buttons">
        {trial?.brings && (
          <button
            type="button"
            class="main"
            disabled={busy !== null}
            aria-busy={busy !== null}
            onClick={() => void during('bak_restoring', restore, 'not-saved')}
          >
            {say('bak_restoreButton')}
          </button>
        )}
        {done && onDone && (
          <button type="button" class="main" onClick={onDone}>
            {say('finish')}
          </button>
        )}
      </div>
    </section>
  );
}
