/** Work that can be done in parts: whoever does it may pause at each `yield`. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** So many rows are one part. */
export const STEP = 25;

/** Does all of it without a pause. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * Does it in parts of about so long, and lets the page do its own work in between; `null` when it was stopped.
 * @param ms of one part
 * @param isStopped asked after each pause: the page may have changed under it
 */
export async function inParts<T>(steps: Steps<T>, ms: number, isStopped: () => boolean): Promise<T | null> {
  let end = performance.now() + ms;
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() < end) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (isStopped()) return null;
    end = performance.now() + ms;
  }
}
