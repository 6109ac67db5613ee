import { type Ask, client, Refused } from '../messages/client';
import type { Mark, ReadBy } from '../messages/contract';
import { framesIn } from '../sites/grid';
import { Memory } from '../sites/memory';
import { type Place, type ReadPage, readPageSteps } from '../sites/read-page';
import { atOnce, inParts } from '../sites/steps';
import { Badges } from './badges';
import { contentOf } from './content-of';

/*
 * The file that runs in the page of the LAS: it looks, it tells the worker what it saw, and it places badges. It changes nothing of
 * the page and decides nothing.
 */

const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
const ONCE = Symbol.for('verzuimwijzer/read');
const QUIET_MS = 200;
/** A page on which something moves that we do not read is left alone for longer. */
const MOST_QUIET_MS = 1_600;
/** A page that never comes to rest is read all the same. */
const RESTLESS_MS = 5_000;
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 60_000;
/** The page waits no longer than this for us, on a quick machine. */
const PART_MS = 6;

const WATCHED = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: [
    'hidden',
    'style',
    'class',
    'aria-busy',
    'title',
    'alt',
    'aria-label',
    'colspan',
    'rowspan',
    'open',
  ],
};

const ask: Ask = client((message) => api.runtime.sendMessage(message));

/** What the page shows now, and what became of it. */
interface Shown {
  /** Everything that was read, in whatever order it stands. */
  readonly content: string;
  /** When it was first seen: a page that stands open is no news. */
  readonly since: number;
  /** The worker keeps it, or can do nothing with it. */
  readonly settled: boolean;
}

/** Reads now, and again whenever the page has changed and come to rest. Ends when the extension is gone or may no longer read here. */
class Reader {
  readonly #stop = new AbortController();
  readonly #badges: Badges;
  readonly #observer: MutationObserver;
  readonly #watched = new WeakSet<Document>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waitingSince = 0;
  #quiet = QUIET_MS;
  #retry = FIRST_RETRY_MS;
  #changes = 0;
  readonly #memory = new Memory();
  /** The page changed under the last reading. */
  #restless = false;
  #running = false;
  #shown: Shown = { content: '', since: 0, settled: false };
  /** The last reading, row by row. */
  #last = '';
  /** The reading that the marks below belong to, row by row. */
  #marked = '';
  #marks: readonly Mark[] = [];
  /** What is read by, and the number of the change since which it is so. */
  #readBy: (ReadBy & { readonly since: number }) | null = null;

