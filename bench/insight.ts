import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Absence, Pupil } from '../src/domain/absence';
import { at, type Day, dayOf, type Moment } from '../src/domain/day';
import type { PupilMonth } from '../src/domain/kept-month';
import { daysOf } from '../src/overview/month/months';
import { groupsOf, type MonthOverview, numbersAbout, numbersPerPupil } from '../src/overview/month/overview';
import { pupilMonth } from '../src/overview/month/pupil-month';
import type { Counted } from '../src/overview/tally';
import { dayByDay } from '../src/rules/day-by-day';
import { forPupil } from '../src/rules/evaluate';
import { factsOf } from '../src/rules/facts';
import type { Asked } from '../src/rules/found';
import { bavokring } from '../src/rules/protocols/bavokring';
import { protocolsOf } from '../src/rules/protocols/with-law';
import { barePass } from './evaluating';
import { sideBySide } from './measure';
import { type Row, ratioRow } from './row';
import { type School, schoolYears } from './school-years';

const ROWS = 32;
const SMALL = { pupils: 500, years: 3 };
const LARGE = { pupils: 2500, years: 6 };
const MONTH = '2030-05';
/** How much more a pupil's year may cost in a larger school; caches of the machine are part of it. */
const MOST = 1.5;

/** The same school as the worker knows it. */
class Office {
  readonly #school: School;
  readonly #rows = new Map<string, Absence[]>();
  readonly #protocols = protocolsOf(bavokring);

  constructor(school: School) {
    this.#school = school;
    for (const row of school.absences) {
      const own = this.#rows.get(row.pupil);
      if (own) own.push(row);
      else this.#rows.set(row.pupil, [row]);
    }
  }

  #facts(pupil: Pupil, moment: Moment) {
    return factsOf(this.#protocols, this.#school.calendar, pupil, this.#rows.get(pupil.id) ?? [], [], moment);
  }

  get #pupils(): School['pupils'] {
    return this.#school.pupils;
  }

  #counted(pupil: Pupil): Counted {
    const facts = this.#facts(pupil, this.#school.now);
    return { facts, missed: dayByDay(facts), seen: [{ from: '1900-01-01' as Day, until: dayOf(this.#school.now) }] };
  }

  /** What the rules asked at the end of the month. */
  #asked(pupil: Pupil): readonly Asked[] {
    return forPupil(this.#facts(pupil, at(daysOf(MONTH).until, '23:59')));
  }

  /** What the worker remembers of each pupil (`EveryYear.counted`). */
  counted(): readonly Counted[] {
    return this.#pupils.map((pupil) => this.#counted(pupil));
  }

  asked(): readonly (readonly Asked[])[] {
    return this.#pupils.map((pupil) => this.#asked(pupil));
  }

  /** Every number worked out anew, pupil by pupil. */
  anew(): unknown {
    return everyNumber(
      this.#pupils.map((pupil) => pupilMonth(this.#counted(pupil), this.#asked(pupil), daysOf(MONTH))),
    );
  }
}

/** Every number of the month, of the school, its groups and its pupils. */
function everyNumber(pupils: readonly PupilMonth[]): unknown {
  const overview: MonthOverview = { month: MONTH, lists: [], pupils, tasks: [] };
  return [
    numbersAbout(overview, { of: 'school' }),
    ...groupsOf(overview).map((group) => numbersAbout(overview, { of: 'group', group })),
    ...numbersPerPupil(overview),
  ];
}

/** Memory in use after everything that nobody holds was thrown away, in MB. */
const heap = (): number => {
  setFlagsFromString('--expose_gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

/** Looking back: the month overview of a school with years of history. */
export async function insight(): Promise<readonly Row[]> {
  const small = schoolYears(SMALL.pupils, ROWS, SMALL.years);
  const office = new Office(small);
  const [counted, asked] = [office.counted(), office.asked()];
  const { bare, remembered, anew } = await sideBySide(
    {
      bare: () => barePass(small),
      remembered: () => everyNumber(counted.map((one, index) => pupilMonth(one, asked[index]!, daysOf(MONTH)))),
      anew: () => office.anew(),
    },
    { batchMs: 100, rounds: 7 },
  );
  const large = schoolYears(LARGE.pupils, ROWS, LARGE.years);
  const before = heap();
  const largeOffice = new Office(large);
  const { few, many } = await sideBySide(
    {
      few: () => office.anew(),
      many: () => largeOffice.anew(),
    },
    { batchMs: 1, rounds: 3 },
  );
  const kept = largeOffice.counted();
  const used = heap() - before;
  const each = (many.ratio * small.absences.length) / large.absences.length;
  const size = `${SMALL.pupils} pupils with ${SMALL.years} school years (${small.absences.length} rows)`;
  return [
    ratioRow(`the month overview of ${size}, of what the worker remembers`, 'bare pass', remembered, bare, 5),
    ratioRow(
      'the same with everything worked out anew, all rules at the end of the month too',
      'bare pass',
      anew,
      bare,
      null,
    ),
    {
      what: `${LARGE.pupils} pupils with ${LARGE.years} school years, everything anew: what a row costs`,
      against: `one of ${SMALL.pupils} with ${SMALL.years}`,
      value: `${each.toFixed(2)} times`,
      goal: `at most ${MOST} times`,
      kept: each <= MOST,
      more: `${(many.ms / 1000).toFixed(1)} s against ${(few.ms / 1000).toFixed(1)} s together; ${used.toFixed(0)} MB remembered of ${kept.length} pupils`,
    },
  ];
}
