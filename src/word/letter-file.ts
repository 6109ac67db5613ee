import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { headLines, type Letter, type Sender, SHEET } from '../letters/letter';
import { marksOf, type Under } from '../letters/translations/translation';
import { TEMPLATE } from './template';

/** The translation under a letter, by the same names: a line from the right where its script begins there. */
function translationWords(under: Under) {
  const { direction, subject, salutation, paragraphs } = under.translation;
  const { dutch, own } = marksOf(under);
  const lines = [...own, subject, salutation, ...paragraphs].map((regel) => ({ regel }));
  return {
    vooraf: dutch.join('\n'),
    links: direction === 'ltr' ? lines : [],
    rechts: direction === 'rtl' ? lines : [],
  };
}

/** What a letter says, by the names that stand in braces in a Word letter. */
const wordsOf = (sender: Sender, letter: Letter, under: Under | null) => ({
  school: sender.name,
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
  vertaling: under && translationWords(under),
});

function template(): PizZip {
  const zip = new PizZip();
  for (const [name, text] of Object.entries(TEMPLATE)) zip.file(name, text);
  return zip;
}

/** The letter as a file for Word and LibreOffice (.docx), with the translation under it on a page of its own. */
export function letterFile(sender: Sender, letter: Letter, under: Under | null = null): Uint8Array<ArrayBuffer> {
  const file = new Docxtemplater(template(), { paragraphLoop: true, linebreaks: true });
  file.render(wordsOf(sender, letter, under));
  return file.toUint8Array({ compression: 'DEFLATE' }) as Uint8Array<ArrayBuffer>;
}
