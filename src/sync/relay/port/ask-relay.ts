import * as z from 'zod/mini';
import type { Bytes } from '../../../bytes/bytes';
import type { Carrier, Listing, PaperKind } from '../../carrier';
import type { MemberId } from '../../member';
import { SHORT_HASH } from '../../shapes';
import type { PaperPlace } from '../places';
import type { RelaySettings } from '../relay';
import type { Telling } from '../telling';
import { errorOf, RelayUnreachable } from './relay-errors';
import type { Answered, AskedBack, Method, Port, Target } from './spoken';

/** So long the page may take to answer: it connects within ten seconds, and asks the relay a few things of five each. */
const PATIENCE_MS = 30_000;
/** What a relay carries is smaller (`LARGEST` of passes.ts). */
const LARGEST = 1024 * 1024;
const MOST = 100_000;

const NUMBER = z.int().check(z.gte(0));
const BYTES = z.nullable(
  z.custom<Bytes>(
    (found) => found instanceof Uint8Array && found.buffer instanceof ArrayBuffer && found.length <= LARGEST,
  ),
);
/** Those that fit: anybody in the circle can put something else beside them, and that must not hide the others. */
const fitting = <T>(shape: z.ZodMiniType<T>) =>
  z.pipe(
    z.array(z.unknown()),
    z.transform((all) =>
      all.slice(0, MOST).flatMap((one) => {
        const { success, data } = shape.safeParse(one);
        return success ? [data] : [];
      }),
    ),
  );
const NAMES = fitting(z.string().check(z.regex(/^[\w-]{1,64}$/)));
const LISTINGS = fitting(z.object({ member: SHORT_HASH, numbers: z.array(NUMBER) }));
const NOTHING = z.pipe(
  z.unknown(),
  z.transform(() => undefined),
);

const ANSWERED = z.union([
  z.object({ ask: NUMBER, value: z.unknown() }),
  z.object({
    ask: NUMBER,
    failed: z.union([
      z.object({ kind: z.enum(['away', 'refused', 'full']) }),
      z.object({ kind: z.literal('fork'), number: NUMBER }),
    ]),
  }),
]);
const ASKED_BACK = z.object({ isOf: NUMBER, member: z.string(), number: NUMBER, batch: BYTES });

interface Waiting {
  readonly answered: (answer: Answered) => void;
  readonly given: ReturnType<typeof setTimeout>;
}

/** The worker's end of one port: what is asked gets its answer, and what the page asks back gets one while something is asked. */
export class RelayPort {
  readonly #port: Port;
  readonly #patience: number;
  readonly #waiting = new Map<number, Waiting>();
  #count = 0;
  #isSilent = false;
  /** Whether bytes are the batch of that member with that number; who is connected says how that is known. */
  isOf: RelaySettings['isOf'] = () => Promise.resolve(false);

  /** @param patience how long an answer may take, in milliseconds */
  constructor(port: Port, patience = PATIENCE_MS) {
    this.#port = port;
    this.#patience = patience;
    port.onmessage = ({ data }: MessageEvent<unknown>) => this.#heard(data);
  }

  /** The page let somebody wait until it was too long: it may be stuck. */
  get isSilent(): boolean {
    return this.#isSilent;
  }

  /** @throws RelayUnreachable when the page says nothing, and what it says that went wrong */
  async ask(what: object): Promise<unknown> {
    this.#count += 1;
    const ask = this.#count;
    const answer = await new Promise<Answered>((resolve) => {
      const silent = () => {
        this.#isSilent = true;
        resolve({ ask, failed: { kind: 'away' } });
      };
      this.#waiting.set(ask, { answered: resolve, given: setTimeout(silent, this.#patience) });
      this.#port.postMessage({ ask, ...what });
    });
    this.#over(ask);
    if ('failed' in answer) throw errorOf(answer.failed);
    return answer.value;
  }

  /** Nobody hears of it any more; who waits hears that it is away. */
  close(): void {
    this.#port.close();
    for (const [ask, { answered }] of this.#waiting) answered({ ask, failed: { kind: 'away' } });
  }

  #over(ask: number): void {
    clearTimeout(this.#waiting.get(ask)?.given);
    this.#waiting.delete(ask);
  }

  #heard(found: unknown): void {
    const answer = ANSWERED.safeParse(found);
    if (answer.success) this.#waiting.get(answer.data.ask)?.answered(answer.data);
    const back = ASKED_BACK.safeParse(found);
    if (back.success && back.data.batch && this.#waiting.size > 0) void this.#answerBack(back.data as AskedBack);
  }

  async #answerBack({ isOf, member, number, batch }: AskedBack): Promise<void> {
    const is = await this.isOf(member, number, batch).catch(() => false);
    this.#port.postMessage({ isOf, is });
  }
}

/** A relay as the worker has it: what it asks goes over a port to the page that is connected. */
export class AskedRelay implements Carrier {
  readonly #port: () => Promise<RelayPort>;
  readonly #target: Target;
  readonly #isOf: RelaySettings['isOf'] | null;
  readonly #misses: boolean;

  /**
   * @param port asked for each time: the page may be gone meanwhile
   * @param isOf `null`: papers alone are asked for
   * @param misses something should lie there that was not seen: it is looked for anew
   */
  constructor(port: () => Promise<RelayPort>, target: Target, isOf: RelaySettings['isOf'] | null, misses = false) {
    this.#port = port;
    this.#target = target;
    this.#isOf = isOf;
    this.#misses = misses;
  }

  list(): Promise<readonly Listing[]> {
    return this.#ask(LISTINGS, 'list', this.#misses);
  }

  read(member: MemberId, number: number): Promise<Bytes | null> {
    return this.#ask(BYTES, 'read', member, number);
  }

  write(member: MemberId, number: number, batch: Bytes): Promise<void> {
    return this.#ask(NOTHING, 'write', member, number, batch);
  }

  papers(kind: PaperKind): Promise<readonly string[]> {
    return this.#ask(NAMES, 'papers', kind);
  }

  readPaper(kind: PaperKind, name: string): Promise<Bytes | null> {
    return this.#ask(BYTES, 'readPaper', kind, name);
  }

  writePaper(kind: PaperKind, name: string, paper: Bytes): Promise<void> {
    return this.#ask(NOTHING, 'writePaper', kind, name, paper);
  }

  removePaper(kind: PaperKind, name: string): Promise<void> {
    return this.#ask(NOTHING, 'removePaper', kind, name);
  }

  lay(place: PaperPlace, name: string, paper: Bytes): Promise<void> {
    return this.#ask(NOTHING, 'lay', place, name, paper);
  }

  lying(place: PaperPlace): Promise<readonly string[]> {
    return this.#ask(NAMES, 'lying', place);
  }

  laid(place: PaperPlace, name: string): Promise<Bytes | null> {
    return this.#ask(BYTES, 'laid', place, name);
  }

  /** Tells the server whose passes hold no more, with papers for that alone. @throws CarrierUnreachable */
  async tell(telling: Telling): Promise<void> {
    await (await this.#port()).ask({ of: 'tell', address: this.#target.address, telling });
  }

  /** What does not have the shape of an answer counts as none. */
  async #ask<T>(shape: z.ZodMiniType<T>, method: Method, ...args: readonly unknown[]): Promise<T> {
    const port = await this.#port();
    // Papers are asked for beside an exchange: what that is asked back is for it.
    if (this.#isOf !== null) port.isOf = this.#isOf;
    const { success, data } = shape.safeParse(await port.ask({ of: 'relay', target: this.#target, method, args }));
    if (!success) throw new RelayUnreachable('away');
    return data;
  }
}
