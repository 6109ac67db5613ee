import { GROUPS } from '../../../pupils';
import { CLASS } from '../../assets';
import { record } from '../../changes';
import { choice } from '../../fields';
import { html } from '../../html';
import type { Form } from '../../module';
import { parentsOf } from '../../roll';
import { buttonForm, table } from '../../table';
import { tab } from './tab';

/** Who is in the portal, by group. */
export const pupilsPage = tab('/beheer/leerlingen', 'Beheer: leerlingen', ({ state, asked }) => {
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
            .join('; '),
          buttonForm('/beheer/leerlingen/verwijderen', 'id', pupil.id, 'Leerling verwijderen'),
        ]),
    )}`;
});

/** What was reported of the pupil goes along; the parents stay. */
export const deletePupil: Form = (state, who, fields) => {
  const pupil = state.roll.pupils.find(({ id }) => id === fields.get('id'));
  if (!pupil) return { refused: 'Deze leerling is er niet meer.', on: pupilsPage };
  state.roll = { ...state.roll, pupils: state.roll.pupils.filter((one) => one !== pupil) };
  state.reports = state.reports.filter((report) => report.pupil !== pupil.id);
  record(state, who, { kind: 'deletion', subject: pupil.name, text: 'leerling' });
  return { told: `${pupil.name} is verwijderd.`, to: pupilsPage.path };
};
