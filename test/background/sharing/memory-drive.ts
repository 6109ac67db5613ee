import type { Drive } from '../../../src/background/sharing/drive';
import type { Connection } from '../../../src/background/sharing/relay/connection';
import { MemoryPlace } from '../../storage/backup/memory-place';
import { MemoryFolder } from '../../sync/folder/memory-folder';

/** What is shared, in memory. */
export class MemoryDrive implements Drive {
  readonly made = new MemoryPlace();
  readonly given = new MemoryPlace();
  readonly waiting = new MemoryFolder();

  /** @param chosen the folder that somebody chose; others may share it @param connection to a relay */
  constructor(
    readonly chosen: MemoryFolder | null = null,
    readonly connection: Connection | null = null,
  ) {}

  folder = async () => this.chosen?.handle ?? null;
  byHand = async () => this.waiting.handle;
  clearByHand = async () => this.waiting.root.clear();
}
