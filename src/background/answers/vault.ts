import { schoolNow } from '#clock';
import type { Wait } from '../../messages/contract';
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
  const { patience } = around;
  /** One try with a passphrase; who was wrong too often waits first. */
  const tried = async <T>(use: () => Promise<T>): Promise<T | Wait | ReturnType<typeof refusalOf>> => {
    const wait = await patience.wait();
    if (wait > 0) return { wait };
    try {
      const done = await use();
      await patience.wasRight();
      return done;
    } catch (error) {
      if (error instanceof WrongPassphrase) await patience.wasWrong();
      return refusalOf(error);
    }
  };
  return {
    'own>worker:setup': async (setup) => {
      try {
        await office.setUp(setup, await schoolNow());
        around.changed();
        return 'done';
      } catch (error) {
        if (error instanceof SetUpAlready) return 'set-up-already';
        report('setup', error);
        return 'not-saved';
      }
    },
    'own>worker:renew-settings': (settings) =>
      keeping(async (now) => ((await office.renew(settings, now)) ? 'done' : 'not-damaged')),
    'own>worker:unlock': ({ passphrase }) =>
      tried(async () => {
        await office.vault.unlock(passphrase);
        around.changed();
        return 'unlocked' as const;
      }),
    'own>worker:lock': async () => {
      await office.lock();
      await forgetPages(context);
      around.changed();
      return null;
    },
    'own>worker:change-passphrase': ({ from, to }) =>
      tried(async () => {
        await office.vault.changePassphrase(from, to);
        return 'done' as const;
      }),
  };
}
