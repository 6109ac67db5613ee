import type { Bytes } from '../../../bytes/bytes';
import { CarrierUnreachable } from '../../carrier';
import type { Relay, RelaySettings } from '../relay';
import type { tellRelay } from '../tell-relay';
import { failureOf } from './relay-errors';
import type { AnsweredBack, Asked, Method, Port, Target } from './spoken';

/** How the page comes to a relay; in Node a test says with which socket. */
export interface Ways {
  readonly open: (settings: RelaySettings) => Relay;
  readonly tell: typeof tellRelay;
}

type Methods = Readonly<Record<Method, (...args: readonly unknown[]) => Promise<unknown>>>;

/**
 * The page's end: one relay at a time, which stays connected when another worker comes with a port of its own, as after the browser
 * stopped the first one.
 */
export class ServedRelay {
  readonly #ways: Ways;
  readonly #news: () => void;
  #connected: { readonly key: string; readonly relay: Relay } | null = null;
  #port: Port | null = null;
  readonly #back = new Map<number, (is: boolean | null) => void>();
  #count = 0;

  /** @param news another device published something, or may have: the connection was lost, or is there again */
  constructor(ways: Ways, news: () => void) {
    this.#ways = ways;
    this.#news = news;
  }

  /** Answers who has the other end from now on; nobody waits at the one before it. */
  serve(port: Port): void {
    this.#port?.close();
    for (const answered of this.#back.values()) answered(null);
    this.#back.clear();
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<Asked | AnsweredBack>) => {
      if ('ask' in data) return void this.#answer(port, data);
      this.#back.get(data.isOf)?.(data.is);
      this.#back.delete(data.isOf);
    };
  }

  async #answer(port: Port, asked: Asked): Promise<void> {
    const { ask } = asked;
    try {
      port.postMessage({ ask, value: await this.#done(asked) });
    } catch (error) {
      port.postMessage({ ask, failed: failureOf(error) });
    }
  }

  #done(asked: Asked): Promise<unknown> {
    if (asked.of === 'tell') return this.#ways.tell(asked.address, asked.telling);
    const relay: unknown = this.#relay(asked.target);
    return (relay as Methods)[asked.method](...asked.args);
  }

  #relay(target: Target): Relay {
    const key = JSON.stringify(target);
    if (this.#connected?.key === key) return this.#connected.relay;
    void this.#connected?.relay.close();
    const relay = this.#ways.open({
      ...target,
      isOf: (member, number, batch) => this.#askBack(member, number, batch),
      news: this.#news,
      connected: this.#news,
    });
    this.#connected = { key, relay };
    return relay;
  }

  #askBack(member: string, number: number, batch: Bytes): Promise<boolean> {
    const port = this.#port;
    if (!port) return Promise.reject(new CarrierUnreachable('away'));
    this.#count += 1;
    const isOf = this.#count;
    return new Promise((resolve, reject) => {
      // Who would have answered is gone: nobody knows.
      this.#back.set(isOf, (is) => (is === null ? reject(new CarrierUnreachable('away')) : resolve(is)));
      port.postMessage({ isOf, member, number, batch });
    });
  }
}
