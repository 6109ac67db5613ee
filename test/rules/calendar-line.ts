import { Calendar, type CalendarData, type CalendarVersion, type PartDay } from '../../src/domain/calendar';
import { type Day, day, type Time } from '../../src/domain/day';
import { CALENDAR_DATA } from './calendars';

/* Lines of an example that say which calendar the school has; README.md beside the examples has them all. */

const DAY = String.raw`(\d{4}-\d{2}-\d{2})`;
const TIME = String.raw`(\d{1,2}\.\d{2})`;
const PART_DAY = new RegExp(`^${DAY} (?:vanaf ${TIME})? ?(?:tot ${TIME})?(?: groep (\\w+))?$`);

const named = (name: string): CalendarData => {
  const found = CALENDAR_DATA[name];
  if (!found) throw new SyntaxError(`Dit rooster is er niet: ${name}`);
  return found;
};

const time = (text: string): Time => text.replace('.', ':').padStart(5, '0') as Time;

/** `2026-11-02 tot 12.00 groep 6A` */
function partDay(said: string): PartDay {
  const [, of, begin, end, group] = PART_DAY.exec(said) ?? [];
  if (!of || !(begin || end)) throw new SyntaxError(`Dit begrijp ik niet: ${said}`);
  return {
    day: day(of),
    name: 'halve dag',
    ...(begin && { begin: time(begin) }),
    ...(end && { end: time(end) }),
    ...(group && { groups: [group] }),
  };
}

/** The calendar of one example, line by line. */
export class CalendarLines {
  #versions: readonly CalendarVersion[] = [{ ...named('gelijke dagen'), validFrom: '2020-08-01' as Day }];

  /** @returns whether the line is about the calendar */
  take(line: string): boolean {
    const [, what, said] = /^(rooster vanaf|rooster|halve dag|rapport|kalender bekend t\/m) (.*)$/.exec(line) ?? [];
    if (!what || !said) return false;
    const [, from, name] = new RegExp(`^${DAY}: (.*)$`).exec(said) ?? [];
    if (what === 'rooster') this.#change(named(said));
    else if (what === 'rooster vanaf') this.#versions = [...this.#versions, { ...named(name!), validFrom: day(from!) }];
    else if (what === 'halve dag') this.#change({ partDays: [...(this.#last.partDays ?? []), partDay(said)] });
    else if (what === 'rapport') this.#change({ reportCards: said.split(', ').map(day) });
    else this.#change({ knownUntil: day(said) });
    return true;
  }

  get #last(): CalendarVersion {
    return this.#versions.at(-1)!;
  }

  #change(data: Partial<CalendarData>): void {
    this.#versions = [...this.#versions.slice(0, -1), { ...this.#last, ...data }];
  }

  get calendar(): Calendar {
    return new Calendar(this.#versions);
  }
}
