import type PizZip from 'pizzip';
import { type Relationship, relationshipFiles, relationshipsIn, textOf } from './parts';

/*
 * What a Word file may bring along. A letter goes to parents and is opened by them and by colleagues: it runs nothing, and gets nothing
 * from elsewhere.
 */

/** Why a Word file is not taken. */
export type Unsafe = 'macros' | 'embedded' | 'linked';
/** What was taken out of it: addresses to click, and the template that Word remembers. */
export type TakenOut = 'hyperlinks' | 'attached-template';

/** Kinds of parts that a letter is made of. What is not among them is not taken, so that nothing new slips in. */
const PARTS = new Set([
  ...['officeDocument', 'core-properties', 'extended-properties', 'custom-properties', 'thumbnail'],
  ...['styles', 'stylesWithEffects', 'settings', 'webSettings', 'fontTable', 'font', 'theme', 'numbering'],
  ...['header', 'footer', 'footnotes', 'endnotes', 'image', 'hdphoto', 'hyperlink', 'glossaryDocument'],
  ...['comments', 'commentsExtended', 'commentsIds', 'commentsExtensible', 'people'],
  ...['customXml', 'customXmlProps', 'classificationlabels'],
]);
/** Kinds of what runs. */
const RUNS = new Set(['vbaProject', 'wordVbaData', 'control', 'attachedToolbars']);
/** Fields that get something from elsewhere or start something when the file is opened. */
const FIELD = /INCLUDE(?:PICTURE|TEXT)|\bDDE(?:AUTO)?\b|(?<!HYPER)\bLINK\b|\bDATABASE\b|\bMACROBUTTON\b|\bIMPORT\b/i;

const hasMacros = (file: PizZip): boolean =>
  /macroEnabled/i.test(textOf(file, '[Content_Types].xml')) ||
  Object.keys(file.files).some((name) => /vbaProject\.bin$|vbaData\.xml$/i.test(name));

/** What the fields of a part say, together: a field may be spread over several pieces. */
const fieldsIn = (part: string): string =>
  [...part.matchAll(/<w:instrText\b[^>]*>([^<]*)<|<w:fldSimple\b[^>]*\bw:instr="([^"]*)"/g)]
    .map(([, spread, simple]) => spread ?? ` ${simple} `)
    .join('');

/** Kinds of what is outside of the file that can be taken out without a loss on paper, with how the part then reads. */
const TAKE_OUT: Readonly<Record<string, { readonly what: TakenOut; readonly from: (part: string) => string }>> = {
  hyperlink: {
    what: 'hyperlinks',
    from: (part) =>
      part
        .replace(/<\/?w:hyperlink\b[^>]*>/g, '')
        .replace(/<a:hlink(?:Click|Hover)\b[^>]*(?:\/>|>.*?<\/a:hlink(?:Click|Hover)>)/gs, ''),
  },
  attachedTemplate: {
    what: 'attached-template',
    from: (part) => part.replace(/<w:attachedTemplate\b[^>]*(?:\/>|>\s*<\/w:attachedTemplate>)/g, ''),
  },
};

function unsafe({ kind, outside }: Relationship): Unsafe | null {
  if (RUNS.has(kind)) return 'macros';
  if (outside) return kind in TAKE_OUT ? null : 'linked';
  return PARTS.has(kind) ? null : 'embedded';
}

/** Why a file cannot be taken; `null`: it can. */
export function unsafeIn(file: PizZip): Unsafe | null {
  if (hasMacros(file)) return 'macros';
  const parts = Object.keys(file.files).filter((name) => /^word\/.*\.xml$/.test(name));
  if (parts.some((name) => FIELD.test(fieldsIn(textOf(file, name))))) return 'linked';
  const all = relationshipFiles(file).flatMap(({ name }) => relationshipsIn(textOf(file, name)));
  return all.map(unsafe).find((why) => why !== null) ?? null;
}

/** Takes out of a file that can be taken what is outside of it; what that was. */
export function takeOut(file: PizZip): ReadonlySet<TakenOut> {
  const taken = new Set<TakenOut>();
  for (const { name, of } of relationshipFiles(file)) {
    let [rels, part] = [textOf(file, name), textOf(file, of)];
    for (const { kind, outside, text } of relationshipsIn(rels)) {
      const out = outside && TAKE_OUT[kind];
      if (!out) continue;
      taken.add(out.what);
      rels = rels.replace(text, '');
      part = out.from(part);
    }
    file.file(name, rels);
    if (part) file.file(of, part);
  }
  return taken;
}

/** Who made the file and who changed it last does not go to parents. */
export function forgetMakers(file: PizZip): void {
  const name = 'docProps/core.xml';
  const known = textOf(file, name);
  if (known) file.file(name, known.replace(/<(dc:creator|cp:lastModifiedBy)>[^<]*<\/\1>/g, '<$1></$1>'));
}
