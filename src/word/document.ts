import PizZip from 'pizzip';
import { xmlText } from '../tables/plain';
import { TEMPLATE } from './template';

const BODY = 'word/document.xml';

/** A paragraph as Word has it. @param properties of the paragraph, @param style of its words */
export function paragraph(text: string, properties: string, style: string): string {
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${xmlText(line)}</w:t>`);
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${style}</w:rPr>${lines.join('<w:br/>')}</w:r></w:p>`;
}

/** A file of our own layout with another text in it. @param section paper and margins; without it those of a letter */
export function documentOf(text: string, section: string | null = null): PizZip {
  const file = new PizZip();
  for (const [name, part] of Object.entries(TEMPLATE)) file.file(name, part);
  file.file(
    BODY,
    TEMPLATE[BODY]!.replace(
      /(<w:body\b[^>]*>).*(<w:sectPr.*<\/w:sectPr>)/s,
      (_all, head: string, letter: string) => head + text + (section ?? letter),
    ),
  );
  return file;
}
