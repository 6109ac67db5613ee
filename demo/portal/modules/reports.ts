import { type Day, dayOf, isDay } from '../../../src/domain/day';
import { type Markup, select } from '../../markup';
import { GROUPS } from '../../pupils';
import { date } from '../../words';
import { CLASS } from '../assets';
import { textIn } from '../fields';
import { html } from '../html';
import type { Form, Module, Page, Part, View } from '../module';
import { changed, REPORT_KINDS, type Report, record } from '../state';
import { block, table } from '../table';
import { momentWords } from './messages/inbox';

const ALL = 'Alle';

interface Filter {
  readonly from: Day;
  readonly until: Day;
  readonly group: string;
  readonly kind: string;
}

/** Unless asked otherwise: the reports of the last weeks up to those of next month, a teacher's own group. */
function filterOf({ asked, who, state }: View): Filter {
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

const filterForm = ({ from, until, group, kind }: Filter): Markup => {
  const options = (names: readonly string[]) => [ALL, ...names].map((name) => [name, name] as const);
  return html`<form class="${CLASS.row}" method="get" action="${list.path}">
    <label class="${CLASS.field}">Periode van <input type="date" name="van" value="${from}"></label>
    <label class="${CLASS.field}">t/m <input type="date" name="tot" value="${until}"></label>
    <label class="${CLASS.field}">Jaargroep ${{ html: select('groep', options(GROUPS), group) }}</label>
    <label class="${CLASS.field}">Soort afwezigheid ${{ html: select('soort', options(REPORT_KINDS), kind) }}</label>
    <button>Filteren</button></form>`;
};

const whole = (text: string): Markup => html`<span class="${CLASS.whole}">${text}</span>`;

const fromWords = ({ from, times }: Report): Markup => html`${whole(date(from))} ${whole(times)}`;
const untilWords = ({ from, until }: Report): Markup =>
  whole(until === null ? '...' : until === from ? '' : date(until));

/** The group decides on absences, the school on leave. */
const decidedBy = ({ kind }: Report): readonly string[] =>
  kind === 'Verlof' ? ['directeur', 'beheerder'] : ['leerkracht', 'directeur', 'beheerder'];

const decisionsOf = ({ kind }: Report): readonly string[] =>
  kind === 'Ziekmelding' ? ['Gezien'] : ['Goedgekeurd', 'Afgewezen'];
const BUTTONS: Readonly<Record<string, string>> = {
  Gezien: 'Behandelen',
  Goedgekeurd: 'Goedkeuren',
  Afgewezen: 'Afwijzen',
};

const handling = (report: Report, { who }: View): Markup => {
  if (report.decision) return html`${report.decision === 'Gezien' ? '' : report.decision}`;
  if (!decidedBy(report).includes(who.role)) return html`Wacht op de directie`;
  return html`${decisionsOf(report).map(
    (decision) =>
      html`<button type="button" class="${CLASS.quiet}" data-pad="/absenties/behandelen" data-besluit="${report.id}" value="${decision}">${BUTTONS[decision]!}</button> `,
  )}`;
};

const rows = (view: View): Markup => {
  const { from, until, group, kind } = filterOf(view);
  const { reports, roll } = view.state;
  const pupils = new Map(roll.pupils.map((pupil) => [pupil.id, pupil]));
  const shown = reports.filter(
    (report) =>
      report.from <= until &&
      (report.until ?? until) >= from &&
      (group === ALL || pupils.get(report.pupil)?.group === group) &&
      (kind === ALL || report.kind === kind),
  );
  return table(
    [
      'Leerling',
      'Groep',
      'Soort',
      'Van',
      'T/m',
      'Gemeld op',
      'Gemeld door',
      'Reden',
      'Opmerking',
      'Status',
      'Behandelen',
    ],
    shown.map((report) => {
      const pupil = pupils.get(report.pupil);
      return [
        pupil?.name ?? '',
        pupil?.group ?? '',
        report.kind,
        fromWords(report),
        untilWords(report),
        momentWords(report.reportedAt),
        report.by,
        report.reason,
        report.decision
          ? report.note
          : html`<input size="7" aria-label="Opmerking bij ${pupil?.name ?? ''}" value="${report.note}">`,
        report.decision ? 'Behandeld' : 'In behandeling',
        handling(report, view),
      ];
    }),
    'Er zijn geen meldingen in deze periode.',
  );
};

/** The list, fetched again after a report was handled. */
const listPart: Part = { path: '/absenties/lijst', contents: rows };

/** Absenties & Verlof: what parents reported. */
const list: Page = {
  path: '/absenties',
  title: () => 'Absenties & Verlof',
  contents: (view) => html`<div class="${CLASS.block}">${filterForm(filterOf(view))}</div>
    ${block('Meldingen van ouders', html`<div data-deel="${listPart.path}?${view.asked.toString()}">${rows(view)}</div>`)}`,
};

const handle: Form = (state, who, fields) => {
  const report = state.reports.find(({ id }) => id === fields.get('id'));
  if (!report) return { refused: 'Deze melding is er niet meer.', on: list };
  const decision = decisionsOf(report).find((one) => one === fields.get('besluit')) as Report['decision'] | undefined;
  if (!decision || !decidedBy(report).includes(who.role))
    return { refused: 'U kunt deze melding niet behandelen.', on: list };
  const note = textIn(fields, 'opmerking');
  state.reports = changed(state.reports, report.id, { decision, note });
  const { name } = state.roll.pupils.find(({ id }) => id === report.pupil)!;
  record(state, who, {
    kind: 'handled',
    to: [report.by],
    parents: 1,
    subject: `${report.kind} van ${name}`,
    text: note,
  });
  return { told: `De melding van ${name} is behandeld.`, to: list.path };
};

/** Absenties & Verlof. */
export const reports: Module = {
  name: 'Absenties & Verlof',
  pages: [list],
  parts: [listPart],
  forms: { '/absenties/behandelen': handle },
};
