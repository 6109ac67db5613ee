import { beforeEach, describe, expect, test, vi } from 'vitest';
import { LETTERS } from '../../src/letters';
import { underLetter } from '../../src/letters/translations/translation';
import type { Wording } from '../../src/letters/wording';
import { contract } from '../../src/messages/contract';
import type { Handlers } from '../../src/messages/server';
import type { LetterView } from '../../src/messages/views';
import { awake, firstRun, inTab, OWN } from './awake';
import { late, page } from './pages';

/* What the school wants its letters to say: kept sealed, used in the letters that are opened from then on. */

vi.mock('hash-wasm', () => import('../storage/quick-hash'));
vi.mock('#clock', () => ({ schoolNow: () => Promise.resolve('2026-11-24T08:50'), setSchoolNow: null }));

const OWN_WORDING = { subject: 'graag op tijd, {naam}', paragraphs: ['{dagen}', '{watVolgt}'], closing: 'Groet' };

let count = 0;
let answers: Handlers;
beforeEach(async () => {
  ({ answers } = await awake(`wordings-${count++}`));
  const setup = firstRun({ name: 'Mohamed Aydin', role: 'director', groups: [] });
  expect(await answers['own>worker:setup'](setup, OWN)).toBe('done');
});

type Kept = Extract<keyof typeof LETTERS, string>;
const keep = (letter: Kept, wording: Wording | null) =>
  answers['own>worker:keep-wording'](
    { letter, wording: wording && { ...wording, paragraphs: [...wording.paragraphs] } },
    OWN,
  );
const view = async () => {
  const found = await answers['own>worker:wordings']({}, OWN);
  if (found === 'locked') throw new Error(found);
  return found;
};
const become = (role: 'teacher' | 'clerk') =>
  answers['own>worker:change-settings']({ me: { name: 'Iemand', role, groups: [] } }, OWN);

/** The warning of a pupil who was late six times. */
async function warning(): Promise<{ readonly number: string; readonly view: Extract<LetterView, { state: 'open' }> }> {
  const days = ['02', '03', '04', '05', '06', '09'];
  const reading = page(days.map((day) => late('Noor', '11', `2026-11-${day}`)));
  await answers['page>worker:reading']({ reading: reading as never, age: 0 }, inTab(7));
  // The lates are from before the school began to use the program.
  const before = await answers['own>worker:earlier']({}, OWN);
  if (before === 'locked') throw new Error(before);
  const task = before.tasks.find(({ letter }) => letter === 'late-warning')!;
  const opened = await answers['own>worker:open-letter']({ task: task.id }, OWN);
  if (typeof opened === 'string') throw new Error(opened);
  return { number: opened.letter, view: await letterOf(opened.letter) };
}
async function letterOf(letter: string): Promise<Extract<LetterView, { state: 'open' }>> {
  const found = await answers['own>worker:letter']({ letter }, OWN);
  if (typeof found === 'string' || found.state !== 'open') throw new Error('not open');
  return found;
}

test('a letter says what the school wants, until the standard holds again', async () => {
  expect((await view()).own).toEqual({});
  expect(await keep('late-warning', OWN_WORDING)).toBe('done');
  expect((await view()).own).toEqual({ 'late-warning': OWN_WORDING });
  const { number, view: opened } = await warning();
  expect(opened.filled.subject).toBe('graag op tijd, Noor');
  expect(opened.filled.paragraphs[0]).toContain('• 2 november');
  expect(opened.filled.closing).toEqual(['Groet']);

  expect(await keep('late-warning', null)).toBe('done');
  expect((await view()).own).toEqual({});
  expect((await letterOf(number)).filled.subject).toBe('waarschuwing: 6 keer te laat');
});

describe('a translation is of the standard text', () => {
  const differs = ({ translations, standard, filled }: Extract<LetterView, { state: 'open' }>) =>
    underLetter(translations.ar, standard, filled)!.differs;

  test('and says so where the school has a text of its own', async () => {
    const { number, view: opened } = await warning();
    expect(differs(opened)).toBe(false);
    await keep('late-warning', OWN_WORDING);
    const own = await letterOf(number);
    expect(differs(own)).toBe(true);
    expect(own.translations).toEqual(opened.translations);
  });

  test('which another greeting at the end does not change', async () => {
    await keep('late-warning', { ...LETTERS['late-warning'].wording, closing: 'Groet' });
    expect(differs((await warning()).view)).toBe(false);
  });
});

test('a letter that no step asks for says what the school wants too', async () => {
  const { view: opened } = await warning();
  const { paragraphs } = LETTERS['late-overview'].wording;
  await keep('late-overview', { subject: 'graag om {begin} uur', paragraphs, closing: 'Groet' });
  const written = await answers['own>worker:write-letter']({ pupil: opened.pupil.id, letter: 'late-overview' }, OWN);
  if (typeof written === 'string') throw new Error(written);
  const { filled } = await letterOf(written.letter);
  expect(filled.subject).toBe('graag om 8.30 uur');
  expect(filled.paragraphs[1]).toContain('• 2 november');
});

