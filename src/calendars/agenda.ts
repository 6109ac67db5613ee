import ICAL from 'ical.js';
import { addDays, type Day, type Moment } from '../domain/day';
import { ZONE } from './zone';

/*
 * Termijnen als agendabestand (`.ics`, RFC 5545): what somebody takes into the agenda that they use anyhow.
 */

// The library counts the octets of a line without the space that a folded line begins with; RFC 5545, 3.1 counts it.
ICAL.foldLength = 74;

/** Something that an agenda shows. */
export interface Term {
  /** Stable: a term that is taken over once more replaces the former one. It says nothing to anybody else. */
  readonly uid: string;
  /** What is to be done; an agenda often lies in a cloud, so this names nobody. */
  readonly summary: string;
  readonly description: string;
  /** A time on the school's wall clock, or whole days; both days belong to it. */
  readonly when: Moment | { readonly from: Day; readonly until: Day };
}

/** How long before a term with a time the agenda says so (RFC 5545, 3.3.6). */
const WARNED_BEFORE = '-PT30M';

/** The change of the clock since 1996, as European law has it (directive 2000/84/EC). */
const ZONE_RULES = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:DAYLIGHT',
  'TZNAME:CEST',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZNAME:CET',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

const zoneRules = (): ICAL.Component => new ICAL.Component(ICAL.parse(ZONE_RULES) as string);

/** A moment of the wall clock as one of the world. */
function inUtc(moment: Moment, rules: ICAL.Component): ICAL.Time {
  const time = ICAL.Time.fromDateTimeString(`${moment}:00`);
  time.zone = new ICAL.Timezone(rules);
  return time.convertToZone(ICAL.Timezone.utcTimezone);
}

function alarm(summary: string): ICAL.Component {
  const component = new ICAL.Component('valarm');
  component.addPropertyWithValue('action', 'DISPLAY');
  component.addPropertyWithValue('trigger', ICAL.Duration.fromString(WARNED_BEFORE));
  component.addPropertyWithValue('description', summary);
  return component;
}

function eventOf({ uid, summary, description, when }: Term, stamp: ICAL.Time): ICAL.Component {
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', uid);
  event.addPropertyWithValue('dtstamp', stamp);
  if (typeof when === 'string') {
    const start = event.addPropertyWithValue('dtstart', ICAL.Time.fromDateTimeString(`${when}:00`));
    start.setParameter('tzid', ZONE);
  } else {
    event.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(when.from));
    event.addPropertyWithValue('dtend', ICAL.Time.fromDateString(addDays(when.until, 1)));
  }
  event.addPropertyWithValue('summary', summary);
  event.addPropertyWithValue('description', description);
  // A term takes no time of whoever keeps the agenda.
  event.addPropertyWithValue('transp', 'TRANSPARENT');
  if (typeof when === 'string') event.addSubcomponent(alarm(summary));
  return event;
}

/**
 * The terms as the text of an agenda file.
 * @param now when it is made, on the school's wall clock
 */
export function agendaText(terms: readonly Term[], now: Moment): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Verzuimwijzer//NL');
  const rules = zoneRules();
  calendar.addSubcomponent(rules);
  const stamp = inUtc(now, rules);
  for (const term of terms) calendar.addSubcomponent(eventOf(term, stamp));
  return `${calendar.toString()}\r\n`;
}
