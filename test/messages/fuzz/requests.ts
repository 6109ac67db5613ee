import fc from 'fast-check';
import type { ZodMiniType } from 'zod/mini';
import { contract, type Name } from '../../../src/messages/contract';

/*
 * Messages as nobody of ours would send them. Half of them pass the contract, since only those reach an answer: they are made from the
 * contract itself, so that a new message is tried without anybody's doing.
 */

export const NAMES = Object.keys(contract) as Name[];

/** What fields are filled with, as far as each takes it. */
const TEXTS = [
  '',
  ' ',
  'x',
  'Noor',
  '6A',
  '2026-11-23',
  '2026-11-24',
  '2026-02-29',
  '9999-12-31',
  '2026-11-24T08:41',
  '08:41',
  '08:30-12:00',
  '0000',
  '12345678',
  'https://start.parnassys.net/*',
  'http://localhost/*',
  'wss://relais.bestuur.example',
  '/berichten/nieuw',
  '//harm.example/x',
  'parnassys/group-day',
  '__proto__',
  'constructor',
  'toString',
  '<img src=x onerror=alert(1)>',
  '=cmd|"/c calc"!A1',
  '\u0000',
  '\ud83d',
  '\u202eNoor',
  'UEsDBAoAAAAA',
  'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
  '2026-10',
  '2026-11',
  '2026-2027',
  'vier gewone woorden samen',
  'nog vier andere woorden',
  'a'.repeat(40),
  'a'.repeat(64),
  'x'.repeat(5_000),
];
const NUMBERS = [0, 1, 2, 5, 15, 20, 400, 20_000, -1, 0.5, 1e9, Number.MAX_SAFE_INTEGER, Number.MIN_VALUE];

/** What zod keeps of a shape; only what is read here. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, ZodMiniType>>;
  readonly element?: ZodMiniType;
  readonly options?: readonly ZodMiniType[];
  readonly innerType?: ZodMiniType;
  readonly keyType?: ZodMiniType;
  readonly valueType?: ZodMiniType;
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
}
const definitionOf = (schema: ZodMiniType): Definition => (schema as unknown as { _zod: { def: Definition } })._zod.def;

const MOST = 12;

/** @param texts more texts: ids and names that mean something to the worker */
function requestsFor(schema: ZodMiniType, texts: readonly string[]): fc.Arbitrary<unknown> {
  const made = definitionOf(schema);
  const of = (inner: ZodMiniType) => requestsFor(inner, texts);
  const fitting = (all: readonly unknown[]) => {
    const fit = all.filter((one) => schema.safeParse(one).success);
    return fc.constantFrom(...(fit.length > 0 ? fit : all));
  };
  switch (made.type) {
    case 'string':
      return fitting([...texts, ...TEXTS]);
    case 'number':
    case 'int':
      return fitting(NUMBERS);
    case 'boolean':
      return fc.boolean();
    case 'literal':
      return fc.constantFrom(...made.values!);
    case 'enum':
      return fc.constantFrom(...Object.values(made.entries!));
    case 'object': {
      const shape = Object.entries(made.shape!);
      const requiredKeys = shape.filter(([, inner]) => definitionOf(inner).type !== 'optional').map(([key]) => key);
      const fields = Object.fromEntries(shape.map(([key, inner]) => [key, of(inner)]));
      return fc.record(fields, { requiredKeys, noNullPrototype: true });
    }
    case 'array':
      return fc
        .tuple(
          fc.array(of(made.element!), { maxLength: 3 }),
          fc.array(of(made.element!), { minLength: 7, maxLength: MOST }),
        )
        .map(([few, many]) => [few, many.slice(0, 7), many].find((all) => schema.safeParse(all).success) ?? few);
    case 'union':
      return fc.oneof(...made.options!.map(of));
    case 'nullable':
      return fc.option(of(made.innerType!), { nil: null });
    case 'optional':
    case 'readonly':
    case 'default':
      return of(made.innerType!);
    case 'record':
      return fc.dictionary(of(made.keyType!) as fc.Arbitrary<string>, of(made.valueType!), {
        maxKeys: 4,
        noNullPrototype: true,
      });
    case 'custom':
      // A day is checked by the core, a version is not.
      return schema.safeParse('').success
        ? fc.oneof(fc.jsonValue(), VERSION)
        : fc.oneof({ weight: 9, arbitrary: DAY }, { weight: 1, arbitrary: fc.jsonValue() });
    default:
      throw new Error(`nothing is known of ${made.type}`);
  }
}

