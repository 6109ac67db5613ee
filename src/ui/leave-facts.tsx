import { useEffect, useState } from 'preact/hooks';
import type { LeaveView } from '../messages/views';
import { LEAVE_CUSTOMS } from '../rules/leave-catalogue';
import { dayText } from './when-text';
import { keyOf, sayCount, useLanguage } from './words';

interface Props {
  readonly onAsk: () => Promise<LeaveView | null>;
}

/** What a director looks at before leave is decided: what is asked, what was given before, and what is usual. */
export function LeaveFacts({ onAsk }: Props) {
  const language = useLanguage();
  const { say } = language;
  const [leave, setLeave] = useState<LeaveView | null>(null);
  useEffect(() => void onAsk().then(setLeave), []);
  if (!leave) return null;
  const { ground, from, until, asked, unknown, given, firstWeeks } = leave;
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
