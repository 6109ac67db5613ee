import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { TypedTexts } from '../messages/typed';
import { TypedContext } from '../ui/typed';
import { ask } from './ask';

/** How long somebody pauses before what they typed is kept, in milliseconds. */
const PAUSE = 400;

/** What somebody types and what is not kept yet, by place. */
class Waiting {
  readonly #who: string;
  readonly #texts = new Map<string, TypedTexts | null>();
  #timer: number | undefined;

  constructor(who: string) {
    this.#who = who;
  }

  readonly keep = (place: string, texts: TypedTexts | null): void => {
    this.#texts.set(place, texts);
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.keepAll(), PAUSE);
  };

  async keepAll(): Promise<void> {
    clearTimeout(this.#timer);
    for (const [place, texts] of [...this.#texts]) {
      const answer = await ask('own>worker:keep-typed', { who: this.#who, place, texts }).catch(
        () => 'not-saved' as const,
      );
      // Somebody may have typed on meanwhile.
      if (answer === 'done' && this.#texts.get(place) === texts) this.#texts.delete(place);
    }
  }
}

/** By who sits here. A lock may come in the middle of a word, and what it refused is kept when the same person is back. */
const waitingOf = new Map<string, Waiting>();

interface Props {
  /** The name of who sits here. */
  readonly who: string;
  readonly children: ComponentChildren;
}

/** Forms in it find back what was typed in them before. For pages that are shown while somebody sits here; `key` it by who that is. */
export function TypedPlaces({ who, children }: Props) {
  const waiting = waitingOf.get(who) ?? new Waiting(who);
  waitingOf.set(who, waiting);
  const [before, setBefore] = useState<Readonly<Record<string, TypedTexts>> | null>(null);
  useEffect(() => {
    const keepNow = () => void waiting.keepAll();
    const load = async () => {
      await waiting.keepAll();
      const answer = await ask('own>worker:typed', {}).catch(() => 'locked' as const);
      if (answer !== 'locked') setBefore(answer);
    };
    void load();
    addEventListener('pagehide', keepNow);
    return () => {
      removeEventListener('pagehide', keepNow);
      keepNow();
    };
  }, []);
  const keeper = useMemo(() => ({ before, keep: waiting.keep }), [before, waiting]);
  return <TypedContext.Provider value={keeper}>{children}</TypedContext.Provider>;
}
