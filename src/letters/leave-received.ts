import { wordsOf } from './leave-answer';
import { type LeaveFacts, type Letter, type LetterFacts, letterFrom, longDateText, ofGroup } from './letter';

/** Who decides and by when. A religious day needs no decision (Leerplichtwet, article 13); beyond ten days the officer decides (article 14). */
function whatFollows(leave: LeaveFacts | null): readonly string[] {
  const until = leave?.awaits ? longDateText(leave.awaits.until) : '[dag]';
  if (leave?.ground === 'religious')
    return [
      'Voor een religieuze feestdag hoeft u geen verlof te vragen. Laten weten is genoeg.',
      `Wij bevestigen dit uiterlijk op ${until} met een brief.`,
    ];
  const noLeaveYet = 'Zolang er geen besluit is, heeft uw kind geen verlof.';
  if (leave?.awaits?.who === 'officer')
    return [
      'Met deze dagen erbij is het meer dan tien schooldagen in dit schooljaar. Daarom beslist de leerplichtambtenaar van uw gemeente.',
      `Wij sturen uw aanvraag uiterlijk op ${until} met ons advies door. Daarvan krijgt u een brief.`,
      noLeaveYet,
    ];
  return [
    `${leave?.awaits ? 'De directie van de school' : '[De directie of de leerplichtambtenaar]'} beslist over uw aanvraag. U krijgt uiterlijk op ${until} een brief met het besluit.`,
    noLeaveYet,
  ];
}

/** Ontvangst van een aanvraag van verlof: what was asked, who decides, and by when (law, Letters: V1). */
export function leaveReceived(facts: LetterFacts): Letter {
  const { pupil, leave } = facts;
  const { askedOn, asked, ground } = wordsOf(leave);
  return letterFrom(facts, {
    subject: 'ontvangst van uw aanvraag voor verlof',
    paragraphs: [
      `Op ${askedOn} vroeg u verlof voor uw kind ${pupil.name}${ofGroup(pupil)}. Het gaat om ${asked}, vanwege ${ground}. Wij hebben uw aanvraag ontvangen.`,
      ...whatFollows(leave),
      'Klopt er iets niet? Laat het ons dan snel weten.',
    ],
  });
}
