import { dayOf, type Moment } from '../../domain/day';
import type { DraftView } from '../../messages/portal';
import type { Handlers, Sender } from '../../messages/server';
import type { KeptDraft } from '../../storage/portal';
import type { Person } from '../../storage/settings';
import { addressOf } from '../portal/drafts';
import { holdUntil } from '../portal/hold-until';
import type { Context } from './context';

type DraftAnswers = Pick<
  Handlers,
  | 'page>worker:hold-draft'
  | 'page>worker:draft-filled'
  | 'own>worker:drafts'
  | 'own>worker:change-draft'
  | 'own>worker:remove-draft'
  | 'own>worker:restore-draft'
  | 'own>worker:put-draft-back'
>;

const senderAt = (origin: string): Sender => ({ from: 'page', tab: null, window: null, origin });

/** @param isAllowed does somebody still allow us to work where it was written? */
export const draftView = async (one: KeptDraft, isAllowed: Context['around']['isAllowed']): Promise<DraftView> => ({
  id: one.id,
  action: one.action,
  subject: one.subject,
  text: one.text,
  to: one.to,
  keptAt: one.keptAt as Moment,
  remindAt: one.remindAt as Moment,
  filledOn: one.filledAt === null ? null : dayOf(one.filledAt as Moment),
  host: new URL(one.origin).host,
  reachable: await isAllowed(senderAt(one.origin)),
});

/** Texts of the portal that wait: a page hands one over, and only its person has it back. */
export function portalDraftAnswers({ office, around, withSchool, keeping }: Context): DraftAnswers {
  const { drafts } = office;
  const changing = (change: (me: Person, now: Moment) => Promise<boolean>) =>
    keeping(async (now) => {
      const me = await office.people.seated();
      return me && (await change(me, now)) ? ('done' as const) : ('gone' as const);
    });
  const change = (draft: string, by: (now: Moment) => Partial<KeptDraft>) =>
    changing((me, now) => drafts.change(draft, me.id, by(now)));

  return {
    'page>worker:hold-draft': async (handed, { origin }) => {
      const kept = await keeping(async (now) => {
        const me = await office.people.seated();
        if (!me || origin === null) return false;
        const remindAt = await holdUntil(office, me, now);
        return drafts.keep(handed, { person: me.id, origin, keptAt: now, remindAt });
      });
      return kept === true ? 'kept' : 'not-kept';
    },
    'page>worker:draft-filled': async ({ draft }, { tab }) => {
      await changing((me, now) => drafts.filled(draft, tab, me.id, now));
      return null;
    },
    'own>worker:drafts': () =>
      withSchool(async ({ me }) => ({
        drafts: await Promise.all((await drafts.of(me.id)).map((one) => draftView(one, around.isAllowed))),
      })),
    'own>worker:change-draft': ({ draft, subject, text }) => change(draft, () => ({ subject, text })),
    'own>worker:remove-draft': ({ draft }) => change(draft, (now) => ({ removedAt: now })),
    'own>worker:restore-draft': ({ draft }) => change(draft, () => ({ removedAt: null })),
    'own>worker:put-draft-back': ({ draft }) =>
      withSchool(async ({ me }) => {
        const found = (await drafts.of(me.id)).find(({ id }) => id === draft);
        if (!found) return 'gone';
        const address = addressOf(found);
        if (address === null || !(await around.isAllowed(senderAt(found.origin)))) return 'not-reachable';
        const tab = await around.openPage(address);
        if (tab === null) return 'not-reachable';
        await drafts.choose(found.id, tab);
        // Its page may have asked before the text was chosen for it.
        around.askPage(tab);
        return 'opened';
      }),
  };
}
