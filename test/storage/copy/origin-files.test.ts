import { beforeEach, expect, test, vi } from 'vitest';
import type { Files } from '../../../src/storage/copy/files';

/* The second copy in the browser's file system: whatever a worker was doing when it was stopped, each file that has a name is whole. */

/** What lies on the disk, by folder and name. Each step is looked at when it is done. */
const disk = new Map<string, Map<string, Uint8Array>>();
let stopsAfter = Number.POSITIVE_INFINITY;
let steps = 0;

/** One step of the browser; after the last, nothing happens any more. */
const step = <T>(what: () => T): Promise<T> => {
  if (steps >= stopsAfter) return new Promise(() => undefined);
  steps++;
  return Promise.resolve(what());
};

function file(folder: Map<string, Uint8Array>, name: string) {
  let called = name;
  return {
    getFile: () => step(() => new Blob([folder.get(called)! as Uint8Array<ArrayBuffer>])),
    move: (to: string) =>
      step(() => {
        folder.set(to, folder.get(called)!);
        folder.delete(called);
        called = to;
      }),
    createWritable: () =>
      step(() => {
        const written: Uint8Array<ArrayBuffer>[] = [];
        return {
          write: (bytes: Uint8Array<ArrayBuffer>) => step(() => void written.push(bytes.slice())),
          close: () => step(() => void folder.set(called, written.at(-1)!)),
        };
      }),
  };
}

const missing = () => {
  throw new DOMException('missing', 'NotFoundError');
};

function directory(at: string) {
  const folder = disk.get(at) ?? new Map<string, Uint8Array>();
  disk.set(at, folder);
  return {
    keys: async function* () {
      yield* [...folder.keys()];
    },
    getDirectoryHandle: (name: string) => step(() => directory(`${at}/${name}`)),
    getFileHandle: (name: string, { create = false } = {}) =>
      step(() => {
        if (!folder.has(name)) create ? folder.set(name, new Uint8Array()) : missing();
        return file(folder, name);
      }),
    removeEntry: (name: string) => step(() => (folder.delete(name) ? undefined : missing())),
  };
}

vi.stubGlobal('navigator', { storage: { getDirectory: () => step(() => directory('')) } });

/** The worker is started: what it remembered is gone. */
async function started(): Promise<Files> {
  vi.resetModules();
  stopsAfter = Number.POSITIVE_INFINITY;
  return (await import('../../../src/storage/copy/origin-files')).ORIGIN_FILES;
}

const OLD = new Uint8Array([1, 2, 3]);
const NEW = new Uint8Array([4, 5, 6, 7]);

beforeEach(() => disk.clear());

test('what was written is there under its name, also over what was there', async () => {
  const files = await started();
  await files.write('kept', 'head.1', OLD);
  await files.write('kept', 'head.1', NEW);
  expect(await files.names('kept')).toEqual(['head.1']);
  expect(await files.read('kept', 'head.1')).toEqual(NEW);
  expect(await files.read('kept', 'head.2')).toBeNull();
  await files.remove('kept', 'head.1');
  await files.remove('kept', 'head.1');
  expect(await files.names('kept')).toEqual([]);
});

test('a worker that is stopped at any step of a write leaves what was there, or what is new, and nothing else after the next start', async () => {
  let isWritten = false;
  for (let at = 0; !isWritten; at++) {
    disk.clear();
    let files = await started();
    await files.write('kept', 'head.1', OLD);
    steps = 0;
    stopsAfter = at;
    void files.write('kept', 'head.2', NEW).then(() => {
      isWritten = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 0));
    files = await started();
    const names = await files.names('kept');
    for (const name of names)
      expect(await files.read('kept', name), `${name}, stopped at ${at}`).toEqual(name === 'head.1' ? OLD : NEW);
    expect([...disk.get('/copy/kept')!.keys()], `stopped at ${at}`).toEqual(names);
    if (isWritten) expect(names).toEqual(['head.1', 'head.2']);
  }
});

test('what is being written now is not taken away by who looks meanwhile', async () => {
  const files = await started();
  await files.names('kept');
  const writing = files.write('kept', 'head.1', NEW);
  for (let looks = 0; looks < 10; looks++) await files.names('kept');
  await writing;
  expect(await files.read('kept', 'head.1')).toEqual(NEW);
});
