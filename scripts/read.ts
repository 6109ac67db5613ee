import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isDay, wallClock } from '../src/domain/day';
import { isFault, profileFrom } from '../src/messages/profile-shape';
import { profilesFor } from '../src/sites';
import type { Profile } from '../src/sites/profile';
import { openBrowser, readerScript, SavedPages } from './page-browser';
import { ensureBrowser, root } from './prepare.mjs';

/*
 * npm run --silent read -- PAGE.html [PAGE.html …] [--url URL] [--profile PROFILE.json] [--today YYYY-MM-DD]
 * Prints one JSON array: what the content script would read from each saved page.
 */

const LAS = 'https://start.parnassys.net/bao/absentie';

function fail(text: string): never {
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

function profileOf(file: string): Profile {
  if (!existsSync(file)) fail(`Het profiel ${file} is er niet.`);
  const found = profileFrom(readFileSync(file, 'utf8'));
  if (!isFault(found)) return found;
  fail(
    found.why === 'not-json'
      ? `Het profiel ${file} is geen JSON.`
      : `Het profiel ${file} klopt niet${found.at ? `: kijk bij ${found.at}` : ''} (zie docs/school/profielen.md).`,
  );
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { url: { type: 'string', default: LAS }, profile: { type: 'string' }, today: { type: 'string' } },
});
if (positionals.length === 0)
  fail(
    'Gebruik: npm run --silent read -- PAGINA.html [PAGINA.html …] [--url URL] [--profile PROFIEL.json] [--today JJJJ-MM-DD]',
  );
const missing = positionals.find((file) => !existsSync(file));
if (missing) fail(`De pagina ${missing} is er niet.`);
const today = values.today ?? wallClock(Date.now(), 'Europe/Amsterdam').slice(0, 10);
if (!isDay(today)) fail('--today is geen dag (JJJJ-MM-DD).');
if (!URL.canParse(values.url)) fail('--url is geen adres.');
const profiles = values.profile ? [profileOf(values.profile)] : profilesFor(new URL(values.url).host, []);

const browser = await openBrowser(ensureBrowser());
try {
  const script = await readerScript(root);
  const pages = await SavedPages.open(browser);
  const readings: object[] = [];
  for (const file of positionals)
    readings.push({ page: file, ...(await pages.read(path.resolve(file), values.url, script, { today, profiles })) });
  process.stdout.write(`${JSON.stringify(readings, null, 1)}\n`);
} finally {
  await browser.close();
}
