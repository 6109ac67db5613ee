import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { UnknownGroup } from '../src/domain/calendar';
import { NoSchoolDays } from '../src/domain/school-days';
import { evaluate } from '../src/rules/evaluate';
import { BadCase, Calendars, readCase } from './cases';

/*
 * npm run --silent evaluate -- FILE.json [FILE.json …]
 * Each file holds an array of cases. A calendar's name is looked up in `calendars.json` beside the file.
 */

function fail(text: string): never {
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

function parse(file: string): unknown {
  if (!existsSync(file)) fail(`Het bestand ${file} is er niet.`);
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    fail(`Het bestand ${file} is geen JSON.`);
  }
}

function calendarsBeside(file: string): Calendars {
  const beside = path.join(path.dirname(file), 'calendars.json');
  return new Calendars(existsSync(beside) ? (parse(beside) as Record<string, unknown>) : {});
}

const nameOf = (input: unknown): string => {
  const name = (input as { name?: unknown } | null)?.name;
  return typeof name === 'string' ? name : '';
};

const isKnown = (error: unknown): error is Error =>
  error instanceof BadCase || error instanceof UnknownGroup || error instanceof NoSchoolDays;

const files = process.argv.slice(2);
if (files.length === 0) fail('Gebruik: npm run --silent evaluate -- BESTAND.json [BESTAND.json …]');

let bad = false;
const answers = files.flatMap((file) => {
  const cases = parse(file);
  if (!Array.isArray(cases)) fail(`Het bestand ${file} is geen lijst van gevallen.`);
  const calendars = calendarsBeside(file);
  return cases.map((input: unknown) => {
    try {
      const { name, protocol, calendar, pupils, absences, actions, now, seen } = readCase(input, calendars);
      return { name, ...evaluate(protocol, calendar, pupils, absences, actions, now, seen) };
    } catch (error) {
      if (!isKnown(error)) throw error;
      bad = true;
      return { name: nameOf(input), error: error instanceof BadCase ? error.message : `calendar: ${error.message}` };
    }
  });
});

process.exitCode = bad ? 1 : 0;
process.stdout.write(`${JSON.stringify(answers)}\n`);
