import type { Day, Moment } from '../../src/domain/day';
import type { Evaluation, Signal, Task } from '../../src/rules/signal';
import { COUNTERS, LETTERS, REPORTS, ROLES, STATUSES, TASKS, wordFor } from './words';

/* An answer in the words of the examples, to lay beside what an example expects. */

const when = (due: Day | Moment): string =>
  due.length === 10 ? due : `${due.slice(0, 10)} ${due.slice(11).replace(/^0/, '').replace(':', '.')}`;

/** `directeur: waarschuwing sturen, uiterlijk 2026-10-13, open`; `na 2026-10-09` where the calendar ends before the term does. */
export function taskText({ role, do: what, letter, report, due, calendarEnds, status }: Task): string {
  const more = letter ? wordFor(LETTERS, letter) : report && wordFor(REPORTS, report);
  const asked = what === 'send-letter' ? `${more} ${TASKS[what]}` : more ? `${TASKS[what]} (${more})` : TASKS[what];
  const term = calendarEnds ? `na ${calendarEnds}` : `uiterlijk ${when(due)}`;
  return `${ROLES[role]}: ${asked}, ${term}, ${STATUSES[status]}`;
}

/**
 * The parts that an example may name: `sinds 2026-10-06`, `6 keer`, `venster 2026-09-01 t/m 2026-10-06`, `afgehandeld`, `volgens law`,
 * `versie 2026-11-01`.
 */
function partsOf({
  since,
  count,
  minutes,
  days,
  window,
  settled,
  group,
  pupil,
  protocol,
  version,
}: Signal): readonly string[] {
  return [
    `sinds ${since}`,
    `venster ${window.from} t/m ${window.to}`,
    `volgens ${protocol}`,
    `versie ${version}`,
    ...(count === undefined ? [] : [`${count} keer`]),
    ...(minutes === undefined ? [] : [`${minutes} minuten`]),
    ...(days === undefined ? [] : [`${days} dagen`]),
    ...(settled ? ['afgehandeld'] : []),
    ...(group !== undefined && pupil === undefined ? [`groep ${group}`] : []),
  ];
}

interface Expected {
  readonly rule: string;
  readonly parts: readonly string[];
  readonly tasks: readonly string[];
}

/** Signals with the tasks under them. */
function signalsIn(lines: readonly string[]): readonly Expected[] {
  const found: { rule: string; parts: string[]; tasks: string[] }[] = [];
  for (const line of lines) {
    if (/^(geen|teller) /.test(line)) continue;
    if (/^[^ ]+: /.test(line) && found.length > 0) found.at(-1)!.tasks.push(line);
    else {
      const [rule = '', ...rest] = line.split(' ');
      const parts = rest.join(' ').split(', ');
      found.push({ rule, parts: parts.filter(Boolean), tasks: [] });
    }
  }
  return found;
}

/** What does not come out as expected; empty when all does. Of each rule that is named all signals and all tasks must be there. */
export function differences(lines: readonly string[], found: Evaluation): readonly string[] {
  const wrong: string[] = [];
  const expected = signalsIn(lines);
  for (const rule of new Set(expected.map((one) => one.rule))) {
    const signals = found.signals.filter((signal) => signal.rule === rule);
    const wanted = expected.filter((one) => one.rule === rule);
    if (signals.length !== wanted.length) wrong.push(`${rule}: ${signals.length} signalen, niet ${wanted.length}`);
    for (const [index, { parts, tasks }] of wanted.entries()) {
      const signal = signals[index];
      if (!signal) continue;
      const said = partsOf(signal);
      const asked = found.tasks.filter(({ key }) => key === signal.key).map(taskText);
      wrong.push(
        ...parts.filter((part) => !said.includes(part)).map((part) => `${rule}: ${part}; wel ${said.join(', ')}`),
      );
      if (signal.settled && !parts.includes('afgehandeld')) wrong.push(`${rule}: is afgehandeld`);
      if (asked.join('\n') !== tasks.join('\n')) wrong.push(`${rule}: taken\n${asked.join('\n')}`);
    }
  }
  for (const line of lines) {
    const [, absent] = /^geen (.*)$/.exec(line) ?? [];
    if (absent && found.signals.some(({ rule }) => rule === absent)) wrong.push(`wel ${absent}`);
    const [, counter, value] = /^teller (.*) (\d+)$/.exec(line) ?? [];
    const is = counter && found.counters['p1']?.[COUNTERS[counter]!];
    if (counter && String(is) !== value) wrong.push(`teller ${counter} ${is}, niet ${value}`);
  }
  return wrong;
}
