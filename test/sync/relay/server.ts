import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { WebSocket } from 'ws';
import type { SocketOf } from '../../../src/sync/relay/line';
import { type Owner, serverText } from '../../../src/sync/relay/owner';

/* A nats-server as docs/sharing.md sets it up, on this machine, with a certificate authority of its own. */

/** A port that nothing listens on. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/** The certificate authority of a test, and a certificate of it for `localhost`. */
export class Authority {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'verzuimwijzer-ca-'));
  readonly root = path.join(this.folder, 'ca.pem');
  readonly certificate = path.join(this.folder, 'relay.pem');
  readonly key = path.join(this.folder, 'relay.key');

  constructor() {
    const ask = (args: readonly string[]) =>
      execFileSync('openssl', args, { cwd: this.folder, stdio: ['ignore', 'ignore', 'pipe'] });
    const made = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
    ask([
      'req',
      '-x509',
      ...made,
      '-keyout',
      'ca.key',
      '-out',
      'ca.pem',
      '-days',
      '2',
      '-subj',
      '/CN=Verzuimwijzer test',
    ]);
    ask(['req', ...made, '-keyout', 'relay.key', '-out', 'relay.csr', '-subj', '/CN=localhost']);
    const names = [
      'subjectAltName=DNS:localhost',
      'extendedKeyUsage=serverAuth,clientAuth',
      'basicConstraints=CA:FALSE',
    ];
    writeFileSync(path.join(this.folder, 'names'), names.join('\n'));
    const signed = ['x509', '-req', '-in', 'relay.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial'];
    ask([...signed, '-out', 'relay.pem', '-days', '2', '-extfile', 'names']);
  }

  /** Sockets that trust this authority and no other. */
  readonly socketOf: SocketOf = async (url) => ({
    socket: new WebSocket(url, { ca: readFileSync(this.root) }) as unknown as globalThis.WebSocket,
    encrypted: true,
  });

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The configuration that stands in the document, as it stands there. */
export function documented(name: string): string {
  const text = readFileSync('docs/sharing.md', 'utf8');
  const found = text.match(new RegExp(`\`\`\`\\w*\\n# ${name.replaceAll('.', '\\.')}\\n([\\s\\S]*?)\`\`\``));
  if (!found) throw new Error(`${name} does not stand in docs/sharing.md`);
  return found[1]!;
}

/** What a release before 2.10 does not know; its own test says so. */
export const withoutNewer = (config: string): string => config.replace(/^\s*sync_interval: always.*\n/m, '');

interface Set {
  readonly authority: Authority;
  readonly school: string;
  readonly config: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly port?: number;
}

/** One server: its folder, its port, and the process while it runs. */
export class Server {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'verzuimwijzer-relay-'));
  readonly #set: Set;
  readonly port: number;
  readonly monitor: number;
  #process: ChildProcess | null = null;
  log = '';

  private constructor(set: Set, port: number, monitor: number) {
    this.#set = set;
    this.port = port;
    this.monitor = monitor;
    writeFileSync(path.join(this.folder, 'nats-server.conf'), set.config);
    this.setSchool(set.school);
    mkdirSync(this.store);
  }

  static async start(set: Set): Promise<Server> {
    const server = new Server(set, set.port ?? (await freePort()), await freePort());
    await server.start();
    return server;
  }

  get store(): string {
    return path.join(this.folder, 'store');
  }

  get address(): string {
    return `wss://localhost:${this.port}`;
  }

  get pid(): number {
    return this.#process!.pid!;
  }

  /** The text that the administrator's device made. */
  setSchool(text: string): void {
    writeFileSync(path.join(this.folder, 'school.conf'), text);
  }

  async start(): Promise<void> {
    const { authority, env } = this.#set;
    const child = spawn('nats-server', ['-c', path.join(this.folder, 'nats-server.conf')], {
      env: {
        ...process.env,
        RELAY_NAME: 'relais',
        RELAY_PORT: String(this.port),
        RELAY_HOST: '127.0.0.1',
        RELAY_MONITOR: `127.0.0.1:${this.monitor}`,
        RELAY_CERTIFICATE: authority.certificate,
        RELAY_KEY: authority.key,
        RELAY_STORE: this.store,
        RELAY_ACCOUNTS: path.join(this.folder, 'accounts'),
        ...env,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#process = child;
    child.stderr.on('data', (part: Buffer) => {
      this.log += part.toString();
    });
    const seen = this.log.length;
    await new Promise<void>((resolve, reject) => {
      const failed = () => reject(new Error(`nats-server ended:\n${this.log.slice(seen)}`));
      child.once('exit', failed);
      child.stderr.on('data', () => {
        if (!this.log.slice(seen).includes('Server is ready')) return;
        child.off('exit', failed);
        resolve();
      });
    });
  }

  /** Ends it: at once as a power failure does (`SIGKILL`), or in order. */
  async end(signal: 'SIGKILL' | 'SIGTERM' = 'SIGTERM'): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  }

  /** Reads its configuration anew. */
  reload(): void {
    this.#process?.kill('SIGHUP');
  }

  async remove(): Promise<void> {
    await this.end('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Three servers that keep everything three times, each as the document says. */
export async function clusterOf(owner: Owner, authority: Authority): Promise<readonly Server[]> {
  const routes = [await freePort(), await freePort(), await freePort()];
  const config = `${withoutNewer(documented('nats-server.conf'))}\n${documented('cluster.conf')}`;
  const school = await serverText(owner, Date.now());
  return Promise.all(
    routes.map((port, i) =>
      Server.start({
        authority,
        school,
        config,
        env: {
          RELAY_NAME: `relais-${i + 1}`,
          RELAY_CLUSTER_PORT: String(port),
          RELAY_CLUSTER_HOST: '127.0.0.1',
          RELAY_AUTHORITY: authority.root,
          RELAY_ROUTES: JSON.stringify(routes.map((route) => `nats://localhost:${route}`)),
        },
      }),
    ),
  );
}
