import { daysText } from './leave-answer';
import { schoolDaysText, TWO_MOMENTS } from './letter';
import { letterForm } from './wording';

/*
 * Brieven uit zorg, from the counsellor: out of care for a pupil who is often away. Nobody is asked what somebody suffers from, and
 * nothing is threatened.
 */

const BY_COUNSELLOR = { ondertekening: 'De intern begeleider' };

/** Gesprek over vaak afwezig zijn: the overview, the aim, two moments (law, Letters: Z1). */
export const absenceTalk = letterForm({
  subject: 'samen praten over hoe het gaat',
  paragraphs: [
    'Uw kind {naam} {uitGroep} was dit schooljaar vaker niet op school:',
    '{dagen}',
    'Wij willen graag horen hoe het gaat, en samen kijken wat uw kind helpt.',
    'U hoeft ons niet te vertellen wat er was. Het gesprek is geen straf.',
    TWO_MOMENTS,
    'Wilt u ons laten weten welk moment u past? Bij het gesprek is ook de leerkracht.',
  ],
  words: ({ periods }) => ({
    ...BY_COUNSELLOR,
    dagen: periods.map((days) => `• ${daysText(days)}`).join('\n') || '• [dagen]',
  }),
});

/** Vraag aan de jeugdarts: why, what is shared, that it needs the parents' consent, and what stays between them (law, Letters: Z2). */
export const schoolDoctor = letterForm({
  subject: 'advies van de jeugdarts',
  paragraphs: [
    'Uw kind {naam} {uitGroep} was dit schooljaar vaker niet op school: samen {aantal}. Op {gesprek} spraken wij daarover.',
    'Wij willen de jeugdarts vragen om met u mee te denken.',
    '{gedeeld}',
    'Wat u met de jeugdarts bespreekt, blijft tussen u beiden. De school hoort alleen wat u goedvindt.',
    '{toestemming} Wilt u de strook invullen en aan de leerkracht geven? Nee zeggen mag.',
  ],
  words: ({ periods }) => {
    const days = periods.reduce((sum, { schoolDays }) => sum + schoolDays, 0);
    return {
      ...BY_COUNSELLOR,
      aantal: days > 0 ? schoolDaysText(days) : '[aantal schooldagen]',
      gesprek: '[datum]',
      gedeeld:
        'Wij geven alleen door: de naam en de groep van uw kind, uw telefoonnummer, en de dagen waarop uw kind er niet was.',
      toestemming: 'Wij doen dit alleen als u het goedvindt.',
    };
  },
  needs: ['gedeeld', 'toestemming'],
  slip: 'doctor',
});
