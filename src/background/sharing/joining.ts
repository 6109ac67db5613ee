import { mayDecide } from '../../domain/role';
import type { ExchangeRefusal, JoinRefusal } from '../../messages/sharing';
import { Circle, MayNotDecide } from '../../sync/exchange';
import type { Papers } from '../../sync/folder/folder-papers';
import { makeInvitation, makeRequest, openInvitation, openRequest, paperNameOf, shortNumber } from '../../sync/invitation';
import { importKeys, type Member, newKeys } from '../../sync/member';
import { isCode, newWords, wordFor } from '../../sync/words';
import { type KeptInvitation, NoCircle } from './kept-sharing';
import { type Place, refusalIn, type Sharing } from './sharing';

/** An invitation is good for a day. */
const GOOD_MS = 24 * 60 * 60_000;

/** Who comes in, from both sides: the words, the papers, and the number that two people compare. */
export class Joining {
  readonly #sharing: Sharing;

  constructor(sharing: Sharing) {
    this.#sharing = sharing;
  }

  /** Lets a computer in that types the words. @throws NoCircle, MayNotDecide */
  async invite(place: Place): Promise<{ readonly invitation: string } | ExchangeRefusal> {
    const { circle, state } = await this.#circle();
    const now = this.#sharing.now();
    const words = newWords();
    const until = now + GOOD_MS;
    const of = { circle: state.circle, by: circle.me, pupils: state.pupils, statements: state.statements, place, until };
    const { name, paper } = await makeInvitation(words, of);
    const put = await this.#withPapers((papers) => papers.writePaper('invitation', name, paper));
    if (typeof put === 'string') return put;
    const invitation: KeptInvitation = { id: name, ...place, groups: [...place.groups], words: [...words], until, answer: null };
    await this.#sharing.change((sharing) => ({ ...sharing, invitations: [...sharing.invitations, invitation] }));
    return { invitation: name };
  }

  /** @returns for whom it was; `null`: there is no such invitation (any more) */
  async withdraw(id: string): Promise<Place | null> {
    return this.#drop(id);
  }
}
