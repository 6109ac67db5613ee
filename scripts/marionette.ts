import net from 'node:net';

const TRIES = 200;
const PAUSE_MS = 150;
const COLON = ':'.charCodeAt(0);

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The wire to a Firefox that was started with `--marionette`: numbered commands, each message with its length in front. */
export class Marionette {
  readonly #socket: net.Socket;
  readonly #waiting = new Map<number, Waiting>();
  #received = Buffer.alloc(0);
  #last = 0;

  private constructor(socket: net.Socket) {
    this.#socket = socket;
    socket.on('data', (data) => this.#take(data));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('Firefox is gone'));
    });
  }

  /** @throws when nobody answers on the port after half a minute */
  static async connect(port: number): Promise<Marionette> {
    for (let tries = 0; tries < TRIES; tries++) {
      const socket = await new Promise<net.Socket | null>((resolve) => {
        const attempt = net.connect(port, '127.0.0.1', () => resolve(attempt));
        attempt.once('error', () => resolve(null));
      });
      if (socket) return new Marionette(socket);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    throw new Error('Firefox does not answer');
  }

  command(name: string, parameters: object): Promise<unknown> {
    this.#last += 1;
    const id = this.#last;
    const text = JSON.stringify([0, id, name, parameters]);
    this.#socket.write(`${Buffer.byteLength(text)}:${text}`);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(data: Buffer): void {
    this.#received = Buffer.concat([this.#received, data]);
    for (;;) {
      const colon = this.#received.indexOf(COLON);
      const end = colon + 1 + Number(this.#received.subarray(0, colon));
      if (colon < 0 || this.#received.length < end) return;
      const message = JSON.parse(this.#received.subarray(colon + 1, end).toString()) as unknown;
      this.#received = this.#received.subarray(end);
      if (Array.isArray(message)) this.#answer(message);
    }
  }

  #answer([, id, error, value]: readonly unknown[]): void {
    const waiting = this.#waiting.get(id as number);
    this.#waiting.delete(id as number);
    const failed = error as { error: string; message: string } | null;
    if (failed) waiting?.reject(new Error(`${failed.error}: ${failed.message}`));
    else waiting?.resolve(value);
  }
}
