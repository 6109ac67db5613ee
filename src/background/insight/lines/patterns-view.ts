import type { GroupCalendar } from '../../../domain/calendar';
import { dayFromNumber, dayNumber, dayOf, type Moment, type Period } from '../../../domain/day';
import { groupsInOrder } from '../../../domain/group';
import { hasGym } from '../../../domain/gym';
import type { PatternsView, PatternView } from '../../../messages/insight-lines-views';
import { groupOn } from '../../../overview/group-on';
import { daysAroundBreaks } from '../../../overview/lines/breaks';
import { type Watched, watchedOf } from '../../../overview/lines/occasions';
import { type Found, judging, questionsOf, rarestFirst } from '../../../overview/lines/patterns/find';
import type { Known, Relative } from '../../../overview/lines/patterns/pattern';
import { Lines, type Point } from '../../../overview/lines/series';
import { type ListedParent, relativesOf } from '../../../reconcile/relatives';
import { pupilView } from '../../day-view';
import type { School } from '../../school';
import { inSlices, type Told } from '../../slices';
import type { LineScope, Member } from './line-scope';

/** What the patterns know besides the pupils themselves. Of who is family only those are told whose dossiers are open. */
function knownOf(
  members: readonly Member[],
  watched: ReadonlyMap<string, Watched>,
  { allYears: { versions } }: School,
  parents: readonly ListedParent[],
  { from, until }: Period,
): Known {
  const pupils = new Map(members.map(({ line: { facts } }) => [facts.pupil.id, facts.pupil]));
  const breaks = new Map<GroupCalendar, ReadonlySet<number>>();
  const open = members
    .filter((member) => member.open)
    .map(({ history: { pupil, named } }) => ({ id: pupil, ...named }));
  const relatives = relativesOf(open, parents);
  return {
    aroundBreaks({ calendar }) {
      const around = breaks.get(calendar) ?? daysAroundBreaks(calendar, dayNumber(from), dayNumber(until));
      breaks.set(calendar, around);
      return around;
    },
    gym({ pupil }, day) {
      const group = groupOn(pupils.get(pupil)!, dayFromNumber(day));
      return group === '' ? null : hasGym(versions.calendars, group, day);
    },
    relatives: ({ pupil }): readonly Relative[] =>
      (relatives.get(pupil) ?? []).map(({ id, by }) => ({ watched: watched.get(id)!, by })),
  };
}

function patternView(found: Found, members: ReadonlyMap<string, Member>, known: Known, watched: Watched): PatternView {
  const { pupil, pattern, sort, choice, occasions, fitting, usual, chance } = found;
  const { history, line } = members.get(pupil)!;
  const kinds = new Map(
    line.missed.flatMap(({ day, parts }) => parts.map((part) => [`${day} ${part.row}`, part.kind] as const)),
  );
  const other =
    typeof choice === 'string' ? known.relatives(watched).find((one) => one.watched.pupil === choice) : null;
  return {
    pupil: pupilView(history),
    pattern,
    sort,
    weekday: typeof choice === 'number' ? choice : null,
    other: other ? { pupil: pupilView(members.get(other.watched.pupil)!.history), by: other.by } : null,
    times: fitting.length,
    of: occasions.length,
    usual: usual * occasions.length,
    onceIn: Math.floor(1 / chance),
    occasions: occasions.map((one) => ({
      day: dayFromNumber(one.day),
      kind: kinds.get(`${one.day} ${one.rows[0]}`) ?? 'unknown',
      fits: fitting.includes(one),
    })),
  };
}

const total = (points: readonly Point[], of: (point: Point) => number): number =>
  points.reduce((sum, point) => sum + of(point), 0);

/**
 * The patterns of those asked about, worked out bit by bit.
 * @param parents as the portal's list names them; none: it was never read
 */
export async function patternsView(
  { members, all }: LineScope,
  school: School,
  parents: readonly ListedParent[],
  period: Period,
  now: Moment,
  told: Told,
): Promise<PatternsView> {
  const watched = new Map(
    await inSlices(all, ({ history, line }) => [history.pupil, watchedOf(line, period)] as const, told),
  );
  const known = knownOf(all, watched, school, parents, period);
  const asked = new Map(members.map((member) => [member.history.pupil, member]));
  const everybody = new Map(all.map((member) => [member.history.pupil, member]));
  const asking = await inSlices([...watched.values()], (one) => questionsOf(one, known), told);
  const questions = asking.flat();
  const found = rarestFirst((await inSlices(questions, judging(questions), told)).flat());
  const lines = new Lines(period);
  await inSlices(members, ({ line }) => lines.add(line), told);
  const points = lines.points('month', period);
  const today = dayNumber(dayOf(now));
  const groups = groupsInOrder(members.flatMap(({ history }) => history.named.group ?? []));
  return {
    period,
    found: found
      .filter(({ pupil }) => asked.has(pupil))
      .map((one) => patternView(one, everybody, known, watched.get(one.pupil)!)),
    withoutGym: groups.filter((group) => hasGym(school.allYears.versions.calendars, group, today) === null),
    schoolDays: total(points, ({ schoolDays }) => schoolDays),
    unseenDays: total(points, ({ unseenDays }) => unseenDays),
  };
}
