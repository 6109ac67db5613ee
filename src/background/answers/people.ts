import { dayOf, type Moment, schoolYearLabel } from '../../domain/day';
import type { Handlers } from '../../messages/server';
import type { PeopleView } from '../../messages/views';
import { changeOf, namedOf, type People } from '../people';
import type { School } from '../school';
import type { Context } from './context';
import { forgetPages } from './page';

type PeopleAnswers = Pick<
  Handlers,
  | 'own>worker:sit'
  | 'own>worker:stand'
  | 'own>worker:people'
  | 'own>worker:keep-person'
  | 'own>worker:remove-person'
  | 'own>worker:agree-access'
  | 'own>worker:end-access'
>;

/** Who works on this device, who of them sits here, and who may see dossiers. */
export function peopleAnswers(context: Context): PeopleAnswers {
  const { office, around, withSchool, writing, keeping, noting } = context;
  const personAt = async (id: string | null) => (await office.kept.settings()).people.find((one) => one.id === id);
  const agreeing = <T>(write: (school: School, now: Moment) => Promise<T>) =>
    writing<T | 'not-allowed'>(
      async (school, now) => ((await office.people.mayManage()) ? write(school, now) : 'not-allowed'),
      'rewrite',
    );
  return {
    'own>worker:sit': async ({ person, code }) => {
      const state = await office.state();
      if (state !== 'nobody' && state !== 'unlocked') return 'locked';
      const sat = await office.sit(person, code);
      if (sat === 'too-many-codes') await forgetPages(context);
      if (sat !== 'wrong-code') around.changed();
      return sat;
    },
    'own>worker:stand': async () => {
      await office.people.stand();
      await forgetPages(context);
      around.changed();
      return null;
    },
    'own>worker:people': () =>
      withSchool(async (school, now): Promise<PeopleView> => {
        const { me, allYears } = school;
        const { people } = await office.kept.settings();
        const mayManage = await office.people.mayManage();
        return {
          people: people.map(({ id, name, role, groups, code }) => ({
            id,
            name,
            role,
            groups,
            hasCode: code !== undefined,
          })),
          me: me.id,
          mayManage,
          agreements: allYears.agreements.view(),
          agrees: me.role === 'director' ? 'as-director' : mayManage ? 'for-director' : 'no',
          groups: school.groups(now),
        };
      }),
    'own>worker:keep-person': ({ id, person, code }) =>
      keeping(async (now) => {
        const was = await personAt(id);
        const keep = (people: People) => people.keep(id, person, code, schoolYearLabel(dayOf(now)));
        return noting(changeOf(was, person), () => office.changePeople(keep))(now);
      }),
    'own>worker:remove-person': ({ id }) =>
      keeping(async (now) => {
        const person = await personAt(id);
        if (!person) return 'unknown-person';
        return noting({ of: 'person-removed', person: namedOf(person) }, () =>
          office.changePeople((people) => people.remove(id)),
        )(now);
      }),
    'own>worker:agree-access': ({ for: whom, group, agreedBy }) =>
      agreeing((school, now) =>
        school.allYears.agree(
          { ...whom, ...(group !== null && { scope: group }), ...(agreedBy && { with: agreedBy }) },
          now,
        ),
      ),
    'own>worker:end-access': ({ entry }) => agreeing((school, now) => school.allYears.endAgreement(entry, now)),
  };
}
