import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BUILD } from '../../scripts/demo-day';

/** A caution that is taken out of the files that stand in pages of others. */
export interface Weakness {
  readonly what: RegExp;
  readonly instead: string;
}

/** A content file, built, and by itself. */
const FILES = ['guard', 'photos'].map((name) => path.join('src', 'content', `${name}.iife.js`));

/**
 * The build of the demo without one of its cautions: a test that holds with it does not look. It is taken out of what was built, which
 * takes no time; the caution stands in each of the files.
 * @returns the folder
 * @throws when the caution is not found, so that nothing would be weakened
 */
export function weakened({ what, instead }: Weakness): string {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'verzuimwijzer-weakened-')), 'demo');
  cpSync(BUILD, folder, { recursive: true });
  for (const file of FILES) {
    const from = readFileSync(path.join(folder, file), 'utf8');
    const made = from.replaceAll(what, instead);
    if (made === from) throw new Error(`${what} does not stand in ${file}`);
    writeFileSync(path.join(folder, file), made);
  }
  return folder;
}
