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
  day.inOwnPage(async () => {
    const root = await navigator.storage.getDirectory();
    // While the worker writes in it, the browser refuses to remove it.
    for (let tries = 0; ; tries += 1) {
      try {
        return await root.removeEntry('copy', { recursive: true });
      } catch (error) {
        if (tries === 50 || !(error instanceof DOMException) || !error.name.includes('Modification')) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  });
