import { schoolYearLabel, schoolYearOf } from '../../src/domain/day';
import { covers } from '../entry';
import { escaped } from '../markup';
import { fullName } from '../pupils';
import { ALLOWED, newestFirst, REASON, REMARK, REPEATS, REPORTED, rowsOf, WHEN } from './absence-rows';
import { changeColumn, entryForm } from './entry-form';
import { otherPupils } from './other-pupils';
import { listOn, PER_PAGE, type Screen } from './screen';

/** Leerling > Absentie: everything of one pupil in this school year, newest first. */
export const pupilAbsence: Screen = {
  menu: 'Leerling',
  name: 'Absentie',
  path: '/bao/leerling/absentie',
  asks: ['leerling'],
  title: ({ pupil }) => `Absentie van ${fullName(pupil)}`,
  above: (view) => {
    const { pupil, today } = view;
    const facts = [
      ['Leerling', fullName(pupil)],
      ['Leerlingnummer', pupil.number],
      ['Groep', pupil.group],
      ['Schooljaar', schoolYearLabel(today).replace('-', ' / ')],
    ] as const;
    const rows = facts.map(
      ([name, value]) => `<tr><td class="tblTag">${name}</td><td class="tblInput">${escaped(value)}</td></tr>`,
    );
    return `<div class="blok">${otherPupils(pupilAbsence, view)}<table class="tblData"><tbody>${rows.join('')}</tbody></table></div>
      ${entryForm(pupilAbsence, view, [pupil])}`;
  },
  panel: (view) => {
    const { school, pupil, today } = view;
    const year = schoolYearOf(today);
    const change = changeColumn(pupilAbsence, view, (entry) => covers(entry, today));
    return listOn(pupilAbsence, view, {
      title: 'Absentiemeldingen',
      columns: [REASON, WHEN, ALLOWED, REPORTED, REMARK, REPEATS, change],
      rows: rowsOf(
        school,
        ({ entry: { pupil: number, from, until } }) =>
          number === pupil.number && from <= year.until && (until ?? today) >= year.from,
      ).sort(newestFirst),
      perPage: PER_PAGE,
    });
  },
};
