import { addDays, at, type Day, dayFromNumber, dayNumber, dayOf, type Moment } from '../../../src/domain/day';
import { covers, type Entry, type ReasonCode } from '../../entry';
import type { School } from '../../school';
import { schoolDays } from '../../school-days';
import { type PortalPupil, parentsOf, type Roll } from '../roll';
import type { ParentReport, ReportKind } from '../state';

type Told = Omit<ParentReport, 'id'>;

/** Reasons in the LAS that parents report in the portal. */
const KINDS: Partial<Record<ReasonCode, ReportKind>> = {
  Z: 'Ziekmelding',
  D: 'Absentie',
  A: 'Absentie',
  V: 'Verlof',
  R: 'Verlof',
};
/** Reasons beside which the LAS has the words of the parents; beside the others the school wrote something. */
const TELLS: ReadonlySet<ReasonCode> = new Set(['D', 'V']);
const REASON_WORDS: Readonly<Record<ReportKind, string>> = {
  Ziekmelding: 'Koorts en hoofdpijn.',
  Absentie: 'Afspraak in het ziekenhuis.',
  Verlof: 'Verlof wegens familieomstandigheden.',
};
/** Reports so many days old are still shown. */
const DAYS_BACK = 21;
/** Of so many in the LAS one was told by telephone, so that the portal has nothing. */
const ONE_IN_BY_PHONE = 3;

const reporter = (roll: Roll, pupil: PortalPupil): string => parentsOf(roll, pupil)[0]?.name ?? '';

/** Leave is asked a week before; the rest comes in before eight. */
function reportedAt(kind: ReportKind, from: Day, index: number): Moment {
  if (kind === 'Verlof') return at(addDays(from, -7), '19:30');
  return at(from, `07:${String(10 + (index % 4) * 12)}`);
}

function fromLas(roll: Roll, entry: Entry, index: number, today: Day): Told | null {
  const pupil = roll.pupils.find(({ number }) => number === entry.pupil);
  const kind = KINDS[entry.reason];
  if (!pupil || !kind || entry.reported !== 'met reden') return null;
  return {
    pupil: pupil.id,
    kind,
    from: entry.from,
    until: entry.until,
    times: entry.begin && entry.end ? `${entry.begin} - ${entry.end}` : '',
    reportedAt: reportedAt(kind, entry.from, index),
    by: reporter(roll, pupil),
    reason: (TELLS.has(entry.reason) && entry.remark) || REASON_WORDS[kind],
    decision: entry.from === today ? null : kind === 'Ziekmelding' ? 'Gezien' : 'Goedgekeurd',
    note: '',
  };
}

/** What parents reported and nobody has put into the LAS. */
function onlyHere(school: School, roll: Roll): readonly Told[] {
  const days = schoolDays(school.calendar);
  const today = dayOf(school.now);
  const yesterday = dayFromNumber(days.schoolDayBefore(dayNumber(today)));
  const nextWeek = dayFromNumber(days.schoolDaysAfter(dayNumber(today), 6));
  const there = (group: string) =>
    roll.pupils.filter(
      (pupil) =>
        pupil.group === group &&
        !school.entries.some(
          (entry) => entry.pupil === pupil.number && (covers(entry, today) || covers(entry, yesterday)),
        ),
    );
  const [first, second, third] = there('5A');
  const told = (pupil: PortalPupil, kind: ReportKind, from: Day, moment: Moment, reason: string): Told => ({
    pupil: pupil.id,
    kind,
    from,
    until: kind === 'Ziekmelding' ? null : from,
    times: '',
    reportedAt: moment,
    by: reporter(roll, pupil),
    reason,
    decision: null,
    note: '',
  });
  return [
    told(first!, 'Ziekmelding', today, at(today, '07:41'), 'Buikgriep, de hele nacht overgegeven.'),
    told(second!, 'Ziekmelding', today, at(today, '08:12'), 'Koorts. We hebben ook naar school gebeld.'),
    told(third!, 'Verlof', nextWeek, at(yesterday, '21:05'), 'Huwelijk van een oom.'),
    told(there('3A')[0]!, 'Ziekmelding', yesterday, at(yesterday, '07:55'), 'Oorontsteking.'),
    { ...told(there('4A')[0]!, 'Absentie', today, at(today, '07:20'), 'Beugelcontrole.'), times: '13:00 - 14:00' },
  ];
}

/** The parents' reports of the last weeks, newest first: most are in the LAS too, some are not, and some of the LAS are not here. */
export function reportsOf(school: School, roll: Roll): readonly ParentReport[] {
  const today = dayOf(school.now);
  const since = addDays(today, -DAYS_BACK);
  const both = school.entries
    .filter(({ from, until }) => (until ?? today) >= since && from <= today)
    .map((entry, index) => fromLas(roll, entry, index, today))
    .filter((report) => report !== null)
    .filter((_, index) => (index + 1) % ONE_IN_BY_PHONE !== 0);
  return [...both, ...onlyHere(school, roll)]
    .sort((a, b) => (a.reportedAt < b.reportedAt ? 1 : -1))
    .map((report, index) => ({ ...report, id: String(8801 + index) }));
}
