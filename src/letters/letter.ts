import type { Absence } from '../domain/absence';
import type { Day, Time } from '../domain/day';

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
export const SHEET = { subject: 'Betreft:', cut: 'hier afknippen' } as const;

/** The letter as it stands on paper, part below part; this is what is kept of a letter that was sent. */
export function letterText(sender: LetterFacts['school'], letter: Letter): string {
  const { dated, subject, salutation, paragraphs, closing, slip } = letter;
  const parts = [
    [sender.name, sender.place].filter(Boolean).join('\n'),
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
  return parts
    .map((part) => part.trim())
    .filter(Boolean)
    .join('\n\n');
}

/** What a letter is made of. Only facts that may be in a letter to parents: never an illness. */
export interface LetterFacts {
  readonly school: { readonly name: string; readonly place: string };
  readonly pupil: { readonly name: string; readonly group: string | null };
  readonly today: Day;
  /** The rows that the step stands on, oldest first. */
  readonly absences: readonly Absence[];
  /** Somebody called about it and reached nobody. */
  readonly called: boolean;
  /** The first day that the step is about. */
  readonly since: Day;
  readonly until: Day;
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

/** `maandag 23 november 2026` @param weekday 0 is Monday */
export const longDateText = (day: Day, weekday: number): string => `${WEEKDAYS[weekday]} ${dateText(day)}`;

export const addressed = ({ name }: LetterFacts['pupil']): string => `Aan de ouders of verzorgers van ${name},`;

/** ` uit groep 6A`, or nothing where the group is not known. */
export const ofGroup = ({ group }: LetterFacts['pupil']): string => (group ? ` uit groep ${group}` : '');
