import type { StoredMsg, StreamInfo } from '@nats-io/jetstream';
import type { Bytes } from '../../bytes/bytes';
import type { Listing } from '../carrier';
import type { MemberId } from '../member';
import { Catalogue, type Place } from './catalogue';
import type { Line } from './line';
import { allSubjects, batchesOf } from './places';
import { nothingIfNoStream } from './trouble';

/** So few new ones are fetched as they are; of more only their names. */
const FEW = 64;
/** Batches that were fetched with their names, or heard, wait at most this large to be read. */
const WAITING_BYTES = 8 * 1024 * 1024;
/** What was published is heard; so long it is not looked for whether anything was not. Every minute there is an exchange. */
const HEARD_MS = 45_000;
/** So many may be told before somebody looks again: a look takes in few at a time, and what was told may be nothing that lies there. */
const MOST_TOLD = FEW / 2;
/** So long a stream may take to keep what its listeners heard already. */
const KEPT_MS = 5_000;

interface Told {
  readonly subject: string;
  readonly bytes: Bytes;
  /** By the clock of the page. */
  readonly at: number;
}

/**
 * Uitkijk: which batches lie with a relay, as far as somebody looked and heard. A device that listens hears every publication with its
 * bytes, and looks only now and then whether that was all.
 */
export class Lookout {
  readonly #circle: string;
  readonly #catalogue = new Catalogue();
  readonly #waiting = new Map<string, Bytes>();
  #waitingBytes = 0;
  readonly #listening = new WeakSet<Line>();
  /** When all was looked through on a connection on which everything since was heard; `null`: something may have been missed. */
  #heard: { readonly line: Line; readonly since: number; readonly count: number } | null = null;
  /** How often something was told. */
  #count = 0;
  /** What was told last: listeners hear it before the stream has it, so what is looked through does not take its place. */
  #told: readonly Told[] = [];
  #looking: Promise<void> | null = null;

  constructor(circle: string) {
    this.#circle = circle;
  }

  /** Did anybody look since all was forgotten, and was there a stream? */
  get hasLooked(): boolean {
    return this.#catalogue.place !== null;
  }

  listed(): readonly Listing[] {
    return this.#catalogue.listed();
  }

  /** Hashes of what lies under a number of a member. */
  hashes(member: MemberId, number: number): readonly string[] {
    return this.#catalogue.hashes(member, number);
  }

  /** Hears from now on what others publish. @param news somebody published something */
  listen(line: Line, news: () => void): void {
    if (this.#listening.has(line)) return;
    this.#listening.add(line);
    line.connection.subscribe(allSubjects(this.#circle), {
      callback: (error, message) => {
        this.#count += 1;
        if (error) {
          this.mayHaveMissed();
          this.#listening.delete(line);
        } else
          this.#hear(line, { subject: message.subject, bytes: new Uint8Array(message.data), at: performance.now() });
        news();
      },
    });
  }

  /** Something went wrong on the way: the next one who asks looks. */
  mayHaveMissed(): void {
    this.#heard = null;
  }

  /** Was all looked through a little while ago, and is what came since heard? It may have been lost on its way, so not for long. */
  isHeard(line: Line): boolean {
    const heard = this.#heard;
    if (heard?.line !== line || !this.hasLooked) return false;
    return performance.now() - heard.since < HEARD_MS && this.#count - heard.count < MOST_TOLD;
  }

  /** Looks what lies there now. Those who ask at the same time look once. */
  look(line: Line): Promise<void> {
    this.#looking ??= this.#look(line).finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  /** This device published something. @param seq its number in the stream; `null`: it lay there already */
  published(subject: string, seq: number | null): void {
    this.#catalogue.add(subject);
    const { place } = this.#catalogue;
    if (place && seq === place.last + 1) this.#catalogue.place = { ...place, last: seq, subject, at: null };
  }

  /** What waited is read once. */
  taken(subject: string): Bytes | null {
    const bytes = this.#waiting.get(subject);
    if (!bytes) return null;
    this.#waiting.delete(subject);
    this.#waitingBytes -= bytes.length;
    return bytes;
  }

  /** Nothing that counts lies under that number. */
  remove(member: MemberId, number: number): void {
    this.#catalogue.remove(member, number);
  }

  /** The server lost something: all is looked through anew. */
  forget(): void {
    this.#catalogue.clear();
  }

  async #look(line: Line): Promise<void> {
    const since = performance.now();
    this.#heard = null;
    await this.#lookThrough(line);
    const told = this.#told.filter(({ at }) => at > since - KEPT_MS);
    for (const one of told) this.#lies(one);
    // Where more was told than is remembered something of it may be in neither.
    const isAll = told.length < MOST_TOLD && line.isUp() && this.#listening.has(line);
    if (isAll) this.#heard = { line, since, count: this.#count };
  }

  #hear(line: Line, told: Told): void {
    this.#told = [...this.#told.filter(({ at }) => at > told.at - KEPT_MS), told].slice(-MOST_TOLD);
    if (this.isHeard(line)) this.#lies(told);
  }

  async #lookThrough(line: Line): Promise<void> {
    const stream = batchesOf(this.#circle);
    const info = await nothingIfNoStream(line.streams.streams.info(stream));
    if (!info) return this.#catalogue.clear();
    const { place } = this.#catalogue;
    if (place && (await this.#goesOn(line, place, info))) return;
    const all = await nothingIfNoStream(
      line.streams.streams.info(stream, { subjects_filter: allSubjects(this.#circle) }),
    );
    this.#catalogue.clear();
    for (const subject of Object.keys(all?.state.subjects ?? {})) this.#catalogue.add(subject);
    const last = all && (await this.#message(line, all.state.last_seq));
    if (last) this.#catalogue.place = { ...endOf(all), subject: last.subject };
  }

  /** Takes in the few that came since; `false`: too many, or what was the last then is not there any more (the server lost something). */
  async #goesOn(line: Line, place: Place, info: StreamInfo): Promise<boolean> {
    const now = endOf(info);
    if (place.made !== now.made || now.last < place.last || now.last - place.last > FEW) return false;
    if (now.last === place.last && place.at !== null) return place.at === now.at;
    const count = now.last - place.last + 1;
    const [last, ...since] = await Promise.all(
      Array.from({ length: count }, (_, i) => this.#message(line, place.last + i)),
    );
    if (last?.subject !== place.subject || since.some((message) => !message)) return false;
    for (const message of since) this.#lies({ subject: message!.subject, bytes: new Uint8Array(message!.data) });
    this.#catalogue.place = { ...now, subject: since.at(-1)?.subject ?? place.subject };
    return true;
  }

  async #message(line: Line, seq: number): Promise<StoredMsg | null> {
    if (seq === 0) return null;
    const stream = batchesOf(this.#circle);
    return (
      (await line.streams.direct.getMessage(stream, { seq })) ??
      (await line.streams.streams.getMessage(stream, { seq }))
    );
  }

  /** Something lies there: what was not known waits to be read. */
  #lies({ subject, bytes }: Pick<Told, 'subject' | 'bytes'>): void {
    if (!this.#catalogue.add(subject) || this.#waiting.has(subject)) return;
    if (this.#waitingBytes + bytes.length > WAITING_BYTES) return;
    this.#waiting.set(subject, bytes);
    this.#waitingBytes += bytes.length;
  }
}

const endOf = ({ created, state }: StreamInfo): Omit<Place, 'subject'> => ({
  made: String(created),
  last: state.last_seq,
  at: String(state.last_ts),
});
