import { record } from '../../changes';
import type { Form } from '../../module';
import { childrenOf } from '../../roll';
import { buttonForm, table } from '../../table';
import { tab } from './tab';

/** Parents with their children; with none, where the child has left. */
export const parentsPage = tab('/beheer/ouders', 'Beheer: ouders', ({ state }) =>
  table(
    ['Naam', 'Kinderen op school', 'Verwijderen'],
    [...state.roll.parents]
      .sort((a, b) => a.name.localeCompare(b.name, 'nl'))
      .map(({ id, name }) => [
        name,
        childrenOf(state.roll, id)
          .map((pupil) => `${pupil.name} (${pupil.group})`)
          .join('; '),
        buttonForm('/beheer/ouders/verwijderen', 'id', id, 'Ouder verwijderen'),
      ]),
  ),
);

export const deleteParent: Form = (state, who, fields) => {
  const parent = state.roll.parents.find(({ id }) => id === fields.get('id'));
  if (!parent) return { refused: 'Deze ouder is er niet meer.', on: parentsPage };
  state.roll = {
    parents: state.roll.parents.filter((one) => one !== parent),
    pupils: state.roll.pupils.map((pupil) => ({ ...pupil, parents: pupil.parents.filter((id) => id !== parent.id) })),
  };
  record(state, who, { kind: 'deletion', subject: parent.name, text: 'ouder' });
  return { told: `${parent.name} is verwijderd.`, to: parentsPage.path };
};
