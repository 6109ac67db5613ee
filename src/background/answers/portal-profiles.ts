import { worksAtSchool } from '../../domain/role';
import { allows } from '../../managed/managed';
import { portalProfileFrom } from '../../messages/portal-profile-shape';
import type { portalProfileMessages } from '../../messages/portal-profiles';
import type { Handlers } from '../../messages/server';
import { isChildcare, kindOf, patternOf } from '../../sites/hosts';
import type { PortalProfile } from '../../sites/portal/profile';
import type { Portal } from '../../storage/portal';
import type { Context } from './context';

/** Name in the session's store: the portal profile that was pointed out. */
const POINTED_OUT = 'portal-pointed-out';
const MOST_PROFILES = 30;

type PortalProfileAnswers = Pick<Handlers, keyof typeof portalProfileMessages>;

/** The school's own portal profiles. One that a later version of the program no longer understands is left out, and stays kept. */
export const ownPortals = ({ profiles }: Portal): readonly PortalProfile[] =>
  profiles.flatMap((text) => portalProfileFrom(text) ?? []);

const isNamed = (text: string, id: string): boolean => (JSON.parse(text) as { id?: unknown }).id === id;

/** How portals that nobody knew are recognised: what was pointed out, and what is kept. */
export function portalProfileAnswers({
  office,
  around,
  withSchool,
  keepingFor,
  noting,
}: Context): PortalProfileAnswers {
  const changed = { of: 'settings-changed', part: 'portal-profiles' } as const;
  const pointedOut = async (): Promise<PortalProfile | null> =>
    portalProfileFrom(((await around.session.get(POINTED_OUT)) as string | undefined) ?? '');
  const drop = () => around.session.remove(POINTED_OUT);
  const allowed = async (): Promise<boolean> => allows(await office.managed(), 'ownProfilesAllowed');
  return {
    'page>worker:portal-pointed-out': async ({ profile }, { origin }) => {
      // Where it is for is what the browser says, not what the page says.
      if (!origin || isChildcare(new URL(origin).hostname)) return null;
      await around.session.set(POINTED_OUT, JSON.stringify({ ...profile, hosts: [new URL(origin).host] }));
      await around.openOwn('portal-profiles');
      return null;
    },
    'own>worker:portal-at': async ({ tab }) => {
      const origin = tab === null ? null : await around.originOf(tab);
      if (!origin || !/^https?:/.test(origin) || isChildcare(new URL(origin).hostname)) return null;
      if (!(await around.isAllowed({ from: 'page', tab, window: null, origin }))) return null;
      const kind = kindOf(patternOf(origin), await around.namedHosts());
      return kind === null || kind === 'portal' ? new URL(origin).host : null;
    },
    'own>worker:point-out-portal': async ({ tab }) => (await allowed()) && around.inject(tab, 'portal'),
    'own>worker:portal-profiles': () =>
      withSchool(async () => ({ own: ownPortals(await office.kept.portal()), pointedOut: await pointedOut() })),
    'own>worker:keep-portal-profile': ({ profile }) =>
      keepingFor(
        worksAtSchool,
        noting(changed, async () => {
          if (!(await allowed())) return 'not-allowed' as const;
          const others = (texts: readonly string[]) => texts.filter((text) => !isNamed(text, profile.id));
          let hasRoom = false;
          await office.kept.changePortal((portal) => {
            const rest = others(portal.profiles);
            hasRoom = rest.length < MOST_PROFILES;
            return hasRoom ? { ...portal, profiles: [...rest, JSON.stringify(profile)] } : portal;
          });
          if (!hasRoom) return 'too-many' as const;
          if ((await pointedOut())?.hosts.join() === profile.hosts.join()) await drop();
          return 'done' as const;
        }),
      ),
    'own>worker:remove-portal-profile': ({ id }) =>
      keepingFor(
        worksAtSchool,
        noting(changed, async () => {
          await office.kept.changePortal((portal) => ({
            ...portal,
            profiles: portal.profiles.filter((text) => !isNamed(text, id)),
          }));
          return 'done' as const;
        }),
      ),
    'own>worker:drop-portal-pointed-out': async () => {
      await drop();
      around.changedHere();
      return null;
    },
  };
}
