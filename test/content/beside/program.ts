import { Lines } from '../../../src/content/beside/lines';
import { STYLE } from '../../../src/content/beside/lines-style';
import { Looking } from '../../../src/content/beside/looking';
import type { Given } from '../../../src/content/portal/given';
import { OwnRoot } from '../../../src/content/portal/own-root';
import type { Readiness } from '../../../src/content/portal/ready';
import type { Guarding } from '../../../src/messages/portal';
import { portalFor } from '../../../src/sites/portal';
import { knownOf } from '../../../src/sites/portal/known';

/* The lines of a page in a root that can be looked into, and the looking with a worker of the tests. */

const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) {
  return attach.call(this, { ...init, mode: 'open' });
};

const own = new OwnRoot(document);
own.dress(STYLE);
const lines = new Lines(own, document, { close: 'Sluiten', unfold: 'Lees dit' });

/** Shows a line beside the first heading. @returns what stands in all lines then, without their buttons */
export function saidWith(text: string): readonly string[] {
  lines.show([{ key: 'late/open', beside: document.querySelector('h1')!, source: null, text, buttons: [] }]);
  return [...own.root.querySelectorAll('.line p')].map((line) => line.textContent);
}

/** The line as an element: shown again it is the same. */
export const isSameAfter = (text: string): boolean => {
  const before = own.root.querySelector('.line');
  saidWith(text);
  return before === own.root.querySelector('.line');
};

/** Where a line lies; `null`: it is not seen. */
export async function placed(): Promise<{ isFolded: boolean; box: DOMRect } | null> {
  saidWith('Ouders lezen dit pas morgen. Zet uw bericht klaar.');
  await new Promise(requestAnimationFrame);
  const line = own.root.querySelector<HTMLElement>('.line')!;
  return line.hidden
    ? null
    : { isFolded: line.hasAttribute('data-folded'), box: line.getBoundingClientRect().toJSON() as DOMRect };
}

let now = '';
const opened: string[] = [];
const guarding = { now: '', agreements: [], role: 'teacher', workdays: [], remembered: { spoken: {} }, draft: null };
const readiness = {
  get now() {
    const ready = { guarding: { ...guarding, now } as unknown as Guarding, since: Date.now(), spokenHere: new Set() };
    return { ready, known: knownOf(portalFor('portaal.localhost', [])) };
  },
} as unknown as Readiness;
const given = {
  page: document,
  ask: (_name: string, { module }: { module: string }) => {
    opened.push(module);
    return Promise.resolve(null);
  },
  say: (key: string) => key,
} as unknown as Given;
const looking = new Looking(given, { readiness, lines }, new AbortController().signal);

/** Looks at a moment. @returns the modules that the worker was told of until then */
export function openedAt(moment: string, isSomebodyThere: boolean): readonly string[] {
  now = moment;
  if (isSomebodyThere) looking.somebodyCame();
  looking.look();
  return opened;
}
