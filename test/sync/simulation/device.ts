import type { Carrier } from '../../../src/sync/carrier';
import { Circle, type Exchanged } from '../../../src/sync/exchange';
import type { Ledger, Shelf } from '../../../src/sync/ledger';
import type { LogPart } from '../../../src/sync/log';
import { Logbook } from '../../../src/sync/logbook';
import type { Now } from '../../../src/sync/reading';
import type { State } from '../../../src/sync/state';
import type { Trouble } from '../../../src/sync/trouble';
import { type Disk, MemoryLedger } from './memory-ledger';

/** What a device keeps: an image of all of it is an image of the device. */
export interface Kept {
  state: State;
  logs: readonly LogPart[];
  readonly disk: Disk;
}

export const imageOf = ({ state, logs, disk }: Kept): Kept => ({ state, logs, disk: MemoryLedger.imageOf(disk) });

/** A worker that is stopped never answers; whoever waits for it is told. */
class Worker {
  /** Places where something else goes on: before and after each thing that is asked of a shelf, a ledger or a carrier. */
  passed = 0;
  readonly #killAt: number;
  #kill: () => void = () => {};
  readonly killed: Promise<'killed'>;

  constructor(killAt: number) {
    this.#killAt = killAt;
    this.killed = new Promise((resolve) => {
      this.#kill = () => resolve('killed');
    });
  }

  async pass(): Promise<void> {
    this.passed += 1;
    if (this.passed < this.#killAt) return;
    this.#kill();
    await new Promise(() => {});
  }

  /** The same, with a place to be stopped before and after everything that is asked of it. */
  watched<T extends object>(of: T): T {
    return new Proxy(of, {
      get: (target, name) => {
        const method = Reflect.get(target, name) as unknown;
        if (typeof method !== 'function') return method;
        return (...args: readonly unknown[]) => {
          // What answers at once cannot be stopped within.
          if (name === 'groupOf' || name === 'agreements') return Reflect.apply(method, target, args) as unknown;
          return this.#around(() => Reflect.apply(method, target, args) as unknown);
        };
      },
    });
  }

  async #around(ask: () => unknown): Promise<unknown> {
    await this.pass();
    const answer = await ask();
    await this.pass();
    return answer;
  }
}

/** A device of the simulated school. */
export class Device {
  readonly name: string;
  kept: Kept;
  ledger: MemoryLedger;
  /** How far its own clock is off, in milliseconds. */
  skew = 0;
  /** Everything that it ever said was wrong. */
  readonly said = new Map<string, Trouble>();
  /** Everything that was ever on this disk. */
  ever = new Set<string>();
  /** Of those, what was written here, or might be held when it came. */
  readonly allowed = new Set<string>();
  places = 0;
  /** What it kept one after the other, since somebody looked last. */
  kepts: State[] = [];
  #logbook: { readonly of: readonly LogPart[]; readonly logs: Logbook } | null = null;
  #circle: Circle | null = null;

  constructor(name: string, kept: Kept) {
    this.name = name;
    this.kept = kept;
    this.ledger = new MemoryLedger(kept.disk);
  }

  get state(): State {
    return this.kept.state;
  }

  /** The logs that it keeps, put together once. */
  logbook(): Logbook {
    if (this.#logbook?.of !== this.kept.logs) this.#logbook = { of: this.kept.logs, logs: Logbook.of(this.kept.logs) };
    return this.#logbook.logs;
  }

  readonly #shelf: Shelf = {
    state: async () => this.kept.state,
    change: async (next) => {
      this.kept.state = next(this.kept.state);
      this.kepts.push(this.kept.state);
      return this.kept.state;
    },
    logs: async () => this.kept.logs,
    keepLogs: async (parts) => {
      this.kept.logs = [...this.kept.logs, ...parts];
    },
  };

  async circle(): Promise<Circle> {
    this.#circle ??= await Circle.open(this.#shelf, this.ledger);
    return this.#circle;
  }

  /** The disk becomes another one. */
  becomes(kept: Kept): void {
    this.kept = kept;
    this.ledger = new MemoryLedger(kept.disk);
    this.kepts = [];
    this.#circle = null;
  }

  /** @param killAt at which place the worker is stopped; it is started again with the next exchange */
  async exchange(carrier: Carrier, now: Now, killAt = Number.POSITIVE_INFINITY): Promise<Exchanged | 'killed'> {
    const result = Number.isFinite(killAt)
      ? await this.#killed(carrier, now, killAt)
      : await (await this.circle()).exchange(carrier, now);
    for (const { hash } of this.ledger.all()) this.ever.add(hash);
    if (result !== 'killed') for (const one of result.troubles) this.said.set(JSON.stringify(one), one);
    return result;
  }

  async #killed(carrier: Carrier, now: Now, killAt: number): Promise<Exchanged | 'killed'> {
    const worker = new Worker(killAt);
    this.#circle = null;
    const work = async () => {
      const circle = await Circle.open(worker.watched(this.#shelf), worker.watched<Ledger>(this.ledger));
      return circle.exchange(worker.watched(carrier), now);
    };
    const result = await Promise.race([work(), worker.killed]);
    this.places = Math.max(this.places, worker.passed);
    return result;
  }
}
