import type { Bytes } from '../../../src/bytes/bytes';
import type { BackupPlace } from '../../../src/storage/backup/place';

/** A file in memory. What is written is there when it is closed, as on a disk. */
export class MemoryPlace implements BackupPlace {
  bytes: Bytes | null = null;

  create = () => {
    const parts: Bytes[] = [];
    return Promise.resolve({
      write: (part: Bytes) => Promise.resolve(void parts.push(part.slice())),
      close: async () => {
        this.bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
      },
      abort: () => Promise.resolve(),
    });
  };
  size = () => Promise.resolve(this.bytes?.length ?? null);
  read = (at: number, length: number) =>
    Promise.resolve(this.bytes?.slice(Math.max(0, at), Math.max(0, at) + length) ?? new Uint8Array(0));
  remove = () => {
    this.bytes = null;
    return Promise.resolve();
  };
}

const places = new Map<string, { readonly made: MemoryPlace; readonly given: MemoryPlace }>();

/** The places of a device; they are there as long as its name is used. */
export function placesOf(name: string) {
  const found = places.get(name) ?? { made: new MemoryPlace(), given: new MemoryPlace() };
  places.set(name, found);
  return found;
}
