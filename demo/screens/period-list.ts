import { date } from '../words';
import { ALLOWED, NAME, NUMBER, newestFirst, opensPupil, REASON, REMARK, REPORTED, rowsOf, WHEN } from './absence-rows';
import { choice, groupField, periodFields } from './choice';
import { listOn, type Screen } from './screen';

/** Overzichten > Absenties per periode: a group from one day to another; this month unless asked otherwise. */
export const periodList: Screen = {
  menu: 'Overzichten',
  name: 'Absenties per periode',
  path: '/bao/overzichten/periode',
  asks: ['groep', 'van', 'tot'],
  title: ({ group }) => `Absenties per periode, groep ${group}`,
  above: (view) => `<div class="blok">${choice(periodList.path, groupField(view), periodFields(view))}</div>`,
  panel: (view) => {
    const { school, group, from, until } = view;
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
