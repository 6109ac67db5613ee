import type PizZip from 'pizzip';
import { marksOf, slipText, type Under } from '../letters/translations/translation';
import { documentOf, paragraph } from './document';

/** The translation under a letter as a file of its own: from the right where its script begins there. */
export function translationFile(under: Under): PizZip {
  const { direction, subject, salutation, paragraphs, slip } = under.translation;
  const { dutch, own } = marksOf(under);
  const [properties, style] = direction === 'rtl' ? ['<w:bidi/>', '<w:rtl/>'] : ['', ''];
  return documentOf(
    [
      ...dutch.map((line) => paragraph(line, '', '<w:b/>')),
      ...[...own, subject, salutation, ...paragraphs, ...slipText(slip)].map((line) =>
        paragraph(line, properties, style),
      ),
    ].join(''),
  );
}
