import type { AbsenceKind } from '../../../src/domain/absence';
import type { Day } from '../../../src/domain/day';
import { covers, daysUntilNow, isSchoolDay, isUnauthorised, lessonMinutes, rowsOn, type Year } from './minutes';

/** School days of one kind with only days without school between them (reading 15). */
export type SlowSpell = readonly Day[];

/** @param unauthorised only minutes that are unauthorised belong to it */
export function spellsOf(year: Year, kind: AbsenceKind, unauthorised: boolean): readonly SlowSpell[] {
  const spells: Day[][] = [];
  let goesOn = false;
  for (const day of daysUntilNow(year)) {
    if (!isSchoolDay(year, day)) continue;
    const belongs = lessonMinutes(year, day).some(
      (minute) =>
        rowsOn(year, day).some((row) => row.kind === kind && covers(year, row, day, minute)) &&
        (!unauthorised || isUnauthorised(year, day, minute)),
    );
    if (belongs && goesOn) spells.at(-1)!.push(day);
    else if (belongs) spells.push([day]);
    goesOn = belongs;
  }
  return spells;
}
