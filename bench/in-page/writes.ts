import type { Day, Moment } from '../../src/domain/day';
import { clockAt, type Line, type ReadingEntry } from '../../src/domain/dossier';
import type { Files } from '../../src/storage/copy/files';
import type { Write } from '../../src/storage/dossiers';
import type { SessionStore } from '../../src/storage/vault';

export const YEAR = '2026-2027';
/** As cheap as it goes: unlocking is not what is measured. */
export const CHEAP = { name: 'argon2id', memoryKiB: 64, passes: 1, parallelism: 1 } as const;

export class Memory implements SessionStore {
  readonly #kept = new Map<string, string>();
  get = (name: string) => Promise.resolve(this.#kept.get(name));
  set = (name: string, value: string) => Promise.resolve(void this.#kept.set(name, value));
  remove = (name: string) => Promise.resolve(void this.#kept.delete(name));
}

/** A line of an absence list. */
export const lineOn = (index: number): Line => ({
  date: `2026-${String(9 + (index % 4)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}` as Day,
  endDate: null,
  openEnded: false,
  kind: index % 3 === 0 ? 'late' : 'sick',
  authorised: index % 3 !== 0,
  reported: 'with-reason',
  part: null,
  from: null,
  to: null,
  arrival: null,
  minutes: null,
  unclear: false,
  reason: index % 3 === 0 ? 'Te laat' : 'Ziek',
  remark: 'belt morgen',
});

/** A year of lists in one go: so many absences over so many pupils. */
export function writes(absences: number, pupils: number): readonly Write[] {
  return Array.from({ length: pupils }, (_, pupil): Write => {
    const lines = Array.from({ length: absences / pupils }, (_line, index) => lineOn(index));
    const body: ReadingEntry = {
      kind: 'reading',
      reading: 'r',
      looked: clockAt(0),
      profile: 'parnassys/group-period',
      cover: { of: 'group', group: '6A', from: '2026-08-01' as Day, until: '2026-11-24' as Day },
      lines,
      named: { name: `Leerling ${pupil}`, number: String(100_000 + pupil), group: '6A' },
    };
    const draft = { at: '2026-11-24T08:50' as Moment, by: { role: 'clerk' as const, name: 'Bench' }, body };
    return { subject: { of: 'pupil', pupil: `p${pupil}` }, year: YEAR, drafts: [draft] };
  });
}

export const QUIET = { failed: () => undefined, progressed: () => undefined };

/** Nobody waits for the second copy; it is measured by itself in starting.ts. */
export const NO_FILES: Files = {
  names: () => Promise.resolve([]),
  read: () => Promise.resolve(null),
  write: () => Promise.resolve(),
  remove: () => Promise.resolve(),
};
