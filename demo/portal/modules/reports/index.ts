import { changed, record } from '../../changes';
import { textIn } from '../../fields';
import type { Form, Module } from '../../module';
import { decidedBy, decisionsOf } from './handling';
import { list, listPart } from './list';

const handle: Form = (state, who, fields) => {
  const report = state.reports.find(({ id }) => id === fields.get('id'));
  if (!report) return { refused: 'Deze melding is er niet meer.', on: list };
  const decision = decisionsOf(report).find((one) => one === fields.get('besluit'));
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
