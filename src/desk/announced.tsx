import browser from 'webextension-polyfill';
import { useAnswer } from '../pages/ask';
import { longDayText } from '../ui/when-text';
import { useLanguage } from '../ui/words';

/** School years that may go, or soon may: a line for the director, who decides when. */
export function Announced() {
  const language = useLanguage();
  const { say } = language;
  const { value } = useAnswer('own>worker:announced', {});
  if (value === null || value === 'locked' || value.length === 0) return null;
  return (
    <section class="portal-lines">
      <h2>{say('keep_title')}</h2>
      <ul>
        {value.map(({ year, last, stage }) => (
          <li key={year}>
            <a href={browser.runtime.getURL('src/options/options.html#keeping')} target="_blank" rel="noreferrer">
              {say(stage === 'over' ? 'keep_announcedOver' : 'keep_announced', year, longDayText(last, language))}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
