import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

/* The commands as somebody calls them: JSON on standard output and nothing else, the rest on standard error. */

const scratch = mkdtempSync(path.join(tmpdir(), 'verzuimwijzer-commands-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const call = (program: string, ...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/run.mjs', `scripts/${program}.ts`, ...args],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  return { status, stdout, stderr };
};
const written = (name: string, value: unknown): string => {
  const file = path.join(scratch, name);
  writeFileSync(file, JSON.stringify(value));
  return file;
};

interface Answer {
  readonly name: string;
  readonly signals?: readonly { readonly rule: string }[];
  readonly error?: string;
}

describe('evaluate', () => {
  const CASES = 'test/rules/cases/school-week.json';

  test('answers every case in the order given; a bad one says where, and the status is 1', () => {
    const { status, stdout } = call('evaluate', CASES);
    const answers = JSON.parse(stdout) as readonly Answer[];
    expect(answers).toHaveLength(4);
    expect(answers[0]!.signals!.map(({ rule }) => rule)).toContain('daily.unreported');
    expect(answers[3]).toEqual({
      name: 'a day that does not exist is an error, never the next day',
      error: 'absences.0.date: not a day',
    });
    expect(status).toBe(1);
  });

  test('ten thousand cases in one call', () => {
    const [first] = JSON.parse(readFileSync(CASES, 'utf8')) as readonly object[];
    const calendar = (JSON.parse(readFileSync('test/rules/cases/calendars.json', 'utf8')) as Record<string, object>)[
      'zandloper'
    ];
    const many = Array.from({ length: 10_000 }, (_, index) => ({ ...first, name: String(index), calendar }));
    const { status, stdout } = call('evaluate', written('many.json', many));
    expect((JSON.parse(stdout) as readonly Answer[]).map(({ name }) => name)).toEqual(many.map(({ name }) => name));
    expect(status).toBe(0);
  });

  test('a file that is not there, or is no JSON, is said in a sentence', () => {
    expect(call('evaluate', 'nergens.json')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('is er niet'),
    });
    const file = path.join(scratch, 'half.json');
    writeFileSync(file, '[{"name": ');
    expect(call('evaluate', file)).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('is geen JSON'),
    });
  });
});

describe('read', () => {
  const page = (name: string) => `test/sites/parnassys/${name}/page.html`;

  test('prints what is read from each page, in the order given', () => {
    const { status, stdout } = call(
      'read',
      page('group-day/ordinary-day'),
      page('group-day/renamed-column'),
      '--today',
      '2026-11-24',
    );
    const readings = JSON.parse(stdout) as readonly {
      page: string;
      outcome: string;
      why?: string;
      missing?: string[];
    }[];
    expect(readings.map(({ outcome }) => outcome)).toEqual(['read', 'unreadable']);
    expect(readings[0]!.page).toBe(page('group-day/ordinary-day'));
    expect(readings[1]).toMatchObject({ why: 'column-missing', missing: ['reason'] });
    expect(status).toBe(0);
  });

  test('with a profile of one’s own the renamed column is found', () => {
    const profile = written('profile.json', { id: 'school/day', headings: { reason: ['waarom'] }, dates: 'day-month' });
    const { stdout } = call('read', page('group-day/renamed-column'), '--profile', profile, '--today', '2026-11-24');
    expect(JSON.parse(stdout)).toMatchObject([
      { outcome: 'read', profile: 'school/day', lists: [{ lines: [{ kind: 'sick' }] }] },
    ]);
  });

  test('a page, a profile or a day that is none is said in a sentence', () => {
    expect(call('read', 'nergens.html')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('is er niet'),
    });
    expect(call('read', page('group-day/ordinary-day'), '--today', 'gisteren')).toMatchObject({
      status: 1,
      stdout: '',
    });
    const wrong = written('wrong.json', { id: 'school/day', columns: {} });
    expect(call('read', page('group-day/ordinary-day'), '--profile', wrong)).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('klopt niet'),
    });
  });
});
