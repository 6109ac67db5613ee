import type * as z from 'zod';
import type { Absence, Pupil } from '../src/domain/absence';
import type { Action } from '../src/domain/action';
import { Calendar, type CalendarData } from '../src/domain/calendar';
import type { Day, Moment } from '../src/domain/day';
import type { Seen } from '../src/rules/evaluate';
import { Protocols } from '../src/rules/in-force';
import type { Protocol } from '../src/rules/protocol';
import { PRESETS } from '../src/rules/protocols';
import { law } from '../src/rules/protocols/law';
import { type InForce, protocolsOf } from '../src/rules/protocols/with-law';
import { BadSetting, withSettings } from '../src/rules/settings';
import { calendar, DETAILS, OF_THE_SCHOOL, situation } from './case-shape';

/** A case that is not valid: `path: what is wrong`. */
export class BadCase extends Error {
  override name = 'BadCase';
}

/** A case as `evaluate` takes it. */
export interface Case {
  readonly name: string;
  readonly protocol: InForce;
  readonly calendar: Calendar;
  readonly pupils: readonly Pupil[];
  readonly absences: readonly Absence[];
  readonly actions: readonly Action[];
  readonly now: Moment;
  readonly seen: readonly Seen[] | undefined;
}

function refuse(error: z.ZodError, path: readonly PropertyKey[] = []): never {
  const [issue] = error.issues;
  const place = [...path, ...(issue?.path ?? [])].join('.') || 'case';
  throw new BadCase(`${place}: ${issue?.message ?? 'not valid'}`);
}

type Named = z.infer<typeof situation>['protocol'];
type NamedVersion = Extract<Named, { preset: string }>;

function versionOf({ preset, set = {}, from, until }: NamedVersion): Protocol {
  const found = Object.hasOwn(PRESETS, preset) ? PRESETS[preset] : undefined;
  if (!found) throw new BadCase('protocol: no such preset');
  const validUntil = (until as Day | undefined) ?? found.validUntil;
  try {
    return {
      ...found,
      validFrom: (from as Day | undefined) ?? found.validFrom,
      ...(validUntil && { validUntil }),
      settings: withSettings(found.settings, set),
    };
  } catch (error) {
    if (error instanceof BadSetting) throw new BadCase(`protocol.set.${error.message}`);
    throw error;
  }
}

function historyOf(named: Exclude<Named, readonly unknown[]>): readonly Protocol[] {
  if (typeof named === 'string') return [versionOf({ preset: named })];
  return 'versions' in named ? named.versions.map(versionOf) : [versionOf(named)];
}

function inForceOf(named: Named): InForce {
  if (typeof named === 'string' || 'preset' in named) return historyOf(named)[0]!;
  const histories = Array.isArray(named) ? named.map(historyOf) : [historyOf(named)];
  try {
    return new Protocols([...histories, [law]]);
  } catch (error) {
    if (error instanceof RangeError) throw new BadCase(`protocol: ${error.message}`);
    throw error;
  }
}

/** Calendars by name; each is made once, however many cases name it. */
export class Calendars {
  readonly #named: Readonly<Record<string, unknown>>;
  readonly #made = new Map<string, Calendar>();

  /** @param named what a `calendars.json` holds */
  constructor(named: Readonly<Record<string, unknown>>) {
    this.#named = named;
  }

  /** @throws BadCase */
  of(wanted: z.infer<typeof situation>['calendar']): Calendar {
    if (Array.isArray(wanted)) return this.#ofVersions(wanted);
    if (typeof wanted !== 'string') return new Calendar(this.#data(wanted));
    let made = this.#made.get(wanted);
    if (!made) {
      made = new Calendar(this.#data(wanted));
      this.#made.set(wanted, made);
    }
    return made;
  }

  #data(wanted: string | object): CalendarData {
    if (typeof wanted !== 'string') return wanted as CalendarData;
    if (!Object.hasOwn(this.#named, wanted)) throw new BadCase('calendar: no such calendar');
    const checked = calendar.safeParse(this.#named[wanted]);
    if (!checked.success) refuse(checked.error, ['calendar']);
    return checked.data as unknown as CalendarData;
  }

  #ofVersions(versions: readonly { readonly from: string; readonly calendar: string | object }[]): Calendar {
    try {
      return new Calendar(versions.map(({ from, calendar: one }) => ({ ...this.#data(one), validFrom: from as Day })));
    } catch (error) {
      if (error instanceof RangeError) throw new BadCase(`calendar: ${error.message}`);
      throw error;
    }
  }
}

function unique(ids: readonly { readonly id: string }[], path: string): void {
  const known = new Set<string>();
  for (const { id } of ids) {
    if (known.has(id)) throw new BadCase(`${path}: the id ${id} is used twice`);
    known.add(id);
  }
}

/** Rows and actions are of a pupil of the case, and an action settles a rule that there is. */
function checkNames({ pupils, absences, actions, seen }: z.infer<typeof situation>, protocols: Protocols): void {
  unique(pupils, 'pupils');
  unique([...absences, ...actions], 'absences and actions');
  const known = new Set(pupils.map(({ id }) => id));
  for (const [path, list] of Object.entries({ absences, actions, seen: seen ?? [] })) {
    list.forEach(({ pupil }, index) => {
      if (pupil !== undefined && !known.has(pupil)) throw new BadCase(`${path}.${index}.pupil: not among the pupils`);
    });
  }
  actions.forEach(({ kind, pupil, rule }, index) => {
    const path = `actions.${index}`;
    if (pupil === undefined && !OF_THE_SCHOOL.has(kind)) throw new BadCase(`${path}.pupil: of which pupil?`);
    if (rule !== undefined && !protocols.has(rule)) throw new BadCase(`${path}.rule: no such rule`);
  });
}

/** @throws BadCase with the place of the first thing that is wrong; nothing is ever guessed (protocol, readings 32 and 43) */
export function readCase(input: unknown, calendars: Calendars): Case {
  const checked = situation.safeParse(input);
  if (!checked.success) refuse(checked.error);
  const { name, pupils, absences, actions, now, seen } = checked.data;
  actions.forEach((action, index) => {
    const details = DETAILS[action.kind].safeParse(action);
    if (!details.success) refuse(details.error, ['actions', index]);
  });
  const protocol = inForceOf(checked.data.protocol);
  checkNames(checked.data, protocolsOf(protocol));
  return {
    name,
    protocol,
    calendar: calendars.of(checked.data.calendar),
    pupils: pupils as unknown as readonly Pupil[],
    absences: absences as unknown as readonly Absence[],
    actions: actions as unknown as readonly Action[],
    now: now as Moment,
    seen: seen as readonly Seen[] | undefined,
  };
}
