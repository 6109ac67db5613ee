import { at, type Day, dayFromNumber, dayNumber, dayOf, type Moment } from '../../../src/domain/day';
import type { School } from '../../school';
import { schoolDays } from '../../school-days';
import { parentsOf, type Roll } from '../roll';
import type { Conversation, Line } from '../state';

/** Who writes: a parent of the so-maniest pupil of a group, or a colleague by name. */
type Writer = { readonly group: string; readonly place: number } | string;

interface Told {
  readonly to: string;
  readonly subject: string;
  readonly writer: Writer;
  /** Who, how many school days ago and when, and what. */
  readonly lines: readonly (readonly [by: 'writer' | string, daysAgo: number, time: string, text: string])[];
}

const TOLD: readonly Told[] = [
  {
    to: 'sanne',
    subject: 'Gymtas',
    writer: { group: '5A', place: 3 },
    lines: [['writer', 3, '16:20', 'Ligt de blauwe gymtas misschien nog op school? Thuis kunnen we hem niet vinden.']],
  },
  {
    to: 'sanne',
    subject: 'Huiswerk rekenen',
    writer: { group: '5A', place: 7 },
    lines: [['writer', 1, '20:15', 'Welke bladzijden moeten er vrijdag af zijn? In de agenda staat alleen rekenen.']],
  },
  {
    to: 'sanne',
    subject: 'Eerder ophalen',
    writer: { group: '5A', place: 11 },
    lines: [['writer', 0, '07:52', 'Goedemorgen, mag ik haar vandaag om 14:00 uur bij de voordeur ophalen?']],
  },
  {
    to: 'sanne',
    subject: 'Traktatie',
    writer: { group: '5A', place: 15 },
    lines: [
      ['writer', 5, '15:10', 'Hij is donderdag jarig. Zijn er kinderen met een allergie?'],
      ['Sanne Verbeek', 4, '15:45', 'Wat leuk. In de klas is er een kind dat geen noten mag.'],
      ['writer', 4, '16:30', 'Fijn, dank u wel.'],
    ],
  },
  {
    to: 'sanne',
    subject: 'Studiedag',
    writer: 'Mohamed Aydin',
    lines: [['writer', 2, '11:05', 'Het programma van de studiedag ligt in de personeelskamer.']],
  },
  {
    to: 'mohamed',
    subject: 'Verlof voor een bruiloft',
    writer: { group: '7A', place: 4 },
    lines: [['writer', 3, '09:40', 'Kunt u laten weten of het verlof is toegekend? We moeten de reis boeken.']],
  },
  {
    to: 'anneke',
    subject: 'Nieuw e-mailadres',
    writer: { group: '4A', place: 2 },
    lines: [
      ['writer', 2, '10:15', 'Ik heb een nieuw e-mailadres. Waar kan ik dat doorgeven?'],
      ['Anneke de Wit', 2, '13:20', 'U kunt het zelf wijzigen bij Profielen.'],
    ],
  },
];

/** The inboxes as they are in the morning: some questions of parents were not answered for days. */
export function conversationsOf(school: School, roll: Roll): readonly Conversation[] {
  const days = schoolDays(school.calendar);
  const today = dayOf(school.now);
  const ago = (count: number): Day =>
    Array.from({ length: count }).reduce((day: Day) => dayFromNumber(days.schoolDayBefore(dayNumber(day))), today);
  return TOLD.map(({ to, subject, writer, lines }, index) => {
    const pupil =
      typeof writer === 'string' ? null : roll.pupils.filter(({ group }) => group === writer.group)[writer.place]!;
    const name = typeof writer === 'string' ? writer : parentsOf(roll, pupil!)[0]!.name;
    return {
      id: String(301 + index),
      subject,
      people: pupil ? `${name} (ouder van ${pupil.name})` : name,
      parents: pupil ? 1 : 0,
      colleagues: [to],
      lines: lines.map(
        ([by, daysAgo, time, text]): Line => ({
          by: by === 'writer' ? name : by,
          fromParent: by === 'writer' && pupil !== null,
          at: at(ago(daysAgo), time) as Moment,
          text,
        }),
      ),
    };
  });
}
