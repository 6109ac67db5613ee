import { REASONS } from '../entry';
import { link } from '../markup';
import { date, yesNo } from '../words';
import { NUMBER, newestFirst, opensPupil, pupilPage, rowsOf } from './absence-rows';
import { listOn, PER_PAGE, type Screen } from './screen';

/** Overzichten > Open absentiemeldingen: of the whole school, what nobody has looked at yet; newest first. */
export const openList: Screen = {
  menu: 'Overzichten',
  name: 'Open absentiemeldingen',
  path: '/bao/overzichten/open',
  asks: [],
  title: () => 'Open absentiemeldingen',
  above: () => '',
  panel: (view) =>
    listOn(openList, view, {
      title: 'Open absentiemeldingen',
      columns: [
        NUMBER,
        {
          head: 'Roepnaam',
          cell: ({ pupil }) => link(pupilPage(pupil), pupil.given),
          sort: ({ pupil }) => pupil.given,
        },
        { head: 'Voorvoegsel', cell: ({ pupil }) => pupil.prefix },
        { head: 'Achternaam', cell: ({ pupil }) => pupil.surname, sort: ({ pupil }) => pupil.surname },
        { head: 'Groepen', cell: ({ pupil }) => pupil.group, sort: ({ pupil }) => pupil.group },
        { head: 'Begindatum', cell: ({ entry }) => date(entry.from), sort: ({ entry }) => entry.from },
        { head: 'Einddatum', cell: ({ entry }) => (entry.until ? date(entry.until) : '...') },
        { head: 'Absentiereden', cell: ({ entry }) => REASONS[entry.reason].words },
        { head: 'Afgehandeld', cell: ({ entry }) => yesNo(entry.handled) },
      ],
      rows: rowsOf(view.school, ({ entry }) => !entry.handled).sort(newestFirst),
      opens: opensPupil,
      perPage: PER_PAGE,
    }),
};
