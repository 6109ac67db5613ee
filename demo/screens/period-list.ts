import { date } from '../words';
import { ALLOWED, NAME, NUMBER, newestFirst, opensPupil, REASON, REMARK, REPORTED, rowsOf, WHEN } from './absence-rows';
import { choice, groupField, monthField } from './choice';
import { daysOfMonth } from './month';
import { listOn, type Screen } from './screen';

/** Overzichten > Absenties per periode: a group in one month, up to today. */
export const periodList: Screen = {
  menu: 'Overzichten',
  name: 'Absenties per periode',
  path: '/bao/overzichten/periode',
  asks: ['groep', 'maand'],
  title: ({ group }) => `Absenties per periode, groep ${group}`,
  above: (view) => `<div class="blok">${choice(periodList.path, groupField(view), monthField(view))}</div>`,
  panel: (view) => {
    const { school, group, month, today } = view;
    const days = daysOfMonth(month).filter((day) => day <= today);
    const from = days[0]!;
    const until = days.at(-1)!;
    return listOn(periodList, view, {
      title: `Absenties van groep ${group} van ${date(from)} t/m ${date(until)}`,
      columns: [NAME, NUMBER, WHEN, REASON, ALLOWED, REPORTED, REMARK],
      rows: rowsOf(
        school,
        ({ entry, pupil }) => pupil.group === group && entry.from <= until && (entry.until ?? until) >= from,
      ).sort(newestFirst),
      opens: opensPupil,
      perPage: null,
    });
  },
};
