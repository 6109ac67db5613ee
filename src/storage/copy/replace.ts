import type { Schema } from '../schema';
import { allOrNothing, undo } from '../transaction';
import type { Stores } from './stores';

type Replaced = 'dossiers' | 'kept';

/**
 * Writes a record in the place of one that was read before, and sets that aside where it did not open. Nothing is written where
 * somebody else wrote in between.
 * @param after `null`: nothing takes its place
 */
export async function replace<Store extends Replaced>(
  { database, written }: Stores,
  store: Store,
  key: Schema[Store]['key'],
  before: Schema[Store]['value'] | undefined,
  after: Schema[Store]['value'] | null,
  damaged: Schema[Store]['value'] | null,
): Promise<void> {
  const transaction = database.transaction([store, 'damaged'], 'readwrite', { durability: 'strict' });
  const now = await transaction.objectStore(store).get(key);
  if (!Object.is(now?.version, before?.version)) return undo(transaction);
  await allOrNothing(transaction, function* () {
    if (damaged) yield transaction.objectStore('damaged').add(damaged);
    if (after) yield transaction.objectStore(store).put(after);
    else yield transaction.objectStore(store).delete(key);
  });
  if (after) written(store, key);
}
