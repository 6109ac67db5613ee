import { Engine } from 'json-rules-engine';
import type { Absence } from '../src/domain/absence';
import { dayNumber, dayOf, minuteOfDay, type Time } from '../src/domain/day';
import { evaluate, evaluatePupil } from '../src/rules/evaluate';
import { bavokring } from '../src/rules/protocols/bavokring';
import { sideBySide } from './measure';
import { type Row, ratioRow } from './row';
import { type School, schoolYears } from './school-years';

const PUPILS = 500;
/** As many as the bench stores: 16,000 for 500 pupils. */
const ROWS = 32;
const NOON = 12 * 60;

/**
 * Bare pass: each row clipped to the timetable by the same calendar code, minutes summed per pupil in typed arrays. No rule, no
 * explanation: the least that anybody must do who counts minutes.
 */
export function barePass({ calendar, pupils, absences, now }: School): Int32Array {
  const minutes = new Int32Array(pupils.length);
  const places = new Map(pupils.map(({ id }, index) => [id, index]));
  const groups = pupils.map(({ group }) => calendar.group(group));
  const today = dayNumber(dayOf(now));
  for (const { pupil, date, endDate, openEnded, part, from, to, arrival } of absences) {
    const place = places.get(pupil)!;
    const group = groups[place]!;
    const first = dayNumber(date);
    const last = openEnded ? today : endDate ? dayNumber(endDate) : first;
    const begin = from ? minuteOfDay(from) : 0;
    const end = to ? minuteOfDay(to) : arrival ? minuteOfDay(arrival) : 24 * 60;
    for (let day = first; day <= last; day++) {
      for (const lesson of group.lessons(day)) {
        if (part && lesson.start < NOON !== (part === 'morning')) continue;
        const clipped = Math.min(lesson.end, end) - Math.max(lesson.start, begin);
        if (clipped > 0) minutes[place]! += clipped;
      }
    }
  }
  return minutes;
}

/** The ladder of lates, as a school would write it for a rules engine; the counting is done for it. */
function ladder(): Engine {
  const engine = new Engine();
  for (const count of [6, 9, 15]) {
    engine.addRule({
      conditions: { all: [{ fact: 'lates', operator: 'greaterThanInclusive', value: count }] },
      event: { type: `late-${count}` },
    });
  }
  return engine;
}

/** One row more of one pupil after another: what is evaluated anew for it. */
function newFact({ calendar, pupils, absences, now }: School): () => unknown {
  const rows = new Map(pupils.map(({ id }) => [id, absences.filter(({ pupil }) => pupil === id)]));
  let next = 0;
  return () => {
    const pupil = pupils[next++ % pupils.length]!;
    const fact: Absence = { id: 'new', pupil: pupil.id, date: dayOf(now), kind: 'late', arrival: '08:41' as Time };
    return evaluatePupil(bavokring, calendar, pupil, [...rows.get(pupil.id)!, fact], [], now);
  };
}

export async function evaluating(): Promise<readonly Row[]> {
  const year = schoolYears(PUPILS, ROWS, 1);
  const { calendar, pupils, absences, now } = year;
  const lates = pupils.map(({ id }) => absences.filter(({ pupil, kind }) => pupil === id && kind === 'late').length);
  const engine = ladder();
  const { whole, one } = await sideBySide({
    whole: () => evaluate(bavokring, calendar, pupils, absences, [], now),
    one: newFact(year),
  });
  const { bare, ours, engineOnly } = await sideBySide({
    bare: () => barePass(year),
    ours: () => evaluate(bavokring, calendar, pupils, absences, [], now),
    engineOnly: async () => {
      for (const count of lates) await engine.run({ lates: count });
    },
  });
  const what = `${PUPILS} pupils, a school year (${absences.length} rows), all rules with their evidence`;
  return [
    ratioRow(what, 'bare pass', ours, bare, 10),
    ratioRow(
      'the ladder of lates alone, counted beforehand, in json-rules-engine',
      'bare pass',
      engineOnly,
      bare,
      null,
    ),
    ratioRow('one new row: the pupil evaluated anew', 'all pupils', one, whole, 1 / 200),
  ];
}
