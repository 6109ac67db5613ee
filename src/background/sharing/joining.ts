import { mayDecide } from '../../domain/role';
import type { ExchangeRefusal, JoinRefusal } from '../../messages/sharing';
import { Circle, MayNotDecide } from '../../sync/exchange';
import type { Papers } from '../../sync/folder/folder-papers';
import {
  makeInvitation,
  makeRequest,
  openInvitation,
  openRequest,
  paperNameOf,
  shortNumber,
} from '../../sync/invitation';
import { type Member, memberIdOf, newKeys } from '../../sync/member';
import { isCode, newWords, wordFor } from '../../sync/words';
import { type KeptInvitation, NoCircle } from './kept-sharing';
import { type Place, refusalIn, type Sharing } from './sharing';

/** An invitation is good for a day. */
const GOOD_MS = 24 * 60 * 60_000;

/** Who comes in, seen from both sides: the words, the papers, and the number that two people compare. */
export class Joining {
  readonly #sharing: Sharing;

  constructor(sharing: Sharing) {
    this.#sharing = sharing;
  }

  /** Makes the words for a computer, and puts its invitation down. @throws NoCircle, MayNotDecide */
  async invite(place: Place): Promise<{ readonly invitation: string } | ExchangeRefusal> {
    const circle = await this.#sharing.circle();
    const { state } = await this.#sharing.kept();
    if (!circle || !state) throw new NoCircle();
    const { members } = await circle.roster();
    const self = members.get(circle.me);
    if (!self || !mayDecide(self.role)) throw new MayNotDecide();
    const until = this.#sharing.now() + GOOD_MS;
    const words = newWords();
    const { pupils, statements } = state;
    const of = { circle: state.circle, by: self.id, pupils, statements, place, until };
    const { name: id, paper } = await makeInvitation(words, of);
    const put = await this.#withPapers((papers) => papers.writePaper('invitation', id, paper));
    if (put !== undefined) return put;
    const { name, role, groups } = place;
    const invitation: KeptInvitation = { id, name, role, groups: [...groups], words: [...words], until, answer: null };
    await this.#sharing.change((sharing) => ({ ...sharing, invitations: [...sharing.invitations, invitation] }));
    return { invitation: id };
  }

  /** @returns for whom it was; `null`: there is none (any more) */
  withdraw(id: string): Promise<KeptInvitation | null> {
    return this.#drop(id);
  }

  /**
   * Somebody compared the numbers.
   * @returns whom it is about; `null`: there is no such request (any more)
   * @throws NoCircle, MayNotDecide
   */
  async answer(id: string, isSame: boolean): Promise<KeptInvitation | null> {
    const { invitations } = await this.#sharing.kept();
    const found = invitations.find((one) => one.id === id);
    if (!found?.answer) return null;
    if (isSame) {
      const circle = await this.#sharing.circle();
      if (!circle) throw new NoCircle();
      const { name, role, groups } = found;
      await circle.letIn({ ...found.answer.member, name, role, groups }, this.#sharing.now());
    }
    await this.#drop(id);
    this.#sharing.soon();
    return found;
  }

  /** Looks whether somebody answered; invitations that are over go. */
  async look(): Promise<void> {
    const { invitations } = await this.#sharing.kept();
    for (const { id } of invitations.filter(({ until }) => until < this.#sharing.now())) await this.#drop(id);
    for (const { id, words } of invitations.filter(({ answer }) => answer === null)) {
      const paper = await this.#withPapers((papers) => papers.readPaper('request', id));
      if (!(paper instanceof Uint8Array)) continue;
      const member = await openRequest(words, paper);
      const circle = await this.#sharing.circle();
      if (!member || !circle) continue;
      const answer = { member: { ...member, groups: [...member.groups] }, number: await shortNumber(circle.me, member.id, words) };
      await this.#sharing.change((sharing) => ({
        ...sharing,
        invitations: sharing.invitations.map((one) => (one.id === id ? { ...one, answer } : one)),
      }));
    }
  }

  /** Types the words that another computer shows: this one asks to be let in. */
  async join(typed: readonly string[]): Promise<{ readonly number: string } | JoinRefusal | ExchangeRefusal> {
    if ((await this.#sharing.kept()).state) return 'shares-already';
    const wrong = typed.findIndex((word) => wordFor(word) === null);
    if (wrong >= 0) return { word: wrong + 1 };
    const words = typed.map((word) => wordFor(word)!);
    if (!isCode(words)) return 'wrong-words';
    const id = await paperNameOf(words);
    const paper = await this.#withPapers((papers) => papers.readPaper('invitation', id));
    if (typeof paper === 'string') return paper;
    const invitation = paper && (await openInvitation(words, paper));
    if (!invitation || invitation.until < this.#sharing.now()) return 'no-invitation';
    const keys = await newKeys();
    const me = await memberIdOf(keys.signPublic);
    const member: Member = { id: me, ...invitation.place, sign: keys.signPublic, box: keys.boxPublic };
    const request = await makeRequest(words, member);
    const put = await this.#withPapers((papers) => papers.writePaper('request', id, request));
    if (put !== undefined) return put;
    const { circle, pupils, statements } = invitation;
    const state = Circle.joining({ keys, pupils }, circle, statements);
    const number = await shortNumber(invitation.by, me, words);
    await this.#sharing.enter(state, { id, number, pupils });
    return { number };
  }

  /** This computer does not join after all. */
  async stop(): Promise<void> {
    const { joining } = await this.#sharing.kept();
    if (!joining) return;
    await this.#withPapers((papers) => papers.removePaper('request', joining.id));
    await this.#sharing.forget();
  }

  /** What is to be done once this computer is in: nobody needs its request any more. */
  async entered(id: string): Promise<void> {
    await this.#withPapers(async (papers) => {
      await papers.removePaper('request', id);
      await papers.removePaper('invitation', id);
    });
  }

  async #drop(id: string): Promise<KeptInvitation | null> {
    const { invitations } = await this.#sharing.kept();
    const found = invitations.find((one) => one.id === id);
    if (!found) return null;
    await this.#sharing.change((sharing) => ({
      ...sharing,
      invitations: sharing.invitations.filter((one) => one.id !== id),
    }));
    // One that stays there opens for who has the words, and lets nobody in.
    await this.entered(id);
    return found;
  }

  /** What was asked of the papers; or why it could not be. */
  async #withPapers<T>(use: (papers: Papers) => Promise<T>): Promise<T | ExchangeRefusal> {
    const papers = await this.#sharing.papers(await this.#sharing.kept());
    return papers ? use(papers).catch(refusalIn) : 'no-carrier';
  }
}
