import { type Letter, type LetterFacts, letterFrom, ofGroup, periodText, schoolDaysText } from './letter';

/** Te laat terug van verlof: the days beyond what was granted, that they are unauthorised and reported (protocol, §3.2; law, Letters: V7). */
export function leaveOverrun(facts: LetterFacts): Letter {
  const { pupil, since, until, days } = facts;
  return letterFrom(facts, {
    subject: 'later terug dan het verlof',
    paragraphs: [
      `Uw kind ${pupil.name}${ofGroup(pupil)} had verlof. Na de laatste dag van het verlof was uw kind er nog niet.`,
      `Het gaat om ${periodText(since, until)}${days === null ? '' : `: ${schoolDaysText(days)}`}.`,
      'Voor die tijd was er geen verlof. Wij hebben dit als ongeoorloofd genoteerd. Wij moeten het melden bij de leerplichtambtenaar.',
      'Was er een reden waarom u niet op tijd terug was? Laat het ons dan snel weten, met een bewijs erbij.',
    ],
  });
}
