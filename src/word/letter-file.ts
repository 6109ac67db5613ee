import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { headLines, type Letter, type Sender, SHEET } from '../letters/letter';
import { TEMPLATE } from './template';

/** What a letter says, by the names that stand in braces in a Word letter. */
const wordsOf = (sender: Sender, letter: Letter) => ({
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
});

function template(): PizZip {
  const zip = new PizZip();
  for (const [name, text] of Object.entries(TEMPLATE)) zip.file(name, text);
  return zip;
}

/** The letter as a file for Word and LibreOffice (.docx). */
export function letterFile(sender: Sender, letter: Letter): Uint8Array<ArrayBuffer> {
  const file = new Docxtemplater(template(), { paragraphLoop: true, linebreaks: true });
  file.render(wordsOf(sender, letter));
  return file.toUint8Array({ compression: 'DEFLATE' }) as Uint8Array<ArrayBuffer>;
}
