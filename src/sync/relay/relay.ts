import {
  DiscardPolicy,
  type JetStreamPublishOptions,
  RetentionPolicy,
  StorageType,
  type StoredMsg,
  type StreamConfig,
  type StreamInfo,
} from '@nats-io/jetstream';
import type { WithRequired } from '@nats-io/nats-core';
import type { Bytes } from '../../bytes/bytes';
import { type Carrier, CarrierFork, CarrierUnreachable, type Listing, type PaperKind } from '../carrier';
import type { MemberId } from '../member';
import { Catalogue, type Place } from './catalogue';
import { type Line, openLine, type RelayAddress, type SocketOf } from './line';
import type { Pass } from './passes';
import { LARGEST_PAPER } from './passes';
import {
  allPapers,
  allSubjects,
  batchesOf,
  batchSubject,
  hashOf,
  type Named,
  type PaperPlace,
  paperSubject,
  papersAt,
  papersOf,
} from './places';
import { asTrouble, hasNoStream, liesThere } from './trouble';

export interface RelaySettings {
  readonly address: RelayAddress;
  /** The circle: the hash of its `founded` statement. */
  readonly circle: string;
  readonly pass: Pass;
  /** Who wants in has a pass for the papers of this one invitation, and nothing else. */
  readonly invitation?: string;
  /** Whether bytes are the batch of that member with that number, by its signature. Who cannot tell yet says yes. */
  readonly isOf: (member: MemberId, number: number, batch: Bytes) => Promise<boolean>;
  /** Another device published something. */
  readonly news?: () => void;
  /** The connection was lost (`false`) or is there again. */
  readonly connected?: (up: boolean) => void;
  /** In Node: how to open a socket. A browser has its own. */
  readonly socketOf?: SocketOf;
}

/** So few new ones are fetched as they are; of more only their names. */
const FEW = 64;
/** Batches that were fetched with their names wait at most this large to be read. */
const WAITING_BYTES = 8 * 1024 * 1024;
/** What was published is heard; so long it is not looked for whether anything was not. Every minute there is an exchange. */
const HEARD_MS = 45_000;
/** Papers of joining are gone after two days; an invitation holds for one. */
const PAPERS_MS = 48 * 3_600_000;
const PAPERS_BYTES = 64 * 1024 * 1024;
const NANO = 1_000_000;

const own = (bytes: Uint8Array): Bytes => new Uint8Array(bytes);

const isThere = (found: Bytes | 'gone' | null): boolean => found !== null && found !== 'gone';

/**
 * Relais: a carrier over NATS JetStream. A batch lies under a subject of its own, which takes one message; the stream keeps all.
 * That it was acknowledged says nothing about a disk, so nothing is left out because it was acknowledged before.
 */
export class Relay implements Carrier {
  readonly #settings: RelaySettings;
  readonly #catalogue = new Catalogue();
  readonly #waiting = new Map<string, Bytes>();
  #waitingBytes = 0;
  readonly #listening = new WeakSet<Line>();
  /** When all was looked through on a connection on which everything since was heard; `null`: something may have been missed. */
  #heard: { readonly line: Line; readonly since: number; readonly told: number } | null = null;
  /** How often something was told. */
  #told = 0;
  #line: Promise<Line> | null = null;
  #looking: Promise<void> | null = null;

  constructor(settings: RelaySettings) {
    this.#settings = settings;
  }

