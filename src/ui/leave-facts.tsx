import { useEffect, useState } from 'preact/hooks';
import type { LeaveView, TaskView } from '../messages/views';
import { LEAVE_CUSTOMS } from '../rules/leave-catalogue';
import { actionText } from './fact-text';
import { type OnAdd, Supplements } from './supplements';
import { dayText } from './when-text';
import { keyOf, sayCount, useLanguage } from './words';

interface Props {
  /** Asked anew when it changes. */
  readonly task: TaskView;
  readonly onAsk: (task: TaskView) => Promise<LeaveView | null>;
  /** Absent: who looks here records nothing of it. */
  readonly onAdd?: OnAdd;
  readonly onUndo: (action: string) => void;
}

/** What a director looks at before leave is decided: what is asked, what was given before, and what is usual. */
export function LeaveFacts({ task, onAsk, onAdd, onUndo }: Props) {
  const language = useLanguage();
  const { say } = language;
  const [leave, setLeave] = useState<LeaveView | null>(null);
  useEffect(() => void onAsk(task).then((asked) => asked && setLeave(asked)), [task]);
  if (!leave) return null;
  const { ground, from, until, asked, unknown, given, firstWeeks, request, evidence } = leave;
  return (
    <div class="leave-facts">
      <p>
        {say(keyOf('ground', ground))}:{' '}
        {from === until ? dayText(from, language) : say('fromTo', dayText(from, language), dayText(until, language))} (
        {sayCount(say, asked, 'schoolDays', asked)})
      </p>
      {unknown > 0 && <p>{sayCount(say, unknown, 'leaveUnknown', unknown)}</p>}
      <p>{given === 0 ? say('leaveGivenNone') : sayCount(say, given, 'leaveGiven', given)}</p>
      {firstWeeks && <p>{say(ground === 'profession' ? 'leaveFirstWeeksNever' : 'leaveFirstWeeks')}</p>}
      {evidence.length === 0 && <p>{say('evidenceNone')}</p>}
      {evidence.length > 0 && (
        <ul class="facts-list">
          {evidence.map((one) => (
            <li key={one.id}>
              <span>{actionText(one, language)}</span>
              {onAdd && (
                <button type="button" class="quiet" onClick={() => onUndo(one.id)}>
                  {say('undo')}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {onAdd && <Supplements action={request} onAdd={onAdd} />}
      {ground === 'weighty' && (
        <details class="more">
          <summary>{say('leaveUsual')}</summary>
          <ul>
            {LEAVE_CUSTOMS.map(({ code, most, evidence }) => (
              <li key={code}>
                {say(keyOf('custom', code))}: {sayCount(say, most, 'atMostDays', most)}
                {evidence && ` (${say(keyOf('evidence', evidence))})`}
              </li>
            ))}
          </ul>
          <p class="help">{say('leaveUsualSource')}</p>
        </details>
      )}
    </div>
  );
}
