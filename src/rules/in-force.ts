import { dayNumber } from '../domain/day';
import { type Era, erasOf, type RuleVersion } from './era';
import type { GroupDetector, Protocol, PupilDetector, Rule, SchoolDetector } from './protocol';
import type { Settings } from './settings';
import { withWords } from './wording';

/** A version, over the days on which it holds (day numbers, both included). */
interface Span {
  readonly protocol: Protocol;
  readonly rules: ReadonlyMap<string, Rule>;
  readonly from: number;
  readonly until: number;
}

const holdsOn =
  (day: number) =>
  ({ from, until }: Span): boolean =>
    from <= day && day <= until;

/** @throws RangeError when two versions begin on the same day: which one holds is not for us to choose */
function spansOf(versions: readonly Protocol[]): readonly Span[] {
  const sorted = versions.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return sorted.map((protocol, index): Span => {
    const { validFrom, validUntil, settings, rules } = protocol;
    const next = sorted[index + 1];
    if (next?.validFrom === validFrom) throw new RangeError('two versions of a protocol begin on the same day');
    const asked = rules.filter(({ onlyIf }) => !onlyIf || settings[onlyIf]);
    return {
      protocol,
      rules: new Map(asked.map((rule) => [rule.id, withWords(rule, settings)])),
      from: dayNumber(validFrom),
      until: Math.min(
        validUntil === undefined ? Number.POSITIVE_INFINITY : dayNumber(validUntil),
        next ? dayNumber(next.validFrom) - 1 : Number.POSITIVE_INFINITY,
      ),
    };
  });
}

/**
 * Wat geldt: the protocols that are in force at a school side by side, each with its versions. On every day a rule is asked once: by the
 * first protocol whose version of that day has it. So the law does not ask a second time what the school's own protocol asks.
 */
export class Protocols {
  readonly #histories: readonly (readonly Span[])[];
  /** The eras of all rules about a subject: in the order of the documents, those in force last before older ones. */
  readonly about: {
    readonly pupil: readonly Era<PupilDetector['by']>[];
    readonly group: readonly Era<GroupDetector['by']>[];
    readonly school: readonly Era<SchoolDetector['by']>[];
  };
  readonly #versions: ReadonlyMap<string, readonly RuleVersion[]>;

  /** @param histories the versions of each protocol, the school's own first */
  constructor(histories: readonly (readonly Protocol[])[]) {
    this.#histories = histories.map(spansOf);
    const ids = new Set(
      this.#histories.flatMap((spans) => spans.toReversed().flatMap(({ rules }) => [...rules.keys()])),
    );
    const begins = this.#histories.flatMap((spans) => spans.flatMap(({ from, until }) => [from, until + 1]));
    const days = [...new Set(begins)].filter(Number.isFinite).sort((a, b) => a - b);
    this.#versions = new Map([...ids].map((id) => [id, this.#versionsOf(id, days)]));
    const eras = [...this.#versions.values()].flatMap(erasOf);
    const about = <By extends Era['by']>(subject: Rule['about']) =>
      eras.filter((era): era is Era<By> & Era => era.about === subject);
    this.about = { pupil: about('pupil'), group: about('group'), school: about('school') };
  }

  /** The rule of this name as it is asked on a day, or else as it stands there switched off; `undefined`: no protocol has it then. */
  version(id: string, day: number): RuleVersion | undefined {
    const asked = this.#versions.get(id)?.find(({ from, until }) => from <= day && day <= until);
    if (asked) return asked;
    for (const { protocol, from, until } of this.#histories.flatMap((spans) => spans.filter(holdsOn(day)))) {
      const rule = protocol.rules.find((one) => one.id === id);
      if (rule) return { protocol, settings: protocol.settings, rule, how: rule.detect, from, until };
    }
    return undefined;
  }

  /** The versions that hold on a day, the school's own first. */
  on(day: number): readonly Protocol[] {
    return this.#histories.flatMap((spans) => spans.filter(holdsOn(day)).map(({ protocol }) => protocol));
  }

  /** Does some version of some protocol have this rule? */
  has(id: string): boolean {
    return this.#histories.flat().some(({ protocol }) => protocol.rules.some((rule) => rule.id === id));
  }

  /** The version that a signal arose under. */
  of(signal: { readonly rule: string; readonly protocol: string; readonly version: string }): RuleVersion | undefined {
    return this.#versions
      .get(signal.rule)
      ?.find(({ protocol }) => protocol.id === signal.protocol && protocol.validFrom === signal.version);
  }

  /** The settings of the first protocol that is in force on a day, for what belongs to no rule; before all, those of the first version. */
  settings(day: number): Settings {
    for (const spans of this.#histories) {
      const span = spans.length === 1 ? spans[0]! : spans.find(holdsOn(day));
      if (span && holdsOn(day)(span)) return span.protocol.settings;
    }
    return this.#histories[0]![0]!.protocol.settings;
  }

  /** @param days on which some version begins, or the day after one ends, in order */
  #versionsOf(id: string, days: readonly number[]): readonly RuleVersion[] {
    const versions: RuleVersion[] = [];
    for (const [index, from] of days.entries()) {
      const asked = this.#histories.map((spans) => spans.find(holdsOn(from))).find((span) => span?.rules.has(id));
      if (!asked) continue;
      const until = index + 1 < days.length ? days[index + 1]! - 1 : Number.POSITIVE_INFINITY;
      const { protocol } = asked;
      const rule = asked.rules.get(id)!;
      const before = versions.at(-1);
      if (before?.protocol === protocol && before.until + 1 === from) versions.splice(-1, 1, { ...before, until });
      else versions.push({ protocol, settings: protocol.settings, rule, how: rule.detect, from, until });
    }
    return versions;
  }
}
