import { pupilPage } from './absence-rows';
import { choice, groupField } from './choice';
import { listOn, type Screen } from './screen';
import { inGroup } from './view';

/** Groep > Samenstelling: who is in a group. */
export const groupPupils: Screen = {
  menu: 'Groep',
  name: 'Samenstelling',
  path: '/bao/groep/samenstelling',
  asks: ['groep'],
  title: ({ group }) => `Samenstelling groep ${group}`,
  above: (view) => `<div class="blok">${choice(groupPupils.path, groupField(view))}</div>`,
  panel: (view) =>
    listOn(groupPupils, view, {
      title: `Leerlingen van groep ${view.group}`,
      columns: [
        { head: 'Nummer', cell: ({ number }) => number, sort: ({ number }) => number },
        { head: 'Roepnaam', cell: ({ given }) => given, sort: ({ given }) => given },
        { head: 'Voorvoegsel', cell: ({ prefix }) => prefix },
        { head: 'Achternaam', cell: ({ surname }) => surname, sort: ({ surname }) => surname },
        { head: 'Groep', cell: ({ group }) => group },
      ],
      rows: inGroup(view.school, view.group),
      opens: pupilPage,
      perPage: null,
    }),
};
