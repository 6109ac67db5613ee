import { mayDecide } from '../../domain/role';
import type { ExchangeRefusal, JoinRefusal } from '../../messages/sharing';
import { broughtAlong } from '../../sync/coming-again';
import { Circle, MayNotDecide } from '../../sync/exchange';
import type { Papers } from '../../sync/folder/folder-papers';
import {
  GOOD_FOR,
  type Invitation,
  isGood,
  makeInvitation,
  makeRequest,
  openInvitation,
  openRequest,
  shortNumber,
} from '../../sync/invitation';
import { type KeptInvitation, type KeptSharing, NoCircle } from '../../sync/kept-sharing';
import { importKeys, type KeptKeys, type Member, newKeys } from '../../sync/member';
import type { State } from '../../sync/state';
import { makeWelcome, openWelcome } from '../../sync/welcome';
import { newCode, readCode } from '../../sync/words';
import { type Place, refusalIn, type Sharing } from './sharing';

/** So many invitations are tried: each takes about half a second. */
const MOST_TRIED = 20;

/** Who comes in, seen from both sides: the words, the papers, and the number that two people compare. */
export class Joining {
  readonly #sharing: Sharing;

  constructor(sharing: Sharing) {
    this.#sharing = sharing;
  }

  /** Makes the words for a computer, and puts its invitation down; `alone`: this one shares with nobody (any more). @throws MayNotDecide */
  async invite(place: Place): Promise<{ readonly invitation: string } | 'alone' | 'not-owner' | ExchangeRefusal> {
    const circle = await this.#sharing.circle();
    const { state, carrier } = await this.#sharing.kept();
    if (!circle || !state) return 'alone';
    const { members } = await circle.roster();
    const self = members.get(circle.me);
    if (!self || !mayDecide(self.role)) throw new MayNotDecide();
    const until = this.#sharing.now() + GOOD_FOR;
    const code = newCode();
    const { name, role, groups } = place;
    const { id: by, name: called, sign, box } = self;
    const device = { id: by, name: called, sign, box };
    const invited = { v: 1, circle: state.circle, by: device, role, groups, until } as const;
    const { name: id, secret, bytes } = await makeInvitation(code, invited);
    if (carrier === 'relay' && !(await this.#sharing.relay?.invite(state.circle, id))) return 'not-owner';
    const put = await this.#withPapers((papers) => papers.writePaper('invitation', id, bytes));
    if (put !== undefined) {
      await this.#sharing.relay?.forgetInvitation(id);
      return put;
    }
    const words = code.split(' ');
    const invitation: KeptInvitation = { id, secret, name, role, groups: [...groups], words, until, answer: null };
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
  async answer(id: string, isSame: boolean): Promise<KeptInvitation | 'not-asked' | ExchangeRefusal | null> {
    const { invitations, carrier, state: before } = await this.#sharing.kept();
    const found = invitations.find((one) => one.id === id);
    if (!found?.answer) return null;
    if (isSame) {
      const circle = await this.#sharing.circle();
      if (!circle) throw new NoCircle();
      const { name, role, groups, answer } = found;
      // Before it is said that somebody is in: who has no pass could never read it.
      const given = carrier !== 'relay' || (await this.#givePass(before!.circle, id, answer.member));
      if (given !== true) return given || 'not-asked';
      await circle.letIn({ ...answer.member, name, role, groups }, await this.#sharing.moment());
      const { state } = await this.#sharing.kept();
      const welcome = await makeWelcome(await importKeys(state!.keys), answer.member, id, state!);
      const put = await this.#withPapers((papers) => papers.writePaper('invitation', id, welcome));
      if (put !== undefined) return put;
      await this.#withPapers((papers) => papers.removePaper('request', id));
      await this.#forget(id);
    } else await this.#drop(id);
    this.#sharing.pace.soon();
    return found;
  }

  /** Looks whether somebody answered; invitations that are over go. */
  async look(): Promise<void> {
    const { invitations } = await this.#sharing.kept();
    for (const { id } of invitations.filter(({ until }) => until < this.#sharing.now())) await this.#drop(id);
    for (const { id, secret } of invitations.filter(({ answer }) => answer === null)) {
      const paper = await this.#withPapers((papers) => papers.readPaper('request', id));
      const { state } = await this.#sharing.kept();
      if (!(paper instanceof Uint8Array) || !state) continue;
      // One that does not open is not of who has the words.
      const request = await openRequest({ name: id, secret }, paper).catch(() => null);
      if (!request) continue;
      const { id: asking, name, sign, box } = request;
      const by = { sign: state.keys.signPublic, box: state.keys.boxPublic };
      const number = await shortNumber(id, { circle: state.circle, by: { id: '', name: '', ...by } }, request);
      const answer = { member: { id: asking, name, sign, box }, number };
      await this.#sharing.change((sharing) => ({
        ...sharing,
        invitations: sharing.invitations.map((one) => (one.id === id ? { ...one, answer } : one)),
      }));
    }
  }

  /** Types the words that another computer shows: this one asks to be let in. @param entrance what goes with them over a relay: the text, and whether it may lead there */
  async join(
    typed: readonly string[],
    called: string,
    entrance: { readonly text: string; readonly mayBeAt: (servers: readonly string[]) => boolean },
  ): Promise<{ readonly number: string } | JoinRefusal | ExchangeRefusal> {
    const { state, joining, carrier } = await this.#sharing.kept();
    if (state || joining) return 'shares-already';
    const read = readCode(typed.join(' '));
    if ('unknown' in read) return { word: read.unknown + 1 };
    if (!('code' in read)) return 'wrong-words';
    if (carrier !== 'relay') return this.#asks(read.code, called);
    const entered = (await this.#sharing.relay?.enterBy(entrance.text, entrance.mayBeAt)) ?? 'no-carrier';
    if (typeof entered === 'string') return entered;
    let asked: Awaited<ReturnType<Joining['join']>> | null = null;
    try {
      asked = await this.#asks(read.code, called);
      return asked;
    } finally {
      if (asked === null || typeof asked === 'string') await entered.undo();
    }
  }

  async #asks(code: string, called: string): Promise<{ readonly number: string } | 'no-invitation' | ExchangeRefusal> {
    const found = await this.#invitationFor(code);
    if (found === null || typeof found === 'string') return found ?? 'no-invitation';
    const { name: id, secret, invitation } = found;
    const keys = await newKeys();
    const me = await importKeys(keys);
    const request = await makeRequest({ name: id, secret }, me, called);
    const { carrier } = await this.#sharing.kept();
    const put = await this.#withPapers(async (papers) => {
      // Before the request: whoever answers that gives the pass at once.
      if (carrier === 'relay') await this.#sharing.relay?.askPass(keys);
      await papers.writePaper('request', id, request);
    });
    if (put !== undefined) return put;
    const number = await shortNumber(id, invitation, { sign: me.signPublic, box: me.boxPublic });
    const { circle, by } = invitation;
    await this.#sharing.change((sharing) => ({ ...sharing, joining: { id, number, circle, by: { ...by }, keys } }));
    return { number };
  }

  /** Looks whether somebody compared the number and let this computer in. @param enter begins the circle; `isAgain`: with the logs that lie here */
  async lookIn(
    { id, circle, by, keys }: NonNullable<KeptSharing['joining']>,
    enter: (state: State, isAgain: boolean) => Promise<void>,
  ): Promise<'done' | 'alone' | ExchangeRefusal> {
    const paper = await this.#withPapers((papers) => papers.readPaper('invitation', id));
    if (typeof paper === 'string') return paper;
    const me = await importKeys(keys);
    const welcome = paper && (await openWelcome(me, by, { name: id, circle }, paper));
    // Also where nobody answered yet: what it put down to ask for a pass may be gone.
    const has = await this.#hasPass(keys).catch(refusalIn);
    if (!welcome || has !== true) return typeof has === 'string' ? has : 'alone';
    const { pupils, statements } = welcome;
    const { former } = await this.#sharing.kept();
    const all = broughtAlong(former, circle, statements, me.id);
    await enter(Circle.joining({ keys, pupils }, circle, all ?? statements), all !== null);
    await this.#clear(id);
    return 'done';
  }

  /** This computer does not join after all. */
  async stop(): Promise<void> {
    const { joining } = await this.#sharing.kept();
    if (!joining) return;
    await this.#withPapers((papers) => papers.removePaper('request', joining.id));
    await this.#sharing.forget();
  }

  /** The invitation that the code opens; each that lies there is tried, since its name says nothing of the code. `null`: there is none. */
  async #invitationFor(
    code: string,
  ): Promise<
    { readonly name: string; readonly secret: string; readonly invitation: Invitation } | ExchangeRefusal | null
  > {
    const names = await this.#withPapers((papers) => papers.papers('invitation'));
    if (typeof names === 'string') return names;
    for (const name of names.slice(0, MOST_TRIED)) {
      const bytes = await this.#withPapers((papers) => papers.readPaper('invitation', name));
      if (typeof bytes === 'string') return bytes;
      const opened = bytes && (await openInvitation(code, { name, bytes }).catch(() => null));
      if (opened && isGood(opened.invitation, this.#sharing.now())) return { name, ...opened };
    }
    return null;
  }

  /** @returns `false`: nobody asks for one, or somebody who is not that member */
  async #givePass(circle: string, id: string, member: Pick<Member, 'id' | 'sign'>): Promise<boolean | ExchangeRefusal> {
    return (await this.#sharing.relay?.admit(circle, id, member).catch(refusalIn)) ?? false;
  }

  /** Over a relay nobody is in without a pass. It is asked for again where somebody disturbed that. */
  async #hasPass(keys: KeptKeys): Promise<boolean> {
    if ((await this.#sharing.kept()).carrier !== 'relay') return true;
    if (await this.#sharing.relay?.takePass()) return true;
    await this.#sharing.relay?.askPass(keys);
    return false;
  }

  async #forget(id: string): Promise<KeptInvitation | null> {
    const { invitations } = await this.#sharing.kept();
    const found = invitations.find((one) => one.id === id);
    if (!found) return null;
    await this.#sharing.relay?.forgetInvitation(id);
    await this.#sharing.change((sharing) => ({
      ...sharing,
      invitations: sharing.invitations.filter((one) => one.id !== id),
    }));
    return found;
  }

  async #drop(id: string): Promise<KeptInvitation | null> {
    const found = await this.#forget(id);
    // One that stays there opens for who has the words, and lets nobody in.
    if (found) await this.#clear(id);
    return found;
  }

  /** Nobody needs the papers any more. */
  async #clear(id: string): Promise<void> {
    await this.#withPapers(async (papers) => {
      await papers.removePaper('request', id);
      await papers.removePaper('invitation', id);
    });
  }

  /** What was asked of the papers; or why it could not be. */
  async #withPapers<T>(use: (papers: Papers) => Promise<T>): Promise<T | ExchangeRefusal> {
    const papers = await this.#sharing.papers(await this.#sharing.kept());
    return papers ? use(papers).catch(refusalIn) : 'no-carrier';
  }
}
