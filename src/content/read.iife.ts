import type { Ask } from '../messages/client';
import { client } from '../messages/client';
import type { Mark } from '../messages/contract';
import { PROFILES } from '../sites';
import { type Place, readPageWithPlaces } from '../sites/read-page';
import { Badges } from './badges';

/*
 * The file that runs in the page of the LAS: it looks, it tells the worker what it saw, and it places badges. It changes nothing of
 * the page and decides nothing.
 */

const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
const ONCE = Symbol.for('verzuimwijzer/read');
const QUIET_MS = 200;

const ask: Ask = client((message) => api.runtime.sendMessage(message));

/** Reads now, and again whenever the page has changed and come to rest. Ends when the extension is gone. */
class Reader {
  readonly #stop = new AbortController();
  readonly #badges: Badges;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sent = '';
  #marks: readonly Mark[] = [];
  #running = false;
  #again = false;

  constructor() {
    const say = (key: string) => api.i18n.getMessage(key);
    this.#badges = new Badges(document, this.#stop.signal, say, (pupil) => {
      ask('page>worker:open-pupil', { pupil }).catch(() => undefined);
    });
    const observer = new MutationObserver(() => this.later());
    observer.observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['hidden', 'style', 'class', 'aria-busy'],
    });
    this.#stop.signal.addEventListener('abort', () => observer.disconnect());
    api.runtime.onMessage.addListener((message: unknown) => {
      if ((message as { type?: unknown } | null)?.type !== 'changed') return;
      this.#sent = '';
      this.later();
    });
    document.addEventListener('change', () => this.later(), { signal: this.#stop.signal });
    document.addEventListener('visibilitychange', () => this.later(), { signal: this.#stop.signal });
    void this.read();
  }

  later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.read(), QUIET_MS);
  }

  async read(): Promise<void> {
    if (document.hidden || this.#stop.signal.aborted) return;
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = true;
    try {
      await this.#read();
    } catch {
      // The worker was stopped in between and is woken by the next question; an extension that was removed is gone for good.
      if (!api.runtime?.id) this.#stop.abort();
      else {
        this.#sent = '';
        this.later();
      }
    } finally {
      this.#running = false;
      if (this.#again) {
        this.#again = false;
        this.later();
      }
    }
  }

  async #read(): Promise<void> {
    const { lock, today, reasons } = await ask('page>worker:begin', {});
    const { reading, places } = readPageWithPlaces(document, { today: today as never, reasons, profiles: PROFILES });
    if (lock !== 'unlocked') {
      this.#sent = '';
      this.#badges.showLocked(reading.outcome === 'read' ? firstOf(places) : null);
      return;
    }
    const text = JSON.stringify(reading);
    if (text !== this.#sent) {
      const answer = await ask('page>worker:reading', { reading: reading as never });
      this.#sent = text;
      this.#marks = answer.marks;
    }
    this.#badges.show(this.#marks, places);
  }
}

const firstOf = (places: readonly Place[]): Element | null => places[0]?.element ?? null;

const page = globalThis as { [ONCE]?: Reader };
page[ONCE] ??= new Reader();
