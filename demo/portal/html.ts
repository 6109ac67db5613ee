import { content, type Markup } from '../markup';

type Piece = string | number | Markup | readonly Markup[];

const written = (piece: Piece): string => {
  if (typeof piece === 'number') return String(piece);
  if (typeof piece === 'string' || 'html' in piece) return content(piece);
  return piece.map(({ html: one }) => one).join('');
};

/** Markup with texts in it: what is no markup already is escaped. */
export const html = (texts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup => ({
  html: texts.reduce((before, text, index) => before + written(pieces[index - 1]!) + text),
});

const NOTHING: Markup = { html: '' };

/** Something that stands there or not. */
export const when = (shown: boolean, markup: () => Markup): Markup => (shown ? markup() : NOTHING);
