import type { CarrierKind } from '../../domain/carriers';
import { Locked } from '../../storage/errors';
import type { KeptSharing } from '../../sync/kept-sharing';
import type { RelayDesk } from './relay/relay-desk';
import type { Outcome } from './sharing';

/** What exchanges, as far as when it does. */
export interface Paced {
  readonly isOpen: () => Promise<boolean>;
  readonly kept: () => Promise<Pick<KeptSharing, 'carrier' | 'state' | 'joining'>>;
  readonly exchange: () => Promise<Outcome>;
  /** Is something exchanged, or about to be? */
  readonly isBusy: () => boolean;
  /** Does somebody lack something that this device gives once it is its turn? */
  readonly waitsItsTurn: () => Promise<boolean>;
  readonly relay: Pick<RelayDesk, 'isWatched' | 'close'> | null;
  /** Asks every minute from now on, or no more. */
  readonly everyMinute: (on: boolean) => void;
  readonly failed: (error: unknown) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** In a folder each batch is a file: so long it is waited for more, so that one holds what one click does. Over a relay nothing waits. */
const SOON_MS = 300;
const SOON_OVER_RELAY_MS = 0;
/** However often the relay says that there is news, it is looked for at most once in so long, and some times at once after a silence. */
const NEWS_MS = 100;
const NEWS_AT_ONCE = 4;
/** Turns to give what somebody lacks come after each other so fast where all are connected. */
const TURN_MS = 2000;
/** A surface that opens looks for news where nobody looked for so long. */
const STALE_MS = 10_000;

/** When a device exchanges by itself: after it wrote something, at news of others, when a page is opened. By hand nothing goes by itself. */
export class Pace {
  readonly #of: Paced;
  #soon: ReturnType<typeof setTimeout> | null = null;
  /** When that is. */
  #soonAt = 0;
  #looked = 0;
  /** As it was at the last exchange. */
  #isOverRelay = false;
  /** By when as often as news was followed it may be, at its pace. */
  #heard = 0;
  /** The relay is not connected until the next exchange: nobody looked at a page of ours, or it was locked. */
  #isCut = false;

  constructor(of: Paced) {
    this.#of = of;
  }

  /** An exchange begins, whoever asked for it. */
  begins(carrier: CarrierKind | null): void {
    this.#looked = this.#of.now();
    this.#isOverRelay = carrier === 'relay';
  }

  /** Something was written here: it goes out. @param after milliseconds; whoever asks later puts it off */
  soon(after = this.#isOverRelay ? SOON_OVER_RELAY_MS : SOON_MS): void {
    if (this.#soon !== null) clearTimeout(this.#soon);
    this.#soonAt = this.#of.now() + after;
    this.#soon = setTimeout(() => {
      this.#soon = null;
      void this.now();
    }, after);
  }

  /** A surface opened. */
  look(): void {
    if (this.#isCut || this.#of.now() - this.#looked > STALE_MS) void this.now();
  }

  /** Another device published something: it is looked for at once. Who says so is not trusted: however often, it is looked for now and then. */
  news(): void {
    const now = this.#of.now();
    const booked = Math.min(Math.max(this.#heard, now), now + NEWS_AT_ONCE * NEWS_MS);
    const wait = Math.max(0, booked - now - (NEWS_AT_ONCE - 1) * NEWS_MS);
    // It may be its turn to give something, but only after seconds.
    if (this.#soon !== null && this.#soonAt <= now + wait) return;
    this.#heard = booked + NEWS_MS;
    this.soon(wait);
  }

  /** The vault is locked, or nobody looks: nothing is connected any more. */
  async cut(): Promise<void> {
    this.#isCut = true;
    await this.#of.relay?.close().catch(this.#of.failed);
  }

  /** An exchange that nobody asked for. Over a relay this device stays connected while somebody looks at a page of ours. */
  async now(): Promise<void> {
    this.#looked = this.#of.now();
    this.#isCut = false;
    try {
      if (!(await this.#of.isOpen())) {
        this.#of.everyMinute(false);
        return await this.cut();
      }
      const { carrier, state, joining } = await this.#of.kept();
      const isByItself = (carrier === 'folder' || carrier === 'relay') && (state !== null || joining !== null);
      this.#of.everyMinute(isByItself);
      const outcome = isByItself ? await this.#of.exchange() : null;
      if (carrier === 'relay') await this.#staysOrGoes(outcome);
    } catch (error) {
      if (!(error instanceof Locked)) this.#of.failed(error);
    }
  }

  /** While somebody looks it stays connected; who waits its turn to give something looks again before the next minute. */
  async #staysOrGoes(outcome: Outcome | null): Promise<void> {
    const isWatched = await this.#of.relay?.isWatched();
    if (!isWatched && !this.#of.isBusy()) return this.cut();
    if (isWatched && outcome === 'done' && this.#soon === null && (await this.#of.waitsItsTurn())) this.soon(TURN_MS);
  }
}
