import {
  dateText,
  type Letter,
  type LetterFacts,
  letterFrom,
  longDateText,
  minutesText,
  ofGroup,
  timeText,
} from './letter';

/** Strook bij te laat komen, to be signed at home and brought back the next school day (protocol, stap 4 te laat, stap 1; law, Letters: T0). */
export function lateSlip(facts: LetterFacts): Letter {
  const { pupil, absences, since, minutesLate } = facts;
  const { date = since, arrival } = absences[0] ?? {};
  const by = minutesLate === null ? '' : `, ${minutesText(minutesLate)} na het begin van de les`;
  return letterFrom(facts, {
    subject: 'te laat op school',
    paragraphs: [
      `Uw kind ${pupil.name}${ofGroup(pupil)} kwam op ${longDateText(date)} te laat op school${arrival ? `: om ${timeText(arrival)} uur${by}` : ''}.`,
      'Wilt u de strook hieronder invullen? Geef hem de volgende schooldag mee terug naar school.',
    ],
    closing: [
      'Met vriendelijke groet,',
      '',
      '',
      pupil.group ? `De leerkracht van groep ${pupil.group}` : 'De leerkracht',
    ],
    slip: {
      title: 'Gezien',
      intro: 'Ik weet dat mijn kind te laat kwam. De reden was:',
      lines: 1,
      fields: [
        { label: 'Naam van het kind', value: pupil.name },
        { label: 'Groep', value: pupil.group ?? '' },
        { label: 'Te laat op', value: dateText(date) },
        { label: 'Handtekening ouder of verzorger', value: '' },
      ],
    },
  });
}
