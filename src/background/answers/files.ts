import { clockAt } from '../../domain/dossier';
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
        await school.takeIn(page, { at: now, clock: clockAt(Date.now()) }, now, file);
        return 'done' as const;
      });
      if (done !== 'done' || page.outcome !== 'read') return done;
      return keeping(() => office.learnWords(wordsIn(page)).then(() => 'done' as const));
    },
    'own>worker:undo-file': ({ file }) => writing((school, now) => school.undoFile(file, now)),
  };
}
