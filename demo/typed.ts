import type { GroupCalendar } from '../src/domain/calendar';
import {
  dayNumber,
  isDay,
  isTime,
  minuteOfDay,
  schoolYearOf,
  type Time,
  timeFromMinute,
  within,
} from '../src/domain/day';
import { isLate, isReason, type Occurrence, REPORTED, wholeDay } from './entry';

/* What somebody typed in the form of an absence, understood; or, as a text, why it is not. */

/** A field that was not sent keeps what stood there. */
export type Fields = URLSearchParams;

export const REMARK_LENGTH = 80;

/** `9.05` as well as `09:05`; `null`: left open. */
function timeIn(text: string): Time | null | 'no time' {
  if (text === '') return null;
  const [hours = '', minutes = ''] = text.split(/[:.]/);
  const time = `${hours.padStart(2, '0')}:${minutes}`;
  return isTime(time) ? time : 'no time';
}

interface Times {
  readonly begin: Time | null;
  readonly end: Time | null;
}

/** Half a time says enough: a late comes in then, others come or leave then. */
function timesOf(late: boolean, typed: Times, day: number, calendar: GroupCalendar): Times | string {
  const { begin, end } = typed;
  if (!begin && !end) return typed;
  const lessons = calendar.lessons(day);
  const first = timeFromMinute(lessons[0]!.start);
  const last = timeFromMinute(lessons.at(-1)!.end);
  let times = { begin: begin ?? first, end: end ?? last };
  if (late && !(begin && end)) {
    const arrival = (begin ?? end)!;
    const lesson = lessons.findLast(({ start }) => start < minuteOfDay(arrival));
    if (!lesson) return `wie om ${arrival} binnenkomt, is niet te laat.`;
    times = { begin: timeFromMinute(lesson.start), end: arrival };
  }
  return times.begin < times.end ? times : 'de eindtijd ligt niet na de begintijd.';
}

/**
 * The absence that a form describes.
 * @param was what it changes; `null`: a new one
 * @param today decides the school year in which somebody may enter
 */
export function typedAbsence(
  fields: Fields,
  was: Occurrence | null,
  today: Occurrence['from'],
  calendar: GroupCalendar,
): Occurrence | string {
  const sent = (name: string, kept: string) => fields.get(name)?.trim() ?? kept;
  const reason = sent('reden', was?.reason ?? '');
  if (!isReason(reason)) return 'kies een reden uit de lijst.';
  const reported = sent('gemeld', was?.reported ?? '');
  const how = REPORTED.find((word) => word === reported) ?? null;
  if (reported !== '' && !how) return 'kies uit de lijst hoe het gemeld is.';

  const from = sent('dag', was?.from ?? '');
  if (!isDay(from)) return 'de begindatum is geen datum.';
  if (!within(schoolYearOf(today), from)) return 'de begindatum ligt buiten dit schooljaar.';
  if (!calendar.isSchoolDay(dayNumber(from))) return 'op de begindatum is er geen school.';
  const open = fields.has('open') ? fields.getAll('open').includes('ja') : was?.until === null && !fields.has('tot');
  const last = sent('tot', was?.until ?? '') || from;
  if (!isDay(last)) return 'de einddatum is geen datum.';
  if (open && fields.get('tot')) return 'kies een einddatum, of dat het einde nog niet bekend is.';
  if (last < from && !open) return 'de einddatum ligt voor de begindatum.';
  if (!within(schoolYearOf(today), last)) return 'de einddatum ligt buiten dit schooljaar.';

  const begin = timeIn(sent('begin', was?.begin ?? ''));
  const end = timeIn(sent('eind', was?.end ?? ''));
  if (begin === 'no time' || end === 'no time') return 'schrijf een tijd als uu:mm.';
  const oneDay = !open && last === from;
  if (!oneDay && isLate(reason)) return 'te laat komen is altijd op één dag.';
  if (!oneDay && (begin || end)) return 'tijden kunnen alleen bij een absentie van één dag.';
  const times = timesOf(isLate(reason), { begin, end }, dayNumber(from), calendar);
  if (typeof times === 'string') return times;
  return {
    ...wholeDay(from, reason),
    until: open ? null : last,
    ...times,
    hours: oneDay && !times.begin ? (was?.hours ?? null) : null,
    reported: how,
    remark: sent('opmerking', was?.remark ?? '').slice(0, REMARK_LENGTH),
    repeats: was?.repeats ?? false,
  };
}
