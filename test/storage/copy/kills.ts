import type { Bytes } from '../../../src/bytes/bytes';
import type { Files, Folder } from '../../../src/storage/copy/files';
import type { MemoryFiles } from './memory-files';

/*
 * Every asynchronous step of the storage can be made the last: a request of the database, a file, a cipher, the session's store. The
 * steps are found by counting them while something runs, so that a new step is a new point without anybody naming it.
 */

/**
 * What happens at a step.
 * - `before`: the worker stops, and the step was not done
 * - `after`: the step was done, and the worker stops before it knows
 * - `torn`: as `after`, and of a file only the first half was written
 * - `full`, `fails`: the step throws, and the worker goes on
 */
export const ENDS = ['before', 'after', 'torn', 'full', 'fails'] as const;
export type End = (typeof ENDS)[number];

type Method = (this: unknown, ...given: unknown[]) => unknown;
type Owner = Record<string, Method>;

const REQUESTS: readonly (readonly [object, readonly string[]])[] = [
  [IDBObjectStore.prototype, ['get', 'getAll', 'getAllKeys', 'getKey', 'count', 'put', 'add', 'delete']],
  [IDBIndex.prototype, ['getAll', 'getAllKeys', 'openKeyCursor']],
];
const WRITES = ['put', 'add', 'delete'];
const CIPHERS = ['encrypt', 'decrypt', 'digest', 'sign', 'importKey', 'deriveKey', 'generateKey'] as const;
const FILES = ['names', 'read', 'write', 'remove'] as const;

const never = () => new Promise<never>(() => undefined);
/** A request that nobody answers. */
const silence = (): unknown => {
  const request = Object.create(IDBRequest.prototype) as object;
  for (const name of ['addEventListener', 'removeEventListener'])
    Object.defineProperty(request, name, { value: () => undefined });
  return request;
};
const fault = (end: End): Error =>
  end === 'full' ? new DOMException('no room', 'QuotaExceededError') : new DOMException('something', 'UnknownError');

/** A session's store or other plain object whose methods are steps too. */
type Watched = Readonly<Record<string, (...given: never[]) => Promise<unknown>>>;

/** The machine beneath the storage, with one step at which something happens. */
export class Machine {
  /** How many steps were taken. */
  steps = 0;
  /** The step was reached. */
  struck = false;
  readonly #at: number;
  readonly #end: End;
  readonly #real: (() => void)[] = [];
  readonly #open = new Set<IDBTransaction>();
  /** Steps that were begun and have no answer yet. */
  #pending = 0;
  #dead = false;

  /** @param at the number of the step, from 1 on; 0: nothing happens */
  constructor(at: number, end: End) {
    this.#at = at;
    this.#end = end;
    for (const [owner, names] of REQUESTS) for (const name of names) this.#watchRequest(owner as Owner, name);
    this.#watchTransactions();
    for (const name of CIPHERS) this.#watchPromise(crypto.subtle as unknown as Owner, name);
  }

  /** Files of this machine; what they hold stays when it stops. */
  files(disk: MemoryFiles): Files {
    const files = { names: disk.names, read: disk.read, write: disk.write, remove: disk.remove };
    for (const name of FILES) this.#watchPromise(files as unknown as Owner, name);
    const { write } = files;
    return {
      ...files,
      write: (folder: Folder, name: string, bytes: Bytes) => {
        const isTorn = !this.#dead && this.steps + 1 === this.#at && this.#end === 'torn';
        return write(folder, name, isTorn ? bytes.slice(0, bytes.length >> 1) : bytes);
      },
    };
  }

  watch<T extends Watched>(given: T, names: readonly (keyof T & string)[]): T {
    const watched = Object.fromEntries(names.map((name) => [name, given[name]])) as unknown as T;
    for (const name of names) this.#watchPromise(watched as unknown as Owner, name);
    return watched;
  }

  /** Nothing moves at the moment: nobody waits for a step, or nobody is there any more. */
  get isStill(): boolean {
    return this.#dead || this.#pending === 0;
  }

  /** Another machine takes its place; what was not written by then never will be. */
  stop(): void {
    this.#die();
    for (const restore of this.#real) restore();
  }

  #die(): void {
    this.#dead = true;
    for (const transaction of this.#open) {
      try {
        transaction.abort();
      } catch {
        // It had ended.
      }
    }
  }

  /** What becomes of the step that is taken now. */
  #step(): 'goes' | 'stops' | 'last' | 'throws' {
    if (this.#dead) return 'stops';
    this.steps += 1;
    if (this.steps !== this.#at) return 'goes';
    this.struck = true;
    if (this.#end === 'full' || this.#end === 'fails') return 'throws';
    return this.#end === 'before' ? 'stops' : 'last';
  }

  #watchPromise(owner: Owner, name: string): void {
    this.#replace(owner, name, (real) => (...given) => {
      switch (this.#step()) {
        case 'goes':
          return this.#answered(real(...given) as Promise<unknown>);
        case 'throws':
          return Promise.reject(fault(this.#end));
        case 'stops':
          this.#die();
          return never();
        case 'last':
          // The file or the cipher is done; everything else stops where it is.
          void (real(...given) as Promise<unknown>).catch(() => undefined);
          this.#die();
          return never();
      }
    });
  }

  #watchRequest(owner: Owner, name: string): void {
    this.#replace(owner, name, (real, self) => (...given) => {
      const what = this.#step();
      const { transaction } = self as { transaction?: IDBTransaction };
      if (WRITES.includes(name) && (what === 'goes' || what === 'last') && transaction) this.#writing(transaction);
      switch (what) {
        case 'goes':
          return this.#asked(real(...given) as IDBRequest);
        case 'throws':
          throw fault(this.#end);
        case 'stops':
          this.#die();
          return silence();
        case 'last':
          real(...given);
          // What was asked in the same breath is asked still; then nobody is there any more, and the browser finishes what it has all of.
          queueMicrotask(() => {
            this.#dead = true;
          });
          return silence();
      }
    });
  }

  #answered(promise: Promise<unknown>): Promise<unknown> {
    this.#pending += 1;
    return promise.finally(() => {
      this.#pending -= 1;
    });
  }

  #asked(request: IDBRequest): IDBRequest {
    this.#pending += 1;
    const over = () => {
      this.#pending -= 1;
    };
    for (const end of ['success', 'error']) request.addEventListener(end, over, { once: true });
    return request;
  }

  #writing(transaction: IDBTransaction): void {
    if (this.#open.has(transaction)) return;
    this.#open.add(transaction);
    for (const end of ['complete', 'abort']) transaction.addEventListener(end, () => this.#open.delete(transaction));
  }

  #watchTransactions(): void {
    this.#replace(IDBDatabase.prototype as unknown as Owner, 'transaction', (real) => (...given) => {
      if (this.#dead) throw new DOMException('nobody is there', 'InvalidStateError');
      return real(...given);
    });
  }

  #replace(owner: Owner, name: string, make: (real: Method, self: unknown) => Method): void {
    const real = owner[name]!;
    owner[name] = function (this: unknown, ...given: unknown[]) {
      return make((...all) => real.apply(this, all), this).apply(this, given);
    };
    this.#real.push(() => {
      owner[name] = real;
    });
  }
}
