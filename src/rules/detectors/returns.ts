import type { AbsenceKind } from '../../domain/absence';
import { dayFromNumber, dayNumber } from '../../domain/day';
import type { Era } from '../era';
import type { Facts } from '../facts';
import type { Found } from '../found';
import { dayOfAction, isLater, of } from '../recorded';
import { lastDayCovered, type Spell } from '../spells';
import { foundIn } from './unauthorised';

/** The spell of a kind of which a row covers today; nothing once it is over (protocol, reading 24). */
function spellToday(kind: AbsenceKind, facts: Facts): Spell | undefined {
  const spell = facts.spells.of(kind).at(-1);
  return spell && lastDayCovered(facts, kind, spell) === facts.today ? spell : undefined;
}

/**
 * A spell that goes on today (§3.1 Ziekte). `unknown`: somebody records when it is expected to end. `past`: the day that was recorded
 * last for it lies before today (readings 24 and 38).
 */
export function spellGoesOn(era: Era<'spell-goes-on'>, facts: Facts): readonly Found[] {
  const { kind, expected } = era.versions[0]!.how;
  const spell = spellToday(kind, facts);
  if (!spell) return [];
  if (expected === 'unknown') return [foundIn(spell)];
  const latest = of(facts.actions, 'expected-return').findLast(
    (action) => action.date !== undefined && dayOfAction(action) >= spell.first,
  );
  if (!latest?.date || dayNumber(latest.date) >= facts.today) return [];
  return [
    {
      ...foundIn(spell),
      mark: `${dayFromNumber(spell.first)}~${latest.date}`,
      anchor: dayNumber(latest.date),
      evidence: [...spell.rows, latest.id],
      only: (action) => isLater(action, latest),
    },
  ];
}
