import browser from 'webextension-polyfill';
import { type Managed, NOTHING_MANAGED } from '../../managed/managed';
import { readManaged } from '../../managed/read';

/* Ingesteld door school-ICT: what the browser was told to give us. It may be there before anybody set anything up. */

async function read(): Promise<Managed> {
  try {
    return readManaged(await browser.storage.managed.get());
  } catch {
    // Firefox throws where nobody set anything.
    return NOTHING_MANAGED;
  }
}

let known: Promise<Managed> | null = null;

/** What IT set, as it holds now. */
export function managedNow(): Promise<Managed> {
  known ??= read();
  return known;
}

/** Calls back when IT set something else, while the browser runs. */
export function onManagedChanged(changed: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area !== 'managed') return;
    known = null;
    changed();
  });
}
