import { addDays, type Day, dayFromNumber, dayNumber, weekdayOfNumber } from '../domain/day';
import type { EvidenceView, Reason } from '../messages/views';
import { absenceText, actionText } from './fact-text';
import { type StripWeek, WeekStrip } from './week-strip';
import { dayText, momentText } from './when-text';
import { sayCount, useLanguage } from './words';

/** Why a step is asked: what the source says, how we read it, and the rows it stands on. */
export function Why({ reasons }: { readonly reasons: readonly Reason[] }) {
  const { say } = useLanguage();
  return (
    <details class="why">
      <summary>{say('why')}</summary>
      {reasons.map((reason) => (
        <OneReason key={reason.rule} reason={reason} />
      ))}
    </details>
  );
}

function OneReason({ reason }: { readonly reason: Reason }) {
  const { source, says, readings, evidence } = reason;
  return (
    <div class="reason">
      <SourceAndReading place={source} says={says} readings={readings} />
      <Window reason={reason} />
      <EvidenceList evidence={evidence} />
    </div>
  );
}

interface SourceProps {
  readonly place: string;
  readonly says: string;
  readonly readings: readonly string[];
}

/** Where a rule stands, what it says there, and how we read what it leaves open. */
export function SourceAndReading({ place, says, readings }: SourceProps) {
  const { say } = useLanguage();
  return (
    <dl>
      <dt>{say('source')}</dt>
      <dd lang="nl">
        <span class="place">{place}</span>
        <p>{says}</p>
      </dd>
      {readings.length > 0 && (
        <>
          <dt>{say('reading')}</dt>
          <dd lang="nl">
            <ul>
              {readings.map((reading) => (
                <li key={reading}>{reading}</li>
              ))}
            </ul>
          </dd>
        </>
      )}
    </dl>
  );
}

/** The rows and actions that count. */
export function EvidenceList({ evidence }: { readonly evidence: readonly EvidenceView[] }) {
  const { say } = useLanguage();
  if (evidence.length === 0) return null;
  return (
    <dl>
      <dt>{say('evidence')}</dt>
      <dd>
        <ul>
          {evidence.map((one) => (
            <Evidence key={keyOfEvidence(one)} evidence={one} />
          ))}
        </ul>
      </dd>
    </dl>
  );
}

const keyOfEvidence = (evidence: EvidenceView): string =>
  evidence.of === 'absence' ? evidence.absence.id : evidence.action.id;

function Evidence({ evidence }: { readonly evidence: EvidenceView }) {
  const language = useLanguage();
  if (evidence.of === 'action') return <li>{actionText(evidence.action, language)}</li>;
  return (
    <li>
      {absenceText(evidence.absence, language)}{' '}
      <span class="read-on">({language.say('readOn', momentText(evidence.readAt, language))})</span>
    </li>
  );
}

/** A window of a day or a week needs no strip. */
const LEAST_WEEKS = 2;

/** The weeks of a window, with how many of the rows that count begin in each. */
function weeksOf({ window: { from, to }, evidence }: Reason): readonly StripWeek[] {
  const weeks: StripWeek[] = [];
  const first = dayNumber(from);
  for (let monday = first - weekdayOfNumber(first); monday <= dayNumber(to); monday += 7) {
    const [begin, end] = [dayFromNumber(monday), addDays(dayFromNumber(monday), 6)];
    const rows = evidence.filter((one) => one.of === 'absence' && isBetween(one.absence.date, begin, end));
    weeks.push({ monday: begin, amount: rows.length, isLessonWeek: true });
  }
  return weeks;
}

const isBetween = (day: Day, from: Day, until: Day): boolean => from <= day && day <= until;

/** Over which days it was counted, as a strip. */
function Window({ reason }: { readonly reason: Reason }) {
  const language = useLanguage();
  const { say } = language;
  const weeks = weeksOf(reason);
  if (weeks.length < LEAST_WEEKS) return null;
  const { from, to } = reason.window;
  return (
    <>
      <p class="facts">{say('howFar_window', dayText(from, language), dayText(to, language))}</p>
      <WeekStrip weeks={weeks} amountText={(amount) => sayCount(say, amount, 'unit_rows', amount)} />
    </>
  );
}
