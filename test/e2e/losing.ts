import type { DemoDay } from '../../scripts/demo-day';

/* What a browser may do to what it keeps. */

/** The database is gone; nobody may have it open. */
export const loseDatabase = (day: DemoDay): Promise<void> =>
  day.inOwnPage(
    () =>
      new Promise<void>((resolve, reject) => {
        const gone = indexedDB.deleteDatabase('verzuimwijzer');
        gone.onsuccess = () => resolve();
        gone.onerror = gone.onblocked = () => reject(new Error('not deleted'));
      }),
  );

/** The second copy is gone. */
export const loseCopy = (day: DemoDay): Promise<void> =>
  day.inOwnPage(async () => (await navigator.storage.getDirectory()).removeEntry('copy', { recursive: true }));
