import { dateText, type LeaveDays, type LeaveFacts, longDateText, type Sender, schoolDaysText } from './letter';
import { letterForm } from './wording';

/*
 * Antwoord op een aanvraag van verlof: the request, the decision, the article, the days, the reasons, and how to object (protocol, §3.2;
 * law, Leave decision: legal content, and Letters: V2 to V5).
 */

/** Leerplichtwet 1969, by the ground that parents asked on. */
const ARTICLE: Readonly<Record<LeaveFacts['ground'], string>> = {
  religious: 'artikel 11 onder e en artikel 13',
  weighty: 'artikel 11 onder g en artikel 14',
  profession: 'artikel 11 onder f en artikel 13a',
  other: 'artikel 11',
};
const GROUND: Readonly<Record<LeaveFacts['ground'], string>> = {
  religious: 'een religieuze feestdag',
  weighty: 'gewichtige omstandigheden',
  profession: 'het beroep van een ouder',
  other: 'een andere reden',
};

export const daysText = ({ from, until, schoolDays }: LeaveDays): string =>
  `${from === until ? longDateText(from) : `${dateText(from)} tot en met ${dateText(until)}`} (${schoolDaysText(schoolDays)})`;

const OTHERWISE =
  'Is uw kind op andere dagen weg? Dat is dan ongeoorloofd, en dat moeten wij melden bij de leerplichtambtenaar.';

/** How to object: within six weeks (Algemene wet bestuursrecht 6:5 and 6:7), and what haste allows (8:81). */
const OBJECTION = ({ name }: Sender): string =>
  `Niet eens met dit besluit? Maak dan binnen zes weken schriftelijk bezwaar bij de directie van ${name}. Zet erin: uw naam en adres, de datum, dit besluit, uw redenen en uw handtekening. Hebt u haast? Vraag dan ook de rechtbank om een voorlopige voorziening.`;

/** What is said of the request; of one that is not known any more it is to be filled in. */
export const wordsOfRequest = (leave: LeaveFacts | null) => ({
  aangevraagdOp: leave ? dateText(leave.askedOn) : '[datum]',
  aangevraagd: leave ? daysText(leave.asked) : '[dagen]',
  grond: leave ? GROUND[leave.ground] : '[reden van de aanvraag]',
});

const articleOf = (leave: LeaveFacts | null): string =>
  `${leave ? ARTICLE[leave.ground] : '[artikel]'} van de Leerplichtwet`;

/** How much leave the pupil has this school year, with this. */
const totalOf = (leave: LeaveFacts | null): string =>
  leave ? `In totaal is dat dit schooljaar ${schoolDaysText(leave.givenThisYear)}.` : '';

const REQUEST =
  'Op {aangevraagdOp} vroeg u verlof voor uw kind {naam} {uitGroep}. Het ging om {aangevraagd}, vanwege {grond}.';
const REQUEST_NEEDS = ['aangevraagdOp', 'aangevraagd', 'grond'] as const;
/** What a decision must say besides the request (law, Leave decision: legal content). */
const DECISION_NEEDS = [...REQUEST_NEEDS, 'besluit', 'artikel', 'gevolg', 'bezwaar', 'ondertekening'] as const;
/** The reasons of a refusal, which only who decides can give. */
const REASON = '[reden]';

export const leaveGranted = letterForm({
  subject: 'uw aanvraag voor verlof: ja',
  paragraphs: [REQUEST, '{besluit}, volgens {artikel}. {totaal}', '{gevolg}', '{bezwaar}'],
  words: ({ leave, school }) => ({
    ...wordsOfRequest(leave),
    besluit: 'Wij geven dit verlof',
    artikel: articleOf(leave),
    totaal: totalOf(leave),
    gevolg: OTHERWISE,
    bezwaar: OBJECTION(school),
  }),
  needs: [...DECISION_NEEDS, 'totaal'],
});

export const leavePartly = letterForm({
  subject: 'uw aanvraag voor verlof: voor een deel',
  paragraphs: [
    REQUEST,
    '{besluit}, volgens {artikel}. {totaal}',
    'Voor de andere dagen niet, omdat {reden}. {gevolg}',
    '{bezwaar}',
  ],
  words: ({ leave, school }) => ({
    ...wordsOfRequest(leave),
    besluit: `Wij geven verlof voor ${leave?.granted ? daysText(leave.granted) : '[dagen]'}`,
    artikel: articleOf(leave),
    totaal: totalOf(leave),
    reden: REASON,
    gevolg: 'Wegblijven moeten wij dan melden.',
    bezwaar: OBJECTION(school),
  }),
  needs: [...DECISION_NEEDS, 'totaal', 'reden'],
});

export const leaveRefused = letterForm({
  subject: 'uw aanvraag voor verlof: nee',
  paragraphs: [REQUEST, '{besluit}, omdat {reden}. Wij kijken daarbij naar {artikel}.', '{gevolg}', '{bezwaar}'],
  words: ({ leave, school }) => ({
    ...wordsOfRequest(leave),
    besluit: 'Wij geven dit verlof niet',
    artikel: articleOf(leave),
    reden: REASON,
    gevolg: 'Blijft uw kind toch weg? Dat is dan ongeoorloofd, en dat moeten wij melden bij de leerplichtambtenaar.',
    bezwaar: OBJECTION(school),
  }),
  needs: [...DECISION_NEEDS, 'reden'],
});

export const leaveForwarded = letterForm({
  subject: 'uw aanvraag voor verlof: doorgestuurd',
  paragraphs: [REQUEST, '{waarom}', '{doorgestuurd}', '{gevolg}'],
  words: ({ leave }) => ({
    ...wordsOfRequest(leave),
    waarom:
      'Met deze dagen erbij is het meer dan tien schooldagen in dit schooljaar. Daarover mag de school niet beslissen (artikel 14 van de Leerplichtwet).',
    doorgestuurd:
      'Wij hebben uw aanvraag met ons advies doorgestuurd naar de leerplichtambtenaar van uw gemeente. U krijgt van de leerplichtambtenaar het besluit. Daarin staat ook hoe u bezwaar kunt maken.',
    gevolg: 'Zolang er geen besluit is, heeft uw kind geen verlof.',
  }),
  needs: [...REQUEST_NEEDS, 'waarom', 'doorgestuurd', 'gevolg'],
});

/** A notice that the school confirms; there is nothing to grant (article 13). */
export const leaveReligious = letterForm({
  subject: 'vrij voor een religieuze feestdag',
  paragraphs: [
    'Uw kind {naam} {uitGroep} heeft vrij voor een religieuze feestdag. Dat liet u ons op {aangevraagdOp} weten.',
    'Het gaat om {dagen}. Dat hebben wij genoteerd. Uw kind hoeft dan niet naar school ({artikel}).',
    '{gevolg}',
  ],
  words: ({ leave }) => {
    const { aangevraagdOp, aangevraagd } = wordsOfRequest(leave);
    return {
      aangevraagdOp,
      dagen: leave?.granted ? daysText(leave.granted) : aangevraagd,
      artikel: `${ARTICLE.religious} van de Leerplichtwet`,
      gevolg: OTHERWISE,
    };
  },
  needs: ['dagen', 'artikel'],
});
