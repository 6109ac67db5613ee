import { CLASS } from '../../assets';
import { record } from '../../changes';
import { html } from '../../html';
import type { Form } from '../../module';
import { table } from '../../table';
import { tab } from './tab';

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

/** A switch sends as soon as it is turned. */
export const modulesPage = tab('/beheer', 'Beheer: modules', ({ state }) =>
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

export const switchModule: Form = (state, who, fields) => {
  const name = ALL_MODULES.find((one) => one === fields.get('naam'));
  if (!name || name === ALWAYS_ON) return { refused: 'Deze module is er niet.', on: modulesPage };
  const on = fields.get('aan') === 'ja';
  state.modules = ALL_MODULES.filter((one) => (one === name ? on : state.modules.includes(one)));
  record(state, who, { kind: 'module', subject: name, text: on ? 'aan' : 'uit' });
  return { told: `De module ${name} staat nu ${on ? 'aan' : 'uit'}.`, to: modulesPage.path };
};
