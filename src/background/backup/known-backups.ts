import { type Day, dayNumber, dayOf } from '../../domain/day';
import type { Clock, Entry, Subject } from '../../domain/dossier';

const NEVER = '' as Clock;
const MOST = 5;

/** Which backups were made, as far as the school years that are open tell, and whether anything was written since. */
export class KnownBackups {
  readonly #made: Entry[] = [];
  /** When something was written last that is more than a note of what happened on a device. */
  #written: Clock = NEVER;

  add(_subject: Subject, entries: readonly Entry[]): void {
    for (const entry of entries) {
      if (entry.kind === 'noted') {
        if (entry.what.of === 'backup-made') this.#made.push(entry);
      } else if (entry.clock > this.#written) this.#written = entry.clock;
    }
    this.#made.sort((a, b) => (a.clock < b.clock ? 1 : -1));
  }

  /** The latest, newest first. */
  get made(): readonly { readonly on: Day; readonly by: string }[] {
    return this.#made.slice(0, MOST).map(({ at, by }) => ({ on: dayOf(at), by: by.name }));
  }

  /**
   * Should somebody make one? Only where something was written since the last.
   * @param every after so many days; `null`: nobody wants to be told
   * @param since the day on which the school began, for who never made one
   */
  isDue(every: number | null, since: Day | null, today: Day): boolean {
    const [last] = this.#made;
    const from = last ? dayOf(last.at) : since;
    if (every === null || from === null || this.#written <= (last?.clock ?? NEVER)) return false;
    return dayNumber(today) - dayNumber(from) >= every;
  }
}
