import { choicesFor, foundAt, type PointedAt, reachWordsIn } from '../../../src/sites/portal/pointing';

const at = (where: string): Element => document.querySelector(where)!;

/** The words of what was pointed at. */
export const words = (what: PointedAt, where: string): string | null => foundAt(what, at(where))?.words ?? null;
export const reaches = (where: string): readonly string[] => reachWordsIn(foundAt('recipients', at(where))!.part);
export const choices = (what: PointedAt): readonly string[] => choicesFor(what, document).map((found) => found.words);