/** Shapes that the contract leaves to the core. */
const DAY = fc.constantFrom('2026-08-24', '2026-11-24', '2026-11-31', '2199-12-31');
const VERSION = fc.record(
  {
    kind: fc.constantFrom('protocol', 'calendar', '__proto__', 3),
    validFrom: fc.constantFrom('2026-12-01', '', null, '0000-00-00'),
    documents: fc.jsonValue(),
    calendar: fc.jsonValue(),
  },
  { noNullPrototype: true },
);

type Path = readonly (string | number)[];

function pathsIn(value: unknown, at: Path = []): readonly Path[] {
  if (value === null || typeof value !== 'object') return [at];
  return [at, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...at, key]))];
}

/** As it would come from JSON: a key `__proto__` is a key like any other. */
const own = (entries: readonly (readonly [string, unknown])[]): object =>
  JSON.parse(`{${entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join()}}`) as object;

const deep = (levels: number): unknown => Array.from({ length: levels }).reduce((inner) => [inner], 0 as unknown);

/** What stands in the place of something that was right. */
const WRONG: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  '',
  'x'.repeat(60_000),
  [],
  {},
  deep(2_000),
  own([['__proto__', { isAdmin: true, from: 'own' }]]),
  own([['constructor', { prototype: { from: 'own' } }]]),
  Array.from({ length: 6_000 }, () => 0),
  own([
    ['then', 'y'],
    ['toString', 'x'],
    ['valueOf', 1],
  ]),
];

function put(value: unknown, [key, ...rest]: Path, wrong: unknown): unknown {
  if (key === undefined) return wrong;
  if (Array.isArray(value))
    return value.map((one, index) => (String(index) === key ? put(one, rest, wrong) : (one as unknown)));
  return own(
    Object.entries(value as object).map(([name, one]) => [
      name,
      name === key ? put(one, rest, wrong) : (one as unknown),
    ]),
  );
}

/** Something right with one thing wrong in it, or one thing more. */
const mutated = (requests: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(requests, fc.nat(), fc.constantFrom(...WRONG), fc.constantFrom('put', 'more', 'proto'))
    .map(([request, at, wrong, how]) => {
      const isObject = request !== null && typeof request === 'object' && !Array.isArray(request);
      if (how !== 'put' && isObject)
        return own([...Object.entries(request), [how === 'more' ? 'more' : '__proto__', wrong]]);
      const paths = pathsIn(request);
      return put(request, paths[at % paths.length]!, wrong);
    });

const strange = fc.oneof(fc.jsonValue(), fc.constantFrom(...WRONG));

/** What is no message at all, or one with a name that nobody has. */
export const noMessages: fc.Arbitrary<unknown> = fc.oneof(
  strange,
  fc.record(
    {
      name: fc.oneof(
        fc.constantFrom(
          '__proto__',
          'toString',
          'own>worker:',
          'page>worker:everything',
          'OWN>worker:day',
          'own>worker:day\u0000',
        ),
        strange,
      ),
      request: strange,
      from: fc.constant('own'),
    },
    { noNullPrototype: true },
  ),
);

/** Messages of one name: half of them as the contract has them. */
export function messagesOf(name: Name, texts: readonly string[]): fc.Arbitrary<unknown> {
  const right = requestsFor(contract[name].request, texts);
  const request = fc.oneof(
    { weight: 4, arbitrary: right },
    { weight: 3, arbitrary: mutated(right) },
    { weight: 1, arbitrary: strange },
  );
  return request.map((one) => ({ name, request: one }));
}
