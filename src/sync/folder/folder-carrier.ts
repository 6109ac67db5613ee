import type { Bytes } from '../../bytes/bytes';
import type { Carrier, Listing } from '../carrier';
import type { MemberId } from '../member';
import { withFolder } from './failures';
import { bytesOf, drop, folderIn, namesIn, put, sizeOf } from './files';
import { FolderPapers } from './folder-papers';
import { batchName, type Held, heldAs, isMember, packName } from './names';
import { LARGEST, packed, TOGETHER, together, unpacked, within } from './pack';

const numbersOf = (held: readonly Held[]): readonly number[] => {
  const numbers = new Set<number>();
  for (const { from, to } of held) for (let number = from; number <= to; number++) numbers.add(number);
  return [...numbers].sort((a, b) => a - b);
};

const isWhole = (
  batches: readonly Bytes[] | null,
  { from, to }: Pick<Held, 'from' | 'to'>,
): batches is readonly Bytes[] => batches?.length === to - from + 1;

/**
 * A folder in the school's shared drive: `<circle>/<member>/<number>.vzw`. Each member writes in its own folder and nowhere else, so nobody
 * has to wait for a lock; a file takes its place when it is whole. What others put there is no file of ours, and is left alone.
 */
export class FolderCarrier extends FolderPapers implements Carrier {
  readonly #root: FileSystemDirectoryHandle;
  readonly #circle: string;
  /** As it was listed last. */
  readonly #held = new Map<MemberId, readonly Held[]>();
  /** The file that was taken apart last: batches are asked for in their order. */
  #apart: { readonly member: MemberId; readonly name: string; readonly batches: readonly Bytes[] } | null = null;

  constructor(root: FileSystemDirectoryHandle, circle: string) {
    super(root);
    this.#root = root;
    this.#circle = circle;
  }

  list(): Promise<readonly Listing[]> {
    return withFolder(async () => {
      this.#apart = null;
      this.#held.clear();
      const circle = await folderIn(this.#root, this.#circle);
      if (!circle) {
        // A folder that is gone itself says so when it is looked through; one that is only empty does not.
        await namesIn(this.#root);
        return [];
      }
      const listings: Listing[] = [];
      for (const member of (await namesIn(circle)).filter(isMember)) {
        const folder = await folderIn(circle, member);
        if (!folder) continue;
        const held = await this.#look(member, folder);
        if (held.length > 0) listings.push({ member, numbers: numbersOf(held) });
      }
      return listings;
    });
  }

  read(member: MemberId, number: number): Promise<Bytes | null> {
    return withFolder(async () => {
      const folder = await this.#folderOf(member);
      if (!folder) return null;
      const listed = this.#held.get(member);
      const found = listed && (await this.#readOf(folder, member, listed, number));
      // Since it was listed, its member may have put it together with others.
      return found ?? this.#readOf(folder, member, await this.#look(member, folder), number);
    });
  }

  write(member: MemberId, number: number, batch: Bytes): Promise<void> {
    return withFolder(async () => {
      const circle = await this.#root.getDirectoryHandle(this.#circle, { create: true });
      const folder = await circle.getDirectoryHandle(member, { create: true });
      await put(folder, batchName(number), batch);
      this.#held.delete(member);
      // What it costs to have many small files is no reason to say that this one is not there.
      if (number % TOGETHER === 0) await this.#tidy(folder, member).catch(() => undefined);
    });
  }

  async #readOf(
    folder: FileSystemDirectoryHandle,
    member: MemberId,
    held: readonly Held[],
    number: number,
  ): Promise<Bytes | null> {
    const holding = held.filter(({ from, to }) => from <= number && number <= to);
    // The smallest first: one that was put together may stand beside what it was made of.
    for (const one of holding.sort((a, b) => a.to - a.from - (b.to - b.from))) {
      const bytes = await this.#readIn(folder, member, one, number);
      if (bytes && bytes.length > 0) return bytes;
    }
    return null;
  }

  async #folderOf(member: MemberId): Promise<FileSystemDirectoryHandle | null> {
    const circle = await folderIn(this.#root, this.#circle);
    return circle && folderIn(circle, member);
  }

  async #look(member: MemberId, folder: FileSystemDirectoryHandle): Promise<readonly Held[]> {
    const held = (await namesIn(folder)).map(heldAs).filter((one) => one !== null);
    this.#held.set(member, held);
    return held;
  }

  async #readIn(
    folder: FileSystemDirectoryHandle,
    member: MemberId,
    { name, from, to }: Held,
    number: number,
  ): Promise<Bytes | null> {
    if (from === to) return bytesOf(folder, name);
    if (this.#apart?.member !== member || this.#apart.name !== name) {
      const bytes = await bytesOf(folder, name);
      const batches = bytes && unpacked(bytes);
      if (!isWhole(batches, { from, to })) return null;
      this.#apart = { member, name, batches };
    }
    return this.#apart.batches[number - from]!.slice();
  }

  /**
   * Puts many small files together. What they were made of stays until the next time: a drive may bring the news that they are gone
   * before the file that holds them.
   */
  async #tidy(folder: FileSystemDirectoryHandle, member: MemberId): Promise<void> {
    const held = await this.#look(member, folder);
    for (const larger of held) {
      const inside = within(larger, held);
      const bytes = inside.length > 0 ? await bytesOf(folder, larger.name) : null;
      if (bytes && isWhole(unpacked(bytes), larger)) for (const { name } of inside) await drop(folder, name);
    }
    for (const run of together(await this.#look(member, folder))) {
      const sizes = await Promise.all(run.map(({ name }) => sizeOf(folder, name)));
      if (sizes.reduce<number>((total, size) => total + (size ?? 0), 0) > LARGEST) continue;
      const files = await Promise.all(run.map(({ name }) => bytesOf(folder, name)));
      const parts = run.map((one, index) => {
        const bytes = files[index];
        if (!bytes || bytes.length === 0) return null;
        return one.from === one.to ? [bytes] : unpacked(bytes);
      });
      if (!parts.every((part, index) => isWhole(part, run[index]!))) continue;
      await put(folder, packName(run[0]!.from, run.at(-1)!.to), packed(parts.flatMap((part) => part ?? [])));
    }
    this.#held.delete(member);
  }
}
