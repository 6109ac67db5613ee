import type { Absence } from '../domain/absence';
import type { ActionOf, ReportKind } from '../domain/action';
import { type Day, type Time, weekday } from '../domain/day';

/** Brief: paragraphs as text, in order; whoever sends it may change every one. */
export interface Letter {
  readonly dated: string;
  readonly subject: string;
  readonly salutation: string;
  readonly paragraphs: readonly string[];
  readonly closing: readonly string[];
  readonly slip: Slip | null;
}

/** Strook: below the letter's cut line, for the parents to fill in. */
export interface Slip {
  readonly title: string;
  readonly intro: string;
  /** Empty lines to write on. */
  readonly lines: number;
  /** What stands there already; empty for the parents to fill in. */
  readonly fields: readonly { readonly label: string; readonly value: string }[];
}

/** Words of the sheet itself. */
export const SHEET = {
  subject: 'Betreft:',
  cut: 'hier afknippen',
  sentTo: 'Deze brief ging naar meer dan een adres:',
  parents: 'de ouders of verzorgers',
} as const;

/**
 * The letter as it stands on paper, part below part; this is what is kept of a letter that was sent.
 * @param to who lives at each address that it went to, where that is more than one
 */
export function letterText(sender: Sender, letter: Letter, to: readonly string[] = []): string {
  const { dated, subject, salutation, paragraphs, closing, slip } = letter;
  const parts = [
    [sender.name, ...headLines(sender)].filter(Boolean).join('\n'),
    dated,
    `${SHEET.subject} ${subject}`,
    salutation,
    ...paragraphs,
    closing.filter(Boolean).join('\n'),
  ];
  if (slip) {
    parts.push(`--- ${SHEET.cut} ---`, slip.title, slip.intro);
    parts.push(slip.fields.map(({ label, value }) => `${label}: ${value}`.trim()).join('\n'));
  }
  if (to.length > 1) parts.push([SHEET.sentTo, ...to.map((name) => `• ${name || SHEET.parents}`)].join('\n'));
  return parts
    .map((part) => part.trim())
    .filter(Boolean)
    .join('\n\n');
}

/** The text of a letter that was sent, without to whom else it went. */
export const withoutAddresses = (text: string): string =>
  text
    .split('\n\n')
    .filter((part) => !part.startsWith(SHEET.sentTo))
    .join('\n\n');

/** Een aanvraag van verlof, and what was answered. */
export interface LeaveFacts {
  readonly askedOn: Day;
  readonly ground: ActionOf<'leave-requested'>['ground'];
  readonly asked: LeaveDays;
  /** What was granted; `null` when nothing was, or another decides. */
  readonly granted: LeaveDays | null;
  /** School days of leave that the pupil was given this school year, with these. */
  readonly givenThisYear: number;
  /** Who decides, and by when the parents hear of it; `null`: it is decided, or nobody can say. */
  readonly awaits: { readonly who: 'school' | 'officer'; readonly until: Day } | null;
}

/** The first and the last day, and how many school days that are. */
export interface LeaveDays {
  readonly from: Day;
  readonly until: Day;
  readonly schoolDays: number;
}

/** Afzender: the school as its letters name it. */
export interface Sender {
  readonly name: string;
  readonly place: string;
  readonly address?: string | undefined;
  readonly phone?: string | undefined;
  /** The number by which the ministry knows the school. */
  readonly brin?: string | undefined;
  /** Who signs for the management. */
  readonly signedBy?: string | undefined;
}

/** What stands below the school's name at the head of a letter. */
export const headLines = ({ place, address, phone, brin }: Sender): readonly string[] => [
  address || place,
  ...(phone ? [`Telefoon ${phone}`] : []),
  ...(brin ? [`BRIN ${brin}`] : []),
];

