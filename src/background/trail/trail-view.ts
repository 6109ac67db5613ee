import { dayOf, type Moment } from '../../domain/day';
import type { Entry, PupilKey } from '../../domain/dossier';
import { plainLetters } from '../../domain/finding';
import type { Request } from '../../messages/contract';
import type { TrailLineView, TrailPageView, TrailVersionView, TrailView } from '../../messages/trail-views';
import type { JudgedBy } from '../../overview/trail/judged';
import type { TrailLine } from '../../overview/trail/line';
import { PRESETS } from '../../rules/protocols';
import type { School } from '../school';
import type { TrailOfYear } from './trail';

/** Lines on a page. */
const PAGE = 100;

type Wanted = Request<'own>worker:take-trail'>;

/** Who somebody is, as one word. */
const who = ({ name, role }: Entry['by']): string => `${role} ${name}`;

function peopleIn(lines: readonly TrailLine[]): readonly Entry['by'][] {
  const people = new Map(lines.map(({ by }) => [who(by), by]));
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name, 'nl') || (a.role < b.role ? -1 : 1));
}

/** Of whom the trail may say the name: whoever may see the dossier. */
const namesFor =
  ({ names }: TrailOfYear, school: School) =>
  (pupil: PupilKey): string | null => {
    const named = names.get(pupil) ?? school.nameOf(pupil);
    return named && school.allYears.agreements.allow(school.me, named.group) ? named.name : null;
  };

/** The lines that fit what somebody looks for. A name finds those only whose name may be told. */
function fitting(
  year: TrailOfYear,
  { person, kind, pupil, from, until }: Wanted,
  school: School,
): readonly TrailLine[] {
  const nameOf = namesFor(year, school);
  const part = plainLetters(pupil.trim());
  const isNamed = (line: TrailLine): boolean =>
    line.pupil !== null && plainLetters(nameOf(line.pupil) ?? '').includes(part);
  return year.lines.filter(
    (line) =>
      (person === null || who(line.by) === who(person)) &&
      (kind === null || line.kind === kind) &&
      (from === null || dayOf(line.at) >= from) &&
      (until === null || dayOf(line.at) <= until) &&
      (part === '' || isNamed(line)),
  );
}

/** By what an action about a pupil, a group or the school was judged; of anything else nothing was. */
const isJudged = ({ what }: TrailLine): boolean => what.of === 'action' && what.kind !== 'access-agreed';

const versionView = ({ entry, validFrom, documents }: JudgedBy): TrailVersionView => ({
  validFrom: entry === null ? null : validFrom,
  titles: documents.map(({ preset }) => PRESETS[preset]?.title ?? preset),
});

/** A loss that was put away names pupils as the trail may. */
const named = (what: TrailLine['what'], nameOf: (pupil: PupilKey) => string | null): TrailLineView['what'] => {
  if (what.of !== 'noted' || what.what.of !== 'loss-put-away') return what;
  const { dossiers, ...loss } = what.what.loss;
  const called = dossiers.map((one) => ({
    ...one,
    whose: one.of === 'pupil' && one.whose ? nameOf(one.whose) : one.whose,
  }));
  return { of: 'noted', what: { of: 'loss-put-away', loss: { ...loss, dossiers: called } } };
};

function viewOf(year: TrailOfYear, lines: readonly TrailLine[], school: School): TrailView {
  const nameOf = namesFor(year, school);
  const versions = new Map<string, { readonly place: number; readonly view: TrailVersionView }>();
  const versionOf = (line: TrailLine): number => {
    const judged = year.judgedBy(line);
    const known = versions.get(judged.entry ?? '') ?? { place: versions.size, view: versionView(judged) };
    versions.set(judged.entry ?? '', known);
    return known.place;
  };
  const shown = lines.map((line): TrailLineView => {
    const { id, at, by, kind, what, pupil, group } = line;
    const name = pupil === null ? null : nameOf(pupil);
    const isOpen = pupil !== null && name !== null && school.has(pupil);
    return {
      id,
      at,
      by,
      kind,
      what: named(what, nameOf),
      pupil: pupil === null ? null : { id: isOpen ? pupil : null, name },
      group,
      version: isJudged(line) ? versionOf(line) : null,
    };
  });
  return { lines: shown, versions: [...versions.values()].map(({ view }) => view) };
}

/** All lines that fit. @throws Locked */
export async function trailView(school: School, wanted: Wanted, year: string): Promise<TrailView> {
  const of = await school.trail.ofYear(year);
  return viewOf(of, fitting(of, wanted, school), school);
}

/** One page of them; one that is past the last is the last. @throws Locked */
export async function trailPage(
  school: School,
  { page, ...wanted }: Wanted & { readonly page: number },
  year: string,
  now: Moment,
): Promise<TrailPageView> {
  const of = await school.trail.ofYear(year);
  const found = fitting(of, wanted, school);
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const shown = Math.min(page, pages - 1);
  return {
    ...viewOf(of, found.slice(shown * PAGE, (shown + 1) * PAGE), school),
    year,
    years: await school.trail.years(now),
    found: found.length,
    all: of.lines.length,
    page: shown,
    pages,
    people: peopleIn(of.lines),
  };
}
