import type { MonthView } from '../../../messages/insight-month-views';
import { useLanguage } from '../../../ui/words';
import { figureText, valueText, whoText } from './month-text';
import { SourceList } from './number-sources';

/** Measures that follow from the others: what changed is told by those. */
const FOLLOWS: ReadonlySet<string> = new Set(['absent-pupils', 'unauthorised-pupils']);

/** What is known better now than when the overview was made: which pupil, which number, and what makes it so. */
export function LaterChanges({ view }: { readonly view: MonthView }) {
  const language = useLanguage();
  const { say } = language;
  const later = view.later.filter(({ measure }) => !FOLLOWS.has(measure));
  if (later.length === 0) return null;
  return (
    <section class="later-changes">
      <h2>
        {say('month_laterTitle')} <span class="count">{later.length}</span>
      </h2>
      <p class="help">{say('month_laterHelp')}</p>
      <ul>
        {later.map(({ pupil, measure, by, was, is, gone, added }) => (
          <li key={`${pupil?.id}~${measure}~${by}`}>
            <b class="who">{whoText(pupil, language)}</b>{' '}
            {say(
              'month_laterLine',
              figureText({ measure, by }, view, language),
              valueText({ measure, value: was }, language),
              valueText({ measure, value: is }, language),
            )}
            {gone.length > 0 && (
              <>
                <p class="help">{say('month_laterGone')}</p>
                <SourceList sources={gone} view={view} />
              </>
            )}
            {added.length > 0 && (
              <>
                <p class="help">{say('month_laterAdded')}</p>
                <SourceList sources={added} view={view} />
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
