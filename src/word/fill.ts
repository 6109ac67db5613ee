import Docxtemplater from 'docxtemplater';
import type PizZip from 'pizzip';
import type { AddressedLetter } from '../letters/addressed';
import { headLines, type Sender, SHEET } from '../letters/letter';
import { writable } from '../tables/plain';

/** What a letter says, by the names that stand in braces in a Word letter. */
const wordsOf = (sender: Sender, letter: AddressedLetter) => ({
  school: sender.name,
  aan: letter.addressee,
  kop: headLines(sender).map((regel) => ({ regel })),
  datum: letter.dated,
  betreft: letter.subject,
  aanhef: letter.salutation,
  alineas: letter.paragraphs.filter((paragraph) => paragraph.trim() !== '').map((tekst) => ({ tekst })),
  slot: letter.closing.join('\n'),
  strook: letter.slip && {
    knip: SHEET.cut,
    titel: letter.slip.title,
    inleiding: letter.slip.intro,
    regels: Array.from({ length: letter.slip.lines }, () => ({})),
    velden: letter.slip.fields.map(({ label, value }) => ({ naam: label, waarde: value })),
  },
});

/** Names that a Word letter asks for. */
export interface Asked {
  readonly known: Set<string>;
  readonly unknown: Set<string>;
}

/**
 * Fills a Word letter in. What stands in braces is a name and nothing else: nothing is worked out, and no raw parts of a file are put in;
 * a name that is not known gives nothing.
 * @param asked is told which names the letter asks for
 * @throws XTError of docxtemplater when the braces do not fit together
 */
export function fillIn(file: PizZip, sender: Sender, letter: AddressedLetter, asked?: Asked): PizZip {
  const filled = new Docxtemplater(file, {
    paragraphLoop: true,
    linebreaks: true,
    // It would write the letter's words to the console.
    errorLogging: false,
    nullGetter: () => '',
    parser: (name) => ({
      get: (scope: unknown, { num, meta }) => {
        const isRaw = meta.part.module === 'rawxml';
        if (!isRaw && typeof scope === 'object' && scope !== null && Object.hasOwn(scope, name)) {
          asked?.known.add(name);
          const found = (scope as Readonly<Record<string, unknown>>)[name];
          return typeof found === 'string' ? writable(found) : found;
        }
        // Zero is the outermost: no scope has it.
        if (num === 0) asked?.unknown.add(isRaw ? `@${name}` : name);
        return undefined;
      },
    }),
  });
  filled.render(wordsOf(sender, letter));
  return filled.getZip();
}
