import type { Moment } from '../domain/day';
import type { PageState, SeenView } from '../messages/views';
import type { SessionStore } from '../storage/vault';

/** Name in the session's store. */
const NAME = 'seen';
const MOST = 30;

/** What is told of a page: how it was read, and nothing of whom it is about. */
function viewOf(origin: string | null, page: PageState, at: Moment): SeenView {
  const about = { origin: origin ?? '', at, state: page.state };
  const nothing = { profile: null, lines: null, shows: null, why: null, missing: [], puzzles: {}, lists: [] };
  if (page.state === 'unreadable') return { ...about, ...nothing, why: page.why, missing: page.missing };
  if (page.state === 'unfit-lists') return { ...about, ...nothing, lists: page.lists };
  if (page.state !== 'read') return { ...about, ...nothing };
  const puzzles: Record<string, number> = {};
  for (const { why } of page.puzzles) puzzles[why] = (puzzles[why] ?? 0) + 1;
  const { profile, lines, shows } = page;
  return { ...about, ...nothing, profile, lines, shows, puzzles };
}

const isSame = (one: SeenView, other: SeenView): boolean =>
  JSON.stringify({ ...one, at: '' }) === JSON.stringify({ ...other, at: '' });

/** Which pages were read how, for whoever must find out why one is not: the latest, as long as the browser is open. */
export class SeenLog {
  readonly #session: SessionStore;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(session: SessionStore) {
    this.#session = session;
  }

  /** Newest first. */
  async all(): Promise<readonly SeenView[]> {
    return JSON.parse(((await this.#session.get(NAME)) as string | undefined) ?? '[]') as readonly SeenView[];
  }

  /** The same again only counts as looked at later. */
  add(origin: string | null, page: PageState, at: Moment): void {
    const view = viewOf(origin, page, at);
    this.#turn = this.#turn
      .then(() => this.all())
      .then((all) => [view, ...all.filter((other) => !isSame(other, view))].slice(0, MOST))
      .then((all) => this.#session.set(NAME, JSON.stringify(all)))
      .catch(() => undefined);
  }

  clear(): Promise<void> {
    return this.#session.remove(NAME);
  }
}
