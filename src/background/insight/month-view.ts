import { dayNumber, dayOf, type Moment } from '../../domain/day';
import { KEPT_SHAPE, type KeptMonth, type PupilMonth } from '../../domain/kept-month';
import { workOf } from '../../domain/role';
import type {
  BesideView,
  LaterView,
  MadeView,
  MonthNumbersView,
  MonthView,
  NumbersView,
  SourcesView,
  SourceView,
  StudiedView,
} from '../../messages/insight-month-views';
import type { PupilView } from '../../messages/views';
import type { Listed } from '../../overview/listed';
import { type Figure, figureIn, type Source } from '../../overview/month/figures';
import { laterChanges } from '../../overview/month/later';
import { daysOf, endOf, type Month, monthOf, yearOf } from '../../overview/month/months';
import {
  type About,
  basisIn,
  groupsOf,
  type MonthOverview,
  type Numbers,
  numbersAbout,
  numbersPerPupil,
  onlyOf,
  pupilsAbout,
} from '../../overview/month/overview';
import { pupilView } from '../day-view';
import type { School } from '../school';
import type { Made } from './months';

/** Which overview somebody looks at: that of a month as it is counted now, or one that was made, by its action. */
export interface Which {
  readonly month: Month;
  readonly kept: string | null;
}

/** What an answer is worked out from. */
export interface Asking {
  readonly school: School;
  /** What the lists of pupils say. */
  readonly listed: Listed;
  readonly now: Moment;
}

type Found = { readonly overview: MonthOverview; readonly made: Made | null } | 'unknown-entry' | 'unknown-shape';

function found({ month, kept }: Which, { school: { months }, listed, now }: Asking): Found {
  if (kept === null) return { overview: months.overview(month, listed, now), made: null };
  const made = months.made(now).find(({ entry }) => entry.action === kept && entry.month === month);
  if (!made) return 'unknown-entry';
  return made.overview ? { overview: made.overview, made } : 'unknown-shape';
}

/**
 * May who sits here see the dossier of a pupil, in whichever year they were here? Of who is not known any more, or from a list of pupils
 * only, by the group then.
 */
function mayRead({ allYears, everyYear, me }: School, { pupil, group, onlyListed }: PupilMonth): boolean {
  const isKnown = !onlyListed && everyYear.has(pupil);
  return allYears.agreements.allow(me, isKnown ? everyYear.history(pupil).named.group : group || null);
}

/** The part of an overview that who sits here may see; `null`: nothing of it. */
function partOf(overview: MonthOverview, school: School): MonthOverview | null {
  const part = onlyOf(overview, (pupil) => mayRead(school, pupil));
  return part.pupils.length === 0 && overview.pupils.length > 0 ? null : part;
}

const numbersView = ({ figures, share, unauthorised }: Numbers): NumbersView => ({
  figures: figures.map(({ measure, by, value }) => ({ measure, by, value })),
  share,
  unauthorised,
});

const groupViews = (overview: MonthOverview) =>
  groupsOf(overview).map((group) => ({ group, numbers: numbersView(numbersAbout(overview, { of: 'group', group })) }));

const madeView = ({ entry: { action, month, at, by }, overview }: Made): MadeView => ({
  entry: action,
  month,
  at,
  by,
  unknown: overview === null,
});

export const monthNumbers = (overview: MonthOverview): MonthNumbersView => ({
  school: numbersView(numbersAbout(overview, { of: 'school' })),
  groups: groupViews(overview),
  basis: basisIn(overview),
});

/** The latest overview of a month that was made and is understood, as far as who sits here may see it. */
function keptOf(month: Month, { school, now }: Asking) {
  const made = school.months.made(now).find(({ entry, overview }) => entry.month === month && overview !== null);
  const overview = made?.overview ? partOf(made.overview, school) : null;
  return made && overview ? { made: madeView(made), numbers: monthNumbers(overview) } : null;
}

