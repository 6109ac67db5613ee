import { FIXED_LINES, type FixedLines } from '../../letters/fixed-lines';
import type { Wording } from '../../letters/wording';

/** A wording while somebody types it: the paragraphs in one field, with an empty line between them. */
export type Typed = Readonly<Record<'subject' | 'text' | 'closing', string>>;

/** @param lines of all letters: a wording without a closing of its own has theirs */
export const typedOf = ({ subject, paragraphs, closing }: Wording, lines: FixedLines): Typed => ({
  subject,
  text: paragraphs.join('\n\n'),
  closing: closing === FIXED_LINES.closing ? lines.closing : closing,
});

/** @param lines of all letters: who types their closing has none of its own */
export const wordingOf = ({ subject, text, closing }: Typed, lines: FixedLines): Wording => ({
  subject: subject.trim(),
  paragraphs: text
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean),
  closing: closing.trim() === lines.closing ? FIXED_LINES.closing : closing.trim(),
});
