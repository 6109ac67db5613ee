import type { JetStreamPublishOptions } from '@nats-io/jetstream';
import type { Bytes } from '../../bytes/bytes';
import { type Carrier, CarrierFork, CarrierUnreachable, type Listing, type PaperKind } from '../carrier';
import type { MemberId } from '../member';
import { type Line, openLine, type RelayAddress, type SocketOf } from './line';
import { Lookout } from './lookout';
import type { Pass } from './passes';
import {
  batchesOf,
  batchSubject,
  hashOf,
  type Named,
  type PaperPlace,
  paperSubject,
  papersAt,
  papersOf,
} from './places';
import { batchStream, paperStream } from './streams';
import { asTrouble, hasNoStream, liesThere, nothingIfNoStream } from './trouble';

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

const own = (bytes: Uint8Array): Bytes => new Uint8Array(bytes);

const isThere = (found: Bytes | 'gone' | null): boolean => found !== null && found !== 'gone';

/**
 * Relais: a carrier over NATS JetStream. A batch lies under a subject of its own, which takes one message; the stream keeps all.
 * That it was acknowledged says nothing about a disk, so nothing is left out because it was acknowledged before.
 */
export class Relay implements Carrier {
  readonly #settings: RelaySettings;
  readonly #lookout: Lookout;
  #line: Promise<Line> | null = null;

  constructor(settings: RelaySettings) {
    this.#settings = settings;
    this.#lookout = new Lookout(settings.circle);
  }

  /** @param anew it is looked for, and not only listened: something should be there and is not */
  list(anew = false): Promise<readonly Listing[]> {
    return this.#asked(async (line) => {
      if (anew || !this.#lookout.isHeard(line)) await this.#lookout.look(line);
      return this.#lookout.listed();
    });
  }

  read(member: MemberId, number: number): Promise<Bytes | null> {
    return this.#asked(async (line) => {
      if (!this.#lookout.hashes(member, number).length) await this.#lookout.look(line);
      for (const hash of this.#lookout.hashes(member, number)) {
        const bytes = await this.#batch(line, { member, number, hash });
        if (bytes === 'gone') {
          // The server lost it, or nobody answers for it now: all is listed anew.
          this.#lookout.forget();
          return null;
        }
        if (bytes) return bytes;
      }
      this.#lookout.remove(member, number);
      return null;
    });
  }

  /** @throws CarrierFork when another batch of this member lies under that number too */
  write(member: MemberId, number: number, batch: Bytes): Promise<void> {
    return this.#asked(async (line) => {
      const hash = await hashOf(batch);
      const { circle } = this.#settings;
      const subject = batchSubject(circle, { member, number, hash });
      // Where others listen for news, a publication that no stream takes is not refused but never answered (tried).
      if (!this.#lookout.hasLooked) await this.#lookout.look(line);
      if (!this.#lookout.hasLooked) await line.streams.streams.add(this.#streamAs(batchesOf(circle)));
      const seq = await this.#publish(line, batchesOf(circle), subject, batch, {
        msgID: `${member}.${number}.${hash}`,
        expect: { lastSubjectSequence: 0 },
      });
      this.#lookout.published(subject, seq);
      // Looked at after it was put down: of two who write at the same time at least one sees the other.
      await this.#lookout.look(line);
      for (const other of this.#lookout.hashes(member, number))
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
      this.#lookout.mayHaveMissed();
      throw asTrouble(error);
    }
  }

  async #connected(): Promise<Line> {
    const { address, pass, news, connected, socketOf, invitation } = this.#settings;
    const changed = (up: boolean) => {
      this.#lookout.mayHaveMissed();
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
      if (news && !invitation) this.#lookout.listen(line, news);
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

  #streamAs(stream: string) {
    const { circle, address } = this.#settings;
    return (stream === papersOf(circle) ? paperStream : batchStream)(circle, address);
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
    const heard = this.#lookout.taken(subject);
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
}
