import { fullName } from '../pupils';
import { date } from '../words';
import { listOn, PER_PAGE, type Screen } from './screen';

/** Overzichten > Verzuimmeldingen: what was reported to the attendance officer. The one screen with a column BSN. */
export const officerReports: Screen = {
  menu: 'Overzichten',
  name: 'Verzuimmeldingen',
  path: '/bao/overzichten/verzuimmeldingen',
  asks: [],
  title: () => 'Verzuimmeldingen',
  above: () => '',
  panel: (view) =>
    listOn(officerReports, view, {
      title: 'Verzuimmeldingen',
      columns: [
        { head: 'Meldingsnummer', cell: ({ number }) => number, sort: ({ number }) => number },
        { head: 'Soort', cell: ({ kind }) => kind, sort: ({ kind }) => kind },
        { head: 'Naam', cell: ({ pupil }) => fullName(pupil), sort: ({ pupil }) => pupil.surname },
        { head: 'BSN', cell: ({ pupil }) => pupil.bsn },
        { head: 'Nummer', cell: ({ pupil }) => pupil.number },
        { head: 'Melddatum', cell: ({ day }) => date(day), sort: ({ day }) => day },
        { head: 'Status', cell: ({ status }) => status },
        { head: 'Melder', cell: ({ by }) => by },
      ],
      rows: view.school.reports,
      perPage: PER_PAGE,
    }),
};
