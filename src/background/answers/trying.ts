import type { Wait } from '../../messages/locking';
import { Damaged, NotSetUp, WrongPassphrase, WrongRecovery } from '../../storage/errors';
import type { Context } from './context';

/** What a try ends in where it does not open. @throws what is not about a lock */
function refusalOf<W extends string>(error: unknown, wrong: W): W | 'not-set-up' | 'damaged' {
  if (error instanceof WrongPassphrase || error instanceof WrongRecovery) return wrong;
  if (error instanceof NotSetUp) return 'not-set-up';
  if (error instanceof Damaged) return 'damaged';
  throw error;
}

/** Tries with a secret that a person knows or holds, and what follows when a lock was changed. */
export function tryingOf({ office, around: { patience } }: Context) {
  /** One try; who was wrong too often waits first. @param wrong what it is called when the secret is not the one */
  const tried = async <T, W extends string>(
    wrong: W,
    use: () => Promise<T>,
  ): Promise<T | Wait | W | 'not-set-up' | 'damaged'> => {
    const wait = await patience.wait();
    if (wait > 0) return { wait };
    try {
      const done = await use();
      await patience.wasRight();
      return done;
    } catch (error) {
      const refusal = refusalOf(error, wrong);
      if (refusal === wrong) await patience.wasWrong();
      return refusal;
    }
  };
  return {
    withPassphrase: <T>(use: () => Promise<T>) => tried('wrong-passphrase', use),
    withRecovery: <T>(use: () => Promise<T>) => tried('wrong-recovery', use),
    /** Is a new passphrase shorter than IT wants it? How hard it is to guess is for the page, which has the words. */
    isTooShort: async (passphrase: string): Promise<boolean> =>
      [...passphrase].length < ((await office.managed()).values.passphraseLength ?? 0),
    /** A lock was changed: what opened the vault before opens the copy neither. */
    relocked: async (): Promise<'done'> => {
      await office.copies.checkLocks();
      return 'done';
    },
  };
}
