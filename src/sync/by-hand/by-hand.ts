import type { Bytes } from '../../bytes/bytes';
import type { Carrier } from '../carrier';
import { FolderCarrier } from '../folder/folder-carrier';
import { FolderPapers } from '../folder/folder-papers';
import type { MemberId } from '../member';
import { type Carried, carriedFile, type NotCarried, readCarried } from './by-hand-file';

const KINDS = ['invitation', 'request'] as const;

/**
 * Sharing without a drive or a server: what is to go out waits in a folder of this browser alone, one file of it is given to a person, and
 * what another device gave is put beside it. To an exchange it is a folder like any other.
 */
export class ByHand {
  readonly #root: FileSystemDirectoryHandle;

  /** @param root a folder that is used for nothing else */
  constructor(root: FileSystemDirectoryHandle) {
    this.#root = root;
  }

  carrier(circle: string): Carrier {
    return new FolderCarrier(this.#root, circle);
  }

  get papers(): FolderPapers {
    return new FolderPapers(this.#root);
  }

  /**
   * One file for the others.
   * @param circle `null`: this device is in none yet
   * @param lacks may one of the others lack this batch?
   * @throws CarrierUnreachable
   */
  async file(
    circle: string | null,
    lacks: (member: MemberId, number: number) => boolean,
  ): Promise<{ readonly bytes: Bytes; readonly batches: number; readonly papers: number }> {
    const batches = circle === null ? [] : await this.#batches(circle, lacks);
    const papers = await this.#papers();
    const bytes = await carriedFile({ circle, batches, papers });
    return { bytes, batches: batches.length, papers: papers.length };
  }

  /**
   * Puts down what another device gave. Of this device's own batches nothing is taken from outside.
   * @param own `null`: this device is in no circle yet
   * @returns how many batches and papers; or why the file is of no use
   * @throws CarrierUnreachable, CarrierFull
   */
  async take(
    file: Bytes,
    own: { readonly circle: string; readonly member: MemberId } | null,
  ): Promise<{ readonly batches: number; readonly papers: number } | NotCarried | 'other-circle'> {
    const carried = await readCarried(file);
    if (typeof carried === 'string') return carried;
    const { circle, papers } = carried;
    if (own && circle !== null && circle !== own.circle) return 'other-circle';
    const batches = circle === null ? [] : carried.batches.filter(({ member }) => member !== own?.member);
    for (const { kind, name, bytes } of papers) await this.papers.writePaper(kind, name, bytes);
    const carrier = this.carrier(circle ?? '');
    for (const { member, number, bytes } of batches) await carrier.write(member, number, bytes);
    return { batches: batches.length, papers: papers.length };
  }

  async #batches(circle: string, lacks: (member: MemberId, number: number) => boolean): Promise<Carried['batches']> {
    const carrier = this.carrier(circle);
    const batches: Carried['batches'][number][] = [];
    for (const { member, numbers } of await carrier.list())
      for (const number of numbers.filter((one) => lacks(member, one))) {
        const bytes = await carrier.read(member, number);
        if (bytes) batches.push({ member, number, bytes });
      }
    return batches;
  }

  async #papers(): Promise<Carried['papers']> {
    const papers: Carried['papers'][number][] = [];
    for (const kind of KINDS)
      for (const name of await this.papers.papers(kind)) {
        const bytes = await this.papers.readPaper(kind, name);
        if (bytes) papers.push({ kind, name, bytes });
      }
    return papers;
  }
}
