import { Calendar } from '../../src/domain/calendar';
import { type Day, dayFromNumber, dayNumber } from '../../src/domain/day';
import { covers } from '../entry';
import { escaped } from '../markup';
import { date, longDate } from '../words';
import { ALLOWED, byPupil, NAME, NUMBER, opensPupil, REASON, REMARK, REPORTED, rowsOf, WHEN } from './absence-rows';
import { choice, dayField, groupField } from './choice';
import { changeColumn, entryForm } from './entry-form';
import { listOn, type Screen, screenAddress } from './screen';
import { inGroup, type View } from './view';

function otherDays(view: View): string {
  const calendar = new Calendar(view.school.calendar).group(view.group);
  const number = dayNumber(view.day);
  const to = (other: number, text: string) => {
    const day: Day = dayFromNumber(other);
    return `<a href="${escaped(screenAddress(groupDay, { ...view, day }))}">${text}</a>`;
  };
  return `<p class="dagen">${to(calendar.schoolDayBefore(number), '&lt; vorige dag')} <b>${longDate(view.day)}</b>
    ${to(calendar.schoolDaysAfter(number, 1), 'volgende dag &gt;')}</p>`;
}

/** Groep > Absentie: who of a group is absent on a day. Here a teacher enters and changes. */
export const groupDay: Screen = {
  menu: 'Groep',
  name: 'Absentie',
  path: '/bao/groep/absentie',
  asks: ['groep', 'dag'],
  title: ({ group, day }) => `Absenties van groep ${group} op ${longDate(day)}`,
  above: (view) =>
    `<div class="blok">${otherDays(view)}${choice(groupDay.path, groupField(view), dayField(view))}</div>
    ${entryForm(groupDay, view, inGroup(view.school, view.group))}`,
  panel: (view) => {
    const { school, group, day, today } = view;
    const change = changeColumn(groupDay, view, (entry) => day === today && covers(entry, today));
    return listOn(groupDay, view, {
      title: `Absenties van groep ${group} op ${date(day)}`,
      columns: [NAME, NUMBER, WHEN, REASON, ALLOWED, REPORTED, REMARK, change],
      rows: rowsOf(school, ({ entry, pupil }) => pupil.group === group && covers(entry, day)).sort(byPupil),
      opens: opensPupil,
      perPage: null,
    });
  },
};
