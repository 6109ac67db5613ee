import { plainWord } from '../../domain/reason';
import { worksAtSchool } from '../../domain/role';
import type { Handlers } from '../../messages/server';
import type { Portal } from '../../storage/portal';
import type { Context } from './context';

type CoupleAnswers = Pick<
  Handlers,
  'page>worker:couple-asked' | 'own>worker:agree-couple' | 'own>worker:end-couple' | 'own>worker:drop-couple'
>;

/** A page could name couples without end. */
const MOST_ASKED = 50;

/** All but this couple. */
const without = <T extends { readonly names: string }>(couples: readonly T[], names: string): T[] =>
  couples.filter((one) => plainWord(one.names) !== plainWord(names));

/** Parents at two addresses: whom the page asked about, and for whom it was agreed at school level to invite them apart. */
export function portalCoupleAnswers({ office, keeping, keepingFor, noting }: Context): CoupleAnswers {
  const changing = (change: (portal: Portal, by: string, now: string) => Portal) =>
    keepingFor(
      worksAtSchool,
      noting({ of: 'settings-changed', part: 'portal-couples' }, async (now) => {
        const { name } = (await office.people.seated())!;
        await office.kept.changePortal((portal) => change(portal, name, now));
        return 'done' as const;
      }),
    );
  return {
    'page>worker:couple-asked': async ({ names }) => {
      await keeping(async (now) => {
        const { id } = (await office.people.seated())!;
        await office.kept.changePortal((portal) => ({
          ...portal,
          askedCouples: [...without(portal.askedCouples, names), { names, person: id, at: now }].slice(-MOST_ASKED),
        }));
      });
      return null;
    },
    'own>worker:agree-couple': ({ names }) =>
      changing((portal, by, now) => ({
        ...portal,
        askedCouples: without(portal.askedCouples, names),
        couples: [...without(portal.couples, names), { names, by, at: now }],
      })),
    'own>worker:end-couple': ({ names }) =>
      changing((portal) => ({ ...portal, couples: without(portal.couples, names) })),
    'own>worker:drop-couple': ({ names }) =>
      changing((portal) => ({ ...portal, askedCouples: without(portal.askedCouples, names) })),
  };
}