describe('the lines of all letters', () => {
  const LINES = { dated: '{vandaag}', salutation: 'Beste ouders van {naam},', closing: 'Tot ziens,\n{ondertekening}' };
  const keepLines = (lines: typeof LINES | null) => answers['own>worker:keep-lines']({ lines }, OWN);

  test('are those of the school from then on, until those of the program hold again', async () => {
    expect(await view()).toMatchObject({ ownLines: null, lines: { dated: '{plaats}, {vandaag}' } });
    expect(await keepLines(LINES)).toBe('done');
    expect(await view()).toMatchObject({ ownLines: LINES, lines: LINES });
    const { number, view: opened } = await warning();
    const { dated, salutation, closing } = opened.filled;
    expect([dated, salutation, ...closing]).toEqual([
      ...['24 november 2026', 'Beste ouders van Noor,', 'Tot ziens,', 'Directie De Zandloper'],
    ]);
    expect(await keepLines(null)).toBe('done');
    expect((await letterOf(number)).filled.salutation).toBe('Aan de ouders of verzorgers van Noor,');
  });

  test('change nothing that a translation says', async () => {
    await keepLines(LINES);
    const { translations, standard, filled } = (await warning()).view;
    expect(underLetter(translations.ar, standard, filled)!.differs).toBe(false);
  });

  test('are not kept without what the law asks, nor for who does not decide', async () => {
    expect(await keepLines({ ...LINES, closing: 'Het team' })).toBe('bad-wording');
    expect(await keepLines({ ...LINES, salutation: 'Beste {ouders}' })).toBe('bad-wording');
    await become('teacher');
    expect(await keepLines(LINES)).toBe('not-allowed');
    expect(await keepLines(null)).toBe('not-allowed');
    expect((await view()).ownLines).toBeNull();
  });
});

test('a letter that somebody changed stays as they made it', async () => {
  const { number, view: opened } = await warning();
  const from = opened.filled;
  const draft = { edited: { ...from, subject: 'van mijzelf' }, from };
  expect(await answers['own>worker:keep-draft']({ letter: number, draft }, OWN)).toBe('done');
  await keep('late-warning', OWN_WORDING);
  expect((await letterOf(number)).draft).toEqual(draft);
});

test('a letter is filled in as its draft is kept, letter for letter: nobody is told that the facts changed when they did not', async () => {
  const { filled } = (await warning()).view;
  const { request } = contract['own>worker:keep-draft'];
  const draft = { edited: filled, from: filled };
  expect(JSON.stringify(request.parse({ letter: 'a', draft }).draft)).toBe(JSON.stringify(draft));
});

test('what cannot be used is not kept', async () => {
  const refused = LETTERS['leave-refused'].wording;
  const without = refused.paragraphs.filter((paragraph) => paragraph !== '{bezwaar}');
  expect(await keep('leave-refused', { ...refused, paragraphs: without })).toBe('bad-wording');
  expect(await keep('late-warning', { ...OWN_WORDING, subject: '{naaam}' })).toBe('bad-wording');
  expect(await keep('late-warning', { ...OWN_WORDING, subject: '' })).toBe('bad-wording');
  expect((await view()).own).toEqual({});
});

test('only who decides for the school changes its letters', async () => {
  await become('teacher');
  expect((await view()).mayChange).toBe(false);
  expect(await keep('late-warning', OWN_WORDING)).toBe('not-allowed');
  expect(await keep('late-warning', null)).toBe('not-allowed');
  await become('clerk');
  expect((await view()).mayChange).toBe(true);
  expect(await keep('late-warning', OWN_WORDING)).toBe('done');
});

describe('the Word letter of the school', () => {
  const letter = { name: 'Briefpapier.docx', file: 'UEsDBBQA' };
  const kept = async () => {
    const found = await answers['own>worker:word-letter']({}, OWN);
    if (found === 'locked') throw new Error(found);
    return found.letter;
  };

  test('is kept, and is ours again', async () => {
    expect(await kept()).toBeNull();
    expect(await answers['own>worker:keep-word-letter']({ letter }, OWN)).toBe('done');
    expect(await kept()).toEqual(letter);
    expect(await answers['own>worker:keep-word-letter']({ letter: null }, OWN)).toBe('done');
    expect(await kept()).toBeNull();
  });

  test('is changed by who decides for the school, and used by everybody', async () => {
    await answers['own>worker:keep-word-letter']({ letter }, OWN);
    await become('teacher');
    expect(await answers['own>worker:keep-word-letter']({ letter: null }, OWN)).toBe('not-allowed');
    expect(await kept()).toEqual(letter);
  });

  test('is a zip of a megabyte at most', () => {
    const { request } = contract['own>worker:keep-word-letter'];
    const isTaken = (file: string) => request.safeParse({ letter: { name: 'a.docx', file } }).success;
    expect(isTaken(letter.file)).toBe(true);
    expect(isTaken('PGh0bWw+')).toBe(false);
    expect(isTaken('UEsD<script>')).toBe(false);
    expect(isTaken(`UEsD${'A'.repeat(1_400_000)}`)).toBe(false);
  });
});

test('while locked nothing is said and nothing kept', async () => {
  await answers['own>worker:lock']({}, OWN);
  expect(await answers['own>worker:wordings']({}, OWN)).toBe('locked');
  expect(await answers['own>worker:word-letter']({}, OWN)).toBe('locked');
  expect(await answers['own>worker:keep-word-letter']({ letter: null }, OWN)).toBe('locked');
  expect(await keep('late-warning', OWN_WORDING)).toBe('locked');
});
