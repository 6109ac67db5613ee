import { schoolNow } from '#clock';
import { fromBase64 } from '../../bytes/base64';
import { mayDecide } from '../../domain/role';
import type { BackupRefusal } from '../../messages/backup';
import type { Request } from '../../messages/contract';
import type { Handlers } from '../../messages/server';
import type { Plan } from '../../storage/backup/plan';
import { Damaged, Locked, NewerBackup, NotABackup, WrongPassphrase, WrongRecovery } from '../../storage/errors';
import type { Secret } from '../../storage/vault';
import { restoredView } from '../backup/restored-view';
import { refusingByIt } from '../by-it/refusing';
import { report } from '../report';
import type { Context } from './context';

type BackupAnswers = Pick<
  Handlers,
  | 'own>worker:backup'
  | 'own>worker:make-backup'
  | 'own>worker:backup-progress'
  | 'own>worker:backup-taken'
  | 'own>worker:try-backup'
  | 'own>worker:restore-backup'
  | 'own>worker:drop-backup'
  | 'own>worker:put-loss-away'
  | 'own>worker:remind-backup'
>;

type Given = Request<'own>worker:try-backup'>['secret'];

const secretOf = (given: Given): Secret | null =>
  given === null || 'passphrase' in given ? given : { recovery: fromBase64(given.recovery) };

/** `null`: it says nothing of the file or of what opens it. */
function refusalOf(error: unknown): Exclude<BackupRefusal, object> | null {
  if (error instanceof NotABackup) return 'not-a-backup';
  if (error instanceof NewerBackup) return 'newer-backup';
  if (error instanceof WrongPassphrase) return 'wrong-passphrase';
  if (error instanceof WrongRecovery) return 'wrong-recovery';
  if (error instanceof Damaged) return 'damaged';
  if (error instanceof Locked) return 'locked';
  return null;
}

/** De reservekopie: making one, what one that somebody gave brings back, and what none did. */
export function backupAnswers(context: Context): BackupAnswers {
  const { office, around, withSchool, keepingFor, noting } = context;
  const { patience, room } = around;

  /** Where there is no vault, or its settings do not open, nobody sits here: who opens the backup may restore it. */
  const mayRestore = async (): Promise<'yes' | 'not-allowed' | 'locked'> => {
    const state = await office.state();
    if (state === 'not-set-up' || state === 'lost' || state === 'settings-damaged') return 'yes';
    if (state !== 'unlocked') return 'locked';
    const me = await office.people.seated();
    return me && mayDecide(me.role) ? 'yes' : 'not-allowed';
  };

  /** One try with what opens the file; who was wrong too often waits first. */
  const tried = async (
    given: Given,
    use: (secret: Secret | null) => Promise<Plan | null>,
  ): Promise<Plan | BackupRefusal> => {
    const may = await mayRestore();
    if (may !== 'yes') return may;
    const wait = given ? await patience.wait() : 0;
    if (wait > 0) return { wait };
    try {
      const plan = await use(secretOf(given));
      if (given) await patience.wasRight();
      return plan ?? 'needs-secret';
    } catch (error) {
      if (error instanceof WrongPassphrase || error instanceof WrongRecovery) await patience.wasWrong();
      const refusal = refusalOf(error);
      if (refusal !== null) return refusal;
      room.failed(error);
      report('backup', error);
      return 'not-saved';
    }
  };
  const isPlan = (done: Plan | BackupRefusal): done is Plan => typeof done === 'object' && 'origin' in done;

  return {
    'own>worker:backup': () =>
      withSchool(({ backups, settings, me }) => ({
        made: backups.made,
        every: settings.backup.every,
        mayDecide: mayDecide(me.role),
      })),
    'own>worker:make-backup': () =>
      keepingFor(mayDecide, (now) => office.makeBackup(now).then(() => 'done' as const), 'quietly'),
    'own>worker:backup-progress': () => Promise.resolve({ progress: office.backingUp }),
    'own>worker:backup-taken': () =>
      keepingFor(
        mayDecide,
        noting({ of: 'backup-made' }, () => office.dropBackup().then(() => 'done' as const)),
      ),
    'own>worker:try-backup': async ({ secret }) => {
      const done = await tried(secret, (given) => office.tryBackup(given));
      return isPlan(done) ? { trial: restoredView(done) } : done;
    },
    'own>worker:restore-backup': async ({ secret }) => {
      const now = await schoolNow();
      const done = await tried(secret, (given) => office.restoreBackup(given, now));
      if (!isPlan(done)) return done;
      await office.dropBackup();
      around.changed();
      return { restored: restoredView(done) };
    },
    'own>worker:drop-backup': async () => {
      await office.dropBackup();
      return null;
    },
    'own>worker:put-loss-away': () =>
      keepingFor(mayDecide, async (now) => ((await office.putLossAway(now)) ? 'done' : 'gone')),
    'own>worker:remind-backup': ({ every }) =>
      keepingFor(
        mayDecide,
        noting({ of: 'settings-changed', part: 'backup' }, () =>
          refusingByIt(() => office.settings.remindOfBackup(every).then(() => 'done' as const)),
        ),
      ),
  };
}
