import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Authority } from '../sync/relay/server';

/** Has browsers that begin with this home trust a certificate authority, as school IT would: in the store of the system, and nothing is ignored. */
export function trusting(home: string, { root }: Authority): Readonly<Record<string, string>> {
  const store = path.join(home, '.pki/nssdb');
  mkdirSync(store, { recursive: true });
  const certutil = (...args: readonly string[]) =>
    execFileSync('certutil', ['-d', `sql:${store}`, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  certutil('-N', '--empty-password');
  certutil('-A', '-t', 'C,,', '-n', 'relay', '-i', root);
  return { HOME: home };
}
