import type PizZip from 'pizzip';
import { attribute, textOf } from './parts';

/** The part with the text of the letter: it is not called the same in every file. */
function mainPart(file: PizZip): string {
  const parts = textOf(file, '[Content_Types].xml').match(/<Override\b[^>]*>/g) ?? [];
  const main = parts.find((part) => /document\.main\+xml/.test(part));
  return ((main && attribute(main, 'PartName')) ?? '/word/document.xml').slice(1);
}

interface Body {
  readonly before: string;
  readonly text: string;
  /** Paper, margins, head and foot: what the last section says of itself. */
  readonly section: string;
  readonly after: string;
}

function bodyOf(part: string): Body {
  const begin = /<w:body\b[^>]*>/.exec(part)!;
  const from = begin.index + begin[0].length;
  const until = part.lastIndexOf('</w:body>');
  const section = part.lastIndexOf('<w:sectPr', until);
  const end = section < from ? until : section;
  return {
    before: part.slice(0, from),
    text: part.slice(from, end),
    section: part.slice(end, until),
    after: part.slice(until),
  };
}

/** A section that begins on a page of its own, as one does that says nothing of where it begins. */
const onNewPage = (section: string): string => section.replace(/<w:type\b[^>]*\/>/, '');

/** What may stand in a file only once is numbered on, or left out. */
const again = (text: string): string =>
  text
    .replace(/<w:bookmark(?:Start|End)\b[^>]*\/>/g, '')
    .replace(/(<wp:docPr\b[^>]*?\sid=")(\d+)"/g, (_all, head: string, id: string) => `${head}${Number(id) + 100_000}"`);

/**
 * Two letters of the same layout as one file. The second begins a section of its own, so that it has a first page with the head of a first
 * page.
 */
export function joined(file: PizZip, other: PizZip): PizZip {
  const name = mainPart(file);
  const [first, second] = [bodyOf(textOf(file, name)), bodyOf(textOf(other, mainPart(other)))];
  const end = `<w:p><w:pPr>${first.section}</w:pPr></w:p>`;
  file.file(name, first.before + first.text + end + again(second.text) + onNewPage(second.section) + second.after);
  return file;
}
