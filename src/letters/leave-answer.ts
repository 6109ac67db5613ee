import {
  dateText,
  type LeaveDays,
  type LeaveFacts,
  type Letter,
  type LetterFacts,
  letterFrom,
  longDateText,
  ofGroup,
  type Sender,
  schoolDaysText,
} from './letter';

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

/** `26 november 2026 tot en met 27 november 2026 (2 schooldagen)` */
export const daysText = ({ from, until, schoolDays }: LeaveDays): string =>
  `${from === until ? longDateText(from) : `${dateText(from)} tot en met ${dateText(until)}`} (${schoolDaysText(schoolDays)})`;

const OTHERWISE =
  'Is uw kind op andere dagen weg? Dat is dan ongeoorloofd, en dat moeten wij melden bij de leerplichtambtenaar.';

/** How to object: within six weeks (Algemene wet bestuursrecht 6:5 and 6:7), and what haste allows (8:81). */
const OBJECTION = ({ name }: Sender): string =>
  `Niet eens met dit besluit? Maak dan binnen zes weken schriftelijk bezwaar bij de directie van ${name}. Zet erin: uw naam en adres, de datum, dit besluit, uw redenen en uw handtekening. Hebt u haast? Vraag dan ook de rechtbank om een voorlopige voorziening.`;

/** The words of an answer; of a request that is not known any more they are to be filled in. */
interface Words {
  readonly askedOn: string;
  readonly asked: string;
  readonly ground: string;
  readonly article: string;
  readonly granted: string;
  /** How much leave the pupil has this school year, with this. */
  readonly inAll: string;
}

export function wordsOf(leave: LeaveFacts | null): Words {
  const asked = leave ? daysText(leave.asked) : '[dagen]';
  return {
    askedOn: leave ? dateText(leave.askedOn) : '[datum]',
    asked,
    ground: leave ? GROUND[leave.ground] : '[reden van de aanvraag]',
    article: `${leave ? ARTICLE[leave.ground] : '[artikel]'} van de Leerplichtwet`,
    granted: leave?.granted ? daysText(leave.granted) : '[dagen]',
    inAll: leave ? `In totaal is dat dit schooljaar ${schoolDaysText(leave.givenThisYear)}.` : '',
  };
}

interface Parts {
  readonly subject: string;
  readonly says: (words: Words, school: Sender) => readonly string[];
}

const answer =
  ({ subject, says }: Parts) =>
  (facts: LetterFacts): Letter => {
    const { school, pupil, leave } = facts;
    const words = wordsOf(leave);
    return letterFrom(facts, {
      subject,
      paragraphs: [
        `Op ${words.askedOn} vroeg u verlof voor uw kind ${pupil.name}${ofGroup(pupil)}. Het ging om ${words.asked}, vanwege ${words.ground}.`,
        ...says(words, school),
      ],
    });
  };

export const leaveGranted = answer({
  subject: 'uw aanvraag voor verlof: ja',
  says: ({ article, inAll }, school) => [
    `Wij geven dit verlof, volgens ${article}. ${inAll}`.trim(),
    OTHERWISE,
    OBJECTION(school),
  ],
});

export const leavePartly = answer({
  subject: 'uw aanvraag voor verlof: voor een deel',
  says: ({ article, granted, inAll }, school) => [
    `Wij geven verlof voor ${granted}, volgens ${article}. ${inAll}`.trim(),
    'Voor de andere dagen niet, omdat [reden]. Wegblijven moeten wij dan melden.',
    OBJECTION(school),
  ],
});

export const leaveRefused = answer({
  subject: 'uw aanvraag voor verlof: nee',
  says: ({ article }, school) => [
    `Wij geven dit verlof niet, omdat [reden]. Wij kijken daarbij naar ${article}.`,
    'Blijft uw kind toch weg? Dat is dan ongeoorloofd, en dat moeten wij melden bij de leerplichtambtenaar.',
    OBJECTION(school),
  ],
});

export const leaveForwarded = answer({
  subject: 'uw aanvraag voor verlof: doorgestuurd',
  says: () => [
    'Met deze dagen erbij is het meer dan tien schooldagen in dit schooljaar. Daarover mag de school niet beslissen (artikel 14 van de Leerplichtwet).',
    'Wij hebben uw aanvraag met ons advies doorgestuurd naar de leerplichtambtenaar van uw gemeente. U krijgt van de leerplichtambtenaar het besluit. Daarin staat ook hoe u bezwaar kunt maken.',
    'Zolang er geen besluit is, heeft uw kind geen verlof.',
  ],
});

/** A notice that the school confirms; there is nothing to grant (article 13). */
export function leaveReligious(facts: LetterFacts): Letter {
  const { pupil, leave } = facts;
  const { askedOn, asked, granted } = wordsOf(leave);
  return letterFrom(facts, {
    subject: 'vrij voor een religieuze feestdag',
    paragraphs: [
      `Uw kind ${pupil.name}${ofGroup(pupil)} heeft vrij voor een religieuze feestdag. Dat liet u ons op ${askedOn} weten.`,
      `Het gaat om ${leave?.granted ? granted : asked}. Dat hebben wij genoteerd. Uw kind hoeft dan niet naar school (${ARTICLE.religious} van de Leerplichtwet).`,
      OTHERWISE,
    ],
  });
}
