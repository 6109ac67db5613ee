import { type JetStreamClient, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { jwtAuthenticator, type NatsConnection, nkeys, wsconnect } from '@nats-io/nats-core';
import type { Pass } from '../../src/sync/relay/passes';
import { allSubjects, batchesOf, inboxOf, ownSubjects } from '../../src/sync/relay/places';

/* The path from one browser to another without our parts: a commit, a publication over the official client, a commit. Nothing is sealed. */

let database: IDBDatabase;
let connection: NatsConnection;
let publishing: JetStreamClient;
let circle: string;

const openStore = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('bare', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('records', { autoIncrement: true });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('not opened'));
  });

const keep = (bytes: Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    const transaction = database.transaction('records', 'readwrite', { durability: 'strict' });
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error ?? new Error('not written'));
    transaction.objectStore('records').put(bytes);
  });

/** Connects, and shows the words of whatever comes in once they are kept. */
export async function open(server: string, of: string, { jwt, seed }: Pass): Promise<void> {
  database = await openStore();
  circle = of;
  const key = new TextEncoder().encode(seed);
  connection = await wsconnect({
    servers: [server],
    authenticator: jwtAuthenticator(jwt, key),
    inboxPrefix: inboxOf(nkeys.fromSeed(key).getPublicKey()),
  });
  publishing = jetstream(connection);
  connection.subscribe(allSubjects(circle), {
    callback: (_, { data }) => {
      const bytes = new Uint8Array(data);
      void keep(bytes).then(() => document.body.append(new TextDecoder().decode(bytes).trimEnd(), '\n'));
    },
  });
  await connection.flush();
}

export async function makeStream(): Promise<void> {
  const manager = await jetstreamManager(connection, { checkAPI: false });
  await manager.streams.add({ name: batchesOf(circle), subjects: [allSubjects(circle)] });
}

/** Publishes words, filled up to a number of bytes, once they are kept. @returns when they were made */
export async function send(member: string, number: number, words: string, bytes: number): Promise<number> {
  const made = Date.now();
  const message = new TextEncoder().encode(words.padEnd(bytes));
  await keep(message);
  const [tree] = ownSubjects(circle, member).split('.*');
  await publishing.publish(`${tree}.${number}.bare`, message);
  return made;
}
