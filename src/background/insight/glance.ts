import type { Period } from '../../domain/day';
import type { YearLines } from '../../messages/insight-lines-views';
import type { GlanceView, MonthNumbersView } from '../../messages/insight-month-views';
import type { Month } from '../../overview/month/months';
import type { MonthOverview } from '../../overview/month/overview';
import { RememberedOf } from '../remembered';
import type { Told } from '../slices';
import type { LineScope } from './lines/line-scope';
import { yearLines } from './lines/lines-view';
import { type Asking, monthNumbers, presentPart } from './month-view';

/** All that the lines of a school year follow from. Whatever is added to a dossier, or another day, makes the facts of a pupil anew. */
const partsOfLines = ({ members, listed }: LineScope, year: Period): readonly unknown[] => [
  year.from,
  ...members.flatMap(({ history, line: { facts, since, until } }) => [history, facts, since, until]),
  ...listed.lists,
  ...listed.pupils,
];

/** The same of the numbers of a month. What is worked out anew each time, of which there is little, is compared by what it says. */
function partsOfNumbers({ month, lists, pupils, tasks }: MonthOverview): readonly unknown[] {
  const named = pupils.filter(({ onlyListed }) => !onlyListed);
  const rest = pupils.filter(({ onlyListed }) => onlyListed);
  return [month, JSON.stringify([lists, rest, tasks]), ...named];
}

/**
 * In één oogopslag: the page that people open first, of the whole school. What it tells is remembered until anything changes from which it
 * follows; the open school holds it.
 */
export class Glance {
  readonly #lines = new RememberedOf<YearLines>();
  readonly #numbers = new RememberedOf<MonthNumbersView>();

  /** The lines of those asked about, counted bit by bit. */
  lines(scope: LineScope, year: Period, told: Told): Promise<YearLines> {
    return this.#lines.of(partsOfLines(scope, year), () => yearLines(scope, year, told));
  }

  /** A month as it is counted now, without its pupils; `null`: nothing of it is for who sits here. */
  async month(month: Month, asking: Asking): Promise<GlanceView['month']> {
    const present = presentPart(month, asking);
    return present && { month, ...(await this.#numbers.of(partsOfNumbers(present), () => monthNumbers(present))) };
  }
}
