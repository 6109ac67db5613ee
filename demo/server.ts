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

/** A form of the demo school is never longer; of a longer one nothing is read. Characters. */
const LONGEST_FORM = 100_000;

export async function fieldsOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request) {
    if (text.length <= LONGEST_FORM) text += String(chunk);
  }
  return new URLSearchParams(text.length <= LONGEST_FORM ? text : '');
}
