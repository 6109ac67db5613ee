import { Lines } from './beside/lines';
import { STYLE } from './beside/lines-style';
import { Looking } from './beside/looking';
import { givenBy, keepReady, once } from './portal/given';
import { OwnRoot } from './portal/own-root';
import { Readiness } from './portal/ready';

/*
 * The file that says in the page of a parent portal what the school's agreements say beside a control, and that puts a text back that
 * a person had put aside. It holds nothing and sends nothing.
 */

function beside(): AbortController {
  const stop = new AbortController();
  const { signal } = stop;
  const given = givenBy(document);
  const readiness = new Readiness(() => given.ask('page>worker:guard', {}));
  const own = new OwnRoot(document);
  own.dress(STYLE);
  const lines = new Lines(own, document, { close: given.say('guard_close'), unfold: given.say('guard_unfold') });
  const looking = new Looking(given, { readiness, lines }, signal);
  const hear = (event: MouseEvent) => {
    if (!event.isTrusted) return;
    if (own.owns(event)) {
      event.stopImmediatePropagation();
      lines.click(event);
    } else looking.somebodyCame();
  };
  addEventListener('click', hear, { capture: true, signal });
  document.addEventListener('visibilitychange', () => document.hidden || looking.somebodyCame(), { signal });
  addEventListener('scroll', () => lines.place(), { capture: true, passive: true, signal });
  addEventListener('resize', () => lines.place(), { signal });
  signal.addEventListener('abort', () => own.remove());
  const renew = async () => {
    await readiness.renew();
    looking.later();
  };
  keepReady(document, renew, stop);
  return stop;
}

once('beside', beside);
