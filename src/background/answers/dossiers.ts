import type { ConsultedFor } from '../../domain/action';
import type { Moment } from '../../domain/day';
import type { PupilKey } from '../../domain/dossier';
import { extractOf } from '../../extract';
import type { Handlers } from '../../messages/server';
import { numberOf } from '../desk-numbers';
import { dossierPageOf } from '../dossier-view';
import { extractFactsOf } from '../extract-facts';
import type { School } from '../school';
import type { Context } from './context';

type DossierAnswers = Pick<
  Handlers,
  'own>worker:open-dossier' | 'own>worker:dossier-page' | 'own>worker:extract' | 'own>worker:take-extract'
>;

/** How somebody looks at a pupil: as what it is recorded, and whether it must be. */
interface Looking<Unknown extends string> {
  readonly purpose: Extract<ConsultedFor, 'glance' | 'reading'>;
  /** `null`: nobody's that is known here, or none that they may see. */
  readonly pupilOf: (school: School) => Promise<PupilKey | null> | PupilKey | null;
  readonly isRecorded: (school: School, pupil: PupilKey, now: Moment) => boolean;
  readonly unknown: Unknown;
}

/** Tells of a pupil. That somebody looks is recorded first; where that fails, nothing is told. */
export async function looking<T extends object | 'not-allowed', const Unknown extends string>(
  { withSchool, writing }: Context,
  { purpose, pupilOf, isRecorded, unknown }: Looking<Unknown>,
  tell: (pupil: PupilKey, school: School, now: Moment) => Promise<T> | T,
): Promise<T | Unknown | 'locked' | 'not-saved'> {
  const known = await withSchool(async (school, now): Promise<T | Unknown | null> => {
    const pupil = await pupilOf(school);
    if (pupil === null) return unknown;
    return isRecorded(school, pupil, now) ? tell(pupil, school, now) : null;
  });
  if (known !== null) return known;
  return writing(async (school, now) => {
    const pupil = await pupilOf(school);
    if (pupil === null) return unknown;
    if (!isRecorded(school, pupil, now)) await school.recorder.consulted(pupil, purpose, now);
    return tell(pupil, school, now);
  });
}

const isOpen = (pupil: PupilKey, school: School): boolean => school.has(pupil) && school.mayRead(pupil);

/** What stands under the numbers of the desk, for who may see it. */
export function opening(context: Context) {
  const { office } = context;
  /** Whose dossier stands under a number; `null`: nobody's that is known here and open to who sits here. */
  const pupilOf = async (page: string, school: School): Promise<PupilKey | null> => {
    const opened = await office.kept.letter(page);
    return opened?.of.kind === 'dossier' && isOpen(opened.of.pupil, school) ? opened.of.pupil : null;
  };
  /** Tells of the pupil under a number. */
  const readingOf = <T extends object | 'not-allowed'>(
    page: string,
    tell: (pupil: PupilKey, school: School, now: Moment) => Promise<T> | T,
  ) =>
    looking(
      context,
      {
        purpose: 'reading',
        pupilOf: (school) => pupilOf(page, school),
        isRecorded: (school, pupil, now) => school.recorder.hasRead(pupil, now),
        unknown: 'unknown-dossier',
      },
      tell,
    );
  return { pupilOf, readingOf };
}

/** Whole dossiers on the desk, each by a number that means something to the worker only; and who saw them. */
export function dossierAnswers(context: Context): DossierAnswers {
  const { office, withSchool, writing } = context;
  const { pupilOf, readingOf } = opening(context);
  return {
    'own>worker:open-dossier': ({ pupil }) =>
      withSchool(async (school, now) =>
        isOpen(pupil, school)
          ? { page: await numberOf({ kind: 'dossier', pupil }, office.kept, now) }
          : 'unknown-pupil',
      ),
    'own>worker:dossier-page': ({ page }) => readingOf(page, (pupil, school, now) => dossierPageOf(school, pupil, now)),
    'own>worker:extract': ({ page, ...wanted }) =>
      withSchool(async (school, now) => {
        const pupil = await pupilOf(page, school);
        if (pupil === null) return 'unknown-dossier';
        return { extract: extractOf(extractFactsOf(school, pupil, wanted, now)) };
      }),
    'own>worker:take-extract': ({ page, ...wanted }) =>
      writing(async (school, now) => {
        const pupil = await pupilOf(page, school);
        if (pupil === null) return 'unknown-dossier';
        await school.recorder.consulted(pupil, wanted.purpose, now);
        return { extract: extractOf(extractFactsOf(school, pupil, wanted, now)) };
      }),
  };
}
