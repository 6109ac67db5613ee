import type { Protocol, Rule } from './protocol';
import type { Settings } from './settings';

/** What somebody may choose in a protocol. */
export interface Adjustable {
  readonly name: string;
  readonly kind:
    | 'count'
    | 'minutes'
    | 'days'
    | 'weeks'
    | 'late-window'
    | 'sick-window'
    | 'yes-no'
    | 'day-unit'
    | 'time';
}

const NAMED: Readonly<Record<string, Adjustable['kind']>> = {
  'late.window': 'late-window',
  'sick.window': 'sick-window',
  'late.countsForHours': 'yes-no',
  'sick.dayUnit': 'day-unit',
  round: 'time',
};

/** What a number counts, by the place where a rule names it. */
const COUNTED: Readonly<Record<string, Adjustable['kind']>> = {
  minutes: 'minutes',
  norm: 'minutes',
  weeks: 'weeks',
  days: 'days',
};
/** The number of a term counts days; elsewhere a `count` counts times. */
const OF_TERM = 'term';

function namesIn(found: unknown, place: string, above: string, to: Map<string, Adjustable['kind']>): void {
  if (typeof found === 'string') {
    to.set(found, above === OF_TERM ? 'days' : (COUNTED[place] ?? 'count'));
  } else if (found !== null && typeof found === 'object') {
    for (const [name, value] of Object.entries(found)) namesIn(value, name, place, to);
  }
}

/** The settings that a rule asks for, and those that its readings name. */
function ofRule({ detect, steps, readings, title }: Rule, { numbers }: Settings): readonly Adjustable[] {
  const found = new Map<string, Adjustable['kind']>();
  namesIn(detect, '', '', found);
  namesIn(steps, '', '', found);
  for (const [, name, asHours] of [title, ...readings].join(' ').matchAll(/\{([\w.-]+)(:uur)?\}/g)) {
    if (!found.has(name!)) found.set(name!, asHours ? 'minutes' : 'count');
  }
  if (steps.some(({ term }) => term.unit === 'round')) found.set('round', 'time');
  return [...found].flatMap(([name, kind]): Adjustable[] => {
    const named = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
    if (named) return [{ name, kind: named }];
    return Object.hasOwn(numbers, name) ? [{ name, kind }] : [];
  });
}

/** Everything that a school may choose in a document: what belongs to one rule, by the rule, and what several of them share. */
export function adjustableIn({ rules, settings }: Protocol): {
  readonly shared: readonly Adjustable[];
  readonly byRule: ReadonlyMap<string, readonly Adjustable[]>;
} {
  const asked = new Map(rules.map((rule) => [rule.id, ofRule(rule, settings)]));
  const users = new Map<string, { readonly what: Adjustable; count: number }>();
  for (const what of [...asked.values()].flat()) {
    const known = users.get(what.name);
    if (known) known.count += 1;
    else users.set(what.name, { what, count: 1 });
  }
  return {
    shared: [...users.values()].filter(({ count }) => count > 1).map(({ what }) => what),
    byRule: new Map(
      [...asked].map(([id, all]) => [id, all.filter(({ name }) => users.get(name)!.count === 1)] as const),
    ),
  };
}
