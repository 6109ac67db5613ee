import type { LetterKind } from '../../domain/action';
import { dayNumber, dayOf, type Moment } from '../../domain/day';
import type { SettingsPart } from '../../domain/noted';
import { mayDecide } from '../../domain/role';
import { LETTERS } from '../../letters';
import { exampleFacts } from '../../letters/example';
import { faultsOf, faultsOfLines, linesFor } from '../../letters/own-wording';
import { type Wording, wordsOfAll } from '../../letters/wording';
import { allows, type YesNo } from '../../managed/managed';
import type { Handlers } from '../../messages/server';
import type { WordingsView } from '../../messages/views';
import type { School } from '../school';
import type { Context } from './context';

type WordingAnswers = Pick<
  Handlers,
  | 'own>worker:wordings'
  | 'own>worker:keep-wording'
  | 'own>worker:keep-lines'
  | 'own>worker:word-letter'
  | 'own>worker:keep-word-letter'
>;

const exampleOf = ({ settings: { school }, inForce }: School, now: Moment): WordingsView['example'] => {
  const today = dayOf(now);
  return { school, today, settings: inForce.settings(dayNumber(today)) };
};

/** The words that every letter has, about the pupil of the example. */
const wordsOfExample = ({ settings }: School, now: Moment) =>
  wordsOfAll(exampleFacts('absence-notice', settings.school, dayOf(now)));

function canBeUsed(
  letter: LetterKind,
  wording: Wording,
  { school, today, settings }: WordingsView['example'],
): boolean {
  const form = LETTERS[letter];
  const words = form.words(exampleFacts(letter, school, today), settings);
  return faultsOf(form, words, wording).length === 0;
}

/** What the letters of the school say and how Word lays them out, where it wants them to be otherwise. */
export function wordingAnswers({ office, withSchool, keeping, noting }: Context): WordingAnswers {
  /** May who sits here change this, and does IT allow it? */
  const mayChange = async ({ me }: School, what: YesNo): Promise<boolean> =>
    mayDecide(me.role) && allows(await office.managed(), what);
  const changed = (part: SettingsPart) => ({ of: 'settings-changed', part }) as const;
  return {
    'own>worker:wordings': () =>
      withSchool(async (school, now) => ({
        mayChange: await mayChange(school, 'ownWordingsAllowed'),
        own: school.settings.wordings,
        ownLines: school.settings.fixedLines,
        lines: linesFor(wordsOfExample(school, now), school.settings.fixedLines),
        example: exampleOf(school, now),
      })),
    'own>worker:keep-wording': async ({ letter, wording }) => {
      const refused = await withSchool(async (school, now) => {
        if (!(await mayChange(school, 'ownWordingsAllowed'))) return 'not-allowed';
        return wording && !canBeUsed(letter, wording, exampleOf(school, now)) ? 'bad-wording' : null;
      });
      return (
        refused ??
        keeping(
          noting(changed('wordings'), () => office.settings.keepWording(letter, wording).then(() => 'done' as const)),
        )
      );
    },
    'own>worker:keep-lines': async ({ lines }) => {
      const refused = await withSchool(async (school, now) => {
        if (!(await mayChange(school, 'ownWordingsAllowed'))) return 'not-allowed';
        return lines && faultsOfLines(wordsOfExample(school, now), lines).length > 0 ? 'bad-wording' : null;
      });
      return (
        refused ??
        keeping(noting(changed('wordings'), () => office.settings.keepLines(lines).then(() => 'done' as const)))
      );
    },
    'own>worker:word-letter': () =>
      withSchool(async (school) => ({
        mayChange: await mayChange(school, 'wordLetterAllowed'),
        letter: allows(await office.managed(), 'wordLetterAllowed') ? await office.kept.wordLetter() : null,
      })),
    'own>worker:keep-word-letter': async ({ letter }) => {
      const refused = await withSchool(async (school) =>
        (await mayChange(school, 'wordLetterAllowed')) ? null : 'not-allowed',
      );
      return (
        refused ??
        keeping(noting(changed('word-letter'), () => office.kept.keepWordLetter(letter).then(() => 'done' as const)))
      );
    },
  };
}
