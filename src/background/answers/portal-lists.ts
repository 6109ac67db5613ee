import { schoolNow } from '#clock';
import { dayOf } from '../../domain/day';
import type { Handlers } from '../../messages/server';
import { LANGUAGES } from '../../sites/languages';
import { listsFor } from '../../sites/portal/lists';
import type { AnyListRead } from '../../sites/portal/lists/rows';
import { withList } from '../portal/readings';
import type { Context } from './context';

type ListAnswers = Pick<Handlers, 'page>worker:lists-by' | 'page>worker:portal-lists'>;

/** Lists of the portal, and of the LAS' pupils, as pages show them. */
export function portalListAnswers({ office, around, keeping }: Context): ListAnswers {
  return {
    'page>worker:lists-by': async () => {
      if ((await office.state()) !== 'unlocked') return null;
      return { today: dayOf(await schoolNow()), profiles: listsFor(null), languages: LANGUAGES };
    },
    'page>worker:portal-lists': async ({ lists, age }, { tab }) => {
      const seenAt = await schoolNow(age);
      const kept = await keeping(async () => {
        const person = (await office.people.seated())!.id;
        await office.kept.changePortal((portal) =>
          lists.reduce((before, list) => withList(before, list as AnyListRead, person, seenAt), portal),
        );
        return 'kept' as const;
      }, 'quietly');
      if (kept === 'kept') around.changed(tab);
      return kept;
    },
  };
}