/** Do these say the same? Sums of the same shares differ in their last digits with the order of the pupils. */
function saysTheSame(one: MonthNumbersView, other: MonthNumbersView): boolean {
  const [mine, theirs] = [one, other].map((numbers) =>
    JSON.stringify(numbers, (_name, value: unknown) => (typeof value === 'number' ? value.toPrecision(9) : value)),
  );
  return mine === theirs;
}

/** A month as it is counted now, as far as who sits here may see it; `null`: nothing of it. */
export const presentPart = (month: Month, { school, listed, now }: Asking): MonthOverview | null =>
  partOf(school.months.overview(month, listed, now), school);

/** Another month as it was kept; where it never was, as it is counted now. */
function besideView(month: Month | null, asking: Asking): BesideView | null {
  const present = month === null ? null : presentPart(month, asking);
  if (!present) return null;
  const [kept, counted] = [keptOf(present.month, asking), monthNumbers(present)];
  if (!kept) return { month: present.month, ...counted, kept: null, now: null };
  const isSame = saysTheSame(kept.numbers, counted);
  return { month: present.month, ...kept.numbers, kept: kept.made, now: isSame ? null : counted };
}

const whoIs = (pupil: string, { everyYear }: School): PupilView =>
  everyYear.has(pupil) ? pupilView(everyYear.history(pupil)) : { id: pupil, name: '', group: null };

/** What the sources of a number are about, by the parts of the overview that name them. */
function whatOf({ of, id, pupil, day }: Source, { pupils, tasks }: MonthOverview): string | null {
  const month = pupils.find((one) => one.pupil === pupil);
  switch (of) {
    case 'row':
      return month?.rows.find((row) => row.row === id && row.day === day)?.kind ?? null;
    case 'step':
      return month?.steps.find(({ key }) => key === id)?.rule ?? null;
    case 'task':
      return (month?.tasks ?? tasks).find((task) => task.id === id)?.do ?? null;
    case 'action':
      return month?.deeds.find(({ action }) => action === id)?.by ?? null;
  }
}

const sourceView = (source: Source, overview: MonthOverview, school: School): SourceView => ({
  of: source.of,
  day: source.day,
  pupil: source.pupil === null ? null : whoIs(source.pupil, school),
  minutes: source.minutes ?? null,
  what: whatOf(source, overview),
});

function laterViews(kept: MonthOverview, present: MonthOverview, school: School): readonly LaterView[] {
  return laterChanges(kept, present).map(({ pupil, gone, added, ...change }) => ({
    ...change,
    pupil: pupil === null ? null : whoIs(pupil, school),
    gone: gone.map((source) => sourceView(source, kept, school)),
    added: added.map((source) => sourceView(source, present, school)),
  }));
}

/** What the rules are called that an overview names, as they stood on its last day. */
function titlesOf({ month, pupils }: MonthOverview, { inForce }: School): MonthView['rules'] {
  const until = dayNumber(daysOf(month).until);
  const rules = new Set(pupils.flatMap(({ steps }) => steps.map(({ rule }) => rule)));
  return Object.fromEntries([...rules].map((rule) => [rule, inForce.version(rule, until)?.rule.title ?? rule]));
}

/** Nothing of it for who sees a part of the school: it may be about the other part. */
function studiedView(month: Month, { months, allYears, me }: School, now: Moment): StudiedView | null {
  const studied = allYears.agreements.groupsFor(me) === null ? months.studied(month, now) : null;
  const { at, findings = '', actions = '' } = studied ?? {};
  return at !== undefined && findings + actions !== '' ? { at, findings, actions } : null;
}

const byName = (a: { readonly pupil: PupilView }, b: { readonly pupil: PupilView }): number =>
  a.pupil.name.localeCompare(b.pupil.name, 'nl');

const isOver = (month: Month, now: Moment): boolean => month < monthOf(dayOf(now));

/** The month that the protocol asks for now: the last that is over; where there is none, that of now. `null`: nobody read anything. */
export function monthAsked({ months }: School, now: Moment): Month | null {
  const all = months.months(now);
  return all.find((month) => isOver(month, now)) ?? all[0] ?? null;
}

