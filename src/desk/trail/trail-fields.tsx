import { isDay } from '../../domain/day';
import type { Entry } from '../../domain/dossier';
import type { Request } from '../../messages/contract';
import type { TrailPageView } from '../../messages/trail-views';
import { TRAIL_KINDS, type TrailKind } from '../../overview/trail/line';
import { personText } from '../../ui/fact-text';
import { Field } from '../../ui/field';
import { keyOf, useLanguage } from '../../ui/words';

export type Wanted = Request<'own>worker:take-trail'>;

interface Props {
  readonly wanted: Wanted;
  readonly shown: Pick<TrailPageView, 'year' | 'years' | 'people'>;
  readonly onWanted: (change: Partial<Wanted>) => void;
}

const nameOf = ({ role, name }: Entry['by']): string => `${role} ${name}`;

/** What somebody looks for in the trail. */
export function TrailFields({ wanted, shown: { year, years, people }, onWanted }: Props) {
  const language = useLanguage();
  const { say } = language;
  const day = (of: 'from' | 'until', label: string) => (
    <Field label={label}>
      {(labels) => (
        <input
          {...labels}
          type="date"
          value={wanted[of] ?? ''}
          onInput={({ currentTarget: { value } }) => onWanted({ [of]: isDay(value) ? value : null })}
        />
      )}
    </Field>
  );
  return (
    <div class="trail-fields">
      <Field label={say('trail_year')}>
        {(labels) => (
          <select {...labels} value={year} onChange={({ currentTarget: { value } }) => onWanted({ year: value })}>
            {[...new Set([year, ...years])].map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        )}
      </Field>
      <Field label={say('trail_person')}>
        {(labels) => (
          <select
            {...labels}
            value={wanted.person ? nameOf(wanted.person) : ''}
            onChange={({ currentTarget: { value } }) =>
              onWanted({ person: people.find((one) => nameOf(one) === value) ?? null })
            }
          >
            <option value="">{say('trail_everybody')}</option>
            {people.map((one) => (
              <option key={nameOf(one)} value={nameOf(one)}>
                {personText(one, language)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={say('trail_kind')}>
        {(labels) => (
          <select
            {...labels}
            value={wanted.kind ?? ''}
            onChange={({ currentTarget: { value } }) => onWanted({ kind: (value || null) as TrailKind | null })}
          >
            <option value="">{say('trail_kind_all')}</option>
            {TRAIL_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {say(keyOf('trail_kind', kind))}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={say('trail_pupil')}>
        {(labels) => (
          <input
            {...labels}
            type="search"
            maxLength={80}
            value={wanted.pupil}
            onInput={({ currentTarget: { value } }) => onWanted({ pupil: value })}
          />
        )}
      </Field>
      {day('from', say('card_from'))}
      {day('until', say('card_until'))}
    </div>
  );
}
