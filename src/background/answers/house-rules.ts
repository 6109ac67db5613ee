import { dayNumber, dayOf } from '../../domain/day';
import type { SettingsPart } from '../../domain/noted';
import { mayDecide } from '../../domain/role';
import type { RuleId } from '../../etiquette/agreement';
import { CARD } from '../../etiquette/card';
import { faultsOf } from '../../etiquette/faults';
import type { Request } from '../../messages/contract';
import type { Handlers } from '../../messages/server';
import type { Portal } from '../../storage/portal';
import { refusingByIt } from '../by-it/refusing';
import { personIn, withPerson } from '../portal/people';
import type { Context } from './context';

type HouseRuleAnswers = Pick<
  Handlers,
  'own>worker:house-rules' | 'own>worker:keep-house-rule' | 'own>worker:keep-portal-school' | 'own>worker:keep-workdays'
>;

type As = NonNullable<Request<'own>worker:keep-house-rule'>['as']>;

/** What differs from the card, so that a card of a later version holds for what the school left as it was. */
function differing(rule: RuleId, { on, text, numbers }: As): Portal['agreements'][string] {
  const card = CARD[rule];
  const own = Object.entries(numbers).filter(([name, value]) => value !== card.numbers[name]?.value);
  return {
    ...(!on && { on }),
    ...(text !== card.text && { text }),
    ...(own.length > 0 && { numbers: Object.fromEntries(own) }),
  };
}

function withRule(portal: Portal, rule: RuleId, as: As | null): Portal {
  const others = Object.entries(portal.agreements).filter(([other]) => other !== rule);
  const own = as ? differing(rule, as) : {};
  const all = Object.keys(own).length > 0 ? [...others, [rule, own] as const] : others;
  return { ...portal, agreements: Object.fromEntries(all) };
}

/** De afspraken over het ouderportaal: the card as the school keeps it, and when each person works. */
export function houseRuleAnswers({ office, withSchool, keeping, keepingFor, noting }: Context): HouseRuleAnswers {
  const deciding = (part: SettingsPart, by: (portal: Portal) => Portal) =>
    keepingFor(
      mayDecide,
      noting({ of: 'settings-changed', part }, () =>
        refusingByIt(() => office.kept.changePortal(by).then(() => 'done' as const)),
      ),
    );
  return {
    'own>worker:house-rules': () =>
      withSchool(async ({ me, inForce, settings: { people } }, now) => {
        const portal = await office.kept.portal();
        const { pupilsAddedBy, administrator, lasLink, agreements } = portal;
        const { workdays = null, shownWorkdays = null } = personIn(portal, me.id);
        return {
          mayChange: mayDecide(me.role),
          changed: agreements,
          school: { pupilsAddedBy, administrator, lasLink },
          names: people.map(({ name }) => name),
          workdays: { own: workdays, shown: shownWorkdays },
          reportBy: inForce.settings(dayNumber(dayOf(now))).reportBy,
        };
      }),
    'own>worker:keep-house-rule': async ({ rule, as }) =>
      as && faultsOf(rule, as.text, as.numbers).length > 0
        ? 'bad-rule'
        : deciding('house-rules', (portal) => withRule(portal, rule, as)),
    'own>worker:keep-portal-school': (school) => deciding('portal-school', (portal) => ({ ...portal, ...school })),
    'own>worker:keep-workdays': ({ days }) =>
      days && !days.includes(true)
        ? Promise.resolve('no-day' as const)
        : keeping(async () => {
            const me = (await office.people.seated())!;
            const workdays = days ? [...days] : undefined;
            await office.kept.changePortal((portal) => withPerson(portal, me.id, { workdays }));
            return 'done' as const;
          }),
  };
}
