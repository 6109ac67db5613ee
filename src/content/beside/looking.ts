import { type Day, dayOf } from '../../domain/day';
import type { RuleId } from '../../etiquette/agreement';
import type { Module, PortalAction } from '../../etiquette/context';
import type { Reminder } from '../../etiquette/reminder';
import type { DraftBack } from '../../messages/portal';
import { controlsIn, isUnticked } from '../../sites/portal/control';
import { enteredIn, fieldsIn, portalFields } from '../../sites/portal/fields';
import type { Known } from '../../sites/portal/known';
import { mainOf, moduleOf } from '../../sites/portal/place';
import { type Doing, doingOf } from '../../sites/portal/recognise';
import { isPainted } from '../../sites/portal/unreadable';
import { workdaysIn } from '../../sites/portal/workdays';
import type { Given } from '../portal/given';
import { judge, judgeModule, nowBy, type Ready } from '../portal/judge';
import type { Readiness } from '../portal/ready';
import { fillIn } from './fill';
import type { Line, Lines } from './lines';

const QUIET_MS = 250;
/** A page that never rests is looked at all the same. */
const MOST_WAIT_MS = 2_000;
const WATCHED = {
  subtree: true,
  childList: true,
  attributes: true,
  attributeFilter: ['open', 'hidden', 'aria-current'],
};

interface Parts {
  readonly readiness: Readiness;
  readonly lines: Lines;
}

const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
const isWritten = ({ deed }: Doing): boolean => deed.action === 'write' || deed.action === 'reply';

/** Looks where in the portal a person is, when the page rests: says what the house rules say beside it, and puts a kept text back. */
export class Looking {
  readonly #given: Given;
  readonly #parts: Parts;
  readonly #stop: AbortSignal;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waitingSince = 0;
  /** The module that is open, and the day on which the worker was told. */
  #module: Module | null = null;
  #day: Day | null = null;
  /** Somebody came to the page since it was looked at. */
  #isNewlySeen = false;
  /** Drafts that were put back, or left: not again. */
  readonly #handled = new Set<string>();
  /** Lines that stand until they are put away or what they stand beside is gone. */
  #standing: readonly Line[] = [];

  constructor(given: Given, parts: Parts, stop: AbortSignal) {
    this.#given = given;
    this.#parts = parts;
    this.#stop = stop;
    const observer = new MutationObserver(() => this.later());
    observer.observe(given.page, WATCHED);
    stop.addEventListener('abort', () => {
      observer.disconnect();
      clearTimeout(this.#timer);
    });
  }

  /** Somebody clicks in the page or looks at it again: what stood open since another day is open anew. */
  somebodyCame(): void {
    this.#isNewlySeen = true;
    this.later();
  }

  later(): void {
    if (this.#stop.aborted) return;
    this.#waitingSince ||= Date.now();
    clearTimeout(this.#timer);
    const wait = Math.max(0, Math.min(QUIET_MS, this.#waitingSince + MOST_WAIT_MS - Date.now()));
    this.#timer = setTimeout(() => requestIdleCallback(() => this.look(), { timeout: MOST_WAIT_MS }), wait);
  }

  look(): void {
    this.#waitingSince = 0;
    const { now } = this.#parts.readiness;
    if (this.#stop.aborted || this.#given.page.hidden) return;
    if (!now) {
      this.#parts.lines.show([]);
      return;
    }
    if (isPainted(this.#given.page)) {
      const text = this.#given.say('guard_painted');
      this.#stand({ key: 'painted', beside: this.#given.page.body, source: null, text, buttons: [] });
    }
    this.#opened(now.ready, now.known);
    const doings = this.#doings(now.known);
    const { draft } = now.ready.guarding;
    const screen = doings.find(isWritten);
    if (draft && screen && !this.#handled.has(draft.id)) this.#putBack(draft, screen, now.known);
    this.#show(this.#notices(doings, now.ready, now.known));
  }

  #opened(ready: Ready, known: Known): void {
    const { page, ask } = this.#given;
    const [module, day] = [moduleOf(page, known), dayOf(nowBy(ready, Date.now()))];
    const isKnown = module === this.#module && (day === this.#day || !this.#isNewlySeen);
    this.#isNewlySeen = false;
    if (isKnown) return;
    this.#module = module;
    this.#day = day;
    if (module === null) return;
    const workdays = module === 'profiles' ? workdaysIn(mainOf(page), known) : null;
    ask('page>worker:portal-opened', { module, workdays: workdays && [...workdays] }).catch(() => undefined);
  }

  /** What can be done on the screen now, once each. */
  #doings(known: Known): readonly Doing[] {
    const found = new Map<string, Doing>();
    for (const control of controlsIn(this.#given.page, known)) {
      const doing = isShown(control) ? doingOf(control, known, isUnticked(control), this.#module) : null;
      const key = doing && `${doing.deed.module}/${doing.deed.action}`;
      if (key && !found.has(key)) found.set(key, doing);
    }
    return [...found.values()];
  }

  #notices(doings: readonly Doing[], ready: Ready, known: Known): readonly Line[] {
    const found = new Map<RuleId, Line>();
    const add = (reminders: readonly Reminder[], beside: Element, action: PortalAction) => {
      for (const { rule, level, source, text, about } of reminders) {
        if (level !== 'notice' || found.has(rule)) continue;
        const said = about.length > 0 ? `${text} (${about.join(', ')})` : text;
        const heading = this.#given.say('guard_source', source);
        found.set(rule, { key: `${rule}/${action}`, beside, source: heading, text: said, buttons: [] });
        this.#parts.readiness.spoke(rule);
        this.#given.spoke(rule);
      }
    };
    for (const doing of doings) add(judge(ready, Date.now(), doing, known).reminders, doing.control, doing.deed.action);
    const heading = this.#given.page.querySelector('h1,h2');
    if (this.#module && heading) {
      const fields = portalFields(mainOf(this.#given.page), known);
      add(judgeModule(ready, Date.now(), this.#module, fields), heading, 'open');
    }
    return [...found.values()];
  }

  /** Never over a text that stands there, unless the person says so. What is said of it stands under what sends it: it must cover nothing. */
  #putBack(draft: DraftBack, { area, control }: Doing, known: Known): void {
    const fields = fieldsIn(area, known);
    const [text, subject] = [fields.get('text')?.[0], fields.get('subject')?.[0]];
    if (!text) return;
    this.#handled.add(draft.id);
    const { say, ask } = this.#given;
    const fill = () => {
      if (subject && draft.subject) fillIn(subject, draft.subject);
      fillIn(text, draft.text);
      ask('page>worker:draft-filled', { draft: draft.id }).catch(() => undefined);
      const filled = say('guard_filled', draft.to.join(', '));
      this.#stand({ key: `filled/${draft.id}`, beside: control, source: null, text: filled, buttons: [] });
    };
    if (enteredIn(text) === '' && (!subject || enteredIn(subject) === '')) {
      fill();
      return;
    }
    const buttons = [
      { words: say('guard_replace'), press: fill },
      { words: say('guard_leave'), press: () => undefined },
    ];
    this.#stand({ key: `fill/${draft.id}`, beside: control, source: null, text: say('guard_fillAsk'), buttons });
  }

  #stand(line: Line): void {
    if (this.#standing.some(({ key, beside }) => key === line.key && beside === line.beside)) return;
    this.#standing = [...this.#standing.filter(({ key }) => key !== line.key), line];
    this.later();
  }

  #show(notices: readonly Line[]): void {
    this.#standing = this.#standing.filter(({ beside }) => beside.isConnected);
    this.#parts.lines.show([...notices, ...this.#standing]);
  }
}
