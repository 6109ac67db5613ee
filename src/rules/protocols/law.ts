import type { Rule } from '../protocol';
import { officerNotice, reportOfficer } from './steps';

/*
 * What the Leerplichtwet asks of every school, whatever its own protocol says: luxeverzuim, and unauthorised absence that goes on.
 * The norm of sixteen hours stands in the protocols themselves, which name the law.
 */

export const holiday: Rule = {
  id: 'unauthorised.holiday',
  title: 'Op vakantie zonder verlof: melding',
  source: {
    place: 'Leerplichtwet; luxeverzuim',
    says: 'Vakantie buiten de schoolvakanties zonder verlof is luxeverzuim. De directeur meldt dit altijd bij leerplicht.',
  },
  readings: [
    'Een ondergrens is er niet: één dag of een deel van een dag is genoeg.',
    'Melden kan tot en met vijf werkdagen na de eerste dag. De ouders krijgen een brief over de melding.',
    'Een aaneengesloten periode is één melding.',
  ],
  about: 'pupil',
  detect: { by: 'each-spell', kind: 'holiday' },
  steps: [reportOfficer('holiday'), officerNotice],
};

export const long: Rule = {
  id: 'unauthorised.long',
  title: 'Langer dan vier weken ongeoorloofd weg: melding',
  source: {
    place: 'Leerplichtwet 21a; langdurig relatief verzuim',
    says: 'Is een leerling langer dan vier weken aan één stuk ongeoorloofd weg, dan meldt de directeur dit apart bij leerplicht.',
  },
  readings: [
    'Langer dan vier weken is langer dan 28 kalenderdagen, van de eerste tot en met de laatste gemiste schooldag.',
    'Elke schooldag in die tijd is helemaal gemist. Weekend en vakantie onderbreken niet.',
    'Melden kan tot en met vijf werkdagen na de dag waarop dit bleek. Een melding van zestien uur telt hier niet.',
  ],
  about: 'pupil',
  detect: { by: 'full-days', days: 29, unit: 'calendar' },
  steps: [reportOfficer('long'), officerNotice],
};
