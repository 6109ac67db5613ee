import { schoolNow } from '#clock';
import { worksAtSchool } from '../../domain/role';
import { allows } from '../../managed/managed';
import { fromBase64, toBase64 } from '../../messages/base64';
import type { Wait } from '../../messages/locking';
import type { Handlers } from '../../messages/server';
import { Damaged, NotSetUp, SetUpAlready, WrongPasskey, WrongPassphrase } from '../../storage/errors';
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
  | 'own>worker:passkey'
  | 'own>worker:add-passkey'
  | 'own>worker:remove-passkey'
  | 'own>worker:unlock-with-passkey'
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
  const { office, around, keeping, keepingFor } = context;
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
  /** Is a new passphrase shorter than IT wants it? How hard it is to guess is for the page, which has the words. */
  const isTooShort = async (passphrase: string): Promise<boolean> =>
    [...passphrase].length < ((await office.managed()).values.passphraseLength ?? 0);
  const mayOpenWithPasskey = async (): Promise<boolean> => allows(await office.managed(), 'passkeyAllowed');
  /** A lock was changed: what opened the vault before opens the copy neither. */
  const relocked = async (): Promise<'done'> => {
    await office.copies.checkLocks();
    return 'done';
  };
  return {
    'own>worker:setup': async (setup) => {
      const { roles } = (await office.managed()).values;
      if ((await isTooShort(setup.passphrase)) || (roles && !roles.includes(setup.me.role))) return 'set-by-it';
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
    'own>worker:change-passphrase': async ({ from, to }) =>
      (await isTooShort(to))
        ? 'set-by-it'
        : tried(async () => {
            await office.vault.changePassphrase(from, to);
            return relocked();
          }),
    'own>worker:passkey': async () => {
      const known = (await mayOpenWithPasskey()) ? await office.vault.passkey() : null;
      return known && { credential: toBase64(known.credential), salt: toBase64(known.salt) };
    },
    'own>worker:add-passkey': ({ passphrase, credential, salt, secret }) =>
      keepingFor(
        worksAtSchool,
        async () => {
          if (!(await mayOpenWithPasskey())) return 'not-allowed';
          return tried(async () => {
            const passkey = { credential: fromBase64(credential), salt: fromBase64(salt), secret: fromBase64(secret) };
            await office.vault.addPasskey(passphrase, passkey);
            return relocked();
          });
        },
        'quietly',
      ),
    'own>worker:remove-passkey': () =>
      keepingFor(worksAtSchool, () => office.vault.removePasskey().then(relocked), 'quietly'),
    'own>worker:unlock-with-passkey': async ({ secret }) => {
      if (!(await mayOpenWithPasskey())) return 'wrong-passkey';
      try {
        await office.vault.unlockWithPasskey(fromBase64(secret));
        around.changed();
        return 'unlocked';
      } catch (error) {
        if (error instanceof WrongPasskey) return 'wrong-passkey';
        if (error instanceof NotSetUp) return 'not-set-up';
        throw error;
      }
    },
  };
}
