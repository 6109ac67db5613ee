import { HELD } from './guard/hands';
import { Question } from './guard/question';
import { Adding } from './photos/adding';
import { COMING } from './photos/coming';
import { givenBy, keepReady, once } from './portal/given';
import { OwnRoot } from './portal/own-root';
import { Readiness } from './portal/ready';

/*
 * The file that runs on the school's own website before anything of the page: it asks what the school agreed on photos before somebody
 * adds one. It reads nothing of the page and adds nothing; where it does not know it lets pass.
 */

const HEARD = ['click', ...COMING] as const;

function photos(): AbortController {
  const stop = new AbortController();
  const { signal } = stop;
  const given = givenBy(document);
  const readiness = new Readiness(() => given.ask('page>worker:guard', {}));
  const own = new OwnRoot(document);
  const question = new Question(own, document);
  const adding = new Adding(given, { question, readiness });

  /** The page gets no event that is ours, and all others whatever goes wrong here. */
  const hear = (event: Event) => {
    // What a script makes is no person's.
    if (!event.isTrusted) return;
    if (own.owns(event)) {
      event.stopImmediatePropagation();
      if (event.type === 'click') question.click(event as MouseEvent);
      return;
    }
    try {
      adding.hear(event);
    } catch {
      // It passes: this must never stand between a teacher and what they write.
    }
  };
  for (const type of new Set([...HELD, ...HEARD])) addEventListener(type, hear, { capture: true, signal });
  signal.addEventListener('abort', () => {
    question.close();
    adding.leave();
    own.remove();
  });
  const renew = async () => {
    await readiness.renew();
    const looks = readiness.now?.ready.guarding.looks;
    if (looks) own.dress(looks);
  };
  keepReady(document, renew, stop);
  return stop;
}

once('photos', photos);
