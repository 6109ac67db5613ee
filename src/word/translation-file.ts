import PizZip from 'pizzip';
import { marksOf, slipText, type Under } from '../letters/translations/translation';
import { TEMPLATE } from './template';

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A paragraph as Word has it. @param properties of the paragraph, @param style of its words */
function paragraph(text: string, properties: string, style: string): string {
  const lines = text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${line.replace(/[&<>]/g, (sign) => ESCAPED[sign]!)}</w:t>`);
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${style}</w:rPr>${lines.join('<w:br/>')}</w:r></w:p>`;
}

/** The translation under a letter as a file of its own: from the right where its script begins there. */
export function translationFile(under: Under): PizZip {
  const { direction, subject, salutation, paragraphs, slip } = under.translation;
  const { dutch, own } = marksOf(under);
  const [properties, style] = direction === 'rtl' ? ['<w:bidi/>', '<w:rtl/>'] : ['', ''];
  const text = [
    ...dutch.map((line) => paragraph(line, '', '<w:b/>')),
    ...[...own, subject, salutation, ...paragraphs, ...slipText(slip)].map((line) =>
      paragraph(line, properties, style),
    ),
  ].join('');
  const file = new PizZip();
  for (const [name, part] of Object.entries(TEMPLATE)) file.file(name, part);
  const name = 'word/document.xml';
  const body = TEMPLATE[name]!;
  file.file(
    name,
    body.replace(
      /(<w:body\b[^>]*>).*(<w:sectPr)/s,
      (_all, head: string, section: string) => `${head}${text}${section}`,
    ),
  );
  return file;
}
