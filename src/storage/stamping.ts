import type { Moment } from '../domain/day';
import type { Clock, Entry, EntryBody, Subject } from '../domain/dossier';
import type { Role } from '../domain/role';
import type { Head } from './head';
import { digest, hex, randomBytes } from './sealing';

/** An entry before it is stamped. */
export interface Draft {
  /** Given for an action, whose own id is that of its entry (see {@link newId}). */
  readonly id?: string;
  readonly at: Moment;
  readonly by: { readonly role: Role; readonly name: string };
  readonly body: EntryBody;
}

export interface Write {
  readonly subject: Subject;
  /** The school year, `2026-2027`. */
  readonly year: string;
  readonly drafts: readonly Draft[];
}

/** An id that nobody has: 128 random bits, in hexadecimal. */
export const newId = (): string => hex(randomBytes(16));

/** The next tick of a hybrid logical clock: never back, whatever the device's own clock does. */
export function tick(last: Clock, now: number): Clock {
  const [ms, count] = last.split('-').map(Number) as [number, number];
  const [nextMs, nextCount] = now > ms ? [now, 0] : count < 99_999 ? [ms, count + 1] : [ms + 1, 0];
  return `${String(nextMs).padStart(13, '0')}-${String(nextCount).padStart(5, '0')}` as Clock;
}

/** Stamps entries in the order given, for each write its own; `prev` chains each to the device's entry before it. */
export async function stamp(writes: readonly Write[], head: Head, now: number) {
  let { seq, prev, clock } = head;
  const entries: Entry[][] = [];
  for (const { drafts } of writes) {
    const made: Entry[] = [];
    for (const { id, at, by, body } of drafts) {
      seq += 1;
      clock = tick(clock, now);
      const entry: Entry = { v: 1, id: id ?? newId(), device: head.device, seq, prev, at, clock, by, ...body };
      prev = await digest(JSON.stringify(entry));
      made.push(entry);
    }
    entries.push(made);
  }
  return { entries, head: { device: head.device, seq, prev, clock } };
}
