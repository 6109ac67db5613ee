import type { Detector, Protocol, Rule, WindowOf } from './protocol';
import { amount, type Settings } from './settings';
import type { Amount } from './step';
import { windowIn } from './windows';

type Words = { readonly [Word in Detector as Word['by']]: Word };

/** A rule as one version of a protocol has it, over the days on which it is that one which is asked (day numbers, both included). */
export interface RuleVersion<By extends Detector['by'] = Detector['by']> {
  readonly protocol: Protocol;
  readonly settings: Settings;
  readonly rule: Rule;
  readonly how: Words[By];
  readonly from: number;
  readonly until: number;
}

/**
 * Tijdvak: a rule for as long as its count runs on. Its versions follow on each other without a gap and count the same thing over the
 * same window; they may ask another number and other steps. What happened before the first day or after the last does not count here.
 */
export class Era<By extends Detector['by'] = Detector['by']> {
  readonly id: string;
  readonly by: By;
  readonly about: Rule['about'];
  readonly from: number;
  readonly until: number;
  /** Oldest first. */
  readonly versions: readonly RuleVersion<By>[];
  /** An action for one of these rules settles this one too (protocol, reading 5). */
  readonly family: readonly string[];
  /** Some version asks for a report to the attendance officer. */
  readonly endsInReport: boolean;

  /** @param versions at least one, oldest first */
  constructor(versions: readonly RuleVersion<By>[]) {
    const [first] = versions;
    const { id, about } = first!.rule;
    this.versions = versions;
    this.id = id;
    this.about = about;
    this.by = first!.how.by as By;
    this.from = first!.from;
    this.until = versions.at(-1)!.until;
    this.family = [...new Set(versions.flatMap(({ rule }) => familyOf(rule)))];
    this.endsInReport = versions.some(({ rule }) => rule.steps.some((step) => step.do === 'report-officer'));
  }

  holds(day: number): boolean {
    return this.from <= day && day <= this.until;
  }

  /** The version that decides about a fact of this day: the first before the era, the last after it. */
  on(day: number): RuleVersion<By> {
    const { versions } = this;
    let place = versions.length - 1;
    while (place > 0 && day < versions[place]!.from) place--;
    return versions[place]!;
  }
}

/** How many the version of a day asks at least. */
export function neededOn<By extends Detector['by']>(
  era: Era<By>,
  day: number,
  of: (how: RuleVersion<By>['how']) => Amount,
): number {
  const { how, settings } = era.on(day);
  return amount(of(how), settings);
}

/** The rules that an action for this one settles: itself, and those that count as one with it. */
export const familyOf = ({ id, countsAsOneWith = [] }: Rule): readonly string[] => [id, ...countsAsOneWith];

/** Parameters that say how many are needed, and not what is counted or over which time. */
const HOW_MANY: ReadonlySet<string> = new Set(['count', 'minutes', 'days', 'norm', 'from', 'limit', 'again']);

/** What a version counts and over which time, written out: equal texts count on (issue: versions). */
function unitAndWindow({ how, rule, settings }: RuleVersion): string {
  const named: Readonly<Record<string, (value: never) => unknown>> = {
    window: (value: WindowOf) => windowIn(value, settings),
    weeks: (value: Amount) => amount(value, settings),
    unit: (value: string) => (value === 'sick.dayUnit' ? settings.sickDayUnit : value),
  };
  const parts = Object.entries(how).flatMap(([name, value]) =>
    HOW_MANY.has(name) ? [] : [[name, named[name]?.(value as never) ?? value]],
  );
  return JSON.stringify([rule.about, ...parts]);
}

/** The eras of one rule. @param versions oldest first, none overlapping */
export function erasOf(versions: readonly RuleVersion[]): readonly Era[] {
  const runs: RuleVersion[][] = [];
  for (const version of versions) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const runsOn = before && before.until + 1 === version.from && unitAndWindow(before) === unitAndWindow(version);
    if (run && runsOn) run.push(version);
    else runs.push([version]);
  }
  return runs.map((run) => new Era(run));
}
