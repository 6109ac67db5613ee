import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { isDay, wallClock } from '../src/domain/day';
import { PROFILES } from '../src/sites';
import type { Profile } from '../src/sites/profile';
import { HEADINGS } from '../src/sites/words';
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

const meaning = z.strictObject({
  kind: z.enum(['late', 'sick', 'medical', 'leave', 'religious', 'suspended', 'holiday', 'absent', 'unknown']),
  authorised: z.boolean().nullable().default(null),
  reported: z.enum(['with-reason', 'without-reason', 'none']).nullable().default(null),
  countsAs: z.enum(['absence', 'present', 'ignore']).default('absence'),
});
const profileSchema = z.strictObject({
  id: z.string(),
  title: z.string().default(''),
  layout: z.enum(['list', 'matrix']).default('list'),
  headings: z.partialRecord(z.enum(Object.keys(HEADINGS) as [keyof typeof HEADINGS]), z.array(z.string())).default({}),
  words: z.record(z.string(), meaning).default({}),
  neverPages: z.boolean().default(false),
  dayFirst: z.boolean().default(false),
  coversSchoolYear: z.boolean().default(false),
  checkedOn: z.string().nullable().default(null),
});

function profileFrom(file: string): Profile {
  if (!existsSync(file)) fail(`Het profiel ${file} is er niet.`);
  let found: unknown;
  try {
    found = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    fail(`Het profiel ${file} is geen JSON.`);
  }
  const checked = profileSchema.safeParse(found);
  if (!checked.success)
    fail(
      `Het profiel ${file} klopt niet: ${checked.error.issues[0]?.path.join('.')}: ${checked.error.issues[0]?.message}`,
    );
  return checked.data as Profile;
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
const profiles = values.profile ? [profileFrom(values.profile)] : PROFILES;

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
