import { CarrierUnreachable } from '../carrier';
import { openLine, type RelayAddress, type SocketOf } from './line';
import { accountPaper, type Owner, publicOf } from './owner';
import { tellingPass } from './passes';
import { asTrouble, nobodyAnswers } from './trouble';

/** What a server with a full resolver answers. */
interface Answer {
  readonly data?: { readonly code?: number };
}

/** Long enough for a slow line, short enough that it is of no use to anybody later. */
const PASS_MS = 10 * 60_000;
const ANSWER_MS = 5000;

/**
 * Tells the relay what the account is now: whose passes hold no more. Who is connected with such a pass is disconnected at once.
 * The servers of a cluster tell each other. A server that keeps its accounts in memory (`resolver: MEMORY`) forgets it when it
 * begins anew, unless the text of `serverText` is put there.
 * @throws CarrierUnreachable `refused`: the server knows another operator, or takes no accounts this way
 */
export async function tellRelay(address: RelayAddress, owner: Owner, now: number, socketOf?: SocketOf): Promise<void> {
  const line = await openLine(address, await tellingPass(owner, now + PASS_MS), () => {}, socketOf);
  try {
    const told = await line.connection.request(
      `$SYS.REQ.ACCOUNT.${publicOf(owner.account)}.CLAIMS.UPDATE`,
      await accountPaper(owner),
      { timeout: ANSWER_MS },
    );
    if (told.json<Answer>().data?.code !== 200) throw new CarrierUnreachable('refused');
  } catch (error) {
    throw nobodyAnswers(error) ? new CarrierUnreachable('refused') : asTrouble(error);
  } finally {
    await line.connection.close();
  }
}
