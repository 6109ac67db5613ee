import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** So much of an answer as one line of a review can show. */
export const digest = (answer: unknown): string =>
  createHash('sha256').update(JSON.stringify(answer)).digest('hex').slice(0, 12);

/**
 * What was answered when somebody last looked. UPDATE=1 writes it anew: say in the commit which answers changed and why that is right.
 * @returns the answers that were kept
 */
export function keptAnswers<T extends object>(file: string, now: T): T {
  if (process.env['UPDATE'] || !existsSync(file)) writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
