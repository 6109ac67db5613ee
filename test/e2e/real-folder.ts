import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';

/* A folder of this machine in the hands of a page: nobody is there to drive the window in which a person chooses one, so it is dropped. */

/** Settings of a browser in which somebody allowed an origin to write in the folders that it is given. */
export function allowFolders(profile: string, origin: string): void {
  const allowed = { [`${origin},*`]: { setting: 1 } };
  const exceptions = { file_system_write_guard: allowed, file_system_access_extended_permission: allowed };
  mkdirSync(path.join(profile, 'Default'), { recursive: true });
  writeFileSync(
    path.join(profile, 'Default', 'Preferences'),
    JSON.stringify({ profile: { content_settings: { exceptions } } }),
  );
}

type Dropped = { dropped: Promise<FileSystemDirectoryHandle> };
type Item = DataTransferItem & { getAsFileSystemHandle(): Promise<FileSystemDirectoryHandle> };

/** Whoever lets a person choose a folder in this page is given this one. It lies on `globalThis.dropped` too. */
export async function giveFolder(page: Page, folder: string): Promise<void> {
  await page.evaluate(() => {
    const given = globalThis as unknown as Dropped & { showDirectoryPicker: () => Promise<FileSystemDirectoryHandle> };
    given.dropped = new Promise((resolve, reject) => {
      document.addEventListener(
        'drop',
        (event) => {
          event.preventDefault();
          (event.dataTransfer!.items[0] as Item).getAsFileSystemHandle().then(resolve, reject);
        },
        { once: true },
      );
    });
    given.showDirectoryPicker = () => given.dropped;
    document.addEventListener('dragover', (event) => event.preventDefault());
  });
  const session = await page.createCDPSession();
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 100, y: 100, data });
  await page.evaluate(async () => void (await (globalThis as unknown as Dropped).dropped));
  await session.detach();
}
