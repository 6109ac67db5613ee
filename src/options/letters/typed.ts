import type { Wording } from '../../letters/wording';

/** A wording while somebody types it: the paragraphs in one field, with an empty line between them. */
export interface Typed {
  readonly subject: string;
  readonly text: string;
  readonly closing: string;
}

export const typedOf = ({ subject, paragraphs, closing }: Wording): Typed => ({
  subject,
  text: paragraphs.join('\n\n'),
  closing,
});

export const wordingOf = ({ subject, text, closing }: Typed): Wording => ({
  subject: subject.trim(),
  paragraphs: text
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean),
  closing: closing.trim(),
});
