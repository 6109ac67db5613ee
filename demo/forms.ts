import { dayFromNumber, dayNumber, dayOf, isDay, isMoment } from '../src/domain/day';
import { covers, type Entry, type Occurrence, REASONS } from './entry';
import { address } from './markup';
import { fullName } from './pupils';
import type { School } from './school';
import { schoolDays } from './school-days';
import type { Told } from './screens/page';
import { type Fields, typedAbsence } from './typed';
import { clock, period } from './words';

/** What came of a form: what to tell, and where to look. What cannot be understood changes nothing. */
export interface Answer {
  readonly told: Told;
  readonly to: string;
}

const GROUP_DAY = '/bao/groep/absentie';
const PUPIL = '/bao/leerling/absentie';

const done = (text: string): Told => ({ done: true, text: `Opgeslagen: ${text}` });
const refused = (why: string): Told => ({ done: false, text: `Niet opgeslagen: ${why}` });

/** Where a person was: the list of a group on a day, or that of a pupil. */
type Back = (school: School, pupil: string, day: string) => Readonly<Record<string, string>>;

const ofGroup: Back = ({ pupils }, pupil, day) => {
  const group = pupils.find(({ number }) => number === pupil)?.group;
  return { ...(group && { groep: group }), ...(isDay(day) && { dag: day }) };
};
const ofPupil: Back = (_school, pupil) => ({ leerling: pupil });

const described = ({ pupils }: School, pupil: string, occurrence: Occurrence): string => {
  const found = pupils.find(({ number }) => number === pupil)!;
  return `${fullName(found)}, ${REASONS[occurrence.reason].words}, ${period(occurrence)}`;
};

/** Why an absence cannot stand beside the others of the pupil; `null`: it can. */
function clash(others: readonly Entry[], { from, until, begin, reason }: Occurrence): string | null {
  if (until === null && others.some((other) => other.until === null))
    return 'er staat al een absentie open. Vul daar eerst een einddatum in.';
  const same = others.some(
    (other) => other.reason === reason && other.from === from && other.until === until && other.begin === begin,
  );
  return same ? 'deze absentie staat er al.' : null;
}

function enter(school: School, fields: Fields): Told {
  const pupil = school.pupils.find(({ number }) => number === fields.get('leerling'));
  if (!pupil) return refused('kies een leerling uit de lijst.');
  const typed = typedAbsence(fields, null, dayOf(school.now), schoolDays(school.calendar));
  if (typeof typed === 'string') return refused(typed);
  const why = clash(
    school.entries.filter((entry) => entry.pupil === pupil.number),
    typed,
  );
  if (why) return refused(why);
  const id = Math.max(0, ...school.entries.map((entry) => entry.id)) + 1;
  school.entries = [...school.entries, { ...typed, id, pupil: pupil.number, handled: false }];
  return done(`${described(school, pupil.number, typed)}.`);
}

function replace(school: School, entry: Entry, by: Entry | null): void {
  school.entries = school.entries.flatMap((other) => (other === entry ? (by ?? []) : other));
}

/** Aanwezig melden: who is back was absent up to the school day before, or not at all. */
function reportPresent(school: School, entry: Entry): Told {
  const today = dayOf(school.now);
  if (!covers(entry, today)) return refused('deze leerling is vandaag niet absent gemeld.');
  const until = dayFromNumber(schoolDays(school.calendar).schoolDayBefore(dayNumber(today)));
  replace(school, entry, until < entry.from ? null : { ...entry, until });
  return done(`${described(school, entry.pupil, entry)}: aanwezig gemeld.`);
}

function change(school: School, entry: Entry, fields: Fields): Told {
  const typed = typedAbsence(fields, entry, dayOf(school.now), schoolDays(school.calendar));
  if (typeof typed === 'string') return refused(typed);
  const others = school.entries.filter((other) => other.pupil === entry.pupil && other !== entry);
  const why = clash(others, typed);
  if (why) return refused(why);
  replace(school, entry, { ...entry, ...typed });
  return done(`${described(school, entry.pupil, typed)}.`);
}

function changeOrTakeBack(school: School, entry: Entry | undefined, fields: Fields): Told {
  if (!entry) return refused('deze absentie is er niet meer.');
  switch (fields.get('doe')) {
    case 'aanwezig':
      return reportPresent(school, entry);
    case 'verwijder':
      replace(school, entry, null);
      return done(`${described(school, entry.pupil, entry)}: verwijderd.`);
    case 'wijzig':
      return change(school, entry, fields);
    default:
      return refused('het formulier is niet begrepen.');
  }
}

function setClock(school: School, fields: Fields): Answer {
  const now = fields.get('nu') ?? '';
  if (!isMoment(now)) return { told: refused('dat is geen dag en tijd.'), to: '/bao/klok' };
  school.now = now;
  return { told: done(`het is nu ${clock(now)}.`), to: GROUP_DAY };
}

type Form = (school: School, fields: Fields) => Answer;

const entering =
  (path: string, back: Back): Form =>
  (school, fields) => {
    const told = enter(school, fields);
    return { told, to: address(path, back(school, fields.get('leerling') ?? '', fields.get('dag') ?? '')) };
  };

/** What was refused is opened again. */
const changing =
  (path: string, back: Back): Form =>
  (school, fields) => {
    const entry = school.entries.find(({ id }) => String(id) === fields.get('id'));
    const told = changeOrTakeBack(school, entry, fields);
    const again = entry && !told.done ? { wijzig: String(entry.id) } : {};
    return { told, to: address(path, { ...back(school, entry?.pupil ?? '', fields.get('lijst') ?? ''), ...again }) };
  };

/** Everything that can be sent to the LAS. */
export const FORMS: Readonly<Record<string, Form>> = {
  '/bao/klok': setClock,
  [`${GROUP_DAY}/invoeren`]: entering(GROUP_DAY, ofGroup),
  [`${GROUP_DAY}/wijzigen`]: changing(GROUP_DAY, ofGroup),
  [`${PUPIL}/invoeren`]: entering(PUPIL, ofPupil),
  [`${PUPIL}/wijzigen`]: changing(PUPIL, ofPupil),
};
