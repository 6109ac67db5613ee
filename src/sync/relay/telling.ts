import { publicOf } from './nkey';
import { accountPaper, type Owner } from './owner';
import { type Pass, tellingPass } from './passes';

/** What the relay is to be told, as papers that are of no use for anything else: who carries them needs no secret of the owner. */
export interface Telling {
  readonly account: string;
  readonly paper: string;
  readonly pass: Pass;
}

/** Whose passes hold no more, for the relay. */
export const tellingOf = async (owner: Owner, now: number): Promise<Telling> => ({
  account: await publicOf(owner.account),
  paper: await accountPaper(owner, now),
  pass: await tellingPass(owner, now),
});
