import type { Markup } from '../../../markup';
import { CLASS } from '../../assets';
import { html } from '../../html';
import type { View } from '../../module';
import type { Decision, ParentReport } from '../../state';

/** The group decides on absences, the school on leave. */
export const decidedBy = ({ kind }: ParentReport): readonly string[] =>
  kind === 'Verlof' ? ['directeur', 'beheerder'] : ['leerkracht', 'directeur', 'beheerder'];

export const decisionsOf = ({ kind }: ParentReport): readonly Decision[] =>
  kind === 'Ziekmelding' ? ['Gezien'] : ['Goedgekeurd', 'Afgewezen'];
const BUTTONS: Readonly<Record<Decision, string>> = {
  Gezien: 'Behandelen',
  Goedgekeurd: 'Goedkeuren',
  Afgewezen: 'Afwijzen',
};

/** What somebody can do with a report, or what was done. */
export const handling = (report: ParentReport, { who }: View): Markup => {
  if (report.decision) return html`${report.decision === 'Gezien' ? '' : report.decision}`;
  if (!decidedBy(report).includes(who.role)) return html`Wacht op de directie`;
  return html`${decisionsOf(report).map(
    (decision) =>
      html`<button type="button" class="${CLASS.quiet}" data-pad="/absenties/behandelen" data-besluit="${report.id}" value="${decision}">${BUTTONS[decision]}</button> `,
  )}`;
};
