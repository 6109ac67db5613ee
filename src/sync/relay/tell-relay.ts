import { CarrierUnreachable } from '../carrier';
import { openLine, type RelayAddress, type SocketOf } from './line';
import type { Telling } from './telling';
import { asTrouble, nobodyAnswers } from './trouble';

/** What a server with a full resolver answers. */
interface Answer {
  readonly data?: { readonly code?: number };
}

const ANSWER_MS = 5000;

/**
 * Tells the relay what the account is now. Who is connected with a pass that holds no more is disconnected at once. The servers
 * of a cluster tell each other. A server that keeps its accounts in memory (`resolver: MEMORY`) forgets it when it begins anew,
 * unless the text of `serverText` is put there.
 * @throws CarrierUnreachable `refused`: the server knows another operator, or takes no accounts this way
 */
export async function tellRelay(
  address: RelayAddress,
  { account, paper, pass }: Telling,
  socketOf?: SocketOf,
): Promise<void> {
  const line = await openLine(address, pass, () => {}, socketOf);
  try {
    const told = await line.connection.request(`$SYS.REQ.ACCOUNT.${account}.CLAIMS.UPDATE`, paper, {
      timeout: ANSWER_MS,
    });
    if (told.json<Answer>().data?.code !== 200) throw new CarrierUnreachable('refused');
  } catch (error) {
    throw nobodyAnswers(error) ? new CarrierUnreachable('refused') : asTrouble(error);
  } finally {
    await line.connection.close();
  }
}
