import type PizZip from 'pizzip';

/* What the parts of a Word file (Office Open XML) say of each other: the relationships. */

/** A part of the file that another part names, or something outside of it. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: `image`, `hyperlink`. */
  readonly kind: string;
  /** It is not in the file: whoever opens the file would go and get it. */
  readonly outside: boolean;
  /** As it stands in the file. */
  readonly text: string;
}

const RELATIONSHIP = /<(?:\w+:)?Relationship\b(?:[^>"']|"[^"]*"|'[^']*')*>/g;

/** What an attribute of an element says; `null`: it has none of this name. */
export function attribute(element: string, name: string): string | null {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(element);
  return found ? (found[1] ?? found[2]!) : null;
}

/** The relationships of a part, as its file of them lists them. */
export const relationshipsIn = (rels: string): readonly Relationship[] =>
  [...rels.matchAll(RELATIONSHIP)].map(([text]) => ({
    id: attribute(text, 'Id') ?? '',
    kind: (attribute(text, 'Type') ?? '').split('/').at(-1)!,
    outside: (attribute(text, 'TargetMode') ?? 'Internal') !== 'Internal',
    text,
  }));

/** Files of relationships, each with the name of the part that it is about: `word/_rels/document.xml.rels` is about `word/document.xml`. */
export const relationshipFiles = (file: PizZip): readonly { readonly name: string; readonly of: string }[] =>
  Object.keys(file.files)
    .filter((name) => name.endsWith('.rels'))
    .map((name) => ({ name, of: name.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2') }));

/** The text of a part; empty when the file has no such part. */
export const textOf = (file: PizZip, name: string): string => file.file(name)?.asText() ?? '';
