import type { Agreement } from '../../../src/domain/access';
import type { Clock, EntryBody, Subject } from '../../../src/domain/dossier';
import { clockAt } from '../../../src/domain/dossier';
import type { ErasedEntry } from '../../../src/domain/erased';
import type { Role } from '../../../src/domain/role';
import { ForkOfUs } from '../../../src/storage/errors';
import { tick } from '../../../src/storage/stamping';
import { hashed, type Written } from '../../../src/storage/written';
import type { Here, Ledger } from '../../../src/sync/ledger';
import { union } from '../../../src/sync/ranges';

/* The dossiers of a device, in memory: what the real ones do as far as sharing can tell. */

export interface Stored {
  readonly v: 1;
  readonly id: string;
  readonly device: string;
  readonly seq: number;
  readonly prev: null;
  readonly at: string;
  readonly clock: Clock;
  readonly by: { readonly role: Role; readonly name: string };
}

/** As it lies on the disk: a copy of it is an image of the device. */
export interface Disk {
  device: string;
  seq: number;
  clock: Clock;
  entries: Map<string, Written>;
}

export const storedOf = ({ entry }: Written): Stored & EntryBody => entry as Stored & EntryBody;
const nameOf = (subject: Subject, year: string) => JSON.stringify([subject, year]);

export class MemoryLedger implements Ledger {
  readonly disk: Disk;

  constructor(disk: Disk) {
    this.disk = disk;
  }

  static blank = (device: string): Disk => ({ device, seq: 0, clock: clockAt(0), entries: new Map() });
  static imageOf = ({ entries, ...disk }: Disk): Disk => ({ ...disk, entries: new Map(entries) });

  all = (): readonly Written[] => [...this.disk.entries.values()];

  /** What a person of this device wrote. */
  async append(
    subject: Subject,
    year: string,
    body: EntryBody,
    by: Stored['by'],
    id: string,
    now: number,
  ): Promise<Written> {
    const { disk } = this;
    const clock = tick(disk.clock, now);
    const stamp: Stored = {
      v: 1,
      id,
      device: disk.device,
      seq: disk.seq + 1,
      prev: null,
      at: '2026-11-02T08:40',
      clock,
      by,
    };
    const written = await hashed({ subject, year, entry: { ...stamp, ...body } });
    disk.seq += 1;
    disk.clock = clock;
    disk.entries.set(written.hash, written);
    if (body.kind === 'erased') this.#dropErased();
    return written;
  }

  async writer() {
    return { device: this.disk.device, seq: this.disk.seq };
  }

  async writers() {
    const here: Record<string, Here> = {};
    const seen = new Set<string>();
    for (const { device, seq } of this.all().map(storedOf)) {
      const { last = 0, forked = [] } = here[device] ?? {};
      here[device] = {
        last: Math.max(seq, last),
        forked: seen.has(`${device} ${seq}`) ? union(forked, [[seq, seq]]) : forked,
      };
      seen.add(`${device} ${seq}`);
    }
    return here;
  }

  async own(after: number) {
    return this.#of(this.disk.device, (seq) => seq > after);
  }

  async find(writer: string, numbers: readonly number[]) {
    const wanted = new Set(numbers);
    return this.#of(writer, (seq) => wanted.has(seq));
  }

  async ofPupil(pupil: string) {
    return this.all().filter(({ subject }) => subject.of === 'pupil' && subject.pupil === pupil);
  }

  async take(found: readonly Written[]) {
    const { disk } = this;
    const forked = found.map(storedOf).filter(({ device, seq }) => device === disk.device && seq > disk.seq);
    const own = this.#of(disk.device, () => true);
    const isOther = (one: Written) =>
      storedOf(one).device === disk.device &&
      own.some((mine) => storedOf(mine).seq === storedOf(one).seq && mine.hash !== one.hash);
    if (forked.length > 0 || found.some(isOther)) throw new ForkOfUs(forked.map(({ seq }) => seq));
    const taken = found.filter(({ hash }) => !disk.entries.has(hash));
    for (const one of taken) {
      disk.entries.set(one.hash, one);
      const { clock } = storedOf(one);
      if (clock > disk.clock) disk.clock = clock;
    }
    const erased = taken.length > 0 || found.length > 0 ? this.#dropErased(found) : [];
    return { taken: taken.filter((one) => !erased.includes(one)), erased };
  }

  groupOf(pupil: string): string | null {
    let last: { readonly clock: Clock; readonly group: string | null } | null = null;
    for (const { subject, entry } of this.disk.entries.values()) {
      if (subject.of !== 'pupil' || subject.pupil !== pupil) continue;
      const { kind, clock, ...rest } = entry as Stored & EntryBody;
      if (kind !== 'reading' || (last && clock < last.clock)) continue;
      last = { clock, group: (rest as { named: { group: string | null } | null }).named?.group ?? null };
    }
    return last?.group ?? null;
  }

  agreements() {
    const all = this.all().map(storedOf);
    const back = new Set(
      all.flatMap((one) => (one.kind === 'action' && one.action.kind === 'withdrawn' ? [one.action.about] : [])),
    );
    return all.flatMap((one) =>
      one.kind === 'action' && one.action.kind === 'access-agreed' && !back.has(one.id)
        ? [{ agreement: one.action as Agreement, writer: one.device, seq: one.seq }]
        : [],
    );
  }

  /** Was the dossier in which it stands erased? */
  isErased = ({ subject, year }: Pick<Written, 'subject' | 'year'>): boolean => {
    const all = this.all()
      .map(storedOf)
      .filter((one): one is Stored & ErasedEntry => one.kind === 'erased');
    return all.some(
      ({ years, dossiers }) =>
        years.includes(year) || dossiers.some((one) => nameOf(one.subject, one.year) === nameOf(subject, year)),
    );
  };

  #of(writer: string, fits: (seq: number) => boolean): readonly Written[] {
    return this.all()
      .filter((one) => storedOf(one).device === writer && fits(storedOf(one).seq))
      .sort((a, b) => storedOf(a).seq - storedOf(b).seq);
  }

  #dropErased(found: readonly Written[] = []): readonly Written[] {
    const dropped = this.all().filter((one) => this.isErased(one));
    for (const { hash } of dropped) this.disk.entries.delete(hash);
    return found.filter((one) => this.isErased(one));
  }
}
