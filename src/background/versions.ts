import { Calendar, type CalendarVersion } from '../domain/calendar';
import { type NewVersion, versionsIn } from '../domain/chosen';
import { type Day, dayNumber, type Moment } from '../domain/day';
import type { Entry } from '../domain/dossier';
import { type OwnCalendar, ownCalendar } from '../domain/school-calendar';
import { fixedValue, type Managed, NOTHING_MANAGED } from '../managed/managed';
import type { VersionView } from '../messages/views';
import { asIfAllYear, type Setup } from '../rules/dry-run';
import type { Protocols } from '../rules/in-force';
import { type Choice, chosenProtocol, chosenProtocols, FIRST_CHOICE } from '../rules/protocols/chosen';
import type { Settings } from '../storage/settings';
import { documentsBy, isAgainst } from './by-it/protocol';

/** The year of the dossier in which what holds for all years stands. */
export const ALL_YEARS = 'all-years';

/** The school's calendar as the first run asked for it holds from before anybody uses this program. */
const BEGIN = '2000-01-01' as Day;

type Written<Of> = Of & { readonly validFrom: Day; readonly entry: string | null; readonly by: Entry['by'] | null };

const isUsable = (choice: Choice): boolean => {
  try {
    for (const document of choice.documents) chosenProtocol(document, choice.validFrom);
    return choice.documents.length > 0;
  } catch {
    return false;
  }
};

/** What the school chose, version by version: which protocols and which calendar hold, and held. */
export class Versions {
  readonly protocols: readonly Written<Choice>[];
  readonly calendars: readonly Written<{ readonly calendar: OwnCalendar }>[];
  /** Versions that this program does not understand; they are kept, and nothing is asked by them. */
  readonly unread: number;
  readonly inForce: Protocols;
  readonly calendar: Calendar;
  readonly #managed: Managed;

  /**
   * @param entries of the dossier of all years, in any order
   * @param managed what IT fixed holds in every version: it says what the school keeps to, and the versions stay as they were written
   */
  constructor(
    { region, timetable }: Pick<Settings, 'region' | 'timetable'>,
    entries: readonly Entry[],
    managed: Managed = NOTHING_MANAGED,
  ) {
    this.#managed = managed;
    const protocols = versionsIn(entries, 'protocol');
    const usable = protocols.filter(isUsable);
    this.unread = protocols.length - usable.length;
    this.protocols = [
      { ...this.#asFixed(FIRST_CHOICE), entry: null, by: null },
      ...usable.map(({ id, by, ...choice }) => ({ ...this.#asFixed(choice), entry: id, by })),
    ];
    const first = { validFrom: BEGIN, calendar: { region, timetable } as OwnCalendar, entry: null, by: null };
    this.calendars = [
      first,
      ...versionsIn(entries, 'calendar').map(({ id, validFrom, calendar, by }) => ({
        validFrom,
        calendar: { ...calendar, region: fixedValue(managed, 'region') ?? calendar.region },
        entry: id,
        by,
      })),
    ];
    this.inForce = this.#protocolsOf(usable);
    this.calendar = new Calendar(this.calendars.map(dataOf));
  }

  /** What people see of them, oldest first. */
  view(): { readonly protocols: readonly VersionView[]; readonly calendars: readonly VersionView[] } {
    return {
      protocols: this.protocols.map(({ entry, by, validFrom, documents }) => ({
        entry,
        by,
        version: { kind: 'protocol', validFrom, documents },
      })),
      calendars: this.calendars.map(({ entry, by, validFrom, calendar }) => ({
        entry,
        by,
        version: { kind: 'calendar', validFrom, calendar },
      })),
    };
  }

  /** What signals follow from now. */
  get setup(): Setup {
    return { inForce: this.inForce, calendar: this.calendar };
  }

  /**
   * What they would follow from with one version more.
   * @param allYear as if it had held since the first day of this school year
   * @throws UnknownPreset, BadSetting, RangeError, NoSchoolDays
   */
  setupWith(version: NewVersion, allYear: boolean, now: Moment): Setup {
    const having = <Of extends { readonly validFrom: Day }>(versions: readonly Of[], changed: Of) =>
      allYear
        ? asIfAllYear(versions, changed, now)
        : [...versions.filter(({ validFrom }) => validFrom !== changed.validFrom), changed];
    if (version.kind === 'protocol') {
      const choices = having<Choice>(this.protocols.slice(1), version);
      return { ...this.setup, inForce: this.#protocolsOf(choices) };
    }
    const calendar = new Calendar(having<Dated>(this.calendars, version).map(dataOf));
    calendar.group('*').schoolDayFrom(dayNumber(version.validFrom));
    return { ...this.setup, calendar };
  }

  /** Would this version be something else than what IT fixed? @throws BadSetting */
  isAgainstIt(version: NewVersion): boolean {
    return isAgainst(this.#managed, version);
  }

  #asFixed({ validFrom, documents }: Choice): Choice {
    return { validFrom, documents: documentsBy(this.#managed, documents) };
  }

  #protocolsOf(choices: readonly Choice[]): Protocols {
    const fixed = choices.map((choice) => this.#asFixed(choice));
    return chosenProtocols(fixed, this.#asFixed(FIRST_CHOICE));
  }
}

interface Dated {
  readonly validFrom: Day;
  readonly calendar: OwnCalendar;
}

const dataOf = ({ validFrom, calendar }: Dated): CalendarVersion => ({ ...ownCalendar(calendar), validFrom });
