interface Transaction {
  abort(): void;
  readonly done: Promise<void>;
}

/** Takes a transaction back; nothing of it was written. */
export async function undo(transaction: Transaction): Promise<void> {
  const ended = transaction.done.catch(() => undefined);
  try {
    transaction.abort();
  } catch {
    // The browser ended it already.
  }
  await ended;
}

/**
 * Writes all of a transaction or none of it: a write that throws before the browser knows of it would otherwise leave the ones before it.
 * @throws what the first write that failed threw
 */
export async function allOrNothing(transaction: Transaction, writes: () => Iterable<Promise<unknown>>): Promise<void> {
  const begun: Promise<unknown>[] = [];
  try {
    for (const write of writes()) begun.push(write);
    await Promise.all([...begun, transaction.done]);
  } catch (error) {
    await undo(transaction);
    await Promise.allSettled(begun);
    throw error;
  }
}
