/* Words that people typed or that a page of others showed, made into what a file may hold: they say something, and do nothing. */

/** What XML has no place for: control characters, halves of pairs, and two that are no characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NO_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/gu;
/** They turn round what stands after them, beyond the name that they came with. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;
/** No cell of a spreadsheet holds more. */
const MOST = 32_000;

/** A text for one cell: in one line, without what is no text, and not endless. */
export function plain(text: string): string {
  const line = text.replace(NO_TEXT, '').replace(TURNS, '').replace(/\s+/g, ' ').trim();
  return line.length <= MOST ? line : `${line.slice(0, MOST).replace(/\p{Surrogate}$/u, '')}…`;
}

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it stands between the marks of XML, or in an attribute. */
export const xmlText = (text: string): string => text.replace(NO_TEXT, '').replace(/[&<>"]/g, (sign) => ESCAPED[sign]!);
