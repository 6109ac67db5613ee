import { schoolNow } from '#clock';
import { fromBase64, toBase64 } from '../../bytes/base64';
import { worksAtSchool } from '../../domain/role';
import { allows } from '../../managed/managed';
import type { Handlers } from '../../messages/server';
import { NotSetUp, SetUpAlready, WrongPasskey } from '../../storage/errors';
import type { Context } from './context';
import { forgetPages } from './page';
import { tryingOf } from './trying';

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

/** Making, opening and closing the vault. */
export function vaultAnswers(context: Context): VaultAnswers {
  const { office, around, keeping, keepingFor, noting, notSaved } = context;
  const { withPassphrase, relocked, isTooShort } = tryingOf(context);
  const mayOpenWithPasskey = async (): Promise<boolean> => allows(await office.managed(), 'passkeyAllowed');
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
        return notSaved(error);
      }
    },
    'own>worker:renew-settings': (settings) =>
      keeping(
        noting({ of: 'settings-renewed' }, async (now) =>
          (await office.renew(settings, now)) ? 'done' : 'not-damaged',
        ),
      ),
    'own>worker:unlock': ({ passphrase }) =>
      withPassphrase(async () => {
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
        : keeping(
            (now) =>
              withPassphrase(async () => {
                await office.vault.changePassphrase(from, to, () => office.note({ of: 'passphrase-changed' }, now));
                return relocked();
              }),
            'quietly',
          ),
    'own>worker:passkey': async () => {
      const known = (await mayOpenWithPasskey()) ? await office.vault.passkey() : null;
      return known && { credential: toBase64(known.credential), salt: toBase64(known.salt) };
    },
    'own>worker:add-passkey': ({ passphrase, credential, salt, secret }) =>
      keepingFor(
        worksAtSchool,
        async (now) => {
          if (!(await mayOpenWithPasskey())) return 'not-allowed';
          return withPassphrase(async () => {
            const passkey = { credential: fromBase64(credential), salt: fromBase64(salt), secret: fromBase64(secret) };
            await office.vault.addPasskey(passphrase, passkey, () => office.note({ of: 'passkey-added' }, now));
            return relocked();
          });
        },
        'quietly',
      ),
    'own>worker:remove-passkey': () =>
      keepingFor(
        worksAtSchool,
        async (now) => {
          await office.note({ of: 'passkey-removed' }, now);
          await office.vault.removePasskey();
          return relocked();
        },
        'quietly',
      ),
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
