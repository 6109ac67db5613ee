import { clockAt } from '../../domain/dossier';
import { worksAtSchool } from '../../domain/role';
import { allows } from '../../managed/managed';
import type { Handlers } from '../../messages/server';
import type { Reading } from '../../sites/reading';
import type { Context } from './context';
import { wordsIn } from './page';

type FileAnswers = Pick<Handlers, 'own>worker:names' | 'own>worker:take-file' | 'own>worker:undo-file'>;

/** Lists that somebody saved as a file. */
export function fileAnswers({ office, withSchool, writing, keeping }: Context): FileAnswers {
  return {
    'own>worker:names': ({ numbers }) => withSchool((school) => school.names(numbers)),
    'own>worker:take-file': async ({ file, reading }) => {
      const page = reading as Reading;
      const done = await writing(async (school, now) => {
        if (!worksAtSchool(school.me.role) || !allows(await office.managed(), 'importAllowed')) return 'not-allowed';
        await school.takeIn(page, { at: now, clock: clockAt(Date.now()) }, now, file);
        return 'done';
      });
      if (done !== 'done' || page.outcome !== 'read') return done;
      return keeping(() => office.settings.learnWords(wordsIn(page)).then(() => 'done' as const));
    },
    'own>worker:undo-file': ({ file }) =>
      writing(async (school, now) => (worksAtSchool(school.me.role) ? school.undoFile(file, now) : 'not-allowed')),
  };
}
