import type { Evaluation } from '../../src/rules/signal';

/** What a case expects, checked by subset: every field that it names must be equal. */
export interface Expectation {
  readonly signals?: readonly object[];
  readonly tasks?: readonly object[];
  readonly counters?: Readonly<Record<string, object>>;
  /** Matches no signal that is not settled and no task that is not done. */
  readonly none?: readonly object[];
  readonly error?: true;
}

const equal = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const holds = (wanted: object, found: object): boolean =>
  Object.entries(wanted).every(([name, value]) => equal(value, (found as Record<string, unknown>)[name]));

/** What does not come out as expected; empty when all does. */
export function misses(expect: Expectation, found: Evaluation): readonly string[] {
  const lacking = (wanted: readonly object[] = [], among: readonly object[], what: string) =>
    wanted.filter((one) => !among.some((other) => holds(one, other))).map((one) => `no ${what} ${JSON.stringify(one)}`);
  const open = [
    ...found.signals.filter(({ settled }) => !settled),
    ...found.tasks.filter(({ status }) => status !== 'done'),
  ];
  const unwanted = (expect.none ?? []).filter((one) => open.some((other) => holds(one, other)));
  const counters = Object.entries(expect.counters ?? {}).filter(
    ([pupil, wanted]) => !holds(wanted, found.counters[pupil] ?? {}),
  );
  return [
    ...lacking(expect.signals, found.signals, 'signal'),
    ...lacking(expect.tasks, found.tasks, 'task'),
    ...unwanted.map((one) => `unwanted ${JSON.stringify(one)}`),
    ...counters.map(
      ([pupil, wanted]) =>
        `counters of ${pupil} are ${JSON.stringify(found.counters[pupil])}, not ${JSON.stringify(wanted)}`,
    ),
  ];
}
