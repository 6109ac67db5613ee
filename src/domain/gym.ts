import type { Day } from './day';
import { dayNumber, weekdayOfNumber } from './day';
import { sameGroup } from './group';
import { WEEKDAYS } from './lessons';

type Weekday = (typeof WEEKDAYS)[number];

/** Gymdagen: on which weekdays a group has gym, as the school says it in a version of its calendar. */
export type GymDays = Readonly<Record<string, readonly Weekday[]>>;

interface Version {
  readonly validFrom: Day;
  readonly calendar: { readonly gym?: GymDays };
}

/**
 * Has a group gym on a day? As the version of that day says it.
 * @param versions of the calendar, oldest first; the first holds for the days before it too
 * @param day a day number
 * @returns `null`: the school did not say it for this group
 */
export function hasGym(versions: readonly Version[], group: string, day: number): boolean | null {
  const version = versions.findLast(({ validFrom }) => dayNumber(validFrom) <= day) ?? versions[0];
  const said = Object.entries(version?.calendar.gym ?? {}).find(([name]) => sameGroup(name, group));
  return said ? said[1].includes(WEEKDAYS[weekdayOfNumber(day)]!) : null;
}
