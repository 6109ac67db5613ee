import { schoolNow } from '#clock';
import type { Handlers } from '../../messages/server';
import { Damaged, NotSetUp, SetUpAlready, WrongPassphrase } from '../../storage/errors';
import { report } from '../report';
import type { Context } from './context';
import { forgetPages } from './page';

type VaultAnswers = Pick<
  Handlers,
  | 'own>worker:setup'
  | 'own>worker:renew-settings'
  | 'own>worker:unlock'
  | 'own>worker:lock'
  | 'own>worker:change-passphrase'
>;

/** @throws what is not about a passphrase */
function refusalOf(error: unknown): 'wrong-passphrase' | 'not-set-up' | 'damaged' {
  if (error instanceof WrongPassphrase) return 'wrong-passphrase';
  if (error instanceof NotSetUp) return 'not-set-up';
  if (error instanceof Damaged) return 'damaged';
  throw error;
}

/** Making, opening and closing the vault. */
export function vaultAnswers(context: Context): VaultAnswers {
  const { office, around, keeping } = context;
  return {
    'own>worker:setup': async (setup) => {
      try {
        await office.setUp(setup, await schoolNow());
        around.changed();
        return 'done';
      } catch (error) {
        if (error instanceof SetUpAlready) return 'set-up-already';
        around.room.failed(error);
        report('setup', error);
        return 'not-saved';
      }
    },
    'own>worker:renew-settings': (settings) =>
      keeping(async (now) => ((await office.renew(settings, now)) ? 'done' : 'not-damaged')),
    'own>worker:unlock': async ({ passphrase }) => {
      try {
        await office.vault.unlock(passphrase);
        around.changed();
        return 'unlocked';
      } catch (error) {
        return refusalOf(error);
      }
    },
    'own>worker:lock': async () => {
      await office.lock();
      await forgetPages(context);
      around.changed();
      return null;
    },
    'own>worker:change-passphrase': async ({ from, to }) => {
      try {
        await office.vault.changePassphrase(from, to);
        // The former passphrase opens the copy neither.
        await office.copies.checkLocks();
        return 'done';
      } catch (error) {
        return refusalOf(error);
      }
    },
  };
}
