import { Asked } from './guard/asked';
import { HELD, isDown } from './guard/hands';
import { Hint } from './guard/hint';
import { Holding } from './guard/holding';
import { Question } from './guard/question';
import { givenBy, keepReady, once } from './portal/given';
import { OwnRoot } from './portal/own-root';
import { Readiness } from './portal/ready';

/*
 * The file that runs in the page of a parent portal before anything of the page: it hears a person's own clicks and keys first, and
 * asks what the school's agreements ask before something is sent. It sends nothing, and where it does not know it lets pass.
 */

function guard(): AbortController {
  const stop = new AbortController();
  const { signal } = stop;
  const given = givenBy(document);
  const readiness = new Readiness(() => given.ask('page>worker:guard', {}));
  const own = new OwnRoot(document);
  const question = new Question(own, document);
  const hint = new Hint(own, document);
  const asked = new Asked(sessionStorage);
  const holding = new Holding(given, { question, hint, readiness, asked });

  /** The page gets no event that is ours, and all others whatever goes wrong here. */
  const hear = (event: Event) => {
    // What a script makes is no person's.
    if (!event.isTrusted) return;
    if (own.owns(event)) {
      event.stopImmediatePropagation();
      holding.hearOwn(event);
      if (event.type === 'click') question.click(event as MouseEvent);
      return;
    }
    // The key that answered the question comes up in the page: that is no new press.
    if (isDown(event) || event.type === 'keydown') hint.hide();
    try {
      holding.hear(event);
    } catch {
      // It passes: this must never stand between a teacher and a parent.
    }
  };
  for (const type of HELD) addEventListener(type, hear, { capture: true, signal });
  const writes = (event: Event) => event.isTrusted && holding.writes(event);
  addEventListener('beforeinput', writes, { capture: true, signal });
  addEventListener('pagehide', () => asked.leave(), { signal });
  signal.addEventListener('abort', () => {
    question.close();
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

once('guard', guard);
