import type { Moment } from '../../domain/day';
import type { Handlers } from '../../messages/server';
import type { OpenLetter } from '../../storage/open-letters';
import { numberOf } from '../desk-numbers';
import { openLetterOf, sentLetterOf } from '../letter-view';
import type { Context } from './context';

type LetterAnswers = Pick<
  Handlers,
  | 'own>worker:open-letter'
  | 'own>worker:open-sent'
  | 'own>worker:letter'
  | 'own>worker:keep-draft'
  | 'own>worker:address-letters'
>;

/** Letters on the desk, each by a number that means something to the worker only. */
export function letterAnswers({ office, withSchool, writing, keeping }: Context): LetterAnswers {
  const open = (of: OpenLetter['of'], now: Moment): Promise<string> => numberOf(of, office.kept, now);
  return {
    'own>worker:open-letter': ({ task }) =>
      withSchool(async (school, now) =>
        school.step(task, now)?.view.writes ? { letter: await open({ kind: 'step', task }, now) } : 'unknown-task',
      ),
    'own>worker:open-sent': ({ entry }) =>
      withSchool(async (school, now) =>
        sentLetterOf(school, entry) ? { letter: await open({ kind: 'sent', entry }, now) } : 'unknown-entry',
      ),
    'own>worker:letter': ({ letter }) =>
      withSchool(async (school, now) => {
        const opened = (await office.kept.letters())[letter];
        if (!opened || opened.of.kind === 'dossier') return 'unknown-letter';
        const { of, draft } = opened;
        if (of.kind === 'sent') return sentLetterOf(school, of.entry) ?? 'unknown-letter';
        const step = school.step(of.task, now);
        if (!step) return 'unknown-letter';
        if (step.task.status === 'done') return sentLetterOf(school, step.task.by ?? '') ?? 'unknown-letter';
        return openLetterOf(step, school, draft, now) ?? 'unknown-letter';
      }),
    'own>worker:keep-draft': async ({ letter, draft }) => {
      let known = false;
      const done = await keeping(async () => {
        await office.kept.changeLetters((letters) => {
          const opened = letters[letter];
          known = opened !== undefined;
          return opened ? { ...letters, [letter]: { ...opened, draft } } : letters;
        });
        return 'done' as const;
      }, 'quietly');
      return done === 'done' && !known ? 'unknown-letter' : done;
    },
    'own>worker:address-letters': ({ pupil, to }) =>
      writing(async (school, now) => {
        if (!school.has(pupil)) return 'unknown-pupil';
        if (!school.recorder.mayRecord(pupil)) return 'not-allowed';
        return { entry: await school.recorder.address(pupil, to, now) };
      }),
  };
}
