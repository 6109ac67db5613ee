import type { LinesView } from '../../../messages/insight-lines-views';
import { Field } from '../../../ui/field';
import { LINE_MEASURES, type LineMeasure } from '../../../ui/lines/measure';
import { keyOf, useSay } from '../../../ui/words';

interface Props {
  readonly view: LinesView;
  readonly measure: LineMeasure;
  readonly onYear: (year: string) => void;
  readonly onMeasure: (measure: LineMeasure) => void;
}

/** Of whom, of which year, and what; a pupil is chosen with the field for looking up, and its dossier leads here. */
export function Choose({ view: { about, groups, years, year }, measure, onYear, onMeasure }: Props) {
  const say = useSay();
  const group = about.of === 'group' ? about.group : '';
  return (
    <div class="choose">
      <Field label={say('line_of')}>
        {(labels) => (
          <select
            {...labels}
            value={about.of === 'pupil' ? '~' : group}
            onChange={({ currentTarget: { value } }) => {
              location.hash = value === '' ? 'lines' : `lines/group/${encodeURIComponent(value)}`;
            }}
          >
            <option value="">{say('wholeSchool')}</option>
            {groups.map((one) => (
              <option key={one} value={one}>
                {say('groupOf', one)}
              </option>
            ))}
            {about.of === 'pupil' && (
              <option value="~" disabled>
                {about.pupil.name}
              </option>
            )}
          </select>
        )}
      </Field>
      <Field label={say('line_year')}>
        {(labels) => (
          <select {...labels} value={year} onChange={({ currentTarget: { value } }) => onYear(value)}>
            {years.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={say('line_what')}>
        {(labels) => (
          <select
            {...labels}
            value={measure}
            onChange={({ currentTarget: { value } }) => onMeasure(value as LineMeasure)}
          >
            {LINE_MEASURES.map((one) => (
              <option key={one} value={one}>
                {say(keyOf('line_measure', one))}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}
