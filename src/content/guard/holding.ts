import type { Reminder } from '../../etiquette/reminder';
import type { Guarding } from '../../messages/portal';
import type { Known } from '../../sites/portal/known';
import { textOn, wordOn } from '../../sites/portal/named';
import type { Given } from '../portal/given';
import { type Judged, judge, type Ready } from '../portal/judge';
import type { Readiness } from '../portal/ready';
import type { Asked } from './asked';
import { begunBy, writtenIn } from './begun';
import { whenWords } from './dates';
import { type Begun, goOn } from './go-on';
import { hold, isDown, isPointer } from './hands';
import type { Hint } from './hint';
import { type Answer, type Choice, type Question, saidBy, written } from './question';

/** The worker may be slow to start; nobody looks at a window longer than this. */
const MOST_KEEPING_MS = 8_000;

interface Parts {
  readonly question: Question;
  readonly readiness: Readiness;
  readonly asked: Asked;
  readonly hint: Hint;
}

/** Holds what a person begins until they answered what the house rules ask of it, once for each message; everything else passes. */
export class Holding {
  readonly #given: Given;
  readonly #parts: Parts;
  /** What a press that is not over yet began, and whether it is held. */
  #press: { readonly begun: Begun; readonly isHeld: boolean } | null = null;
  /** A key that is down still. */
  #key: string | null = null;

  constructor(given: Given, parts: Parts) {
    this.#given = given;
    this.#parts = parts;
  }

  /** Of an event that is the person's own. It is decided at once, with what lies ready. */
  hear(event: Event): void {
    if (event.type.startsWith('key') && this.#isOfHeldKey(event as KeyboardEvent)) return;
    const now = this.#parts.readiness.now;
    if (!now || this.#parts.question.isOpen) return;
    if (isDown(event)) this.#down(event, now.ready, now.known);
    else if (event.type === 'click') this.#click(event, now.ready, now.known);
    else if (isPointer(event)) this.#follow(event);
    else if (event.type === 'keydown' || event.type === 'submit')
      this.#begin(event, begunBy(event, now.known), now.ready, now.known);
  }

  /** A key in what is ours; the one that brought up the question is not meant for it. */
  hearOwn(event: Event): void {
    if (!event.type.startsWith('key')) return;
    if (this.#isOfHeldKey(event as KeyboardEvent) || (event as KeyboardEvent).repeat) event.preventDefault();
  }

  /** Before a letter is typed. */
  writes(event: Event): void {
    const now = this.#parts.readiness.now;
    const field = now && writtenIn(event);
    if (field) this.#parts.asked.writes(field, now.known);
  }

  #isOfHeldKey(event: KeyboardEvent): boolean {
    if (this.#key === null || event.code !== this.#key) return false;
    hold(event);
    if (event.type === 'keyup') this.#key = null;
    return true;
  }

  /** The first of the events of a press decides; the others follow it. */
  #down(event: Event, ready: Ready, known: Known): void {
    if (event.type === 'pointerdown') {
      const begun = begunBy(event, known);
      this.#press = begun && { begun, isHeld: this.#due(begun, ready, known) !== null };
    }
    this.#follow(event);
  }

  #follow(event: Event): void {
    if (this.#press?.isHeld) hold(event);
  }

  #click(event: Event, ready: Ready, known: Known): void {
    // One that a key makes is of no press, also when the press before it became no click.
    const press = (event as MouseEvent).detail === 0 ? null : this.#press;
    this.#press = null;
    const begun = begunBy(event, known);
    const isSame = press !== null && isSamePress(press.begun, begun);
    if (press?.isHeld && !isSame) {
      hold(event);
      const { control, word } = press.begun.doing;
      if (control.isConnected && wordOn(control) !== word) this.#tellChanged();
    } else if (press === null || press.isHeld || !isSame) this.#begin(event, begun, ready, known);
  }

  #begin(event: Event, begun: Begun | null, ready: Ready, known: Known): void {
    const judged = begun && this.#due(begun, ready, known);
    if (!judged) return;
    // Only when the question stands there: what cannot be asked passes.
    this.#ask(begun, judged, ready.guarding, known);
    hold(event);
    if (event.type === 'keydown') this.#key = (event as KeyboardEvent).code;
  }

