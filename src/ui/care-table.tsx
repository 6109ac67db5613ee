import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CareView } from '../messages/views';
import { CONCERN_DECISIONS } from '../messages/ways';
import { receiverText } from './receiver-text';
import { dayText, shortMonthText } from './when-text';
import { keyOf, useLanguage } from './words';

type Line = CareView['lines'][number];
type Language = ReturnType<typeof useLanguage>;

/** A number that somebody chose. */
export interface CareChoice {
  readonly line: string;
  /** `null`: all months together. */
  readonly month: string | null;
}

const lineKey = ({ count, by }: Line): string => `${count}~${by ?? ''}`;

/** `Besluit: intern begeleider` */
function lineText({ count, by }: Line, language: Language): string {
  const { say } = language;
  const name = say(keyOf('count', count));
  if (count !== 'decided' && count !== 'referred') return name;
  const decision = CONCERN_DECISIONS.find((one) => one === by);
  if (decision && count === 'decided') return `${name}: ${say(keyOf('concern', decision))}`;
  return `${name}: ${receiverText(by, language)}`;
}

/** What was counted in a month; in all of them where none is chosen. */
const rowsOf = (line: Line, { months }: CareView, month: string | null): Line['months'][number] =>
  month === null ? line.months.flat() : (line.months[months.indexOf(month)] ?? []);

const monthName = (month: string | null, language: Language): string =>
  month === null ? language.say('care_allMonths') : shortMonthText(month, language);

interface TableProps {
  readonly care: CareView;
  readonly caption: string;
  readonly choice: CareChoice | null;
  readonly onChoice: (choice: CareChoice) => void;
}

/** A line for each count, a column for each month; a number opens what it comes from. */
export function CareTable({ care, caption, choice, onChoice }: TableProps) {
  const language = useLanguage();
  const { say } = language;
  const columns = [...care.months, null];
  return (
    <section class="wide" aria-label={say('care')}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say('care_what')}</th>
            {columns.map((month) => (
              <th key={month} scope="col">
                {month === null ? say('care_total') : shortMonthText(month, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {care.lines.map((line) => {
            const key = lineKey(line);
            const name = lineText(line, language);
            return (
              <tr key={key}>
                <th scope="row">{name}</th>
                {columns.map((month) => {
                  const { length } = rowsOf(line, care, month);
                  return (
                    <td key={month}>
                      {length === 0 && '0'}
                      {length > 0 && (
                        <button
                          type="button"
                          class="quiet"
                          aria-label={`${length}: ${say('care_rows', name, monthName(month, language))}`}
                          aria-pressed={choice?.line === key && choice.month === month}
                          onClick={() => onChoice({ line: key, month })}
                        >
                          {length}
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

interface RowsProps {
  readonly care: CareView;
  readonly choice: CareChoice;
  readonly onPupil: (pupil: string) => void;
}

/** What a number comes from: each pupil and day. */
export function CareRows({ care, choice, onPupil }: RowsProps) {
  const language = useLanguage();
  const { say } = language;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), [choice]);
  const line = care.lines.find((one) => lineKey(one) === choice.line);
  if (!line) return null;
  return (
    <section class="care-rows">
      <h2 ref={heading} tabIndex={-1}>
        {say('care_rows', lineText(line, language), monthName(choice.month, language))}
      </h2>
      <ul class="facts-list">
        {rowsOf(line, care, choice.month).map(({ pupil, day }, index) => (
          <li key={`${pupil.id}~${day}~${index}`}>
            <span>
              <button type="button" class="name" onClick={() => onPupil(pupil.id)}>
                {pupil.name}
              </button>{' '}
              {pupil.group && <span class="group">{say('groupOf', pupil.group)}</span>}
            </span>
            <span>{dayText(day, language)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
