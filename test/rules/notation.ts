import type { Absence, Pupil } from '../../src/domain/absence';
import type { Action } from '../../src/domain/action';
import type { Calendar } from '../../src/domain/calendar';
import { at, type Day, day, type Moment, type Time } from '../../src/domain/day';
import type { Protocols } from '../../src/rules/in-force';
import { CalendarLines } from './calendar-line';
import { ProtocolLines } from './protocol-line';
import { GROUNDS, KINDS, LETTERS, MONTH_ACTIONS, PLAIN_ACTIONS, REPORTS, REPORTS_OF_ABSENCE } from './words';

/*
 * Examples as a director can read and write them. `# rule` begins the examples of a rule, `## name` an example of one pupil, p1, in
 * group 6A. Then lines of facts: a day and what the list says; a day, a time and what somebody did; a setting. `nu` is the moment of
 * the question, and the lines after it are what must be answered; an example may ask at several moments. README.md beside the
 * examples has all words.
 */

export interface Question {
  readonly now: Moment;
  /** What must be answered: lines of `answer.ts`. */
  readonly expected: readonly string[];
}

export interface Example {
  readonly rule: string;
  readonly name: string;
  readonly calendar: Calendar;
  readonly protocols: Protocols;
  readonly pupils: readonly Pupil[];
  readonly absences: readonly Absence[];
  readonly actions: readonly Action[];
  readonly questions: readonly Question[];
}

const DAY = String.raw`\d{4}-\d{2}-\d{2}`;
const TIME = String.raw`\d{1,2}\.\d{2}`;
const either = (words: Readonly<Record<string, unknown>>) =>
  `(${Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .join('|')})`;

const time = (text: string): Time => text.replace('.', ':').padStart(5, '0') as Time;

/** What a phrase at the beginning of the text says. */
type Phrase = readonly [pattern: string, says: (match: readonly string[]) => Readonly<Record<string, unknown>>];

/** Reads phrase after phrase, until all of the text is read. */
function read(text: string, phrases: readonly Phrase[]): Record<string, unknown> {
  const said: Record<string, unknown> = {};
  let rest = text.trim();
  while (rest !== '') {
    const found = phrases
      .map(([pattern, says]) => ({ match: new RegExp(`^${pattern}(?=$|[ ,])`).exec(rest), says }))
      .find(({ match }) => match !== null);
    if (!found?.match) throw new SyntaxError(`Dit begrijp ik niet: ${rest}`);
    Object.assign(said, found.says(found.match));
    rest = rest.slice(found.match[0].length).replace(/^[ ,]+/, '');
  }
  return said;
}

const WORD: Phrase = ['(on)?geoorloofd', ([, not]) => ({ authorised: not === undefined })];
const REPORTED: Phrase = [either(REPORTS_OF_ABSENCE), ([, how]) => ({ reported: REPORTS_OF_ABSENCE[how!] })];

const ROW: readonly Phrase[] = [
  [either(KINDS), ([, kind]) => ({ kind: KINDS[kind!] })],
  WORD,
  REPORTED,
  ['open einde', () => ({ openEnded: true })],
  ['ochtend', () => ({ part: 'morning' })],
  ['middag', () => ({ part: 'afternoon' })],
  ['(\\d+) minuten', ([, minutes]) => ({ minutes: Number(minutes) })],
  [`(${TIME})-(${TIME})`, ([, from, to]) => ({ from: time(from!), to: time(to!) })],
  [`vanaf (${TIME})`, ([, from]) => ({ from: time(from!) })],
  [`tot (${TIME})`, ([, to]) => ({ to: time(to!) })],
  [`(${TIME})`, ([, arrival]) => ({ arrival: time(arrival!) })],
  ['als (\\w+)', ([, id]) => ({ id })],
];

const ACTION: readonly Phrase[] = [
  ['gebeld, bereikt', () => ({ kind: 'call', outcome: 'reached' })],
  ['gebeld, niet bereikt', () => ({ kind: 'call', outcome: 'unreachable' })],
  [
    `uitleg ${either(KINDS)} over (${DAY})(?: t/m (${DAY}))?`,
    ([, kind, from, until]) => ({ kind: 'explained', absence: KINDS[kind!], from, until }),
  ],
  ['nagekeken', () => ({ kind: 'reported-checked' })],
  [`lijst van (\\w+) ingevuld over (${DAY})`, ([, group, of]) => ({ kind: 'list-filled', group, day: of })],
  [`verstuurd: ${either(LETTERS)}`, ([, letter]) => ({ kind: 'letter-sent', letter: LETTERS[letter!] })],
  [`terug: ${either(LETTERS)}`, ([, letter]) => ({ kind: 'letter-returned', letter: LETTERS[letter!] })],
  [`terug verwacht op (${DAY})`, ([, date]) => ({ kind: 'expected-return', date })],
  [
    `verlof gevraagd (${DAY}) t/m (${DAY}) ${either(GROUNDS)}`,
    ([, from, until, ground]) => ({ kind: 'leave-requested', from, until, ground: GROUNDS[ground!] }),
  ],
  ['(\\w+) toegekend', ([, request]) => ({ kind: 'leave-decided', request, granted: true })],
  ['(\\w+) geweigerd', ([, request]) => ({ kind: 'leave-decided', request, granted: false })],
  ['(\\w+) deels toegekend', ([, request]) => ({ kind: 'leave-decided', request, granted: 'partly' })],
  ['(\\w+) doorgestuurd', ([, request]) => ({ kind: 'leave-forwarded', request })],
  [`(${DAY}) t/m (${DAY})`, ([, from, until]) => ({ from, until })],
  [`gemeld(?: ${either(REPORTS)})?`, ([, report]) => ({ kind: 'officer-reported', report: report && REPORTS[report] })],
  [`einde (${DAY})`, ([, end]) => ({ end })],
  [`${either(MONTH_ACTIONS)} (\\d{4}-\\d{2})`, ([, what, month]) => ({ kind: MONTH_ACTIONS[what!], month })],
  [either(PLAIN_ACTIONS), ([, what]) => ({ kind: PLAIN_ACTIONS[what!] })],
  WORD,
  REPORTED,
  [`over (${DAY}|\\w+)`, ([, about]) => ({ about })],
  ['voor ([a-z.-]+)', ([, rule]) => ({ rule })],
  ['als (\\w+)', ([, id]) => ({ id })],
];

