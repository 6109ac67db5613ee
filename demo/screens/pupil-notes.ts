import { fullName } from '../pupils';
import { date } from '../words';
import { otherPupils } from './other-pupils';
import { listOn, PER_PAGE, type Screen } from './screen';

/** Leerling > Notities: what was written down about talks with a pupil and the parents. */
export const pupilNotes: Screen = {
  menu: 'Leerling',
  name: 'Notities',
  path: '/bao/leerling/notities',
  asks: ['leerling'],
  title: ({ pupil }) => `Notities van ${fullName(pupil)}`,
  above: (view) => `<div class="blok">${otherPupils(pupilNotes, view)}</div>`,
  panel: (view) =>
    listOn(pupilNotes, view, {
      title: 'Notities',
      columns: [
        { head: 'Datum', cell: ({ day }) => date(day), sort: ({ day }) => day },
        { head: 'Categorie', cell: ({ category }) => category, sort: ({ category }) => category },
        { head: 'Omschrijving', cell: ({ text }) => text, wraps: true },
      ],
      rows: view.school.notes.filter(({ pupil }) => pupil === view.pupil.number),
      perPage: PER_PAGE,
    }),
};
