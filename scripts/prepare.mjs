// Everything that a bare machine lacks, installed only where it is missing. Plain node: runs before the dependencies exist.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The project's folder: the nearest one above this program that holds package.json, also when the program was bundled. */
export const root = (() => {
  let folder = import.meta.dirname;
  while (!existsSync(path.join(folder, 'package.json'))) folder = path.dirname(folder);
  return folder;
})();

/** Says what it does on stderr, so that a command's standard output stays its own. */
export const say = (text) => process.stderr.write(`${text}\n`);

/** Runs a program to its end; its output goes to stderr. Returns its exit status (127 when it cannot be started). */
export function run(program, args, options = {}) {
  const windowsScript = process.platform === 'win32' && program === 'npm';
  const done = spawnSync(windowsScript ? 'npm.cmd' : program, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: windowsScript,
    ...options,
    env: { ...process.env, ...options.env },
  });
  return done.error ? 127 : (done.status ?? 1);
}

function installedAsLocked() {
  try {
    const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
    const present = JSON.parse(readFileSync(path.join(root, 'node_modules/.package-lock.json'), 'utf8')).packages;
    const entries = Object.entries(present);
    return entries.length > 0 && entries.every(([name, { version }]) => wanted[name]?.version === version);
  } catch {
    return false;
  }
}

/** Installs the locked dependencies when the tree on disk is not what package-lock.json says. */
export function ensureDependencies() {
  if (installedAsLocked()) return;
  say('Dependencies worden geïnstalleerd (npm ci) …');
  const status = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) {
    say('npm ci is niet gelukt. Controleer de internetverbinding en probeer het opnieuw.');
    process.exit(1);
  }
}

const fromEnvironment = () => [process.env.CHROMIUM_PATH, process.env.PUPPETEER_EXECUTABLE_PATH];

function wellKnownPlaces() {
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    const programs = [
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
      ['Chromium', 'Application', 'chrome.exe'],
    ];
    return programs.flatMap((parts) => roots.filter(Boolean).map((base) => path.win32.join(base, ...parts)));
  }
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
    const bases = ['/Applications', `${process.env.HOME}/Applications`];
    return apps.flatMap((app) => bases.map((base) => `${base}/${app}.app/Contents/MacOS/${app}`));
  }
  const names = [
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
    'chromium',
    'chromium-browser',
  ];
  const folders = (process.env.PATH ?? '').split(':').concat('/usr/bin', '/usr/local/bin', '/snap/bin');
  return names.flatMap((name) => folders.filter(Boolean).map((folder) => `${folder}/${name}`));
}

/** Where an installed Chrome, Edge or Chromium is, or null. CHROMIUM_PATH goes before everything. */
export const findBrowser = () =>
  [...fromEnvironment(), ...wellKnownPlaces()].find((file) => file && existsSync(file)) ?? null;

const BROWSERS = {
  chromium: {
    name: 'Chromium',
    packages: ['chromium', 'chromium-l10n', 'fonts-liberation', 'fonts-dejavu-core'],
    find: findBrowser,
    missing:
      'Er is geen browser gevonden: installeer Google Chrome, Microsoft Edge of Chromium, of zet CHROMIUM_PATH op het programma.',
  },
  firefox: {
    name: 'Firefox',
    packages: ['firefox-esr', 'fonts-liberation'],
    find: () =>
      [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find((file) => file && existsSync(file)) ??
      null,
    missing: 'Er is geen Firefox gevonden: installeer Firefox, of zet FIREFOX_PATH op het programma.',
  },
};

/** What the relay is tested with: the server, what makes its certificates, and what a browser is told to trust them with. */
const RELAY = {
  name: 'nats-server',
  packages: ['nats-server', 'openssl', 'libnss3-tools'],
  find: () =>
    ['/usr/sbin/nats-server', '/usr/bin/openssl', '/usr/bin/certutil'].every((file) => existsSync(file)) || null,
  missing:
    'Voor de tests van het relais zijn nodig: nats-server, openssl en certutil (Debian: nats-server, openssl, libnss3-tools).',
};

/** Finds a program, or installs Debian's where that is allowed, or says in one sentence what to install. */
function ensure({ name, packages, find, missing }) {
  const found = find();
  if (found) return found;
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (mayInstall) {
    say(`${name} wordt geïnstalleerd (apt-get) …`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], { env });
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
    const installed = find();
    if (installed) return installed;
  }
  say(missing);
  process.exit(1);
}

export const ensureBrowser = () => ensure(BROWSERS.chromium);
export const ensureFirefox = () => ensure(BROWSERS.firefox);
export const ensureRelay = () => ensure(RELAY);
