import type { Day } from '../../../domain/day';
import type { LegalList } from '../categories';

/*
 * No law asks for these yet, and nobody knows which categories it will ask. The list follows the grounds of article 11 of the
 * Leerplichtwet and the kinds of reports of DUO (law, 1.2, 2.2 and 2.4), as the administrations of schools do today.
 */

const OTHER = { authorised: 'other-authorised', unauthorised: 'other-unauthorised' };

export const guess2026: LegalList = {
  id: 'guess-2026',
  title: 'Onze verwachting, november 2026',
  source:
    'De Wet terugdringen schoolverzuim (36 663) is nog een wetsvoorstel. Welke categorieën scholen moeten bijhouden, staat nog nergens vast. Deze lijst is onze verwachting, naar artikel 11 van de Leerplichtwet en de soorten meldingen van DUO.',
  certain: false,
  madeOn: '2026-11-28' as Day,
  validFrom: '2026-08-01' as Day,
  categories: [
    { id: 'sick', title: 'Ziekte', about: 'Ziek gemeld (artikel 11 onder d).', authorised: true },
    { id: 'medical', title: 'Medische afspraak', about: 'Bij een arts, tandarts of therapeut.', authorised: true },
    {
      id: 'leave',
      title: 'Verlof',
      about: 'Verlof dat de school of de leerplichtambtenaar gaf (artikel 11 onder f en g).',
      authorised: true,
    },
    {
      id: 'religious',
      title: 'Religieuze verplichting',
      about: 'Plicht van godsdienst of levensovertuiging (artikel 11 onder e).',
      authorised: true,
    },
    { id: 'suspended', title: 'Schorsing', about: 'Geschorst door de school (artikel 11 onder c).', authorised: true },
    {
      id: 'other-authorised',
      title: 'Ander geoorloofd verzuim',
      about: 'Geoorloofd, en niet een van de categorieën hierboven.',
      authorised: true,
    },
    { id: 'late', title: 'Te laat', about: 'Ongeoorloofd te laat in de les.', authorised: false },
    {
      id: 'holiday',
      title: 'Luxeverzuim',
      about: 'Op vakantie buiten de schoolvakanties, zonder verlof.',
      authorised: false,
    },
    { id: 'absent', title: 'Afwezig zonder geldige reden', about: 'Ongeoorloofd afwezig.', authorised: false },
    {
      id: 'other-unauthorised',
      title: 'Ander ongeoorloofd verzuim',
      about:
        'Ongeoorloofd, en niet een van de categorieën hierboven. Bijvoorbeeld een ziekmelding die de school niet aanneemt.',
      authorised: false,
    },
  ],
  byKind: {
    late: { ...OTHER, unauthorised: 'late' },
    sick: { ...OTHER, authorised: 'sick' },
    medical: { ...OTHER, authorised: 'medical' },
    leave: { ...OTHER, authorised: 'leave' },
    religious: { ...OTHER, authorised: 'religious' },
    suspended: { ...OTHER, authorised: 'suspended' },
    holiday: { ...OTHER, unauthorised: 'holiday' },
    absent: { ...OTHER, unauthorised: 'absent' },
    unknown: {},
  },
};
