import { expect, test } from 'vitest';
import type { Action } from '../../../src/domain/action';
import type { Day, Moment } from '../../../src/domain/day';
import { clockAt, type Entry, type EntryBody, type Subject } from '../../../src/domain/dossier';
import { judging } from '../../../src/overview/trail/judged';
import { type Found, trailLines } from '../../../src/overview/trail/lines';
import { FIRST_CHOICE } from '../../../src/rules/protocols/chosen';

/* Which lines follow from entries, and by which version of the protocol something was judged. */

const SCHOOL: Subject = { of: 'school' };
const pupil = (key: string): Subject => ({ of: 'pupil', pupil: key });
let seq = 0;
const found = (subject: Subject, body: EntryBody, id = `e${seq + 1}`): Found => {
  seq += 1;
  const stamp = {
    v: 1,
    id,
    device: 'd',
    seq,
    prev: null,
    at: '2026-11-24T08:50' as Moment,
    clock: clockAt(seq),
  } as const;
  return { subject, entry: { ...stamp, by: { role: 'director', name: 'Anneke' }, ...body } as Entry };
};
const action = (body: object, id: string): EntryBody => ({
  kind: 'action',
  action: { id, at: '2026-11-24T08:50', ...body } as Action,
});
const reading = (name: string, more: object = {}): EntryBody => ({
  kind: 'reading',
  reading: name,
  looked: clockAt(1),
  profile: 'parnassys/group-day',
  cover: null,
  lines: [],
  named: null,
  ...more,
});
const whats = (all: readonly Found[]) => trailLines(all).map(({ what }) => what);

test('what one page showed is one line, whoever stood on it, and two pages are two', () => {
  const cover = { of: 'group', group: '6A', from: '2026-11-24', until: '2026-11-24' };
  const all = [
    found({ of: 'group', group: '6A' }, reading('r1', { cover })),
    ...Array.from({ length: 30 }, (_, index) => found(pupil(`p${index}`), reading('r1'))),
    found(pupil('p1'), reading('r2')),
  ];
  expect(whats(all)).toMatchObject([
    { of: 'reading', pupils: 1, cover: null },
    { of: 'reading', pupils: 30, cover: { group: '6A' } },
  ]);
});

test('the parts of a file are one line, and so is the taking back of them', () => {
  const parts = ['f/1', 'f/2'].map((name, index) => found(pupil(`p${index}`), reading(name)));
  const back = parts.map(({ subject, entry }) => found(subject, { kind: 'withdrawn', about: entry.id }));
  expect(whats([...parts, ...back])).toMatchObject([
    { of: 'file-taken-back', entries: 2 },
    { of: 'file', pupils: 2 },
  ]);
});

test('an overview that is kept goes with the action that made it', () => {
  const made = found(SCHOOL, action({ kind: 'overview-made', month: '2026-10' }, 'a'), 'a');
  const kept = found(SCHOOL, { kind: 'overview', month: '2026-10', action: 'a', kept: { shape: 9 } } as never);
  expect(whats([made, kept])).toEqual([{ of: 'action', kind: 'overview-made', letter: null }]);
});

test('what was taken back says what it was, and of what is not here nothing', () => {
  const sent = found(pupil('p'), action({ kind: 'letter-sent', letter: 'late-slip', text: 'Beste' }, 'a'), 'a');
  const back = found(pupil('p'), action({ kind: 'withdrawn', about: 'a' }, 'b'), 'b');
  const other = found(pupil('p'), action({ kind: 'withdrawn', about: 'x' }, 'c'), 'c');
  expect(whats([sent, back, other])).toEqual([
    { of: 'taken-back', about: null },
    { of: 'taken-back', about: { of: 'action', kind: 'letter-sent', letter: 'late-slip' } },
    { of: 'action', kind: 'letter-sent', letter: 'late-slip' },
  ]);
});

test('lines stand newest first in any order of arrival', () => {
  const all = Array.from({ length: 9 }, (_, index) =>
    found(pupil('p'), action({ kind: 'reply' }, `n${index}`), `n${index}`),
  );
  const ids = trailLines([...all].sort((a, b) => (a.entry.id.charCodeAt(1) % 4) - (b.entry.id.charCodeAt(1) % 4))).map(
    ({ id }) => id,
  );
  expect(ids).toEqual(all.map(({ entry }) => entry.id).reverse());
});

test('something is judged by the version of its day, as it was known then', () => {
  const keep = (validFrom: string) =>
    found(SCHOOL, {
      kind: 'protocol',
      validFrom: validFrom as Day,
      documents: [{ preset: 'x', settings: {}, without: [] }],
    });
  const first = keep('2026-09-01');
  const between = clockAt(seq);
  const second = keep('2026-10-01');
  const back = found(SCHOOL, { kind: 'withdrawn', about: second.entry.id });
  const judge = judging(
    [back, second, first].map(({ entry }) => entry),
    FIRST_CHOICE,
  );
  const of = (clock: number, day: string) => judge(clockAt(clock), day as Day).entry;
  const at = Number(between.slice(0, 13));
  expect(of(at, '2026-11-24')).toBeNull();
  expect(of(at + 1, '2026-11-24')).toBe(first.entry.id);
  expect(of(at + 1, '2026-08-31')).toBeNull();
  expect(of(at + 2, '2026-11-24')).toBe(second.entry.id);
  expect(of(at + 2, '2026-09-30')).toBe(first.entry.id);
  expect(of(at + 9, '2026-11-24')).toBe(first.entry.id);
});
