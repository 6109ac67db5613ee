import { isDay, isTime } from '../../../src/domain/day';
import { date } from '../../words';
import { CLASS } from '../assets';
import { parentsOfTarget, parentsWords, targetWords } from '../audience';
import { record } from '../changes';
import { input, targetChoice, targetIn, textIn } from '../fields';
import { html } from '../html';
import type { Form, Module, Page } from '../module';
import { block, table } from '../table';

/** Schoolagenda: what is coming, and a form whose button is a link. */
const agendaPage: Page = {
  path: '/schoolagenda',
  title: () => 'Schoolagenda',
  contents: (view) => html`${block(
    'Agenda',
    table(
      ['Datum', 'Tijd', 'Activiteit', 'Voor'],
      [...view.state.agenda]
        .sort((a, b) => (a.day < b.day ? -1 : 1))
        .map(({ title, day, times, target }) => [date(day), times || 'hele dag', title, targetWords(target)]),
    ),
  )}
  ${block(
    'Agendapunt toevoegen',
    html`<form class="${CLASS.form}" method="post" action="/schoolagenda/toevoegen">
      ${input(view, 'Titel', 'titel')}
      <div class="${CLASS.row}">${input(view, 'Datum', 'datum', '', 'date')}${input(view, 'Begintijd', 'begin', '', 'time')}${input(view, 'Eindtijd', 'eind', '', 'time')}</div>
      ${targetChoice(view, 'Voor groep')}
      <a role="button" href="#" class="${CLASS.mainButton}" data-formulier>Opslaan</a></form>`,
  )}`,
};

const add: Form = (state, who, fields) => {
  const refused = (why: string) => ({ refused: why, on: agendaPage });
  const [title, day, begin, end] = ['titel', 'datum', 'begin', 'eind'].map((name) => textIn(fields, name)) as [
    string,
    string,
    string,
    string,
  ];
  const target = targetIn(fields);
  if (!title) return refused('Vul een titel in.');
  if (!isDay(day)) return refused('Vul een datum in.');
  if (target === undefined) return refused('Kies voor wie het agendapunt is.');
  if ((begin || end) && !(isTime(begin) && isTime(end) && begin < end))
    return refused('De eindtijd ligt niet na de begintijd.');
  state.agenda = [...state.agenda, { title, day, times: begin && `${begin} - ${end}`, target }];
  const parents = parentsOfTarget(state.roll, target).length;
  record(state, who, { kind: 'event', to: parentsWords(target), parents, subject: title });
  return { told: `${title} staat in de agenda.`, to: agendaPage.path };
};

/** Schoolagenda. */
export const agenda: Module = {
  name: 'Schoolagenda',
  pages: [agendaPage],
  parts: [],
  forms: { '/schoolagenda/toevoegen': add },
};
