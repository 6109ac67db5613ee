/* Words that people typed or that a page of others showed, made into what a file may hold: they say something, and do nothing. */

/** Control characters, halves of pairs, and two that are no characters: nobody sees them, and a file with one may not open (XML 1.0, 2.2). */
const UNWRITABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
/** They turn round what stands after them, beyond the name that they came with. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;
/** No cell of a spreadsheet holds more. */
const MOST = 32_000;

/** A text without what XML has no place for. */
export const writable = (text: string): string => text.replace(UNWRITABLE, '');

/** A text for one cell: in one line, without what is no text, and not endless. */
export function plain(text: string): string {
  const line = writable(text).replace(TURNS, '').replace(/\s+/g, ' ').trim();
  return line.length <= MOST ? line : `${line.slice(0, MOST).replace(/\p{Surrogate}$/u, '')}…`;
}

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it stands between the marks of XML, or in an attribute. */
export const xmlText = (text: string): string => writable(text).replace(/[&<>"]/g, (sign) => ESCAPED[sign]!);
