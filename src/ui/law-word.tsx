import { useState } from 'preact/hooks';
import { type Day, isDay } from '../domain/day';
import { type CategoryChoice, withChoice } from '../domain/legal-word';
import type { LawWordView, LegalListView } from '../messages/insight-card-views';
import { Field } from './field';
import { tableWords } from './table-words';
import { sayCount, useLanguage } from './words';

interface Props {
  readonly one: LawWordView;
  readonly list: LegalListView;
  /** The day from which a new choice holds, unless somebody says another. */
  readonly from: Day;
  /** Keeps these choices in place of those before. Absent: nobody here may change them. */
  readonly onKeep?: (choices: readonly CategoryChoice[]) => Promise<boolean>;
}

/** A word of the school, to which category it is counted, and the way to choose another. */
export function LawWord({ one: { word, choices, rows, now }, list, from, onKeep }: Props) {
  const language = useLanguage();
  const { say } = language;
  const { day } = tableWords(language);
  const chosen = choices.at(-1)?.category ?? null;
  const [category, setCategory] = useState(chosen ?? '');
  const [since, setSince] = useState<string>(from);
  const titleOf = (id: string | null): string =>
    list.categories.find((one) => one.id === id)?.title ?? (id === null ? say('lawcat_byKind') : say('lawcat_gone'));
  const counted = now.map((id) => (id === null ? say('lawcat_unsorted') : titleOf(id)));
  const isAgainst = chosen !== null && rows > 0 && !now.includes(chosen);
  const keep = (event: Event) => {
    event.preventDefault();
    if (isDay(since)) void onKeep?.(withChoice(choices, { from: since, category: category || null }));
  };
  return (
    <details class="explain">
      <summary>
        <b>{word}</b>: {counted.length > 0 ? counted.join(', ') : say('lawcat_notRead')}{' '}
        <span class="help">{rows > 0 && sayCount(say, rows, 'lawcat_rows', rows)}</span>
      </summary>
      {choices.length > 0 && (
        <ul class="law-choices">
          {choices.map((choice) => (
            <li key={choice.from}>
              {say('lawcat_choice', day(choice.from), titleOf(choice.category))}{' '}
              {onKeep && (
                <button
                  type="button"
                  class="quiet"
                  aria-label={say('lawcat_removeOf', word, day(choice.from))}
                  onClick={() => void onKeep(choices.filter((other) => other !== choice))}
                >
                  {say('lawcat_remove')}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {isAgainst && <p class="help">{say('lawcat_against')}</p>}
      {onKeep && (
        <form onSubmit={keep}>
          <Field label={say('lawcat_category')}>
            {(labels) => (
              <select {...labels} value={category} onChange={({ currentTarget }) => setCategory(currentTarget.value)}>
                <option value="">{say('lawcat_byKind')}</option>
                {([true, false] as const).map((authorised) => (
                  <optgroup key={`${authorised}`} label={say(authorised ? 'authorised' : 'notAuthorised')}>
                    {list.categories
                      .filter((of) => of.authorised === authorised)
                      .map(({ id, title }) => (
                        <option key={id} value={id}>
                          {title}
                        </option>
                      ))}
                  </optgroup>
                ))}
              </select>
            )}
          </Field>
          <Field label={say('lawcat_from')}>
            {(labels) => (
              <input
                {...labels}
                type="date"
                required
                value={since}
                onInput={({ currentTarget }) => setSince(currentTarget.value)}
              />
            )}
          </Field>
          <button type="submit">{say('save')}</button>
        </form>
      )}
    </details>
  );
}
