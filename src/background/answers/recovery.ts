import { fromBase64, toBase64 } from '../../bytes/base64';
import { dayOf } from '../../domain/day';
import { mayDecide } from '../../domain/role';
import type { Handlers } from '../../messages/server';
import type { Context } from './context';
import { tryingOf } from './trying';

type RecoveryAnswers = Pick<
  Handlers,
  | 'own>worker:recovery'
  | 'own>worker:make-recovery'
  | 'own>worker:withdraw-recovery'
  | 'own>worker:put-off-recovery'
  | 'own>worker:try-recovery'
  | 'own>worker:recover'
>;

/** Het herstelblad: making, withdrawing and using a key on paper. */
export function recoveryAnswers(context: Context): RecoveryAnswers {
  const { office, around, keepingFor } = context;
  const { withPassphrase, withRecovery, relocked, isTooShort } = tryingOf(context);
  return {
    'own>worker:recovery': async () => ({ sheet: await office.vault.recovery() }),
    'own>worker:make-recovery': ({ passphrase, split }) =>
      keepingFor(mayDecide, (now) =>
        withPassphrase(async () => {
          const how = { made: dayOf(now), split };
          const { key, set } = await office.vault.makeRecovery(passphrase, how, () =>
            office.note({ of: 'recovery-made' }, now),
          );
          const told = toBase64(key);
          key.fill(0);
          await relocked();
          return { made: { ...how, set, key: told } };
        }),
      ),
    'own>worker:withdraw-recovery': () =>
      keepingFor(mayDecide, async (now) => {
        await office.note({ of: 'recovery-withdrawn' }, now);
        await office.vault.withdrawRecovery();
        return relocked();
      }),
    'own>worker:put-off-recovery': () =>
      keepingFor(mayDecide, () => office.settings.putOffRecovery().then(() => 'done' as const)),
    'own>worker:try-recovery': ({ key }) =>
      withRecovery(() => office.vault.tryRecovery(fromBase64(key)).then(() => 'opens' as const)),
    'own>worker:recover': async ({ key, passphrase }) => {
      if (await isTooShort(passphrase)) return 'set-by-it';
      try {
        return await withRecovery(async () => {
          await office.recover(fromBase64(key), passphrase);
          around.changed();
          return 'unlocked' as const;
        });
      } catch (error) {
        return context.notSaved(error);
      }
    },
  };
}
