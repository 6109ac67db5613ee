import { DiscardPolicy, RetentionPolicy, StorageType, type StreamConfig } from '@nats-io/jetstream';
import type { WithRequired } from '@nats-io/nats-core';
import type { RelayAddress } from './line';
import { LARGEST_PAPER } from './passes';
import { allPapers, allSubjects, batchesOf, papersOf } from './places';

/** Papers of joining are gone after two days; an invitation holds for one. */
const PAPERS_MS = 48 * 3_600_000;
const PAPERS_BYTES = 64 * 1024 * 1024;
const NANO = 1_000_000;

type Made = WithRequired<Partial<StreamConfig>, 'name'>;

/** How the streams of a circle are made, by whoever finds none: at a new server, or one that lost its disk. */
const each = (name: string, { copies }: RelayAddress): Made => ({
  name,
  retention: RetentionPolicy.Limits,
  storage: StorageType.File,
  num_replicas: copies,
  max_msgs_per_subject: 1,
  allow_direct: true,
  deny_delete: true,
  deny_purge: true,
});

/** All batches of a circle. A subject that holds something takes nothing more: what lies there cannot be pushed out by anything later. */
export const batchStream = (circle: string, address: RelayAddress): Made => ({
  ...each(batchesOf(circle), address),
  subjects: [allSubjects(circle)],
  discard: DiscardPolicy.New,
  discard_new_per_subject: true,
});

/** The papers of joining. */
export const paperStream = (circle: string, address: RelayAddress): Made => ({
  ...each(papersOf(circle), address),
  subjects: [allPapers(circle)],
  max_age: PAPERS_MS * NANO,
  max_msg_size: LARGEST_PAPER,
  max_bytes: PAPERS_BYTES,
});
