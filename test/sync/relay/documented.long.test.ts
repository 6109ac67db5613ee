import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureRelay } from '../../../scripts/prepare.mjs';
import { newOwner, serverText } from '../../../src/sync/relay/owner';
import { batch, memberOf, RelaySchool } from './school';
import { Authority, documented, type Server, withoutNewer } from './server';

/* docs/sharing.md: the configuration works as it stands there. The other tests of the relay run with it too. */

ensureRelay();
const authority = new Authority();
const folder = mkdtempSync(path.join(tmpdir(), 'verzuimwijzer-conf-'));
afterAll(() => {
  authority.remove();
  rmSync(folder, { recursive: true, force: true });
});

const env = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split('\n')
      .filter((line) => /^\w+=/.test(line))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1).replace(/^"|"$/g, '')]),
  );

/** What the server itself says of a configuration. */
const checked = async (config: string, more: Readonly<Record<string, string>> = {}) => {
  writeFileSync(path.join(folder, 'nats-server.conf'), config);
  writeFileSync(path.join(folder, 'school.conf'), await serverText(await newOwner(Date.now()), Date.now()));
  const { status, stderr } = spawnSync('nats-server', ['-t', '-c', path.join(folder, 'nats-server.conf')], {
    encoding: 'utf8',
    env: {
      ...process.env,
      ...env(documented('relay.env')),
      RELAY_CERTIFICATE: authority.certificate,
      RELAY_KEY: authority.key,
      RELAY_STORE: path.join(folder, 'store'),
      RELAY_ACCOUNTS: path.join(folder, 'accounts'),
      ...more,
    },
  });
  return { status, said: stderr };
};

describe('the configuration in the document', () => {
  test('is right, with the values that stand beside it', async () => {
    const { status, said } = await checked(withoutNewer(documented('nats-server.conf')));
    expect(said).toContain('configuration file');
    expect(status).toBe(0);
  });

  test('with a cluster too', async () => {
    const config = `${withoutNewer(documented('nats-server.conf'))}\n${documented('cluster.conf')}`;
    const { status, said } = await checked(config, {
      ...env(documented('cluster.env')),
      RELAY_AUTHORITY: authority.root,
    });
    expect(said).toContain('configuration file');
    expect(status).toBe(0);
  });

  test('has one line that this release does not know, and the document says so', async () => {
    const { status, said } = await checked(documented('nats-server.conf'));
    expect(said).toMatch(/sync_interval/);
    expect(status).not.toBe(0);
    expect(withoutNewer(documented('nats-server.conf'))).not.toContain('sync_interval');
  });
});

describe('the server that it starts', () => {
  let school: RelaySchool;
  let server: Server;
  beforeAll(async () => {
    school = await RelaySchool.with(authority);
    server = await school.server();
  });
  afterAll(async () => {
    await school.close();
    await server.remove();
  });

  test('listens where the document says, and clients come in with TLS only', async () => {
    const varz = (await (await fetch(`http://127.0.0.1:${server.monitor}/varz`)).json()) as {
      readonly websocket: { readonly tls_timeout: number; readonly port: number; readonly no_tls?: boolean };
      readonly host: string;
      readonly auth_required: boolean;
    };
    expect(varz).toMatchObject({ host: '127.0.0.1', auth_required: true, websocket: { port: server.port } });
    expect(varz.websocket.no_tls).toBeFalsy();
    await expect(fetch(`http://localhost:${server.port}/`)).resolves.toMatchObject({ status: 400 });
  });

  test('is well as the document asks it, and its store grows with what is kept', async () => {
    const asked = documented('watch.sh')
      .match(/http:\/\/\S+?(\/\w+)/g)!
      .map((url) => new URL(url).pathname);
    expect(asked).toContain('/healthz');
    for (const page of asked) expect((await fetch(`http://127.0.0.1:${server.monitor}${page}`)).status, page).toBe(200);
    const member = memberOf(1);
    const relay = await school.member(member, [server.address]);
    await relay.write(member, 1, batch(member, 1));
    expect(statSync(path.join(server.store, 'jetstream')).isDirectory()).toBe(true);
  });
});
