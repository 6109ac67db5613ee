import type { RoomState } from '../messages/views';

/** From this part of the room on, somebody is told: there is time to make some. */
const NEARLY_FULL = 0.8;

const isOutOfRoom = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'QuotaExceededError' || isOutOfRoom(error.cause));

/** Ruimte: how much the browser still lets us keep. */
export class Room {
  readonly #estimate: () => Promise<StorageEstimate>;
  #refused = false;

  /** @param estimate what the browser says of it */
  constructor(estimate: () => Promise<StorageEstimate>) {
    this.#estimate = estimate;
  }

  /** Something could not be written. */
  failed(error: unknown): void {
    if (isOutOfRoom(error)) this.#refused = true;
  }

  /** Something was written. */
  wrote(): void {
    this.#refused = false;
  }

  async state(): Promise<RoomState> {
    if (this.#refused) return 'full';
    const { usage = 0, quota = Number.POSITIVE_INFINITY } = await this.#estimate().catch((): StorageEstimate => ({}));
    return usage >= NEARLY_FULL * quota ? 'nearly-full' : 'enough';
  }
}
