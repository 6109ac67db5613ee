import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** So much of an answer as one line of a review can show. */
export const digest = (answer: unknown): string =>
  createHash('sha256').update(JSON.stringify(answer)).digest('hex').slice(0, 12);

/**
 * What was answered when somebody last looked. UPDATE=1 writes it anew: say in the commit which answers changed and why that is right.
 */
export class KeptAnswers {
  readonly #file: string;
  readonly #kept: Readonly<Record<string, unknown>>;
  readonly #now: Record<string, unknown> = {};

  constructor(file: string) {
    this.#file = file;
    this.#kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : {};
  }

  /** What was answered before under this name; what is answered now where it is being written anew. */
  of(name: string, now: unknown): unknown {
    this.#now[name] = now;
    return process.env['UPDATE'] ? now : this.#kept[name];
  }

  save(): void {
    if (process.env['UPDATE']) writeFileSync(this.#file, `${JSON.stringify(this.#now, null, 2)}\n`);
  }
}
