import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/* How the demo school's systems are served on this machine. */

export interface Served {
  /** `http://HOST:PORT` */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * @param host a name under `localhost`: the browser takes every one for this machine
 * @param port 0: any free one
 */
export async function serve(
  host: string,
  port: number,
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<Served> {
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(500).end('Er ging iets mis in de demoschool.'));
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What is asked for; an address that nobody can read is that of a page that is not there. */
export function addressOf({ url = '/' }: IncomingMessage): URL {
  const base = 'http://localhost';
  return new URL(URL.canParse(url, base) ? url : '/niet-gevonden', base);
}

/** The ways to answer. */
export function answering(response: ServerResponse) {
  const send = (type: string, body: string, status = 200): void =>
    void response
      .writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' })
      .end(body);
  const go = (location: string, headers = {}): void => void response.writeHead(303, { location, ...headers }).end();
  const notFound = () =>
    send('text/html', '<!doctype html><title>Niet gevonden</title><p>Deze pagina is er niet.</p>', 404);
  return { send, go, notFound };
}

/** @param most characters: a form is never longer, and of a longer one nothing is read */
export async function fieldsOf(request: IncomingMessage, most: number): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request) {
    if (text.length <= most) text += String(chunk);
  }
  return new URLSearchParams(text.length <= most ? text : '');
}
