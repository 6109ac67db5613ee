import type { ReportKind } from '../../domain/action';
import type { Settings } from '../../rules/settings';
import { knownOf } from '../known';
import type { LeaveFacts, LetterFacts } from '../letter';
import { type Formats, Writer } from './formats';

/** Facts of a letter in words of a language. What is not known is `null`, or says where it stands. */
export interface Told {
  readonly school: string;
  readonly name: string;
  /** With the group. */
  readonly child: string;
  /** The days of the step, and the part of the day where it is one. */
  readonly when: string;
  /** The days of which the first letter was. */
  readonly reminded: string;
  /** The first day of the step. */
  readonly since: string;
  /** Each absence on a line of its own. */
  readonly days: string;
  /** Each late on a line of its own, with its time and how late it was. */
  readonly lates: string;
  /** How many rows the step stands on; `null`: none is known. */
  readonly times: number | null;
  /** The one late that a slip is about. */
  readonly late: { readonly on: string; readonly at: string | null; readonly by: string | null };
  /** What the school knows of it. */
  readonly known: string;
  /** At how many lates the parents are invited; `null`: that is past, or not so here. */
  readonly talkAt: number | null;
  /** After how many lates more a report follows. */
  readonly reportAfter: number | null;
  /** What a report is about. */
  readonly report: ReportKind | 'lates';
  /** How many of them its rule counts. */
  readonly count: number | null;
  /** Lesson time that was missed. */
  readonly missed: string | null;
  readonly leave: ToldLeave;
  /** How many school days the step counts. */
  readonly schoolDays: string | null;
  /** When lessons begin. */
  readonly begins: string;
  /** Periods in which the pupil was away, each on a line of its own, and how many school days they are together. */
  readonly periods: string;
  readonly away: string;
}

interface ToldLeave {
  readonly askedOn: string;
  readonly asked: string;
  readonly ground: string;
  readonly article: string;
  /** What was granted, else what was asked. */
  readonly granted: string;
  /** School days of leave in this school year. */
  readonly given: number | null;
  /** What comes of a request: it is only confirmed, the officer or the school decides, or nobody can say yet. */
  readonly follows: 'confirmed' | 'officer' | 'school' | 'unknown';
  readonly until: string;
}

function toldDays(write: Writer, { absences, since, until }: LetterFacts) {
  const parts = new Set(absences.map((row) => write.part(row)));
  const part = since === until && parts.size === 1 ? ` (${[...parts][0]})` : '';
  const [first, last] = [absences[0], absences.at(-1)];
  const whole = write.period(since, until);
  return {
    when: `${whole}${part}`,
    reminded: first && last ? write.period(first.date, last.endDate ?? last.date) : whole,
    since: write.longDate(since),
    days:
      absences.length > 0
        ? write.lines(absences.map(({ date, endDate = date }) => write.period(date, endDate)))
        : write.lines([whole]),
  };
}

function toldLates(write: Writer, { absences, since, minutesLate, lateBy }: LetterFacts, { numbers }: Settings) {
  const [first] = absences;
  const [talk, officer = 0] = [numbers['late.meeting.count'], numbers['late.officer.count']];
  const times = absences.length;
  const lateOf = ({ id, date, arrival }: LetterFacts['absences'][number]): string => {
    const by = lateBy[id];
    return `${write.date(date)}${arrival ? `, ${write.clock(arrival)}` : ''}${by === undefined ? '' : ` (${write.duration(by)})`}`;
  };
  return {
    lates: write.lines(absences.map(lateOf)),
    times: times > 0 ? times : null,
    late: {
      on: write.longDate(first?.date ?? since),
      at: first?.arrival ? write.clock(first.arrival) : null,
      by: minutesLate === null ? null : write.duration(minutesLate),
    },
    talkAt: talk !== undefined && times < talk ? talk : null,
    reportAfter: officer > times ? officer - times : null,
  };
}

function toldReport(write: Writer, { absences, report, count, minutes }: LetterFacts) {
  const kind = report ?? 'other';
  const isOfLates = kind === 'other' && count !== null && absences.every((row) => row.kind === 'late');
  return {
    report: isOfLates ? ('lates' as const) : kind,
    count,
    missed: minutes === null ? null : write.duration(minutes),
  };
}

function toldLeave(write: Writer, leave: LeaveFacts | null): ToldLeave {
  const { elsewhere, grounds, articles } = write.formats;
  if (!leave)
    return {
      ...{ askedOn: elsewhere, asked: elsewhere, ground: elsewhere, article: elsewhere, granted: elsewhere },
      ...{ given: null, follows: 'unknown', until: elsewhere },
    };
  const { askedOn, asked, granted, ground, givenThisYear, awaits } = leave;
  return {
    askedOn: write.date(askedOn),
    asked: write.days(asked),
    ground: grounds[ground],
    article: articles[ground],
    granted: write.days(granted ?? asked),
    given: givenThisYear,
    follows: ground === 'religious' ? 'confirmed' : (awaits?.who ?? 'unknown'),
    until: awaits ? write.longDate(awaits.until) : elsewhere,
  };
}

/** The facts of a letter in words of a language. @param settings of the protocol: they say what follows */
export function toldIn(formats: Formats, facts: LetterFacts, settings: Settings): Told {
  const write = new Writer(formats);
  const { school, pupil, leave, days, begins, periods } = facts;
  const away = periods.reduce((sum, { schoolDays }) => sum + schoolDays, 0);
  return {
    school: school.name,
    name: pupil.name,
    child: formats.child(pupil.name, pupil.group),
    known: knownOf(facts)
      .map((one) => formats.known[one])
      .join(' '),
    ...toldDays(write, facts),
    ...toldLates(write, facts, settings),
    ...toldReport(write, facts),
    leave: toldLeave(write, leave),
    schoolDays: days === null ? null : formats.schoolDays(days),
    begins: begins ? write.clock(begins) : formats.elsewhere,
    periods: write.lines(periods.map((period) => write.days(period))),
    away: away > 0 ? formats.schoolDays(away) : formats.elsewhere,
  };
}
