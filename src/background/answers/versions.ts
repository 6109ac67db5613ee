import { NoSchoolDays } from '../../domain/school-days';
import type { Handlers } from '../../messages/server';
import { UnknownPreset } from '../../rules/protocols/chosen';
import { BadSetting } from '../../rules/settings';
import { newVersion } from '../../storage/versions';
import type { Context } from './context';

type VersionAnswers = Pick<
  Handlers,
  'own>worker:versions' | 'own>worker:try-version' | 'own>worker:keep-version' | 'own>worker:withdraw-version'
>;

/** A version that is written as one, and cannot hold: a setting that does not exist, a calendar without school days. */
const cannotHold = (error: unknown): boolean =>
  [UnknownPreset, BadSetting, NoSchoolDays, RangeError].some((kind) => error instanceof kind);

/** What the school chose: its protocol and its calendar, through their versions. */
export function versionAnswers({ withSchool, writing }: Context): VersionAnswers {
  return {
    'own>worker:versions': () => withSchool((school, now) => school.allYears.view(school.groups(now), now)),
    'own>worker:try-version': ({ version, allYear }) =>
      withSchool((school, now) => {
        const checked = newVersion(version);
        if (!checked) return 'bad-version';
        try {
          return school.trial(checked, allYear, now);
        } catch (error) {
          if (cannotHold(error)) return 'bad-version';
          throw error;
        }
      }),
    'own>worker:keep-version': async ({ version }) => {
      const checked = newVersion(version);
      if (!checked) return 'bad-version';
      return writing(
        (school, now) =>
          school.keepVersion(checked, now).catch((error: unknown) => {
            if (cannotHold(error)) return 'bad-version' as const;
            throw error;
          }),
        'rewrite',
      );
    },
    'own>worker:withdraw-version': ({ entry }) =>
      writing((school, now) => school.allYears.withdrawVersion(entry, now), 'rewrite'),
  };
}
