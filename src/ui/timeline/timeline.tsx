import { useState } from 'preact/hooks';
import type { Moment } from '../../domain/day';
import { DOSSIER_PERIODS, type DossierPageView } from '../../messages/views';
import { Chips } from '../chips';
import { Totals } from '../totals';
import { dayText, monthText } from '../when-text';
import { keyOf, sayCount, useLanguage } from '../words';
import { type ActionHandlers, ActionItem } from './action-item';
import { byMonth, ITEM_KINDS, type ItemKind, inPeriod, timelineOf } from './items';
import { RowItem } from './row-item';

interface Props extends ActionHandlers {
  readonly dossier: DossierPageView;
  readonly now: Moment;
}

/** Tijdlijn: everything of a pupil, newest first and month by month, of the kind and the period that somebody looks for. */
export function Timeline({ dossier, now, ...handlers }: Props) {
  const language = useLanguage();
  const { say } = language;
  const [wanted, setWanted] = useState<ItemKind | 'all'>('all');
  const [span, setSpan] = useState<(typeof DOSSIER_PERIODS)[number]>('year');
  const period = dossier.periods.find(({ of }) => of === span)!;
  const there = inPeriod(timelineOf(dossier.rows, dossier.actions, now), period);
  const shown = wanted === 'all' ? there : there.filter(({ kind }) => kind === wanted);
  const of = (kind: ItemKind) => there.filter((item) => item.kind === kind).length;
  return (
    <section class="timeline">
      <h2>{say('dos_timeline')}</h2>
      <Chips
        legend={say('dos_period')}
        choices={DOSSIER_PERIODS.map((one) => ({ value: one, label: say(keyOf('dos_period', one)) }))}
        chosen={span}
        onChoose={setSpan}
      />
      <Totals totals={period.totals} />
      <Chips
        legend={say('dos_what')}
        choices={[
          { value: 'all' as const, label: say('dos_what_all'), count: there.length },
          ...ITEM_KINDS.map((one) => ({ value: one, label: say(keyOf('dos_what', one)), count: of(one) })),
        ]}
        chosen={wanted}
        onChoose={setWanted}
      />
      <p class="help" role="status">
        {sayCount(say, shown.length, 'dos_shown', shown.length)}{' '}
        {say('dos_fromTo', dayText(period.from, language, now), dayText(period.until, language, now))}
      </p>
      {shown.some((item) => item.of === 'row') && <p class="help">{say('dos_correct')}</p>}
      {shown.length === 0 && <p class="nothing">{say(there.length === 0 ? 'dos_empty' : 'dos_noneOfKind')}</p>}
      {byMonth(shown).map(({ month, items }) => (
        <section key={month} class="month">
          <h3>
            {monthText(month, language)} <span class="count">{items.length}</span>
          </h3>
          <ol>
            {items.map((item) => (
              <li key={item.id} data-kind={item.kind}>
                {item.of === 'row' ? <RowItem row={item.row} /> : <ActionItem action={item.action} {...handlers} />}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}
