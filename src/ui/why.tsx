import type { EvidenceView, Reason } from '../messages/views';
import { absenceText, actionText } from './fact-text';
import { momentText } from './when-text';
import { useLanguage } from './words';

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
  const { say } = useLanguage();
  return (
    <dl>
      <dt>{say('source')}</dt>
      <dd lang="nl">
        <span class="place">{reason.source}</span>
        <p>{reason.says}</p>
      </dd>
      {reason.readings.length > 0 && (
        <>
          <dt>{say('reading')}</dt>
          <dd lang="nl">
            <ul>
              {reason.readings.map((reading) => (
                <li key={reading}>{reading}</li>
              ))}
            </ul>
          </dd>
        </>
      )}
      {reason.evidence.length > 0 && (
        <>
          <dt>{say('evidence')}</dt>
          <dd>
            <ul>
              {reason.evidence.map((evidence) => (
                <Evidence key={keyOfEvidence(evidence)} evidence={evidence} />
              ))}
            </ul>
          </dd>
        </>
      )}
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
