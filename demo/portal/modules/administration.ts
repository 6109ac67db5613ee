import type { Markup } from '../../markup';
import { GROUPS } from '../../pupils';
import { CLASS } from '../assets';
import { choice, textIn } from '../fields';
import { html } from '../html';
import type { Form, Module, Page, View } from '../module';
import { childrenOf, parentsOf } from '../roll';
import { NOTIFICATIONS, record } from '../state';
import { buttonForm, table } from '../table';

/** Every module of the vendor, in the order in which rights are given. */
const ALL_MODULES = [
  'Absenties & Verlof',
  'Gesprekkenplanner',
  'Persoonlijke agenda',
  'Beheer',
  'Groepen',
  'Profielen',
  'Berichten',
  'Helpdesk',
  'Intekenen',
  'Bestanden',
  'Logboek',
  'Schoolagenda',
  'Digitale boekenkast',
  'Nieuws',
  'Schoolinformatie',
  'Fotoalbums',
  'Overblijven',
  'Taken',
];
/** Without it nothing could be switched on again. */
const ALWAYS_ON = 'Beheer';

const tabs = (open: () => Page): Markup =>
  html`<div class="${CLASS.tabs}">${[modulesPage, pupilsPage, parentsPage, settingsPage].map(
    (page) =>
      html`<a href="${page.path}"${{ html: page === open() ? ` class="${CLASS.open}" aria-current="page"` : '' }}>${TAB_NAMES[page.path]!}</a>`,
  )}</div>`;

const tab = (path: string, title: string, contents: (view: View) => Markup): Page => {
  const page: Page = {
    path,
    title: () => title,
    contents: (view) => html`${tabs(() => page)}<div class="${CLASS.block}">${contents(view)}</div>`,
  };
  return page;
};

const TAB_NAMES: Readonly<Record<string, string>> = {
  '/beheer': 'Modules',
  '/beheer/leerlingen': 'Leerlingen',
  '/beheer/ouders': 'Ouders',
  '/beheer/instellingen': 'Instellingen',
};

/** A switch sends as soon as it is turned. */
const modulesPage = tab('/beheer', 'Beheer: modules', ({ state }) =>
  table(
    ['Module', 'Aan of uit'],
    ALL_MODULES.map((name) => [
      name,
      html`<label class="${CLASS.check}"><input type="checkbox" role="switch" value="${name}" data-schakel="/beheer/module" aria-label="Module ${name} aan"${{
        html: `${state.modules.includes(name) ? ' checked' : ''}${name === ALWAYS_ON ? ' disabled' : ''}`,
      }}> aan</label>`,
    ]),
  ),
);

const pupilsPage = tab('/beheer/leerlingen', 'Beheer: leerlingen', ({ state, asked }) => {
  const group = GROUPS.find((name) => name === asked.get('groep'));
  const shown = state.roll.pupils.filter((pupil) => !group || pupil.group === group);
  return html`<form class="${CLASS.row}" method="get">${choice({ typed: null }, 'Groep', 'groep', ['Alle groepen', ...GROUPS], group)}<button>Tonen</button></form>
    ${table(
      ['Naam', 'Groep', 'Ouders', 'Verwijderen'],
      [...shown]
        .sort((a, b) => a.group.localeCompare(b.group, 'nl') || a.name.localeCompare(b.name, 'nl'))
        .map((pupil) => [
          pupil.name,
          pupil.group,
          parentsOf(state.roll, pupil)
            .map(({ name }) => name)
            .join(', '),
          buttonForm('/beheer/leerlingen/verwijderen', 'id', pupil.id, 'Leerling verwijderen'),
        ]),
    )}`;
});

const parentsPage = tab('/beheer/ouders', 'Beheer: ouders', ({ state }) =>
  table(
    ['Naam', 'Kinderen op school', 'Verwijderen'],
    [...state.roll.parents]
      .sort((a, b) => a.name.localeCompare(b.name, 'nl'))
      .map(({ id, name }) => [
        name,
        childrenOf(state.roll, id)
          .map((pupil) => `${pupil.name} (${pupil.group})`)
          .join(', '),
        buttonForm('/beheer/ouders/verwijderen', 'id', id, 'Ouder verwijderen'),
      ]),
  ),
);

const settingsPage = tab(
  '/beheer/instellingen',
  'Beheer: instellingen',
  (view) => html`<form class="${CLASS.form}" method="post" action="/beheer/instellingen">
    ${choice(view, 'Meldingen voor nieuwe ouders', 'meldingen', NOTIFICATIONS, view.state.notifications)}
    <button class="${CLASS.mainButton}">Opslaan</button></form>`,
);

const switchModule: Form = (state, who, fields) => {
  const name = ALL_MODULES.find((one) => one === fields.get('naam'));
  if (!name || name === ALWAYS_ON) return { refused: 'Deze module is er niet.', on: modulesPage };
  const on = fields.get('aan') === 'ja';
  state.modules = ALL_MODULES.filter((one) => (one === name ? on : state.modules.includes(one)));
  record(state, who, { kind: 'module', subject: name, text: on ? 'aan' : 'uit' });
  return { told: `De module ${name} staat nu ${on ? 'aan' : 'uit'}.`, to: modulesPage.path };
};

const deletePupil: Form = (state, who, fields) => {
  const pupil = state.roll.pupils.find(({ id }) => id === fields.get('id'));
  if (!pupil) return { refused: 'Deze leerling is er niet meer.', on: pupilsPage };
  state.roll = { ...state.roll, pupils: state.roll.pupils.filter((one) => one !== pupil) };
  record(state, who, { kind: 'deletion', subject: pupil.name, text: 'leerling' });
  return { told: `${pupil.name} is verwijderd.`, to: pupilsPage.path };
};

const deleteParent: Form = (state, who, fields) => {
  const parent = state.roll.parents.find(({ id }) => id === fields.get('id'));
  if (!parent) return { refused: 'Deze ouder is er niet meer.', on: parentsPage };
  state.roll = {
    parents: state.roll.parents.filter((one) => one !== parent),
    pupils: state.roll.pupils.map((pupil) => ({ ...pupil, parents: pupil.parents.filter((id) => id !== parent.id) })),
  };
  record(state, who, { kind: 'deletion', subject: parent.name, text: 'ouder' });
  return { told: `${parent.name} is verwijderd.`, to: parentsPage.path };
};

const setNotifications: Form = (state, who, fields) => {
  const level = NOTIFICATIONS.find((one) => one === textIn(fields, 'meldingen'));
  if (!level) return { refused: 'Kies een instelling uit de lijst.', on: settingsPage };
  state.notifications = level;
  record(state, who, { kind: 'settings', subject: 'Meldingen voor nieuwe ouders', text: level });
  return { told: 'De instellingen zijn opgeslagen.', to: settingsPage.path };
};

/** Beheer. */
export const administration: Module = {
  name: 'Beheer',
  pages: [modulesPage, pupilsPage, parentsPage, settingsPage],
  parts: [],
  forms: {
    '/beheer/module': switchModule,
    '/beheer/leerlingen/verwijderen': deletePupil,
    '/beheer/ouders/verwijderen': deleteParent,
    '/beheer/instellingen': setNotifications,
  },
};
