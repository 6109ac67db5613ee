import { Asked } from './guard/asked';
import { asking } from './guard/asking';
import { HELD, isDown } from './guard/hands';
import { Hint } from './guard/hint';
import { Holding } from './guard/holding';
import { once } from './portal/given';

/*
 * The file that runs in the page of a parent portal before anything of the page: it hears a person's own clicks and keys first, and
 * asks what the school's agreements ask before something is sent. It sends nothing, and where it does not know it lets pass.
 */

const guard = (): AbortController =>
  asking(document, HELD, (given, { own, question, readiness, signal }) => {
    const hint = new Hint(own, document);
    const asked = new Asked(sessionStorage);
    const holding = new Holding(given, { question, hint, readiness, asked });
    const writes = (event: Event) => event.isTrusted && holding.writes(event);
    addEventListener('beforeinput', writes, { capture: true, signal });
    addEventListener('pagehide', () => asked.leave(), { signal });
    return {
      hear: (event) => {
        // The key that answered the question comes up in the page: that is no new press.
        if (isDown(event) || event.type === 'keydown') hint.hide();
        holding.hear(event);
      },
      hearOwn: (event) => holding.hearOwn(event),
    };
  });

once('guard', guard);
