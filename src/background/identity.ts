import type { Named } from '../domain/dossier';
import { sameGroup } from '../domain/group';
import { plainWord } from '../domain/reason';

const plainName = (name: string): string => plainWord(name.normalize('NFC'));

/** By what a pupil is known on a page: the LAS' own number, else name and group. */
export const identityOf = ({ number, name, group }: Named): string =>
  number ? `n:${number}` : `m:${plainName(name)}|${group ?? ''}`;

/** The text that the vault hashes to the pupil's key. */
export const keyTextOf = (named: Named): string => `pupil ${identityOf(named)}`;

/** Do these name one pupil, as far as names can tell? A group that a page did not show says nothing. */
export const sameName = (a: Named, b: Named): boolean =>
  plainName(a.name) === plainName(b.name) && (a.group === null || b.group === null || sameGroup(a.group, b.group));
