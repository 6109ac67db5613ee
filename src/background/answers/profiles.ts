import { BADGES_STYLE } from '../../content/badges-style';
import { worksAtSchool } from '../../domain/role';
import { allows, type YesNo } from '../../managed/managed';
import type { SavedPage } from '../../messages/contract';
import { isFault, profileFrom } from '../../messages/profile-shape';
import type { Handlers } from '../../messages/server';
import { profilesFor } from '../../sites';
import { LANGUAGES } from '../../sites/languages';
import type { Profile } from '../../sites/profile';
import type { Settings } from '../../storage/settings';
import type { Context } from './context';

/** Name in the session's store: the profile that was pointed out. */
const POINTED_OUT = 'pointed-out';
const MOST_PROFILES = 30;

type ProfileAnswers = Pick<
  Handlers,
  | 'page>worker:read-by'
  | 'page>worker:pointed-out'
  | 'page>worker:saved'
  | 'own>worker:save-page'
  | 'own>worker:saved-page'
  | 'own>worker:point-out'
  | 'own>worker:profiles'
  | 'own>worker:keep-profile'
  | 'own>worker:remove-profile'
  | 'own>worker:drop-pointed-out'
>;

/** The school's own profiles. One that a later version of the program no longer understands is left out, and stays kept. */
export const ownProfiles = ({ profiles }: Settings): readonly Profile[] =>
  profiles.flatMap((text) => {
    const profile = profileFrom(text);
    return isFault(profile) ? [] : [profile];
  });

const idOf = (text: string): unknown => (JSON.parse(text) as { id?: unknown }).id;

/** How lists of other systems are read: by which profiles, and where they come from. */
export function profileAnswers({ office, around, withSchool, keepingFor, noting }: Context): ProfileAnswers {
  const changed = { of: 'settings-changed', part: 'profiles' } as const;
  const pointedOut = async (): Promise<Profile | null> =>
    JSON.parse(((await around.session.get(POINTED_OUT)) as string | undefined) ?? 'null') as Profile | null;
  const drop = () => around.session.remove(POINTED_OUT);
  const allowed = async (what: YesNo): Promise<boolean> => allows(await office.managed(), what);
  // Held while the worker runs, and nowhere else: the person looks at it at once.
  let saved: SavedPage | null = null;
  return {
    'page>worker:read-by': async (_nothing, { origin }) => {
      const own = await withSchool(({ settings }) => ownProfiles(settings));
      const host = origin ? new URL(origin).host : '';
      return { profiles: profilesFor(host, own === 'locked' ? [] : own), languages: LANGUAGES, looks: BADGES_STYLE };
    },
    'page>worker:pointed-out': async ({ profile }, { origin }) => {
      // Where it is for is what the browser says, not what the page says.
      const hosts = origin ? [new URL(origin).host] : [];
      await around.session.set(POINTED_OUT, JSON.stringify({ ...profile, hosts }));
      await around.openOwn('profiles');
      return null;
    },
    'page>worker:saved': async (page) => {
      saved = page;
      await around.openOwn('saved-page');
      return null;
    },
    'own>worker:save-page': async ({ tab }) => (await allowed('savedPageAllowed')) && around.inject(tab, 'save'),
    'own>worker:saved-page': () => Promise.resolve(saved),
    'own>worker:point-out': async ({ tab }) => (await allowed('ownProfilesAllowed')) && around.inject(tab, 'point'),
    'own>worker:profiles': () =>
      withSchool(async ({ settings }) => ({ own: ownProfiles(settings), pointedOut: await pointedOut() })),
    'own>worker:keep-profile': ({ profile }) =>
      keepingFor(
        worksAtSchool,
        noting(changed, async () => {
          if (!(await allowed('ownProfilesAllowed'))) return 'not-allowed' as const;
          const kept = await office.settings.changeProfiles((texts) => {
            const others = texts.filter((text) => idOf(text) !== profile.id);
            return others.length < MOST_PROFILES ? [...others, JSON.stringify(profile)] : null;
          });
          if (!kept) return 'too-many' as const;
          if ((await pointedOut())?.id === profile.id) await drop();
          return 'done' as const;
        }),
      ),
    'own>worker:remove-profile': ({ id }) =>
      keepingFor(
        worksAtSchool,
        noting(changed, async () => {
          await office.settings.changeProfiles((texts) => texts.filter((text) => idOf(text) !== id));
          return 'done' as const;
        }),
      ),
    'own>worker:drop-pointed-out': async () => {
      await drop();
      around.changedHere();
      return null;
    },
  };
}
