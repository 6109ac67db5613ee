import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Calendars, readCase } from '../../scripts/cases';
import { evaluate } from '../../src/rules/evaluate';
import { type Expectation, misses } from './expectation';

/*
 * Cases in the notation of `npm run evaluate`: the project's own in `test/rules/cases`, and those of a folder beside the project
 * where there is one.
 */
const FOLDERS = ['test/rules/cases', '../shared/cases'].filter((folder) => existsSync(folder));
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

for (const folder of FOLDERS) {
  const calendars = new Calendars(read(`${folder}/calendars.json`) as Record<string, unknown>);
  const files = readdirSync(folder).filter((file) => file.endsWith('.json') && file !== 'calendars.json');
  describe.each(files)(`${folder}/%s`, (file) => {
    test.each(read(`${folder}/${file}`) as { name: string; expect: Expectation }[])('$name', (input) => {
      const answer = () => {
        const { protocol, calendar, pupils, absences, actions, now, seen } = readCase(input, calendars);
        return evaluate(protocol, calendar, pupils, absences, actions, now, seen);
      };
      if (input.expect.error) expect(answer).toThrow();
      else expect(misses(input.expect, answer())).toEqual([]);
    });
  });
}
