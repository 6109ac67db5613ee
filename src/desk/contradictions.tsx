import { useAnswer } from '../pages/ask';
import { actionText } from '../ui/fact-text';
import { Notice } from '../ui/notice';
import { useLanguage } from '../ui/words';

/** Answers to one request for leave that cannot both hold: the director says which stands, by taking the other back. */
export function Contradictions({ onUndo }: { readonly onUndo: (entry: string) => void }) {
  const language = useLanguage();
  const { say } = language;
  const { value } = useAnswer('own>worker:contradictions', {});
  if (value === null || value === 'locked') return null;
  return (
    <>
      {value.map(({ pupil, request, decisions }) => (
        <Notice key={request.id} kind="warning">
          <p>
            <b>{say('contradiction', pupil.name)}</b>
          </p>
          <p>{say('contradiction_about', actionText(request, language))}</p>
          <ul class="facts-list">
            {decisions.map((decision) => (
              <li key={decision.id}>
                <span>{actionText(decision, language)}</span>
                {decision.mayUndo && (
                  <button type="button" class="quiet" onClick={() => onUndo(decision.id)}>
                    {say('undo')}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </Notice>
      ))}
    </>
  );
}
