import type { ProgressView } from '../messages/views';
import { WeekStrip } from './week-strip';
import { dayText, minutesText } from './when-text';
import { EvidenceList, SourceAndReading } from './why';
import { keyOf, sayCount, useLanguage } from './words';

interface Props {
  readonly progress: readonly ProgressView[];
}

/** Hoe ver: how far a pupil is to every rule that counts, and the rules that do not count, each with why. */
export function HowFar({ progress }: Props) {
  const { say } = useLanguage();
  const counting = progress.filter(({ count }) => count !== null && count.soFar > 0);
  const others = progress.filter((one) => !counting.includes(one));
  return (
    <section>
      <h2>{say('howFar')}</h2>
      {counting.length === 0 && <p class="help">{say('howFar_none')}</p>}
      {counting.map((one) => (
        <OneRule key={one.rule} progress={one} />
      ))}
      <details class="folded">
        <summary>{say('howFar_others', others.length)}</summary>
        {others.map((one) => (
          <OneRule key={one.rule} progress={one} />
        ))}
      </details>
    </section>
  );
}

function useAmount(unit: NonNullable<ProgressView['count']>['unit']): (amount: number) => string {
  const language = useLanguage();
  return (amount) =>
    unit === 'minutes' ? minutesText(amount, language) : sayCount(language.say, amount, keyOf('unit', unit), amount);
}

function OneRule({ progress }: { readonly progress: ProgressView }) {
  const language = useLanguage();
  const { say } = language;
  const { title, document, source, readings, count, met, evidence } = progress;
  return (
    <details class="rule-far" data-rule={progress.rule}>
      <summary>
        {count && (
          <>
            <Reached count={count} />{' '}
          </>
        )}
        <span lang="nl">{title}</span>
      </summary>
      {met.length > 0 && <p>{say('howFar_met', met.map((day) => dayText(day, language)).join(', '))}</p>}
      {count && <CountText count={count} />}
      <SourceAndReading place={`${document}, ${source.place}`} says={source.says} readings={readings} />
      <EvidenceList evidence={evidence} />
    </details>
  );
}

type Count = NonNullable<ProgressView['count']>;

/** `5 van 6` */
function Reached({ count: { unit, soFar, needed, unseenDays } }: { readonly count: Count }) {
  const { say } = useLanguage();
  const amount = useAmount(unit);
  const reached = unit === 'minutes' ? amount(soFar) : String(soFar);
  const text = say('howFar_of', reached, unit === 'minutes' ? amount(needed) : String(needed));
  return <b class="reached">{unseenDays ? say('atLeast', text) : text}</b>;
}

/** Over which days it is counted, from when it counts anew, and the strip of weeks. */
function CountText({ count }: { readonly count: Count }) {
  const language = useLanguage();
  const { say } = language;
  const { unit, window, weeks, anew, unseenDays } = count;
  const amount = useAmount(unit);
  return (
    <>
      <p class="facts">
        {say('howFar_window', dayText(window.from, language), dayText(window.until, language))}
        {anew && ` ${say(keyOf('anew', anew.why), dayText(anew.from, language))}`}
        {unseenDays !== null && unseenDays > 0 && ` ${sayCount(say, unseenDays, 'howFar_unseen', unseenDays)}`}
      </p>
      <WeekStrip weeks={weeks} amountText={amount} />
    </>
  );
}