/** What a letter is made of. Only facts that may be in a letter to parents: never an illness. */
export interface LetterFacts {
  readonly school: Sender;
  readonly pupil: { readonly name: string; readonly group: string | null };
  readonly today: Day;
  /** The rows that the step stands on, oldest first. */
  readonly absences: readonly Absence[];
  /** Somebody called about it and reached nobody. */
  readonly called: boolean;
  /** The first day that the step is about. */
  readonly since: Day;
  readonly until: Day;
  /** How many lates, lesson minutes or school days the step stands on, where its rule counts them. */
  readonly count: number | null;
  readonly minutes: number | null;
  readonly days: number | null;
  /** How long after the beginning of the lesson the pupil came, where one late is meant and its arrival is known. */
  readonly minutesLate: number | null;
  /** The same of each late by the name of its row, as far as it is known. */
  readonly lateBy: Readonly<Record<string, number>>;
  /** When lessons begin on the last of these days; `null`: there are none. */
  readonly begins: Time | null;
  /** Periods in which the pupil was away, where a letter gives an overview of them; oldest first. */
  readonly periods: readonly LeaveDays[];
  /** What kind of report was made to the attendance officer, or is to be made. */
  readonly report: ReportKind | null;
  readonly leave: LeaveFacts | null;
}

const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];
const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

/** `23 november 2026` */
export const dateText = (day: Day): string =>
  `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;

/** `8.41` */
export const timeText = (time: Time): string => `${Number(time.slice(0, 2))}.${time.slice(3)}`;

/** `maandag 23 november 2026` */
export const longDateText = (day: Day): string => `${WEEKDAYS[weekday(day)]} ${dateText(day)}`;

/** `23 november` */
export const shortDateText = (day: Day): string => dateText(day).slice(0, -5);

/** `maandag 23 november 2026`, or `maandag 23 november 2026 tot en met dinsdag 24 november 2026` */
export const periodText = (from: Day, until: Day): string =>
  from === until ? longDateText(from) : `${longDateText(from)} tot en met ${longDateText(until)}`;

/** `1 minuut`, `11 minuten` */
export const minutesText = (minutes: number): string => `${minutes} ${minutes === 1 ? 'minuut' : 'minuten'}`;

/** `5 uur`, `30 minuten`, `5 uur en 30 minuten`; nothing for no minute */
export function durationText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 && `${hours} uur`, rest > 0 && minutesText(rest)].filter(Boolean).join(' en ');
}

/** `1 schooldag`, `3 schooldagen` */
export const schoolDaysText = (days: number): string => `${days} ${days === 1 ? 'schooldag' : 'schooldagen'}`;

/** The greeting where no parent is named. */
export const addressed = ({ name }: Pick<LetterFacts['pupil'], 'name'>): string =>
  `Aan de ouders of verzorgers van ${name},`;

/** `uit groep 6A`, or nothing where the group is not known. */
export const ofGroup = ({ group }: LetterFacts['pupil']): string => (group ? `uit groep ${group}` : '');

/** Something that only the sender knows stands in square brackets until somebody fills it in: `[dag en tijd]`. */
export const BLANK = /\[[^[\]\n]{1,60}\]/g;

/** What is still to be filled in, each once. */
export const blanksIn = (letter: Letter): readonly string[] => [
  ...new Set(
    [letter.dated, letter.subject, letter.salutation, ...letter.paragraphs, ...letter.closing]
      .join('\n')
      .match(BLANK) ?? [],
  ),
];

/** Two moments for a talk, for the sender to fill in (law, Letters: T3 and U1). */
export const TWO_MOMENTS = 'Wij stellen twee momenten voor:\n1. [dag en tijd]\n2. [andere dag en tijd]';

/** Each late on a line of its own: `• 23 november, 8.41 uur`. */
export const latesText = (absences: LetterFacts['absences']): string =>
  absences
    .map(({ date, arrival }) => `• ${shortDateText(date)}${arrival ? `, ${timeText(arrival)} uur` : ''}`)
    .join('\n');
