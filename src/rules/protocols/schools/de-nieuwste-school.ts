import type { Protocol } from '../../protocol';
import { WITHIN_REPORT_DAYS } from '../readings';
import { CHECKED_ON, standardWith, UNDATED } from '../standard';
import { officerNotice, reportOfficer } from '../steps';

/** De Nieuwste School, a secondary school: beside the sixteen hours of the law a limit for the whole school year. */
export const deNieuwsteSchool: Protocol = {
  id: 'de-nieuwste-school',
  title: 'De Nieuwste School (vo): 25 uur in een schooljaar',
  document: 'Website denieuwsteschool.nl, verzuim; zonder datum',
  checkedOn: CHECKED_ON,
  validFrom: UNDATED,
  settings: standardWith({ 'hours.year': 1500 }),
  rules: [
    {
      id: 'unauthorised.year-hours',
      title: '{hours.year:uur} uur ongeoorloofd in een schooljaar: melding',
      source: {
        place: 'verzuim',
        says: 'Naast zestien uur in vier weken is vijfentwintig uur ongeoorloofd in een schooljaar reden voor een melding.',
      },
      readings: [
        'Uren zijn klokuren lestijd, zoals de wet op de basisschool telt. De zestien uur vraagt de wet.',
        'Minuten te laat {late.countsForHours}. Na een melding begint de telling opnieuw.',
        WITHIN_REPORT_DAYS,
      ],
      about: 'pupil',
      detect: { by: 'minutes-in-window', minutes: 'hours.year', window: { unit: 'school-year' } },
      steps: [reportOfficer('other'), officerNotice],
    },
  ],
};
