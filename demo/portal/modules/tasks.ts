import { isDay } from '../../../src/domain/day';
import { GROUPS } from '../../pupils';
import { date } from '../../words';
import { CLASS } from '../assets';
import { parentsOfGroup, parentsWords } from '../audience';
import { record } from '../changes';
import { choice, input, textIn } from '../fields';
import { html } from '../html';
import type { Form, Module, Page } from '../module';
import { block, buttonForm, table } from '../table';

/** Taken: the Takenplanner, which parents see or not. */
const planner: Page = {
  path: '/taken',
  title: () => 'Takenplanner',
  contents: (view) => {
    const { tasks: all, tasksForParents } = view.state;
    return html`${block(
      'Zichtbaarheid',
      html`<p>Zichtbaar voor ouders: ${tasksForParents ? 'ja' : 'nee'}</p>`,
      buttonForm(
        '/taken/zichtbaar',
        'zichtbaar',
        tasksForParents ? 'nee' : 'ja',
        tasksForParents ? 'Uitzetten voor ouders' : 'Aanzetten voor ouders',
      ),
    )}
    ${block(
      'Taken',
      table(
        ['Taak', 'Groep', 'Klaar op'],
        all.map(({ title, group, day }) => [title, group, date(day)]),
      ),
    )}
    ${block(
      'Taak toevoegen',
      html`<form class="${CLASS.form}" method="post" action="/taken/toevoegen">${input(view, 'Taak', 'taak')}
        ${choice(view, 'Groep', 'groep', GROUPS, view.who.group ?? '')}${input(view, 'Klaar op', 'dag', '', 'date')}
        <button class="${CLASS.mainButton}">Toevoegen</button></form>`,
    )}`;
  },
};

const add: Form = (state, who, fields) => {
  const [title, day] = [textIn(fields, 'taak'), textIn(fields, 'dag')];
  const group = GROUPS.find((name) => name === fields.get('groep'));
  if (!title || !group) return { refused: 'Vul een taak en een groep in.', on: planner };
  if (!isDay(day)) return { refused: 'Vul in wanneer de taak klaar is.', on: planner };
  state.tasks = [...state.tasks, { title, group, day }];
  const seen = state.tasksForParents;
  record(state, who, {
    kind: 'task',
    to: seen ? parentsWords([group]) : [],
    parents: seen ? parentsOfGroup(state.roll, group).length : 0,
    subject: title,
  });
  return { told: `De taak ${title} is toegevoegd.`, to: planner.path };
};

const show: Form = (state, who, fields) => {
  state.tasksForParents = fields.get('zichtbaar') === 'ja';
  record(state, who, { kind: 'tasks-visible', subject: 'Takenplanner', text: state.tasksForParents ? 'ja' : 'nee' });
  return { told: `Ouders zien de Takenplanner nu ${state.tasksForParents ? 'wel' : 'niet'}.`, to: planner.path };
};

/** Taken. */
export const tasks: Module = {
  name: 'Taken',
  pages: [planner],
  parts: [],
  forms: { '/taken/toevoegen': add, '/taken/zichtbaar': show },
};
