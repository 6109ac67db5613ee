import { type Day, dayOf, type Moment } from '../domain/day';
import type { PupilKey } from '../domain/dossier';
import type { SessionStore } from '../storage/vault';

/** Name in the session's store. */
const NAME = 'round-paper';

/** Whom a paper of the round names, in its order. */
export interface Paper {
  readonly printedAt: Moment;
  readonly pupils: readonly PupilKey[];
}

/** The paper of the round that was printed last, as long as the browser is open; of a pupil it holds a keyed hash only. */
export class RoundPaper {
  readonly #session: SessionStore;

  constructor(session: SessionStore) {
    this.#session = session;
  }

  keep(paper: Paper): Promise<void> {
    return this.#session.set(NAME, JSON.stringify(paper));
  }

  /** The one of a day; `null`: on that day none was printed. */
  async of(day: Day): Promise<Paper | null> {
    const kept = (await this.#session.get(NAME)) as string | undefined;
    const paper = kept === undefined ? null : (JSON.parse(kept) as Paper);
    return paper && dayOf(paper.printedAt) === day ? paper : null;
  }
}
