import { type Ask, client, Refused } from '../messages/client';
import type { ListsBy } from '../messages/portal-lists';
import { framesIn } from '../sites/grid';
import { readListsSteps } from '../sites/portal/lists/read-lists';
import type { ListsRead } from '../sites/portal/lists/rows';
import { atOnce, inParts } from '../sites/steps';

/*
 * The file that reads the lists of a parent portal, and of the LAS' pupils: it looks and tells the worker what it saw. It changes nothing
 * of the page and decides nothing.
 */

const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
const ONCE = Symbol.for('verzuimwijzer/lists');
const QUIET_MS = 400;
/** A page that never comes to rest is read all the same. */
const RESTLESS_MS = 5_000;
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 60_000;
const PART_MS = 6;

const ask: Ask = client((message) => api.runtime.sendMessage(message));

/**
 * Reads when the page has come to rest, and again when it has changed. Ends when the extension is gone or may no longer read here. The
 * reader of absences waits and tries again in the same way, in its own words: that file is at its 15 kB, and has no room for a class of both.
 */
class ListReader {
  readonly #stop = new AbortController();
  readonly #observer = new MutationObserver(() => this.#changed());
  readonly #watched = new WeakSet<Document>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waitingSince = 0;
  #retry = FIRST_RETRY_MS;
  #changes = 0;
  #running = false;
  /** The page changed under the last reading. */
  #restless = false;
  /** What is read by; `null`: asked anew, since something changed or it was locked. */
  #by: ListsBy | null = null;
  /** Which lists do not fit, as the worker knows it; `null`: it may not. */
  #told: string | null = null;
  /** What the page shows, when it was first seen, and whether the worker keeps it. */
  #shown = { content: '', since: 0, settled: false };

  constructor() {
    const { signal } = this.#stop;
    const heard = (message: unknown) => {
      if ((message as { type?: unknown } | null)?.type !== 'changed') return;
      this.#by = null;
      this.#told = null;
      this.#later();
    };
    api.runtime.onMessage.addListener(heard);
    signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      this.#observer.disconnect();
      api.runtime?.onMessage?.removeListener(heard);
    });
    document.addEventListener('visibilitychange', () => this.#later(), { signal });
    addEventListener('pageshow', () => this.#later(), { signal });
    this.#watch(document);
    void this.#look();
  }

  stop(): void {
    this.#stop.abort();
  }

  #changed(): void {
    this.#changes += 1;
    this.#later();
  }

  #later(wait = QUIET_MS): void {
    if (this.#stop.signal.aborted) return;
    this.#waitingSince ||= Date.now();
    clearTimeout(this.#timer);
    const most = this.#waitingSince + RESTLESS_MS - Date.now();
    this.#timer = setTimeout(() => void this.#look(), wait > RESTLESS_MS ? wait : Math.max(0, Math.min(wait, most)));
  }

  /** Frames of the same site are part of the page. */
  #watch(root: Document): void {
    if (!this.#watched.has(root)) {
      this.#watched.add(root);
      this.#observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    }
    for (const frame of framesIn(root)) this.#watch(frame);
  }

  async #look(): Promise<void> {
    if (document.hidden || this.#stop.signal.aborted || this.#running) return;
    this.#running = true;
    this.#waitingSince = 0;
    const changes = this.#changes;
    try {
      await this.#read();
      this.#retry = FIRST_RETRY_MS;
      if (changes !== this.#changes) this.#later();
    } catch (error) {
      this.#refused(error);
    } finally {
      this.#running = false;
    }
  }

  async #read(): Promise<void> {
    this.#watch(document);
    this.#by ??= await ask('page>worker:lists-by', {});
    const by = this.#by;
    if (by === null) return;
    const changes = this.#changes;
    // A page that never rests is read without a pause.
    const read = this.#restless
      ? atOnce(readListsSteps(document, by))
      : await inParts(readListsSteps(document, by), PART_MS, () => changes !== this.#changes);
    this.#restless = read === null;
    if (read === null) return;
    await this.#tell(read.unfit);
    const { lists } = read;
    if (lists.length === 0) return;
    const content = JSON.stringify(lists);
    if (content !== this.#shown.content) this.#shown = { content, since: Date.now(), settled: false };
    if (this.#shown.settled) return;
    const age = Date.now() - this.#shown.since;
    const kept = await ask('page>worker:portal-lists', { lists: lists as never, age });
    if (kept === 'not-saved') throw new Refused('failed');
    this.#shown = { ...this.#shown, settled: kept === 'kept' };
  }

  /** Also that there is none: a page before this one in the tab may have had one. */
  async #tell(unfit: ListsRead['unfit']): Promise<void> {
    const content = JSON.stringify(unfit);
    if (content === this.#told) return;
    await ask('page>worker:unfit-lists', { unfit: unfit as never });
    this.#told = content;
  }

  /** The worker is woken by the next question; an extension that is gone, or may not read here, is not. */
  #refused(error: unknown): void {
    const why = error instanceof Refused ? error.why : null;
    if (!api.runtime?.id || why === 'not-allowed' || why === 'not-ours') {
      this.stop();
      return;
    }
    // What the worker cannot take it cannot take a second time.
    if (why === 'malformed') this.#shown = { ...this.#shown, settled: true };
    else this.#later(this.#retry);
    this.#retry = Math.min(this.#retry * 2, LAST_RETRY_MS);
  }
}

const page = globalThis as { [ONCE]?: ListReader };
// A script of an earlier version may still be here.
page[ONCE]?.stop();
page[ONCE] = new ListReader();
