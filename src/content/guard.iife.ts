import { client } from '../messages/client';
import { Asked } from './guard/asked';
import type { Given } from './guard/given';
import { HELD } from './guard/hands';
import { Holding } from './guard/holding';
import { Lines } from './guard/lines';
import { Looking } from './guard/looking';
import { OwnRoot } from './guard/own-root';
import { Question } from './guard/question';
import { STYLE } from './guard/question-style';
import { Readiness } from './guard/ready';

/*
 * The file that runs in the page of a parent portal, before anything of the page: it hears a person's own clicks and keys first, and
 * asks what the school's agreements ask before something is sent. It sends nothing, and where it does not know it lets pass.
 */

const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
const ONCE = Symbol.for('verzuimwijzer/guard');

function guard(): AbortController {
  const stop = new AbortController();
  const { signal } = stop;
  const ask = client((message) => api.runtime.sendMessage(message));
  const readiness = new Readiness(() => ask('page>worker:guard', {}));
  const given: Given = {
    page: document,
    ask,
    say: (key, ...values) => api.i18n.getMessage(key, [...values]),
    language: api.i18n.getUILanguage(),
    spoke: (rule) => {
      if (readiness.spoke(rule)) ask('page>worker:portal-spoke', { rule }).catch(() => undefined);
    },
  };
  const own = new OwnRoot(document, STYLE);
  const question = new Question(own, document);
  const lines = new Lines(own, document, given.say('guard_close'));
  const asked = new Asked(sessionStorage);
  const looking = new Looking(given, { readiness, asked, lines }, signal);
  const again = (control: Element, text: string) => looking.again(control, text);
  const holding = new Holding(given, { own, question, readiness, asked, again });

  /** The page must get no event that is ours, and all others whatever goes wrong here. */
  const hear = (event: Event) => {
    // What a script makes is no person's.
    if (!event.isTrusted) return;
    if (own.owns(event)) {
      event.stopImmediatePropagation();
      holding.hearOwn(event);
      if (event.type !== 'click') return;
      question.click(event as MouseEvent);
      lines.click(event as MouseEvent);
      return;
    }
    if (event.type === 'click') looking.pressed();
    try {
      holding.hear(event);
    } catch {
      // It passes: this must never stand between a teacher and a parent.
    }
  };
  for (const type of HELD) addEventListener(type, hear, { capture: true, signal });
  addEventListener('beforeinput', (event) => event.isTrusted && holding.writes(event), { capture: true, signal });
  addEventListener('pagehide', () => asked.leave(), { signal });
  addEventListener('scroll', () => lines.place(), { capture: true, passive: true, signal });
  addEventListener('resize', () => lines.place(), { signal });

  const renew = async () => {
    await readiness.renew();
    // An extension that is gone leaves the page alone.
    if (api.runtime?.id) looking.later();
    else stop.abort();
  };
  const heard = (message: unknown) => {
    if ((message as { type?: unknown } | null)?.type === 'changed') void renew();
  };
  api.runtime.onMessage.addListener(heard);
  document.addEventListener('visibilitychange', () => document.hidden || void renew(), { signal });
  addEventListener('pageshow', () => void renew(), { signal });
  signal.addEventListener('abort', () => {
    api.runtime?.onMessage?.removeListener(heard);
    question.close();
    own.remove();
  });
  void renew();
  return stop;
}

const page = globalThis as { [ONCE]?: AbortController };
// A script of an earlier version may still be here.
page[ONCE]?.abort();
page[ONCE] = guard();
