import { CarrierUnreachable } from '../carrier';
import { openLine, type RelayAddress, type SocketOf } from './line';
import { accountPaper, type Owner, publicOf } from './owner';
import { type Pass, tellingPass } from './passes';
import { asTrouble, nobodyAnswers } from './trouble';

/** What a server with a full resolver answers. */
interface Answer {
  readonly data?: { readonly code?: number };
}

/** Long enough for a slow line, short enough that it is of no use to anybody later. */
const PASS_MS = 10 * 60_000;
const ANSWER_MS = 5000;

/** What the relay is to be told, as papers that are of no use for anything else: who carries them needs no secret of the owner. */
export interface Telling {
  readonly account: string;
  readonly paper: string;
  readonly pass: Pass;
}

/** Whose passes hold no more, for the relay. */
export const tellingOf = async (owner: Owner, now: number): Promise<Telling> => ({
  account: publicOf(owner.account),
  paper: await accountPaper(owner),
  pass: await tellingPass(owner, now + PASS_MS),
});

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
