import type { Moment, Period } from '../../domain/day';
import { sameGroup } from '../../domain/group';
import type { CardAbout, CardOpened } from '../../messages/card-opened';
import type { CardRowsView } from '../../messages/insight-card-views';
import type { OnlyListed } from '../../overview/listed';
import { type CardRow, cardRows } from '../../overview/report-card/card';
import { tallyOf } from '../../overview/tally';
import { pupilView } from '../day-view';
import type { School } from '../school';
import type { PupilsShown } from './pupil-lists';
import { listedFor } from './report-card-view';
import { type InScope, scopeOf } from './scope';

/** So many rows can be read at a time. */
const MOST_ROWS = 500;

/** What is opened, and of whom. */
interface Opened {
  readonly about: CardAbout;
  readonly period: Period;
  readonly which: CardOpened;
}

const isOf = (which: CardOpened, { kind, word }: CardRow): boolean =>
  which === 'all' || which === word || which === kind;

const viewOf = ({ history, group }: InScope) => ({ ...pupilView(history), group: group || null });

function pupilsView(pupils: readonly InScope[], listed: readonly OnlyListed[]): CardRowsView['pupils'] {
  const named = [
    ...pupils.map((one) => ({ pupil: viewOf(one), dossier: true })),
    ...listed.map(({ facts: { pupil } }) => ({ pupil: { ...pupil, group: pupil.group || null }, dossier: false })),
  ];
  return named.sort((a, b) => a.pupil.name.localeCompare(b.pupil.name, 'nl'));
}

/**
 * The rows behind a number of a report card, or who is counted.
 * @param lists what the LAS' lists of pupils showed
 * @returns `unknown-pupil`: there is nobody of whom it is, or none whose dossier is open to who sits here
 */
export async function cardRowsView(
  school: School,
  { about, period, which }: Opened,
  lists: PupilsShown,
  now: Moment,
): Promise<CardRowsView | 'unknown-pupil'> {
  const { all } = await scopeOf(school, { period, group: null }, now);
  const listed = await listedFor(school, lists, period, now);
  const isAsked = (group: string) => about.of === 'group' && (about.group === null || sameGroup(group, about.group));
  const pupils = all.filter(({ history, group }) =>
    about.of === 'pupil' ? history.pupil === about.pupil : isAsked(group),
  );
  const alone = listed.pupils.filter(({ facts }) => isAsked(facts.pupil.group));
  if (pupils.length + alone.length === 0) return 'unknown-pupil';
  if (which === 'pupils') return { rows: [], of: 0, pupils: pupilsView(pupils, alone) };
  const rows = pupils
    .flatMap((one) => {
      const pupil = viewOf(one);
      return cardRows(tallyOf(one.counted, period)).map((row) => ({ ...row, pupil }));
    })
    .filter((row) => isOf(which, row))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return { rows: rows.slice(0, MOST_ROWS), of: rows.length, pupils: [] };
}
