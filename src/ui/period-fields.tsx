import { useState } from 'preact/hooks';
import { type Day, isDay, type Period, schoolYearLabel } from '../domain/day';
import type { PeriodView } from '../messages/insight-card-views';
import { Field } from './field';
import { useSay } from './words';

interface Props {
  readonly view: PeriodView;
  readonly onPeriod: (period: Period) => void;
  readonly onGroup: (group: string | null) => void;
}

const OTHER = 'other';
const nameOf = ({ from, until }: Period): string => `${from}~${until}`;

/** Of which days, and of whom: a report-card period, a school year or days of one's own, and a group. */
export function PeriodFields({ view, onPeriod, onGroup }: Props) {
  const say = useSay();
  const { period, choices, groups, group } = view;
  const isNamed = choices.some((choice) => nameOf(choice) === nameOf(period));
  const [typed, setTyped] = useState<{ from: string; until: string } | null>(null);
  const own = typed ?? (isNamed ? null : period);
  const isWrong = typed !== null && !(isDay(typed.from) && isDay(typed.until) && typed.from <= typed.until);
  const type = (change: Partial<{ from: string; until: string }>) => setTyped({ ...period, ...typed, ...change });
  return (
    <form
      class="period-fields"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed && !isWrong) onPeriod({ from: typed.from as Day, until: typed.until as Day });
      }}
    >
      <Field label={say('card_period')}>
        {(labels) => (
          <select
            {...labels}
            value={own ? OTHER : nameOf(period)}
            onChange={({ currentTarget: { value } }) => {
              const choice = choices.find((one) => nameOf(one) === value);
              setTyped(choice ? null : { from: period.from, until: period.until });
              if (choice) onPeriod({ from: choice.from, until: choice.until });
            }}
          >
            {choices.map((choice) => (
              <option key={nameOf(choice)} value={nameOf(choice)}>
                {choice.of === 'year'
                  ? say('card_year', schoolYearLabel(choice.from))
                  : say('card_reportPeriod', choice.number, schoolYearLabel(choice.from))}
              </option>
            ))}
            <option value={OTHER}>{say('card_otherPeriod')}</option>
          </select>
        )}
      </Field>
      {own && (
        <>
          <Field label={say('card_from')}>
            {(labels) => (
              <input
                {...labels}
                type="date"
                required
                value={own.from}
                onInput={({ currentTarget }) => type({ from: currentTarget.value })}
              />
            )}
          </Field>
          <Field label={say('card_until')} error={isWrong ? say('card_wrongPeriod') : null}>
            {(labels) => (
              <input
                {...labels}
                type="date"
                required
                value={own.until}
                onInput={({ currentTarget }) => type({ until: currentTarget.value })}
              />
            )}
          </Field>
          <button type="submit" disabled={isWrong}>
            {say('card_show')}
          </button>
        </>
      )}
      {groups.length > 1 && (
        <Field label={say('col_group')}>
          {(labels) => (
            <select
              {...labels}
              value={group ?? ''}
              onChange={({ currentTarget: { value } }) => onGroup(value === '' ? null : value)}
            >
              <option value="">{say('card_allGroups')}</option>
              {groups.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </form>
  );
}
