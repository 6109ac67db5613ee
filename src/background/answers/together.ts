/** Whoever asks while it is being answered gets, all of them together, the answer that begins after that: it holds what was so when they asked. */
export function together<T>(answer: () => Promise<T>): () => Promise<T> {
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<T> | null = null;
  return () => {
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = null;
        const now = answer();
        running = now;
        return now;
      });
    return next;
  };
}
