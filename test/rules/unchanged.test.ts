import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { Action } from '../../src/domain/action';
import { at, type Day, type Moment, type Time } from '../../src/domain/day';
import { adjustableIn } from '../../src/rules/adjustable';
import { dryRun } from '../../src/rules/dry-run';
import { evaluatePupil, evaluateSchool } from '../../src/rules/evaluate';
import { Protocols } from '../../src/rules/in-force';
import { progressOf } from '../../src/rules/progress';
import type { Protocol } from '../../src/rules/protocol';
import { PRESETS } from '../../src/rules/protocols';
import { bavokring } from '../../src/rules/protocols/bavokring';
import { law } from '../../src/rules/protocols/law';
import type { InForce } from '../../src/rules/protocols/with-law';
import { settingOf, withSettings } from '../../src/rules/settings';
import { digest, KeptAnswers } from '../unchanged';
import { deeds, PUPIL, rows } from './arbitrary';
import { CALENDARS } from './calendars';

/*
 * Everything that the rules say of the same invented school years, to the last row of evidence, beside what they said before. The
 * examples and the slow rules say what is right; this says only that nothing moved unseen.
 */

const FILE = 'test/rules/unchanged.json';
const YEARS = fc.sample(fc.tuple(rows({ openEnds: true }), deeds(true)), { seed: 20_261_124, numRuns: 40 });
const MOMENTS = ['2026-11-05T10:00', '2026-11-30T16:10', '2027-07-01T08:10'] as Moment[];
const SCHOOLS = ['gelijke dagen', 'vrije woensdagmiddag'] as const;

const changed = (from: string, set: Record<string, unknown>): Protocol => ({
  ...bavokring,
  settings: withSettings(bavokring.settings, set),
  validFrom: from as Day,
});
const IN_FORCE: Readonly<Record<string, InForce>> = {
  ...PRESETS,
  'a lower number in between': new Protocols([
    [changed('2017-09-01', {}), changed('2026-10-01', { 'late.warning.count': 4 })],
    [law],
  ]),
  'several at once': new Protocols([[PRESETS['grote-beer'] ?? bavokring], [bavokring], [law]]),
};
const SEEN = [{ from: '2026-08-31' as Day, until: '2026-10-14' as Day }];

const answersTo = (inForce: InForce): { signals: Record<string, number>; answers: string } => {
  const signals: Record<string, number> = {};
  const answers = YEARS.map(([absences, actions], index) => {
    const [now, calendar] = [MOMENTS[index % MOMENTS.length]!, CALENDARS[SCHOOLS[index % SCHOOLS.length]!]!];
    const seen = index % 4 === 0 ? SEEN : null;
    const found = evaluatePupil(inForce, calendar, PUPIL, absences, actions, now, seen);
    for (const { rule } of found.signals) signals[rule] = (signals[rule] ?? 0) + 1;
    return [found, progressOf(inForce, calendar, PUPIL, absences, actions, now, seen)];
  });
  return { signals: Object.fromEntries(Object.entries(signals).sort()), answers: digest(answers) };
};

const about = (actions: readonly Action[]): readonly Action[] =>
  actions.map((action) => ({ ...action, pupil: undefined, group: '6A' }) as unknown as Action);
const kept = new KeptAnswers(FILE);
afterAll(() => kept.save());

test.each(Object.keys(IN_FORCE))('%s says what it said', (id) => {
  const answers = answersTo(IN_FORCE[id]!);
  expect(answers).toEqual(kept.of(id, answers));
});

test('the rules about the school and its groups say what they said', () => {
  const answers = digest(
    YEARS.map(([, actions], index) =>
      evaluateSchool(
        bavokring,
        CALENDARS['gelijke dagen']!,
        ['6A', '7B'],
        about(actions),
        at(`2026-${['09', '10', '11', '12'][index % 4]}-${10 + (index % 19)}` as Day, '15:00' as Time),
      ),
    ),
  );
  expect(answers).toBe(kept.of('the school', answers));
});

test('a dry run says what it said', () => {
  const [absences, actions] = YEARS[3]!;
  const known = { pupils: [PUPIL], absences, actions, now: MOMENTS[1]! };
  const before = { inForce: bavokring, calendar: CALENDARS['gelijke dagen']! };
  const answers = digest(
    Object.values(PRESETS).map((inForce) =>
      dryRun(before, { inForce, calendar: CALENDARS['vrije woensdagmiddag']! }, known),
    ),
  );
  expect(answers).toBe(kept.of('a dry run', answers));
});

test('what a school may change of each protocol, and what becomes of a change, is what it was', () => {
  const answers = Object.values(PRESETS).map((preset) => {
    const adjustable = adjustableIn(preset);
    const names = JSON.stringify(adjustable).match(/[a-z]+(?:[.-][a-z]+)+/g) ?? [];
    const tried = [...new Set(names)].map((name) =>
      [3, 'school-year', 'weeks', true, -1].map((value) => {
        try {
          return settingOf(withSettings(preset.settings, { [name]: value }), name);
        } catch (error) {
          return (error as Error).name;
        }
      }),
    );
    return digest([adjustable, tried]);
  });
  expect(answers).toEqual(kept.of('settings', answers));
});
