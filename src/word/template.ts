/*
 * The letter as Word lays it out (Office Open XML), with the places where the words come: the same that a school uses in a letter of
 * its own.
 */

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Twentieths of a point: A4, 2.5 cm around. */
const PAGE = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418"/>';

const paragraph = (text: string, { style = '', properties = '' } = {}): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r>${style && `<w:rPr>${style}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

const BOLD = { style: '<w:b/>' };
const CUT = {
  properties: '<w:pBdr><w:top w:val="dashed" w:sz="6" w:space="4" w:color="666666"/></w:pBdr><w:jc w:val="center"/>',
};
const LINE = 'w:val="single" w:sz="4" w:space="14" w:color="666666"';
/** Neighbours with the same border are drawn as one block, with one line below all of them, unless there is one between them. */
const WRITE = { properties: `<w:pBdr><w:bottom ${LINE}/><w:between ${LINE}/></w:pBdr>` };

const BODY = [
  paragraph('{school}', BOLD),
  paragraph('{#kop}'),
  paragraph('{regel}'),
  paragraph('{/kop}'),
  paragraph('{#aan}'),
  paragraph('{aan}'),
  paragraph('{/aan}'),
  paragraph('{datum}'),
  paragraph('Betreft: {betreft}', BOLD),
  paragraph('{aanhef}'),
  paragraph('{#alineas}'),
  paragraph('{tekst}'),
  paragraph('{/alineas}'),
  paragraph('{slot}'),
  paragraph('{#strook}'),
  paragraph('{knip}', CUT),
  paragraph('{titel}', BOLD),
  paragraph('{inleiding}'),
  paragraph('{#regels}'),
  paragraph('', WRITE),
  paragraph('{/regels}'),
  paragraph('{#velden}'),
  paragraph('{naam}: {waarde}'),
  paragraph('{/velden}'),
  paragraph('{/strook}'),
].join('');

/** The parts of the file, by their names in it. */
export const TEMPLATE: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`,
  '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/styles" Target="styles.xml"/></Relationships>`,
  'word/styles.xml': `${HEAD}<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="nl-NL"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults></w:styles>`,
  'word/document.xml': `${HEAD}<w:document xmlns:w="${MAIN}"><w:body>${BODY}<w:sectPr>${PAGE}</w:sectPr></w:body></w:document>`,
};
