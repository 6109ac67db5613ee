import type { Named } from '../domain/dossier';

const plainName = (name: string): string => name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

/** The text of which the vault makes a pupil's key: the LAS' own number, else name and group. */
export const identityOf = ({ number, name, group }: Named): string =>
  number ? `n:${number}` : `m:${plainName(name)}|${group ?? ''}`;

/** Do these name one pupil, as far as names can tell? A group that a page did not show says nothing. */
export const sameName = (a: Named, b: Named): boolean =>
  plainName(a.name) === plainName(b.name) && (a.group === null || b.group === null || a.group === b.group);
