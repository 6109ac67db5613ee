import type { Rule } from '../../protocol';
import type { Settler } from '../../step';
import { NEXT_SCHOOL_DAY, SAME_DAY } from '../steps';

/* §1 stap 2 en 3: the morning. Who is not there, did the parents say so, and why. */

/** Nobody needs to be called about a pupil who is there; the row stays until the LAS is corrected (decision 0014). */
const SEEN: Settler = { kind: 'seen-present' };

const list: Rule = {
  id: 'daily.list',
  title: 'De absentielijst van de groep invullen',
  source: {
    place: '§1 stap 2',
    says: 'De leerkracht vult elke ochtend vóór de ronde van de conciërge de absentielijst in.',
  },
  readings: [
    'De lijst is ingevuld als hij hier helemaal is gelezen, of als de leerkracht dat aangeeft.',
    'De ronde is om {round} uur; daarna is de lijst te laat.',
  ],
  about: 'group',
  detect: { by: 'list-not-filled' },
  steps: [{ role: 'teacher', do: 'fill-absence-list', term: { unit: 'round' }, settledBy: [{ kind: 'list-filled' }] }],
};

const checkReported: Rule = {
  id: 'daily.check-reported',
  title: 'Afwezig: is er een bericht?',
  source: {
    place: '§1 stap 2',
    says: 'De leerkracht noteert elke ochtend wie er niet is en of er een bericht van de ouders is.',
  },
  readings: ['De pagina zegt niet of er bericht was. Dan kijkt de leerkracht het na, vóór de ronde van {round} uur.'],
  about: 'pupil',
  detect: { by: 'absent-today', reported: 'not-said' },
  steps: [
    { role: 'teacher', do: 'check-report', term: { unit: 'round' }, settledBy: [{ kind: 'reported-checked' }, SEEN] },
  ],
};

const unreported: Rule = {
  id: 'daily.unreported',
  title: 'Afwezig zonder bericht: ouders bellen',
  source: {
    place: '§1 stap 2, 3',
    says: 'De conciërge gaat om 8.45 uur langs de groepen en belt de ouders van een leerling die er zonder bericht niet is.',
  },
  readings: [
    'Na de ronde wordt dezelfde dag gebeld. Een gesprek of een mislukte poging sluit deze stap.',
    'Begint de afwezigheid later op de dag, dan wordt vanaf dat tijdstip gebeld.',
    'Zag iemand de leerling die dag op school, dan hoeft niemand te bellen. Het verzuim blijft staan tot het LAS is verbeterd.',
  ],
  about: 'pupil',
  detect: { by: 'absent-today', reported: 'none' },
  steps: [{ role: 'concierge', do: 'call-parents', term: SAME_DAY, settledBy: [{ kind: 'call' }, SEEN] }],
};

const askReason: Rule = {
  id: 'daily.ask-reason',
  title: 'Gemeld zonder reden: reden vragen',
  source: {
    place: '§1 stap 2, standaardbrief',
    says: 'Ouders melden een afwezigheid met de reden. Is de reden niet bekend, dan vraagt de school die alsnog.',
  },
  readings: [
    'De leerkracht vraagt de reden uiterlijk de volgende schooldag.',
    'Een uitleg of een gesprek met de ouders sluit deze stap. De uitleg telt voor alle dagen waarvoor hij is gegeven.',
  ],
  about: 'pupil',
  detect: { by: 'without-reason' },
  steps: [
    {
      role: 'teacher',
      do: 'ask-reason',
      term: NEXT_SCHOOL_DAY,
      settledBy: [{ kind: 'explained' }, { kind: 'call', outcome: 'reached' }],
    },
  ],
};

const classify: Rule = {
  id: 'daily.classify',
  title: 'Vastleggen wat voor verzuim het is',
  source: {
    place: '§1 stap 4',
    says: 'De school legt bij elk verzuim vast of het geoorloofd is of niet; daarvan hangt de vervolgstap af.',
  },
  readings: [
    'Dit geldt voor een onbekende code, en voor afwezig zonder uitleg waar niet bij staat of het geoorloofd is.',
    'De leerkracht doet dit uiterlijk de schooldag na de eerste dag. De andere stappen gaan intussen door.',
  ],
  about: 'pupil',
  detect: { by: 'unclassified' },
  steps: [{ role: 'teacher', do: 'classify', term: NEXT_SCHOOL_DAY, settledBy: [{ kind: 'explained' }] }],
};

export const daily = { list, checkReported, unreported, askReason, classify };
