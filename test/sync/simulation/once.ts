import * as batch from '../../../src/sync/batch';
import * as content from '../../../src/sync/content';

/*
 * Stands in for src/sync/batch.ts and src/sync/content.ts in simulations: what all devices read of the same bytes is worked out once. What
 * comes of it nobody changes, so they cannot tell.
 */

export * from '../../../src/sync/batch';

const read = new WeakMap<Uint8Array, ReturnType<typeof batch.readBatch>>();
export const readBatch: typeof batch.readBatch = (bytes) => {
  const known = read.get(bytes) ?? batch.readBatch(bytes);
  read.set(bytes, known);
  return known;
};

const signed = new WeakMap<batch.SignedBatch, Map<string, Promise<boolean>>>();
export const isBatchSigned: typeof batch.isBatchSigned = (of, sign) => {
  const known = signed.get(of) ?? new Map<string, Promise<boolean>>();
  signed.set(of, known);
  const answer = known.get(sign) ?? batch.isBatchSigned(of, sign);
  known.set(sign, answer);
  return answer;
};

const hashes = new WeakMap<batch.Batch, Promise<string>>();
export const batchHash: typeof batch.batchHash = (of) => {
  const known = hashes.get(of) ?? batch.batchHash(of);
  hashes.set(of, known);
  return known;
};

const opened = new WeakMap<batch.Batch, Map<string, Promise<unknown>>>();
export const openPart: typeof batch.openPart = (of, index, key) => {
  const known = opened.get(of) ?? new Map<string, Promise<unknown>>();
  opened.set(of, known);
  const name = `${index} ${key.id}`;
  const answer = known.get(name) ?? batch.openPart(of, index, key);
  known.set(name, answer);
  return answer;
};

const contents = new WeakMap<object, ReturnType<typeof content.readContent>>();
export const readContent: typeof content.readContent = (found) => {
  if (typeof found !== 'object' || found === null) return content.readContent(found);
  const known = contents.get(found) ?? content.readContent(found);
  contents.set(found, known);
  return known;
};
