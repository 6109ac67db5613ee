import { type Day, dayOf, isDay } from '../../../../src/domain/day';
import { type Markup, select } from '../../../markup';
import { GROUPS } from '../../../pupils';
import { CLASS } from '../../assets';
import { html } from '../../html';
import type { View } from '../../module';
import { type ParentReport, REPORT_KINDS } from '../../state';

const ALL = 'Alle';

interface Filter {
  readonly from: Day;
  readonly until: Day;
  readonly group: string;
  readonly kind: string;
}

/** Unless asked otherwise: the reports of the last weeks up to those of next month, a teacher's own group. */
export function filterOf({ asked, who, state }: View): Filter {
  const days = state.reports.map(({ from }) => from).sort();
  const day = (name: string, other: Day): Day => {
    const text = asked.get(name) ?? '';
    return isDay(text) ? text : other;
  };
  return {
    from: day('van', days[0] ?? dayOf(state.school.now)),
    until: day('tot', days.at(-1) ?? dayOf(state.school.now)),
    group: GROUPS.find((name) => name === asked.get('groep')) ?? (asked.has('groep') ? ALL : (who.group ?? ALL)),
    kind: REPORT_KINDS.find((name) => name === asked.get('soort')) ?? ALL,
  };
}

export const filterForm = ({ from, until, group, kind }: Filter): Markup => {
  const options = (names: readonly string[]) => [ALL, ...names].map((name) => [name, name] as const);
  return html`<form class="${CLASS.row}" method="get" action="/absenties">
    <label class="${CLASS.field}">Periode van <input type="date" name="van" value="${from}"></label>
    <label class="${CLASS.field}">t/m <input type="date" name="tot" value="${until}"></label>
    <label class="${CLASS.field}">Jaargroep ${{ html: select('groep', options(GROUPS), group) }}</label>
    <label class="${CLASS.field}">Soort afwezigheid ${{ html: select('soort', options(REPORT_KINDS), kind) }}</label>
    <button>Filteren</button></form>`;
};

/** The reports that somebody wants to see, of any of the days between. */
export function wanted(view: View): readonly ParentReport[] {
  const { state } = view;
  const { from, until, group, kind } = filterOf(view);
  const groups = new Map(state.roll.pupils.map((pupil) => [pupil.id, pupil.group]));
  return state.reports.filter(
    (report) =>
      report.from <= until &&
      (report.until ?? until) >= from &&
      (group === ALL || groups.get(report.pupil) === group) &&
      (kind === ALL || report.kind === kind),
  );
}
