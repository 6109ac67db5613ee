import type { Rule } from '../../protocol';
import { OWN_WORD, PER_SCHOOL_YEAR } from '../readings';
import {
  inviteLate,
  officerNotice,
  REPORT_DAYS,
  recordNote,
  reportOfficer,
  SAME_DAY,
  sendLetter,
  TASK_DAYS,
} from '../steps';

/*
 * §1 stap 4, te laat: a slip each time, and a ladder of three steps. The protocol names no period; step 3 announces a report after
 * six more, so the count runs on from step to step and starts again only with the school year.
 */

const slip: Rule = {
  id: 'late.slip',
  title: 'Te laat: briefje mee',
  source: {
    place: '§1 stap 4 te laat, stap 1',
    says: 'Elke keer dat een leerling te laat is, geeft de leerkracht een briefje mee. De ouders tekenen het en het komt terug.',
  },
  readings: ['Is het briefje de volgende schooldag niet terug, dan belt de leerkracht de ouders.', OWN_WORD],
  about: 'pupil',
  detect: { by: 'each-late' },
  steps: [
    {
      role: 'teacher',
      do: 'send-letter',
      letter: 'late-slip',
      term: SAME_DAY,
      settledBy: [
        { kind: 'letter-sent', letter: 'late-slip' },
        // A slip that is back was given, also when nobody recorded that.
        { kind: 'letter-returned', letter: 'late-slip' },
      ],
    },
    {
      role: 'teacher',
      do: 'call-parents',
      when: 'not-back',
      term: { unit: 'found' },
      settledBy: [
        { kind: 'letter-returned', letter: 'late-slip' },
        { kind: 'call', outcome: 'reached' },
      ],
    },
  ],
};

const warning: Rule = {
  id: 'late.warning',
  title: '{late.warning.count} keer te laat: waarschuwing',
  source: {
    place: '§1 stap 4 te laat, stap 2',
    says: 'Na zes keer te laat stuurt de directie een officiële waarschuwing en noteert dit in het LAS.',
  },
  readings: [PER_SCHOOL_YEAR, OWN_WORD],
  about: 'pupil',
  detect: { by: 'lates', count: 'late.warning.count', window: 'late.window' },
  steps: [sendLetter('director', 'late-warning'), recordNote(TASK_DAYS)],
};

const meeting: Rule = {
  id: 'late.meeting',
  title: '{late.meeting.count} keer te laat: gesprek',
  source: {
    place: '§1 stap 4 te laat, stap 3',
    says: 'Na negen keer te laat nodigt de directie de ouders uit. Na nog zes keer volgt een melding; dat wordt nu aangekondigd.',
  },
  readings: [PER_SCHOOL_YEAR],
  about: 'pupil',
  detect: { by: 'lates', count: 'late.meeting.count', window: 'late.window' },
  steps: [inviteLate(), recordNote(TASK_DAYS)],
};

const officer: Rule = {
  id: 'late.officer',
  title: '{late.officer.count} keer te laat: melding',
  source: {
    place: '§1 stap 4 te laat, stap 4',
    says: 'Na vijftien keer te laat meldt de directie dit bij leerplicht en schrijft de ouders een brief.',
  },
  readings: [PER_SCHOOL_YEAR, 'Melden kan tot en met vijf werkdagen na de laatste van die keren.'],
  about: 'pupil',
  detect: { by: 'lates', count: 'late.officer.count', window: 'late.window' },
  steps: [reportOfficer('other'), officerNotice, recordNote(REPORT_DAYS)],
};

export const late = { slip, warning, meeting, officer };
