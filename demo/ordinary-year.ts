import type { Day } from '../src/domain/day';
import { type Occurrence, type ReasonCode, wholeDay } from './entry';
import { between, type Chance, pick } from './random';

const LEAVE = ['huwelijk in de familie', 'jubileum grootouders', 'verhuizing', 'begrafenis'];
const APPOINTMENTS: readonly (readonly [begin: string, end: string, remark: string])[] = [
  ['08:30', '09:15', 'tandarts'],
  ['10:00', '11:15', 'ziekenhuis, controle'],
  ['11:00', '12:00', 'huisarts'],
  ['13:15', '14:30', 'orthodontist'],
];
/** Length of a spell in school days; most are short. */
const SPELLS = [1, 1, 2, 2, 2, 3, 3, 5];
/** School days between two spells: so far apart, four of them never fall within three months (`sick.frequent`). */
const BETWEEN_SPELLS = [25, 80] as const;

const reported = (day: Day, reason: ReasonCode): Occurrence => ({ ...wholeDay(day, reason), reported: 'met reden' });

/**
 * Plausible absence of a pupil without a story: now and then ill, an appointment, a day of leave, once or twice late; never enough
 * for a step of the protocol but the slip for each late.
 * @param days school days of the year, oldest first; who is ill on the last one is not better yet
 */
export function ordinaryYear(chance: Chance, days: readonly Day[]): readonly Occurrence[] {
  const entries: Occurrence[] = [];
  const present = new Set(days.slice(0, -1));

  for (let first = between(chance, 0, BETWEEN_SPELLS[1]); first < days.length; ) {
    const ill = days.slice(first, first + pick(chance, SPELLS));
    const last = ill.at(-1)!;
    const until = last === days.at(-1) ? null : last;
    entries.push({ ...reported(ill[0]!, 'Z'), until, remark: chance() < 0.1 ? 'belt morgen' : '' });
    for (const day of ill) present.delete(day);
    first += ill.length + between(chance, ...BETWEEN_SPELLS);
  }
  const once = (): Day => {
    const day = pick(chance, [...present]);
    present.delete(day);
    return day;
  };
  for (let sixtyDays = 0; sixtyDays < days.length; sixtyDays += 60) {
    if (chance() >= 0.3) continue;
    const [begin, end, remark] = pick(chance, APPOINTMENTS);
    entries.push({ ...reported(once(), 'D'), begin, end, remark });
  }
  if (chance() < 0.06) entries.push({ ...reported(once(), 'V'), remark: pick(chance, LEAVE) });
  for (let left = between(chance, -3, 2); left > 0; left--) {
    entries.push({ ...wholeDay(once(), 'L'), begin: '08:30', end: `08:${between(chance, 33, 55)}` });
  }
  return entries;
}
