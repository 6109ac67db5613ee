import { dayOf } from '../domain/day';
import { dateText } from '../letters/letter';
import { deedParts, lettersOf } from './deeds';
import type { DossierExtract, ExtractFacts, ExtractPart, Purpose } from './extract';
import { notesOf } from './notes';
import { absenceRows, consultedRows, openRows, totalRows } from './rows';

const TITLES: Readonly<Record<Purpose, string>> = {
  parents: 'Verzuim van uw kind',
  transfer: 'Verzuim: gegevens voor de nieuwe school',
};

/** What leaves the school of a pupil's dossier, for this purpose. */
export function extractOf(facts: ExtractFacts): DossierExtract {
  const { purpose, school, pupil, now } = facts;
  const parts: readonly ExtractPart[] = [
    { title: 'Totalen', rows: totalRows(facts) },
    { title: 'Verzuim', rows: absenceRows(facts) },
    ...deedParts(facts),
    { title: 'Wat de school nog moet doen, en uiterlijk wanneer', rows: openRows(facts) },
    { title: 'Wie het dossier inzag', rows: consultedRows(facts) },
  ];
  return {
    purpose,
    title: TITLES[purpose],
    school,
    pupil,
    who: pupil.group ? `${pupil.name}, groep ${pupil.group}` : pupil.name,
    dated: `${school.place}, ${dateText(dayOf(now))}`,
    parts: parts.filter(({ rows }) => rows.length > 0),
    letters: lettersOf(facts),
    notes: notesOf(facts),
  };
}
