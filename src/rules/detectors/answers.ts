import type { Action } from '../../domain/action';
import { at, dayFromNumber, dayNumber, dayOf, type Moment } from '../../domain/day';
import { type Counted, countedSpells } from '../counted';
import type { Facts } from '../facts';
import { amount, countsFrom, type Found } from '../found';
import { misses } from '../overrun';
import type { How, Rule } from '../protocol';
import { dayOfAction, of } from '../recorded';
import { listed, meant, ruleOf, settles } from '../settling';
import { isExplained, type Spell } from '../spells';
import type { Amount } from '../step';
import { foundIn, isFor } from './unauthorised';

/* What follows on an unauthorised spell: a reminder, a talk, a report (§1 stap 4 incidenteel). */

/** The letter about a spell, and the first school day on which an answer to it is overdue. */
interface Unanswered {
  readonly letter: Action;
  readonly term: number;
}

const startOf = (day: number): Moment => at(dayFromNumber(day), '00:00');

/** No reply was recorded after the letter and before the term. */
const noReply = ({ letter, term }: Unanswered, { actions }: Facts): boolean =>
  !of(actions, 'reply').some((reply) => letter.at < reply.at && reply.at < startOf(term));

/** The letter of a rule about a spell, with the term for an answer to it; there is none for a spell that is explained. */
function letterOf(spell: Spell, about: string, days: Amount, facts: Facts): Unanswered | null {
  const rule = ruleOf(facts.protocol, about);
  if (!rule || isExplained(spell)) return null;
  const letter = facts.actions.find(
    (action) => isFor(spell, action) && rule.steps.some((step) => settles(action, rule, step, spell.first)),
  );
  if (!letter) return null;
  return { letter, term: facts.calendar.schoolDaysAfter(dayOfAction(letter), amount(days, facts.protocol)) };
}

/** The letter about a spell got no reply in so many school days (readings 17 and 33). */
export function unansweredLetter({ about, days }: How<'unanswered-letter'>, facts: Facts): readonly Found[] {
  return countedSpells(facts).flatMap(({ spell }): Found[] => {
    const unanswered = letterOf(spell, about, days, facts);
    if (!unanswered || facts.now < startOf(unanswered.term) || !noReply(unanswered, facts)) return [];
    const { letter, term } = unanswered;
    const isAway = facts.ledger.day(facts.today)?.pieces.some(misses);
    return [
      {
        ...foundIn(spell),
        since: dayOfAction(letter),
        settledFrom: dayOfAction(letter),
        anchor: term,
        evidence: [...spell.rows, letter.id],
        when: [isAway ? 'absent-today' : 'present-today'],
        only: (action) => action.at > letter.at,
      },
    ];
  });
}

/** The day on which a reminder about a spell had gone unanswered for so many school days; `null`: not so. */
function reminderUnanswered(
  { spell }: Counted,
  { reminder, days }: How<'repeated-spell'>,
  facts: Facts,
): number | null {
  const rule = ruleOf(facts.protocol, reminder);
  if (rule?.about !== 'pupil' || rule.detect.by !== 'unanswered-letter') return null;
  const letter = letterOf(spell, rule.detect.about, days, facts)?.letter;
  if (!letter) return null;
  const taken = facts.actions.find(
    (action) =>
      action.kind !== 'reply' &&
      action.at > letter.at &&
      meant(action, rule) &&
      rule.steps.some((step) => listed(action, step)),
  );
  if (!taken) return null;
  const term = facts.calendar.schoolDaysAfter(dayOfAction(taken), amount(days, facts.protocol));
  return facts.now >= startOf(term) && noReply({ letter, term }, facts) ? term : null;
}

/** Each spell from the second of the school year on, and a spell about which a reminder went unanswered (readings 7 and 34). */
export function repeatedSpell(how: How<'repeated-spell'>, facts: Facts): readonly Found[] {
  const { from, until } = facts.year;
  return countedSpells(facts)
    .filter(({ spell }) => from <= spell.first && spell.first <= until)
    .flatMap((counted, index): Found[] => {
      const day = index + 1 >= how.from ? dayNumber(dayOf(counted.moment)) : reminderUnanswered(counted, how, facts);
      if (day === null) return [];
      return [{ ...foundIn(counted.spell), since: day, anchor: day, settledFrom: day, count: index + 1 }];
    });
}

/** A spell of this school year that begins to count after a talk (reading 47). */
export function spellAfterTalk(rule: Rule, { talk }: How<'spell-after-talk'>, facts: Facts): readonly Found[] {
  const { year } = facts;
  const inYear = (day: number) => year.from <= day && day <= year.until;
  const talks = of(facts.actions, 'meeting-held').filter(
    (held) => (!held.rule || held.rule === talk) && inYear(dayOfAction(held)),
  );
  if (talks.length === 0) return [];
  return countedSpells(facts, countsFrom(rule, facts.pupil.compulsoryFrom)).flatMap(({ spell, moment }): Found[] => {
    const held = talks.findLast(({ at: then }) => then < moment);
    if (!held || !inYear(spell.first)) return [];
    const day = dayNumber(dayOf(moment));
    return [{ ...foundIn(spell), since: day, anchor: day, settledFrom: day, evidence: [...spell.rows, held.id] }];
  });
}