  /** @param anew it is looked for, and not only listened: something should be there and is not */
  list(anew = false): Promise<readonly Listing[]> {
    return this.#asked(async (line) => {
      if (anew || !this.#isHeard(line)) await this.#looked(line);
      return this.#catalogue.listed();
    });
  }

  read(member: MemberId, number: number): Promise<Bytes | null> {
    return this.#asked(async (line) => {
      if (!this.#catalogue.hashes(member, number).length) await this.#looked(line);
      for (const hash of this.#catalogue.hashes(member, number)) {
        const bytes = await this.#batch(line, { member, number, hash });
        if (bytes === 'gone') {
          // The server lost it, or nobody answers for it now: all is listed anew.
          this.#catalogue.clear();
          return null;
        }
        if (bytes) return bytes;
      }
      this.#catalogue.remove(member, number);
      return null;
    });
  }

  /** @throws CarrierFork when another batch of this member lies under that number too */
  write(member: MemberId, number: number, batch: Bytes): Promise<void> {
    return this.#asked(async (line) => {
      const hash = await hashOf(batch);
      const subject = batchSubject(this.#settings.circle, { member, number, hash });
      // Where others listen for news, a publication that no stream takes is not refused but never answered (tried).
      if (!this.#catalogue.place) await this.#looked(line);
      if (!this.#catalogue.place) await line.streams.streams.add(this.#streamAs(batchesOf(this.#settings.circle)));
      const seq = await this.#publish(line, batchesOf(this.#settings.circle), subject, batch, {
        msgID: `${member}.${number}.${hash}`,
        expect: { lastSubjectSequence: 0 },
      });
      this.#catalogue.add(subject);
      const { place } = this.#catalogue;
      if (place && seq === place.last + 1) {
        this.#catalogue.place = { ...place, last: seq, subject, at: null };
      }
      // Looked at after it was put down: of two who write at the same time at least one sees the other.
      await this.#looked(line);
      for (const other of this.#catalogue.hashes(member, number))
        if (other !== hash && isThere(await this.#batch(line, { member, number, hash: other })))
          throw new CarrierFork(number);
    });
  }

  papers(kind: PaperKind): Promise<readonly string[]> {
    return this.lying(kind);
  }

  readPaper(kind: PaperKind, name: string): Promise<Bytes | null> {
    return this.#asked((line) => this.#paper(line, kind, name));
  }

  writePaper(kind: PaperKind, name: string, paper: Bytes): Promise<void> {
    return this.lay(kind, name, paper);
  }

  removePaper(kind: PaperKind, name: string): Promise<void> {
    return this.lay(kind, name, new Uint8Array());
  }

  /** What is beside the papers of a carrier: the user that wants a pass, and its pass. @throws CarrierUnreachable, CarrierFull */
  lay(place: PaperPlace, name: string, paper: Bytes): Promise<void> {
    return this.#asked(async (line) => {
      const { circle } = this.#settings;
      await this.#publish(line, papersOf(circle), paperSubject(circle, place, name), paper);
    });
  }

  /** Names of the papers of joining that lie in a place. @throws CarrierUnreachable */
  lying(place: PaperPlace): Promise<readonly string[]> {
    return this.#asked(async (line) => {
      const { circle, invitation } = this.#settings;
      const names = invitation ? [invitation] : await this.#names(line, papersAt(circle, place));
      const there = await Promise.all(names.map((name) => this.#paper(line, place, name)));
      return names.filter((_, i) => there[i]);
    });
  }

  /** `null`: nothing lies there. @throws CarrierUnreachable */
  laid(place: PaperPlace, name: string): Promise<Bytes | null> {
    return this.#asked((line) => this.#paper(line, place, name));
  }

  async close(): Promise<void> {
    const line = this.#line;
    this.#line = null;
    await (await line?.catch(() => null))?.connection.close();
  }

  async #asked<T>(ask: (line: Line) => Promise<T>): Promise<T> {
    const line = await this.#connected();
    try {
      if (!line.isUp()) throw new CarrierUnreachable('away');
      return await ask(line);
    } catch (error) {
      this.#heard = null;
      throw asTrouble(error);
    }
  }

  async #connected(): Promise<Line> {
    const { address, pass, news, connected, socketOf, circle, invitation } = this.#settings;
    const changed = (up: boolean) => {
      this.#heard = null;
      connected?.(up);
    };
    this.#line ??= openLine(address, pass, changed, socketOf);
    const opening = this.#line;
    const forget = () => {
      if (this.#line === opening) this.#line = null;
    };
    try {
      const line = await opening;
      if (line.connection.isClosed()) {
        forget();
        return this.#connected();
      }
      if (!this.#listening.has(line) && news && !invitation) {
        this.#listening.add(line);
        line.connection.subscribe(allSubjects(circle), {
          callback: (error, message) => {
            this.#told += 1;
            if (error) {
              this.#heard = null;
              this.#listening.delete(line);
            } else if (this.#isHeard(line)) this.#lies(message.subject, message.data);
            news();
          },
        });
      }
      return line;
    } catch (error) {
      forget();
      throw error;
    }
  }

  /** @returns its number in the stream; `null` when it lay there already */
  async #publish(
    line: Line,
    stream: string,
    subject: string,
    bytes: Bytes,
    options: Partial<JetStreamPublishOptions> = {},
  ): Promise<number | null> {
    const publish = () =>
      line.publishing.publish(subject, bytes, { ...options, expect: { ...options.expect, streamName: stream } });
    try {
      const { seq, duplicate } = await publish().catch(async (error: unknown) => {
        if (!hasNoStream(error) || this.#settings.invitation) throw error;
        await line.streams.streams.add(this.#streamAs(stream));
        return publish();
      });
      return duplicate ? null : seq;
    } catch (error) {
      if (liesThere(error)) return null;
      throw error;
    }
  }

  /** How the two streams are made, by whoever finds none: a new server, or one that lost its disk. */
  #streamAs(stream: string): WithRequired<Partial<StreamConfig>, 'name'> {
    const { circle, address } = this.#settings;
    const both = {
      name: stream,
      retention: RetentionPolicy.Limits,
      storage: StorageType.File,
      num_replicas: address.copies,
      max_msgs_per_subject: 1,
      allow_direct: true,
      deny_delete: true,
      deny_purge: true,
    };
    return stream === papersOf(circle)
      ? {
          ...both,
          subjects: [allPapers(circle)],
          max_age: PAPERS_MS * NANO,
          max_msg_size: LARGEST_PAPER,
          max_bytes: PAPERS_BYTES,
        }
      : // A subject that holds something takes nothing more: what lies there cannot be pushed out by anything later.
        { ...both, subjects: [allSubjects(circle)], discard: DiscardPolicy.New, discard_new_per_subject: true };
  }

  /** What lies last under a subject. A follower may not have yet what the leader has, so where it has none the leader is asked. */
  async #stored(line: Line, stream: string, subject: string): Promise<Bytes | null> {
    const found =
      (await nothingIfNoStream(line.streams.direct.getMessage(stream, { last_by_subj: subject }))) ??
      (this.#settings.invitation
        ? null
        : await nothingIfNoStream(line.streams.streams.getMessage(stream, { last_by_subj: subject })));
    return found && own(found.data);
  }

  /** A batch that its hash and the circle's own check say is one; `null`: it is not there, or is something else. */
  async #batch(line: Line, named: Named): Promise<Bytes | 'gone' | null> {
    const { circle, isOf } = this.#settings;
    const subject = batchSubject(circle, named);
    const isIt = async (bytes: Bytes | null) =>
      bytes !== null && (await hashOf(bytes)) === named.hash && (await isOf(named.member, named.number, bytes));
    // What was heard need not be what lies there: the stream may have refused it.
    const heard = this.#taken(subject);
    if (await isIt(heard)) return heard;
    const bytes = await this.#stored(line, batchesOf(circle), subject);
    if (!bytes) return 'gone';
    return (await isIt(bytes)) ? bytes : null;
  }

  async #paper(line: Line, place: PaperPlace, name: string): Promise<Bytes | null> {
    const { circle } = this.#settings;
    const paper = await this.#stored(line, papersOf(circle), paperSubject(circle, place, name));
    return paper?.length ? paper : null;
  }

  async #names(line: Line, filter: string): Promise<readonly string[]> {
    const info = await nothingIfNoStream(
      line.streams.streams.info(papersOf(this.#settings.circle), { subjects_filter: filter }),
    );
    return Object.keys(info?.state.subjects ?? {}).flatMap((subject) => subject.split('.').at(-1) ?? []);
  }

  /** Those who ask at the same time look once. */
  #looked(line: Line): Promise<void> {
    this.#looking ??= this.#look(line).finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  /**
   * Was all looked through a little while ago, and is what came since heard? It may have been lost on its way, so not for long; and not for
   * much, since a look takes in few at a time, and what was told may be nothing that lies there.
   */
  #isHeard(line: Line): boolean {
    const heard = this.#heard;
    if (heard?.line !== line || this.#catalogue.place === null) return false;
    return performance.now() - heard.since < HEARD_MS && this.#told - heard.told < FEW / 2;
  }

  /** Brings the catalogue up to what lies there now. */
  async #look(line: Line): Promise<void> {
    const [since, told] = [performance.now(), this.#told];
    this.#heard = null;
    await this.#lookThrough(line);
    // What was told meanwhile may be in neither.
    if (line.isUp() && this.#listening.has(line) && told === this.#told) this.#heard = { line, since, told };
  }

  async #lookThrough(line: Line): Promise<void> {
    const stream = batchesOf(this.#settings.circle);
    const info = await nothingIfNoStream(line.streams.streams.info(stream));
    if (!info) return this.#catalogue.clear();
    const { place } = this.#catalogue;
    if (place && (await this.#goesOn(line, place, info))) return;
    const all = await nothingIfNoStream(
      line.streams.streams.info(stream, { subjects_filter: allSubjects(this.#settings.circle) }),
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
    for (const message of since) this.#lies(message!.subject, message!.data);
    this.#catalogue.place = { ...now, subject: since.at(-1)?.subject ?? place.subject };
    return true;
  }

  async #message(line: Line, seq: number): Promise<StoredMsg | null> {
    if (seq === 0) return null;
    const stream = batchesOf(this.#settings.circle);
    return (
      (await line.streams.direct.getMessage(stream, { seq })) ??
      (await line.streams.streams.getMessage(stream, { seq }))
    );
  }

  /** Something lies there: what was not known waits to be read. */
  #lies(subject: string, bytes: Uint8Array): void {
    if (!this.#catalogue.add(subject) || this.#waiting.has(subject)) return;
    if (this.#waitingBytes + bytes.length > WAITING_BYTES) return;
    this.#waiting.set(subject, own(bytes));
    this.#waitingBytes += bytes.length;
  }

  /** What waited is read once. */
  #taken(subject: string): Bytes | null {
    const bytes = this.#waiting.get(subject);
    if (!bytes) return null;
    this.#waiting.delete(subject);
    this.#waitingBytes -= bytes.length;
    return bytes;
  }
}

const endOf = ({ created, state }: StreamInfo): Omit<Place, 'subject'> => ({
  made: String(created),
  last: state.last_seq,
  at: String(state.last_ts),
});

/** A stream that is not there holds nothing. */
const nothingIfNoStream = <T>(asked: Promise<T>): Promise<T | null> =>
  asked.catch((error: unknown) => {
    if (hasNoStream(error)) return null;
    throw error;
  });
