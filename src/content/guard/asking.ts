import { type Given, givenBy, keepReady } from '../portal/given';
import { OwnRoot } from '../portal/own-root';
import { Readiness } from '../portal/ready';
import { Question } from './question';

/** What a file works with that asks in a page before something goes through. */
interface Parts {
  readonly own: OwnRoot;
  readonly question: Question;
  readonly readiness: Readiness;
  readonly signal: AbortSignal;
}

/** What such a file does with the events of a person. */
interface Hearing {
  /** Of an event of the page. */
  readonly hear: (event: Event) => void;
  /** Of an event in what is ours. */
  readonly hearOwn?: (event: Event) => void;
  /** The file ends, and the question is gone. */
  readonly leave?: () => void;
}

/**
 * Hears a person's own clicks and keys before the page does, in a file that may hold them and ask first. It ends with the extension.
 * @param types of the events that are heard; one that is named twice is heard once
 */
export function asking(
  page: Document,
  types: readonly string[],
  start: (given: Given, parts: Parts) => Hearing,
): AbortController {
  const stop = new AbortController();
  const { signal } = stop;
  const given = givenBy(page);
  const readiness = new Readiness(() => given.ask('page>worker:guard', {}));
  const own = new OwnRoot(page);
  const question = new Question(own, page);
  const { hear, hearOwn, leave } = start(given, { own, question, readiness, signal });

  /** The page gets no event that is ours, and all others whatever goes wrong here. */
  const heard = (event: Event) => {
    // What a script makes is no person's.
    if (!event.isTrusted) return;
    if (own.owns(event)) {
      event.stopImmediatePropagation();
      hearOwn?.(event);
      if (event.type === 'click') question.click(event as MouseEvent);
      return;
    }
    try {
      hear(event);
    } catch {
      // It passes: this must never stand between a teacher and a parent.
    }
  };
  for (const type of types) addEventListener(type, heard, { capture: true, signal });
  signal.addEventListener('abort', () => {
    question.close();
    leave?.();
    own.remove();
  });
  const renew = async () => {
    await readiness.renew();
    const looks = readiness.now?.ready.guarding.looks;
    if (looks) own.dress(looks);
  };
  keepReady(page, renew, stop);
  return stop;
}