/** Months that are counted to show one: itself, and those beside it. */
export function monthsFor(month: Month, { months }: School, now: Moment): readonly Month[] {
  const { before, yearBefore } = months.besides(month, now);
  return [month, before, yearBefore].filter((one) => one !== null);
}

const mayMake = ({ me }: School): boolean => workOf(me.role).includes('director');

export function monthView(
  which: Which,
  asking: Asking,
): { readonly month: MonthView } | 'not-allowed' | 'unknown-entry' | 'unknown-shape' {
  const { school, now } = asking;
  const { months, me, allYears, everyYear } = school;
  const of = found(which, asking);
  if (typeof of === 'string') return of;
  const overview = partOf(of.overview, school);
  if (!overview) return 'not-allowed';
  const { month } = which;
  const { before, yearBefore } = months.besides(month, now);
  const made = months.made(now).filter(({ entry }) => entry.month === month);
  const present = of.made ? presentPart(month, asking) : null;
  return {
    month: {
      month,
      until: of.made ? daysOf(month).until : dayOf(endOf(month, now)),
      months: months.months(now),
      part: allYears.agreements.groupsFor(me),
      ...monthNumbers(overview),
      pupils: numbersPerPupil(overview)
        .map(({ pupil, ...numbers }) => ({ pupil: whoIs(pupil, school), numbers: numbersView(numbers) }))
        .sort(byName),
      rules: titlesOf(overview, school),
      before: besideView(before, asking),
      yearBefore: besideView(yearBefore, asking),
      mayMake: mayMake(school) && isOver(month, now),
      made: made.map(madeView),
      shown: of.made && madeView(of.made),
      studied: made.length > 0 ? studiedView(month, school, now) : null,
      later: present ? laterViews(overview, present, school) : [],
      damaged: everyYear.damaged,
    },
  };
}

/** Who is counted, by name. Whom only a list of pupils named is called as the lists do now; who is on none any more has no name. */
function countedIn(overview: MonthOverview, about: About, { school, listed }: Asking): SourcesView['pupils'] {
  const onList = new Map(listed.pupils.map(({ facts: { pupil } }) => [pupil.id, pupil.name]));
  return pupilsAbout(overview, about)
    .map(({ pupil, group }) => {
      const [dossier, { name }] = [school.everyYear.has(pupil), whoIs(pupil, school)];
      return { pupil: { id: pupil, name: name || (onList.get(pupil) ?? ''), group: group || null }, dossier };
    })
    .sort(byName);
}

/** What a number comes from, by pupil and day; of pupils that who sits here may not see, nothing. */
export function sourcesOf(
  which: Which,
  about: About,
  wanted: readonly Pick<Figure, 'measure' | 'by'>[],
  asking: Asking,
): SourcesView | 'not-allowed' | 'unknown-entry' | 'unknown-shape' {
  const { school } = asking;
  const of = found(which, asking);
  if (typeof of === 'string') return of;
  const overview = partOf(of.overview, school);
  if (!overview) return 'not-allowed';
  const { figures } = numbersAbout(overview, about);
  const sources = wanted.flatMap(({ measure, by }) => figureIn(figures, measure, by).sources);
  return {
    sources: sources.map((source) => sourceView(source, overview, school)),
    pupils: wanted.some(({ measure }) => measure === 'pupils') ? countedIn(overview, about, asking) : [],
  };
}

/** Keeps a month as it is counted now: all of the school, whatever who sits here may see of it. */
export async function makeOverview(
  month: Month,
  { school, listed, now }: Asking,
): Promise<{ readonly entry: string } | 'not-allowed' | 'not-over' | 'nothing-read'> {
  if (!mayMake(school)) return 'not-allowed';
  if (!isOver(month, now)) return 'not-over';
  const { lists, pupils, tasks } = school.months.overview(month, listed, now);
  if (pupils.every(({ onlyListed }) => onlyListed)) return 'nothing-read';
  const kept: KeptMonth = { shape: KEPT_SHAPE, lists, pupils, tasks };
  return { entry: await school.recorder.made(month, yearOf(month), kept, now) };
}
