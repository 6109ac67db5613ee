import type { Bytes } from '../../bytes/bytes';
import type { Carrier, PaperKind } from '../carrier';
import { withFolder } from './failures';
import { bytesOf, drop, folderIn, namesIn, put } from './files';
import { JOIN, paperName, paperOf } from './names';

/** What of a carrier is of no circle yet. */
export type Papers = Pick<Carrier, 'papers' | 'readPaper' | 'writePaper' | 'removePaper'>;

/** The papers of joining, in a folder of their own. */
export class FolderPapers implements Papers {
  readonly #root: FileSystemDirectoryHandle;

  constructor(root: FileSystemDirectoryHandle) {
    this.#root = root;
  }

  papers(kind: PaperKind): Promise<readonly string[]> {
    return withFolder(async () => {
      const folder = await folderIn(this.#root, JOIN);
      const names = await namesIn(folder ?? this.#root);
      if (!folder) return [];
      return names.map((name) => paperOf(kind, name)).filter((name) => name !== null);
    });
  }

  readPaper(kind: PaperKind, name: string): Promise<Bytes | null> {
    return withFolder(async () => {
      const folder = await folderIn(this.#root, JOIN);
      return folder && bytesOf(folder, paperName(kind, name));
    });
  }

  writePaper(kind: PaperKind, name: string, paper: Bytes): Promise<void> {
    return withFolder(async () =>
      put(await this.#root.getDirectoryHandle(JOIN, { create: true }), paperName(kind, name), paper),
    );
  }

  removePaper(kind: PaperKind, name: string): Promise<void> {
    return withFolder(async () => {
      const folder = await folderIn(this.#root, JOIN);
      if (folder) await drop(folder, paperName(kind, name));
    });
  }
}
