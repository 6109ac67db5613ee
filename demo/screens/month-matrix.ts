import { Calendar } from '../../src/domain/calendar';
import { type Day, dayNumber, weekday } from '../../src/domain/day';
import { covers, REASONS } from '../entry';
import { panel } from '../list-panel';
import { escaped } from '../markup';
import { type DemoPupil, fullName } from '../pupils';
import { monthName } from '../words';
import { choice, groupField, monthField } from './choice';
import { daysOfMonth } from './month';
import type { Screen } from './screen';
import { inGroup, type View } from './view';

const SATURDAY = 5;

/** The codes of a pupil by day; on days without lessons, and after today, there are none. */
function codesOf({ school, group, today }: View): (pupil: DemoPupil, day: Day) => string {
  const calendar = new Calendar(school.calendar).group(group);
  return ({ number }, day) => {
    if (day > today || !calendar.isSchoolDay(dayNumber(day))) return '';
    const found = school.entries.filter((entry) => entry.pupil === number && covers(entry, day));
    return found.map(({ reason }) => reason).join(' ');
  };
}

function legend(view: View): string {
  const rows = Object.entries(REASONS).map(([code, { words, authorised }]) => {
    const says = authorised === null || words.toLowerCase().includes('geoorloofd');
    const allowed = says ? '' : authorised ? ' (geoorloofd)' : ' (ongeoorloofd)';
    return `<tr><td>${code}</td><td>${words}${allowed}</td></tr>`;
  });
  return `<div class="legenda"><b>Legenda</b><table id="${view.ids.next()}"><tbody>${rows.join('')}</tbody></table></div>`;
}

/** Overzichten > Maandoverzicht: pupils of a group by the days of a month. */
export const monthMatrix: Screen = {
  menu: 'Overzichten',
  name: 'Maandoverzicht',
  path: '/bao/overzichten/maand',
  asks: ['groep', 'maand'],
  title: ({ group, month }) => `Maandoverzicht groep ${group}, ${monthName(month)}`,
  above: (view) => `<div class="blok">${choice(monthMatrix.path, groupField(view), monthField(view))}</div>`,
  panel: (view) => {
    const days = daysOfMonth(view.month).filter((day) => weekday(day) < SATURDAY);
    const codes = codesOf(view);
    const heads = ['Leerling', 'Nummer', ...days.map((day) => String(Number(day.slice(8))))];
    const rows = inGroup(view.school, view.group).map((pupil) => {
      const cells = [escaped(fullName(pupil)), pupil.number, ...days.map((day) => codes(pupil, day))];
      return `<tr id="${view.ids.next('row')}">${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    });
    return panel(
      `<h3 class="caption"><span class="left">Maandoverzicht groep ${escaped(view.group)} - ${monthName(view.month)}</span></h3>
      <table id="${view.ids.next()}" class="tblDatagrid matrix"><thead><tr>${heads
        .map((head) => `<th scope="col">${head}</th>`)
        .join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>${legend(view)}`,
      view.ids,
    );
  },
};
