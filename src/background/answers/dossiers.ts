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

const isOpen = (pupil: PupilKey, school: School): boolean => school.has(pupil) && school.mayRead(pupil);

/** Whole dossiers on the desk, each by a number that means something to the worker only; and who saw them. */
export function dossierAnswers({ office, withSchool, writing }: Context): DossierAnswers {
  /** Whose dossier stands under a number; `null`: nobody's that is known here and open to who sits here. */
  const pupilOf = async (page: string, school: School): Promise<PupilKey | null> => {
    const opened = await office.kept.letter(page);
    return opened?.of.kind === 'dossier' && isOpen(opened.of.pupil, school) ? opened.of.pupil : null;
  };
  return {
    'own>worker:open-dossier': ({ pupil }) =>
      withSchool(async (school, now) =>
        isOpen(pupil, school)
          ? { page: await numberOf({ kind: 'dossier', pupil }, office.kept, now) }
          : 'unknown-pupil',
      ),
    'own>worker:dossier-page': async ({ page }) => {
      const known = await withSchool(async (school, now) => {
        const pupil = await pupilOf(page, school);
        if (pupil === null) return 'unknown-dossier';
        return school.recorder.hasRead(pupil, now) ? dossierPageOf(school, pupil, now) : null;
      });
      if (known !== null) return known;
      return writing(async (school, now) => {
        const pupil = await pupilOf(page, school);
        if (pupil === null) return 'unknown-dossier';
        if (!school.recorder.hasRead(pupil, now)) await school.recorder.consulted(pupil, 'reading', now);
        return dossierPageOf(school, pupil, now);
      });
    },
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
