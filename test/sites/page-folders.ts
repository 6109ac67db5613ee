import { existsSync, readdirSync } from 'node:fs';

const folders = (under: string): readonly string[] =>
  readdirSync(under, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${under}/${name}`);

/** Every folder below test/sites/<profile>/ with a page as it was saved. */
export const PAGE_FOLDERS: readonly string[] = folders('test/sites')
  .flatMap(folders)
  .flatMap(folders)
  .filter((folder) => existsSync(`${folder}/page.html`));

/** A page that needs a profile of the school's own has it beside it. */
export const hasOwnProfile = (folder: string): boolean => existsSync(`${folder}/profile.json`);
