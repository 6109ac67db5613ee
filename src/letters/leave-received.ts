import { wordsOfRequest } from './leave-answer';
import { type LeaveFacts, longDateText } from './letter';
import { letterForm } from './wording';

const NO_LEAVE_YET = 'Zolang er geen besluit is, heeft uw kind geen verlof.';

/** Who decides and by when. A religious day needs no decision (Leerplichtwet, article 13); beyond ten days the officer decides (article 14). */
function whatFollows(leave: LeaveFacts | null) {
  const until = leave?.awaits ? longDateText(leave.awaits.until) : '[dag]';
  if (leave?.ground === 'religious')
    return {
      wieBeslist: 'Voor een religieuze feestdag hoeft u geen verlof te vragen. Laten weten is genoeg.',
      wanneer: `Wij bevestigen dit uiterlijk op ${until} met een brief.`,
      gevolg: '',
    };
  if (leave?.awaits?.who === 'officer')
    return {
      wieBeslist:
        'Met deze dagen erbij is het meer dan tien schooldagen in dit schooljaar. Daarom beslist de leerplichtambtenaar van uw gemeente.',
      wanneer: `Wij sturen uw aanvraag uiterlijk op ${until} met ons advies door. Daarvan krijgt u een brief.`,
      gevolg: NO_LEAVE_YET,
    };
  const who = leave?.awaits ? 'De directie van de school' : '[De directie of de leerplichtambtenaar]';
  return {
    wieBeslist: `${who} beslist over uw aanvraag.`,
    wanneer: `U krijgt uiterlijk op ${until} een brief met het besluit.`,
    gevolg: NO_LEAVE_YET,
  };
}

/** Ontvangst van een aanvraag van verlof: what was asked, who decides, and by when (law, Letters: V1). */
export const leaveReceived = letterForm({
  subject: 'ontvangst van uw aanvraag voor verlof',
  paragraphs: [
    'Op {aangevraagdOp} vroeg u verlof voor uw kind {naam} {uitGroep}. Het gaat om {aangevraagd}, vanwege {grond}. Wij hebben uw aanvraag ontvangen.',
    '{wieBeslist} {wanneer}',
    '{gevolg}',
    'Klopt er iets niet? Laat het ons dan snel weten.',
  ],
  words: ({ leave }) => ({ ...wordsOfRequest(leave), ...whatFollows(leave) }),
  needs: ['aangevraagdOp', 'wieBeslist', 'wanneer'],
});