  constructor() {
    const { signal } = this.#stop;
    const say = (key: string) => api.i18n.getMessage(key);
    this.#badges = new Badges(document, signal, say, (pupil) => {
      ask('page>worker:open-pupil', { pupil }).catch(() => undefined);
    });
    this.#observer = new MutationObserver((records) => {
      this.#memory.changed(records);
      this.#changed();
    });
    const heard = (message: unknown) => {
      if ((message as { type?: unknown } | null)?.type !== 'changed') return;
      this.#marked = '';
      this.later();
    };
    api.runtime.onMessage.addListener(heard);
    signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      this.#observer.disconnect();
      api.runtime?.onMessage?.removeListener(heard);
    });
    const again = () => this.later();
    document.addEventListener('visibilitychange', again, { signal });
    addEventListener('pageshow', again, { signal });
    addEventListener('resize', () => this.#memory.clear(), { signal });
    this.#watch(document);
    void this.read();
  }

  stop(): void {
    this.#stop.abort();
  }

  later(wait = this.#quiet): void {
    if (this.#stop.signal.aborted) return;
    this.#waitingSince ||= Date.now();
    clearTimeout(this.#timer);
    const most = this.#waitingSince + RESTLESS_MS - Date.now();
    this.#timer = setTimeout(() => void this.read(), wait > RESTLESS_MS ? wait : Math.max(0, Math.min(wait, most)));
  }

  async read(): Promise<void> {
    // While one reading is on its way, what changes meanwhile waits until it is back.
    if (document.hidden || this.#stop.signal.aborted || this.#running) return;
    this.#running = true;
    this.#waitingSince = 0;
    const changes = this.#changes;
    try {
      await this.#read();
      this.#retry = FIRST_RETRY_MS;
      if (changes !== this.#changes) this.later();
    } catch (error) {
      this.#refused(error);
    } finally {
      this.#running = false;
    }
  }

  #changed(): void {
    this.#changes += 1;
    this.#badges.check();
    this.later();
  }

  /** Frames of the same site are part of the page. */
  #watch(root: Document): void {
    if (!this.#watched.has(root)) {
      this.#watched.add(root);
      this.#observer.observe(root, WATCHED);
      const { signal } = this.#stop;
      const changed = ({ target }: Event) => {
        this.#memory.asked(target as Element);
        this.later();
      };
      root.addEventListener('change', changed, { signal });
      root.addEventListener('scroll', () => this.#badges.place(), { signal, capture: true, passive: true });
    }
    for (const frame of framesIn(root)) this.#watch(frame);
  }

  async #read(): Promise<void> {
    const { lock, today, profiles: since } = await ask('page>worker:begin', {});
    if (this.#readBy?.since !== since) {
      this.#readBy = { ...(await ask('page>worker:read-by', {})), since };
      this.#badges.dress(this.#readBy.looks);
    }
    const changes = this.#changes;
    this.#watch(document);
    const given = { ...this.#readBy, today: today as never, memory: this.#memory };
    const isStopped = () => changes !== this.#changes;
    // A page that changes while it is read is read anew when it rests; one that never rests is read without a pause.
    const page =
      (await inParts(readPageSteps(document, given), PART_MS, isStopped)) ??
      (this.#restless ? atOnce(readPageSteps(document, given)) : null);
    this.#restless = page === null;
    if (page === null) return;
    if (lock === 'unlocked') await this.#tell(page);
    else this.#marked = '';
    // What changed meanwhile is read again, and its badges are shown then.
    if (changes !== this.#changes) return;
    if (lock === 'unlocked') this.#badges.show(this.#marks, page.places);
    else
      this.#badges.showLocked(lock !== 'not-set-up' && page.reading.outcome === 'read' ? firstOf(page.places) : null);
  }

  async #tell({ reading }: ReadPage): Promise<void> {
    const exactly = JSON.stringify(reading);
    const content = contentOf(reading);
    this.#quiet = exactly === this.#last ? Math.min(this.#quiet * 2, MOST_QUIET_MS) : QUIET_MS;
    this.#last = exactly;
    if (content !== this.#shown.content) this.#shown = { content, since: Date.now(), settled: false };
    const { settled, since } = this.#shown;
    if (settled && exactly === this.#marked) return;
    this.#marks = [];
    const age = settled ? null : Date.now() - since;
    const { lock, marks, kept } = await ask('page>worker:reading', { reading: reading as never, age });
    this.#shown = { content, since, settled: kept };
    if (lock !== 'unlocked') return;
    this.#marked = exactly;
    this.#marks = marks;
    if (!kept) throw new Refused('failed');
  }

  /** The worker was stopped in between and is woken by the next question; an extension that is gone, or may not read here, is not. */
  #refused(error: unknown): void {
    const why = error instanceof Refused ? error.why : null;
    if (!api.runtime?.id || why === 'not-allowed' || why === 'not-ours') {
      this.stop();
      return;
    }
    this.#marked = '';
    this.#badges.show([], []);
    if (why === 'malformed') {
      this.#shown = { ...this.#shown, settled: true };
      return;
    }
    this.later(this.#retry);
    this.#retry = Math.min(this.#retry * 2, LAST_RETRY_MS);
  }
}

const firstOf = (places: readonly Place[]): Element | null => places[0]?.element ?? null;

const page = globalThis as { [ONCE]?: Reader };
// A script of an earlier version may still be here.
page[ONCE]?.stop();
page[ONCE] = new Reader();
