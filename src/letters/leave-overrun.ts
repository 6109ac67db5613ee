import { periodText, schoolDaysText } from './letter';
import { letterForm } from './wording';

/** Te laat terug van verlof: the days beyond what was granted, that they are unauthorised and reported (protocol, §3.2; law, Letters: V7). */
export const leaveOverrun = letterForm({
  subject: 'later terug dan het verlof',
  paragraphs: [
    'Uw kind {naam} {uitGroep} had verlof. Na de laatste dag van het verlof was uw kind er nog niet.',
    'Het gaat om {wanneer}.',
    'Voor die tijd was er geen verlof. Wij hebben dit als ongeoorloofd genoteerd. Wij moeten het melden bij de leerplichtambtenaar.',
    'Was er een reden waarom u niet op tijd terug was? Laat het ons dan snel weten, met een bewijs erbij.',
  ],
  words: ({ since, until, days }) => ({
    wanneer: `${periodText(since, until)}${days === null ? '' : `: ${schoolDaysText(days)}`}`,
  }),
});
