import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/*
 * A policy file as school IT writes it, for a copy of a build with an id of its own: other browsers on this machine read the same folder
 * and know nothing of that id.
 */

/** Where Chromium, Chrome and the Chrome that tests use look on Linux. */
const FOLDERS = ['chromium', 'opt/chrome', 'opt/chrome_for_testing'].map((name) => `/etc/${name}/policies/managed`);
const PREFIX = 'verzuimwijzer-test-';
const LEFT_BEHIND_MS = 3_600_000;

/** Why no policy can be set here; `null`: it can. */
export function cannotSet(): string | null {
  try {
    for (const folder of FOLDERS) {
      mkdirSync(folder, { recursive: true });
      const probe = path.join(folder, `${PREFIX}probe-${process.pid}.json`);
      writeFileSync(probe, '{}');
      rmSync(probe);
    }
    return null;
  } catch (error) {
    return `the folders of policies cannot be written (${(error as NodeJS.ErrnoException).code ?? String(error)})`;
  }
}

/** Files of a run that was ended before it could clean up. */
function removeLeftBehind(): void {
  for (const folder of FOLDERS)
    for (const name of readdirSync(folder).filter((one) => one.startsWith(PREFIX))) {
      const file = path.join(folder, name);
      if (Date.now() - statSync(file, { throwIfNoEntry: false })!.mtimeMs > LEFT_BEHIND_MS)
        rmSync(file, { force: true });
    }
}

/** What Chromium calls an extension that has no key, by the folder that it stands in. */
const idOf = (folder: string): string =>
  [...createHash('sha256').update(folder).digest('hex').slice(0, 32)]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
    .join('');

export class PolicyFile {
  /** The copy of the build. */
  readonly build: string;
  readonly id: string;
  readonly #remove = () => {
    for (const folder of FOLDERS) rmSync(path.join(folder, `${PREFIX}${this.id}.json`), { force: true });
    rmSync(this.build, { recursive: true, force: true });
  };

  /** @param build folder of the build that is copied */
  constructor(build: string) {
    removeLeftBehind();
    this.build = realpathSync(mkdtempSync(path.join(tmpdir(), 'verzuimwijzer-policy-')));
    this.id = idOf(this.build);
    cpSync(build, this.build, { recursive: true });
    const manifest = path.join(this.build, 'manifest.json');
    const { key: _key, ...keyless } = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, unknown>;
    writeFileSync(manifest, JSON.stringify(keyless));
    process.once('exit', this.#remove);
  }

  /** What IT sets from now on. */
  set(values: object): void {
    const text = JSON.stringify({ '3rdparty': { extensions: { [this.id]: values } } });
    for (const folder of FOLDERS) writeFileSync(path.join(folder, `${PREFIX}${this.id}.json`), text);
  }

  /** Takes everything away again. */
  close(): void {
    this.#remove();
    process.off('exit', this.#remove);
  }
}
