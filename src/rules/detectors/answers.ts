import type { Action } from '../../domain/action';
import { at, dayFromNumber, dayNumber, dayOf, type Moment } from '../../domain/day';
import { type Counted, countedSpells } from '../counted';
import { type Era, neededOn } from '../era';
import type { Facts } from '../facts';
import { compulsoryFor, type Found } from '../found';
import { misses } from '../overrun';
import { dayOfAction, of } from '../recorded';
import { amount } from '../settings';
import { listed, meant, settles } from '../settling';
import { isExplained, type Spell } from '../spells';
import { foundIn, isFor } from './unauthorised';

/* What follows on an unauthorised spell: a reminder, a talk, a report (§1 stap 4 incidenteel). */

const startOf = (day: number): Moment => at(dayFromNumber(day), '00:00');

/** No reply was recorded after the letter and before the day on which an answer was overdue. */
const noReply = (letter: Action, term: number, { actions }: Facts): boolean =>
  !of(actions, 'reply').some((reply) => letter.at < reply.at && reply.at < startOf(term));

/** The letter of a rule about a spell; there is none for a spell that is explained. */
function letterAbout(spell: Spell, about: string, { protocols, actions }: Facts): Action | undefined {
  const rule = protocols.version(about, spell.first)?.rule;
  if (!rule || isExplained(spell)) return undefined;
  return actions.find(
    (action) => isFor(spell, action) && rule.steps.some((step) => settles(action, rule, step, spell.first)),
  );
}

/** The letter about a spell got no reply in so many school days (readings 17 and 33). */
export function unansweredLetter(era: Era<'unanswered-letter'>, facts: Facts): readonly Found[] {
  return countedSpells(facts).flatMap(({ spell }): Found[] => {
    const { about } = era.on(spell.first).how;
    const letter = letterAbout(spell, about, facts);
    if (!letter) return [];
    const sent = dayOfAction(letter);
    const days = neededOn(era, sent, (how) => how.days);
    const term = facts.terms.schoolDaysAfterBy(sent, days, facts.today);
    if (term === null || !noReply(letter, term, facts)) return [];
    const isAway = facts.ledger.day(facts.today)?.pieces.some(misses);
    return [
      {
        ...foundIn(spell),
        since: sent,
        settledFrom: sent,
        anchor: term,
        evidence: [...spell.rows, letter.id],
        when: [isAway ? 'absent-today' : 'present-today'],
        only: (action) => action.at > letter.at,
      },
    ];
  });
}

/** The day on which a reminder about a spell had gone unanswered for so many school days; `null`: not so. */
function reminderUnanswered({ spell }: Counted, era: Era<'repeated-spell'>, facts: Facts): number | null {
  const { how, settings } = era.on(spell.first);
  const reminder = facts.protocols.version(how.reminder, spell.first);
  if (reminder?.how.by !== 'unanswered-letter') return null;
  const letter = letterAbout(spell, reminder.how.about, facts);
  if (!letter) return null;
  const { rule } = reminder;
  const taken = facts.actions.find(
    (action) =>
      action.kind !== 'reply' &&
      action.at > letter.at &&
      meant(action, rule) &&
      rule.steps.some((step) => listed(action, step)),
  );
  if (!taken) return null;
  const term = facts.terms.schoolDaysAfterBy(dayOfAction(taken), amount(how.days, settings), facts.today);
  return term !== null && noReply(letter, term, facts) ? term : null;
}

/** Each spell from the second of the school year on, and a spell about which a reminder went unanswered (readings 7 and 34). */
export function repeatedSpell(era: Era<'repeated-spell'>, facts: Facts): readonly Found[] {
  const { from, until } = facts.year;
  return countedSpells(facts)
    .filter(({ spell }) => from <= spell.first && spell.first <= until && era.holds(spell.first))
    .flatMap((counted, index): Found[] => {
      const { spell, moment } = counted;
      const isRepeated = index + 1 >= neededOn(era, spell.first, (how) => how.from);
      const day = isRepeated ? dayNumber(dayOf(moment)) : reminderUnanswered(counted, era, facts);
      if (day === null) return [];
      return [{ ...foundIn(spell), since: day, anchor: day, settledFrom: day, count: index + 1 }];
    });
}

/** A spell of this school year that begins to count after a talk (reading 47). */
export function spellAfterTalk(era: Era<'spell-after-talk'>, facts: Facts): readonly Found[] {
  const { year } = facts;
  const { talk } = era.versions[0]!.how;
  const inYear = (day: number) => year.from <= day && day <= year.until;
  const talks = of(facts.actions, 'meeting-held').filter(
    (held) => (!held.rule || held.rule === talk) && inYear(dayOfAction(held)),
  );
  if (talks.length === 0) return [];
  return countedSpells(facts, compulsoryFor(era, facts.pupil.compulsoryFrom)).flatMap(({ spell, moment }): Found[] => {
    const held = talks.findLast(({ at: then }) => then < moment);
    if (!held || !inYear(spell.first)) return [];
    const day = dayNumber(dayOf(moment));
    return [{ ...foundIn(spell), since: day, anchor: day, settledFrom: day, evidence: [...spell.rows, held.id] }];
  });
}
