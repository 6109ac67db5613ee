import type { Reading, ReadingLine } from '../../../src/sites/reading';

/** What became of a page under a change. */
export type Verdict = 'right' | 'refused' | 'puzzles' | 'wrong';

const sameOrLess = <T>(now: T | null, before: T | null): boolean => now === null || now === before;

/** The same pupil; a name may be shorter where the number says who it is. */
function isSomebody(now: ReadingLine['pupil'], before: ReadingLine['pupil']): boolean {
  const parts = before.name.split(' ');
  const isShorter = now.number !== null && now.name.split(' ').every((part) => parts.includes(part));
  return sameOrLess(now.number, before.number) && (now.name === before.name || isShorter);
}

/** Does a line say what a line of the page before said, or less? */
function isOf(line: ReadingLine, before: ReadingLine): boolean {
  return (
    isSomebody(line.pupil, before.pupil) &&
    sameOrLess(line.group, before.group) &&
    line.date === before.date &&
    sameOrLess(line.endDate, before.endDate) &&
    (!line.openEnded || before.openEnded) &&
    sameOrLess(line.from, before.from) &&
    sameOrLess(line.to, before.to) &&
    sameOrLess(line.part, before.part) &&
    // Where the column of the reasons is gone, that somebody was absent is all that is left to say.
    (line.kind === 'unknown' || line.kind === before.kind || (line.kind === 'absent' && before.kind !== 'late')) &&
    sameOrLess(line.authorised, before.authorised) &&
    sameOrLess(line.reported, before.reported)
  );
}

/**
 * Is a reading right after a change that keeps what the page says, or makes it say less? Every line must be one of before; and where
 * something is concluded from what is not there, nobody of before may be missing. Somebody of whom nothing was said may be asked about.
 */
export function judge(before: Extract<Reading, { outcome: 'read' }>, after: Reading): Verdict {
  if (after.outcome !== 'read') return 'refused';
  const known = before.lists.flatMap(({ lines }) => lines);
  const lines = after.lists.flatMap((list) => list.lines);
  const isAsked = (line: ReadingLine): boolean =>
    line.kind === 'unknown' &&
    after.lists.some(({ puzzles }) => puzzles.some(({ row, why }) => row === line.row && why === 'unknown-word')) &&
    !known.some(({ pupil }) => pupil.name === line.pupil.name);
  if (!lines.every((line) => known.some((one) => isOf(line, one)) || isAsked(line))) return 'wrong';
  const covers = after.lists.filter(({ cover }) => cover !== null);
  const isMissing = (one: ReadingLine) => !lines.some((line) => isOf(line, one));
  const asked = before.lists.some(({ cover }) => cover !== null) || covers.length > 0;
  if (asked && covers.length > 0 && known.some(isMissing)) return 'wrong';
  return after.lists.some(({ puzzles }) => puzzles.length > 0) ? 'puzzles' : 'right';
}