/** `undefined` is a field that is not there. */
const present = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** One line of facts: rows, an action, or a setting. */
class Facts {
  readonly calendar = new CalendarLines();
  readonly protocol: ProtocolLines;
  readonly pupils: Pupil[] = [{ id: 'p1', name: 'Sam Bakker', group: '6A' }];
  readonly absences: Absence[] = [];
  readonly actions: Action[] = [];

  constructor(protocol: string) {
    this.protocol = new ProtocolLines(protocol);
  }

  take(line: string): void {
    const [, days, clock, said] = new RegExp(`^(${DAY}(?:, ${DAY})*)(?: (${TIME}))? (.*)$`).exec(line) ?? [];
    if (this.protocol.take(line) || this.calendar.take(line)) return;
    if (!days || !said) this.#setting(line);
    else if (clock) this.#action(at(day(days), time(clock)), said);
    else for (const one of days.split(', ')) this.#row(day(one), said);
  }

  #row(date: Day, said: string): void {
    const [, until, rest] = new RegExp(`^t/m (${DAY}) (.*)$`).exec(said) ?? [];
    const row = { kind: 'absent', ...read(rest ?? said, ROW) };
    const id = `a${this.absences.length + 1}`;
    this.absences.push(present({ id, pupil: 'p1', date, endDate: until, ...row }) as unknown as Absence);
  }

  #action(when: Moment, said: string): void {
    const id = `h${String(this.actions.length + 1).padStart(2, '0')}`;
    this.actions.push(present({ id, pupil: 'p1', at: when, ...read(said, ACTION) }) as unknown as Action);
  }

  /** `2026-11-02: 1A`: in another group from that day on. */
  #moves(said: string): void {
    const [, from, group] = new RegExp(`^(${DAY}): (\\w+)$`).exec(said) ?? [];
    if (!from || !group) throw new SyntaxError(`Dit begrijp ik niet: ${said}`);
    const pupil = this.pupils[0]!;
    const before = pupil.groups ?? [{ group: pupil.group, from: day('2020-08-01') }];
    this.pupils[0] = { ...pupil, group, groups: [...before, { group, from: day(from) }] };
  }

  #setting(line: string): void {
    const [, what, value] = /^(leerplichtig vanaf|groep vanaf|groep|nog een leerling in groep) (.*)$/.exec(line) ?? [];
    if (what === 'leerplichtig vanaf') this.pupils[0] = { ...this.pupils[0]!, compulsoryFrom: day(value!) };
    else if (what === 'groep vanaf') this.#moves(value!);
    else if (what === 'groep') this.pupils[0] = { ...this.pupils[0]!, group: value! };
    else if (what === 'nog een leerling in groep') this.pupils.push({ id: 'p2', name: 'Noor', group: value! });
    else throw new SyntaxError(`Dit begrijp ik niet: ${line}`);
  }
}

/** One example: lines of facts, then questions. */
function exampleOf(protocol: string, rule: string, name: string, lines: readonly string[]): Example {
  const facts = new Facts(protocol);
  const questions: { now: Moment; expected: string[] }[] = [];
  for (const line of lines) {
    const [, today, clock] = new RegExp(`^nu (${DAY}) (${TIME})$`).exec(line) ?? [];
    if (today && clock) questions.push({ now: at(day(today), time(clock)), expected: [] });
    else if (questions.length > 0) questions.at(-1)!.expected.push(line);
    else facts.take(line);
  }
  const { calendar, pupils, absences, actions } = facts;
  return {
    rule,
    name,
    calendar: calendar.calendar,
    protocols: facts.protocol.protocols,
    pupils,
    absences,
    actions,
    questions,
  };
}

/**
 * The examples of a text.
 * @param protocol the preset that they are about, where an example does not say otherwise
 * @throws SyntaxError with the words that are not understood
 */
export function examplesOf(text: string, protocol: string): readonly Example[] {
  return text.split(/^# /m).flatMap((section) => {
    const [rule = '', ...parts] = section.split(/^## /m);
    return parts.map((part) => {
      const [name = '', ...lines] = part.split('\n').map((line) => line.trim());
      return exampleOf(
        protocol,
        rule.split('\n')[0]!.trim(),
        name,
        lines.filter((line) => line !== ''),
      );
    });
  });
}
