import { dayOf } from '../../../domain/day';
import type { BesideView, MonthNumbersView } from '../../../messages/insight-month-views';
import { tableWords } from '../../../ui/table-words';
import { monthText } from '../../../ui/when-text';
import type { useLanguage } from '../../../ui/words';

type Language = ReturnType<typeof useLanguage>;

/** The numbers of another month, with what they are called. */
export interface Beside {
  readonly id: string;
  readonly name: string;
  readonly numbers: MonthNumbersView;
}

/** Another month as it was kept, and as it is counted now where that differs; a month that was never kept as it is counted now. */
export function besideColumns(of: BesideView | null, language: Language): readonly Beside[] {
  if (!of) return [];
  const { say } = language;
  const { month, kept, now } = of;
  const name = monthText(month, language);
  if (!kept) return [{ id: month, name, numbers: of }];
  const keptOn = tableWords(language).day(dayOf(kept.at));
  return [
    { id: month, name: say('insight_asKept', name, keptOn), numbers: of },
    ...(now ? [{ id: `${month}-now`, name: say('insight_asNow', name), numbers: now }] : []),
  ];
}
