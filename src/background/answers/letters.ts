import type { LetterLanguage } from '../../domain/action';
import type { Moment } from '../../domain/day';
import { worksAtSchool } from '../../domain/role';
import type { Handlers } from '../../messages/server';
import type { Said } from '../../messages/ways';
import { newId } from '../../storage/dossiers';
import type { OpenLetter } from '../../storage/open-letters';
import { numberOf } from '../desk-numbers';
import { letterOfDone, openLetterOf, sentLetterOf, unaskedLetterOf } from '../letter-view';
import type { School } from '../school';
import type { Context } from './context';

type LetterAnswers = Pick<
  Handlers,
  | 'own>worker:open-letter'
  | 'own>worker:write-letter'
  | 'own>worker:sent-letter'
  | 'own>worker:open-sent'
  | 'own>worker:letter'
  | 'own>worker:keep-draft'
  | 'own>worker:choose-language'
  | 'own>worker:address-letters'
>;

/** Was it sent, as far as that stands? */
const isSent = (school: School, { sent }: OpenLetter): boolean =>
  sent !== undefined && school.recorder.actionOf(sent) !== null;

/** Letters on the desk, each by a number that means something to the worker only. */
export function letterAnswers({ office, withSchool, writing, keepingFor }: Context): LetterAnswers {
  /** What was sent is followed by a new one. */
  const open = (of: OpenLetter['of'], school: School, now: Moment): Promise<string> =>
    numberOf(of, office.kept, now, (letter) => isSent(school, letter));
  const mayGoAlong = async (language: LetterLanguage | null): Promise<boolean> => {
    const { letterLanguages } = (await office.managed()).values;
    return language === null || !letterLanguages || letterLanguages.includes(language);
  };
  /** Changes what is kept of an open letter. */
  const change = async (letter: string, changed: Partial<Pick<OpenLetter, 'draft' | 'language'>>) => {
    let known = false;
    const done = await keepingFor(
      worksAtSchool,
      async () => {
        await office.kept.changeLetters((letters) => {
          known = Object.hasOwn(letters, letter);
          return known ? { ...letters, [letter]: { ...letters[letter]!, ...changed } } : letters;
        });
        return 'done' as const;
      },
      'quietly',
    );
    return done === 'done' && !known ? 'unknown-letter' : done;
  };
  return {
    'own>worker:open-letter': ({ task }) =>
      withSchool(async (school, now) =>
        school.step(task, now)?.view.writes
          ? { letter: await open({ kind: 'step', task }, school, now) }
          : 'unknown-task',
      ),
    'own>worker:write-letter': ({ pupil, letter }) =>
      withSchool(async (school, now) => {
        if (!school.has(pupil)) return 'unknown-pupil';
        if (!school.mayWrite(pupil)) return 'not-allowed';
        return { letter: await open({ kind: 'unasked', pupil, letter }, school, now) };
      }),
    'own>worker:sent-letter': ({ letter, ...said }) =>
      writing(async (school, now) => {
        const opened = await office.kept.letter(letter);
        if (opened?.of.kind !== 'unasked' || !school.has(opened.of.pupil)) return 'unknown-letter';
        const { of } = opened;
        if (isSent(school, opened)) return 'done-already';
        if (!school.mayWrite(of.pupil)) return 'not-allowed';
        if (!said.text) return 'not-said';
        // The name first: one that nothing was recorded by is as good as none, and nothing is ever recorded twice.
        const entry = newId();
        await office.kept.changeLetters((letters) => ({ ...letters, [letter]: { ...opened, sent: entry } }));
        await school.recorder.sent(of.pupil, of.letter, said as Said, now, entry);
        return { entry };
      }),
    'own>worker:open-sent': ({ entry }) =>
      withSchool(async (school, now) =>
        sentLetterOf(school, entry) ? { letter: await open({ kind: 'sent', entry }, school, now) } : 'unknown-entry',
      ),
    'own>worker:letter': ({ letter }) =>
      withSchool(async (school, now) => {
        const opened = await office.kept.letter(letter);
        if (!opened || opened.of.kind === 'dossier') return 'unknown-letter';
        const { of } = opened;
        if (of.kind === 'sent') return sentLetterOf(school, of.entry) ?? 'unknown-letter';
        if (of.kind === 'unasked') {
          if (!school.has(of.pupil) || !school.mayRead(of.pupil)) return 'unknown-letter';
          const sent = sentLetterOf(school, opened.sent ?? '');
          return sent ?? unaskedLetterOf(school.pupil(of.pupil, now), of.letter, school, opened, now);
        }
        const step = school.step(of.task, now);
        if (!step) return 'unknown-letter';
        if (step.task.status === 'done') return letterOfDone(step, school) ?? 'unknown-letter';
        return openLetterOf(step, school, opened, now) ?? 'unknown-letter';
      }),
    'own>worker:keep-draft': ({ letter, draft }) => change(letter, { draft }),
    'own>worker:choose-language': async ({ letter, language }) =>
      (await mayGoAlong(language)) ? change(letter, { language }) : 'not-allowed',
    'own>worker:address-letters': ({ pupil, to }) =>
      writing(async (school, now) => {
        if (!school.has(pupil)) return 'unknown-pupil';
        if (!school.recorder.mayRecord(pupil)) return 'not-allowed';
        return { entry: await school.recorder.address(pupil, to, now) };
      }),
  };
}