  /** What is to be asked of it; `null`: nothing, or it was asked before. */
  #due({ doing }: Begun, ready: Ready, known: Known): Judged | null {
    if (this.#parts.asked.was(doing, known)) return null;
    const judged = judge(ready, Date.now(), doing, known);
    const reminders = judged.reminders.filter(({ level }) => level === 'ask');
    return reminders.length > 0 ? { ...judged, reminders } : null;
  }

  #ask(begun: Begun, judged: Judged, guarding: Guarding, known: Known): void {
    const { page, say, spoke } = this.#given;
    const { asked, question } = this.#parts;
    const { doing } = begun;
    const until = whenWords(guarding.holdUntil, guarding.now, this.#given);
    const canHold =
      judged.reminders.some(({ offers }) => offers.includes('hold')) &&
      Boolean(judged.fields.text || judged.fields.subject);
    const choices: Choice<Answer>[] = [
      ...(canHold ? [{ answer: 'hold', words: say('guard_hold', until) } as const] : []),
      { answer: 'go-on', words: say(isMessage(begun) ? 'guard_send' : 'guard_goOn') },
      { answer: 'back', words: say('guard_back') },
    ];
    asked.note(doing, known);
    for (const reminder of judged.reminders) {
      spoke(reminder.rule);
      if (recordsCouple(reminder)) this.#tellCouple(reminder.about);
    }
    const said = [...saidBy(page, judged.reminders, (heading) => say('guard_source', heading))];
    if (judged.reminders.some(recordsCouple)) said.push(written(page, 'p', say('guard_couple')));
    const answered = (answer: Answer, isSeen: boolean) => {
      if (answer === 'go-on') this.#goOn(begun, isSeen);
      else if (answer === 'hold') void this.#keep(begun, judged, until);
    };
    question.ask(say('guard_title'), said, choices, answered, isGrave(begun) ? 'back' : undefined);
  }

  /** The agreement about a couple is recorded in our own page, never here. */
  #tellCouple([names = '']: readonly string[]): void {
    this.#given.ask('page>worker:couple-asked', { names }).catch(() => undefined);
  }

  #goOn(begun: Begun, isSeen: boolean): void {
    const { control } = begun.doing;
    const gone = goOn(begun, isSeen);
    if (gone === 'changed') this.#tellChanged();
    else if (gone === 'by-hand') this.#parts.hint.show(control, this.#given.say('guard_again', textOn(control)));
  }

  async #keep({ doing }: Begun, { fields, to }: Judged, until: string): Promise<void> {
    const { ask, page, say } = this.#given;
    const { pathname, search } = page.location;
    const kept = await Promise.race([
      ask('page>worker:hold-draft', {
        action: doing.deed.action === 'reply' ? 'reply' : 'write',
        path: pathname + search,
        to: [...to],
        subject: fields.subject ?? '',
        text: fields.text ?? '',
      }),
      new Promise<'not-kept'>((resolve) => setTimeout(() => resolve('not-kept'), MOST_KEEPING_MS)),
    ]).catch(() => 'not-kept' as const);
    if (kept === 'kept') this.#tell('guard_keptTitle', say('guard_kept', until));
    else this.#tell('guard_notKeptTitle', say('guard_notKept'));
  }

  #tellChanged(): void {
    this.#tell('guard_changedTitle', this.#given.say('guard_changed'));
  }

  /** @param title the key of the heading */
  #tell(title: string, text: string): void {
    const { page, say } = this.#given;
    const close = { answer: 'close', words: say('guard_close') } as const;
    this.#parts.question.ask(say(title), [written(page, 'p', text)], [close], () => undefined);
  }
}

const isSamePress = ({ doing }: Begun, now: Begun | null): boolean =>
  now !== null && now.doing.control === doing.control && now.doing.word === doing.word;

const recordsCouple = ({ offers }: Reminder): boolean => offers.includes('record-couple');

/** What nobody wants to have done by one key too many: who is deleted is gone, and parents learn that they are invited apart. */
const isGrave = ({ doing }: Begun): boolean => ['delete', 'separated'].includes(doing.deed.action);

const isMessage = ({ doing }: Begun): boolean => ['write', 'reply', 'send', 'remind'].includes(doing.deed.action);
