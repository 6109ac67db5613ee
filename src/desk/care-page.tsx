import { useState } from 'preact/hooks';
import { dayOf, schoolYearLabel } from '../domain/day';
import type { DayView } from '../messages/views';
import { useAnswer } from '../pages/ask';
import { OwnHead } from '../pages/own-head';
import { openPanel } from '../pages/tabs';
import { type CareChoice, CareRows, CareTable } from '../ui/care-table';
import { Waiting } from '../ui/failed';
import { Notice } from '../ui/notice';
import { dayText } from '../ui/when-text';
import { useLanguage } from '../ui/words';

/** `Alleen groep 5 en 6.` */
const partText = (groups: readonly string[], { say, tag }: ReturnType<typeof useLanguage>): string =>
  say('care_onlyGroups', new Intl.ListFormat(tag).format(groups));

/** Zorg per maand: what was raised and done about worrying absence, for who looks after it; on paper without names. */
export function CarePage({ day: { state } }: { readonly day: DayView }) {
  const language = useLanguage();
  const { say } = language;
  const { value, failed, again } = useAnswer('own>worker:care', {});
  const [choice, setChoice] = useState<CareChoice | null>(null);
  if (value === null || value === 'locked') return <Waiting failed={failed} again={again} />;
  const today = dayOf(state.now);
  const groups = (value !== 'not-allowed' && value.care.groups) || [];
  return (
    <main class="care">
      <OwnHead state={state} to={['settings']} />
      <p>
        <a href="#steps">{say('round_back')}</a>
      </p>
      <div class="bar">
        <h1>{say('care')}</h1>
        {groups.length > 0 && <p>{partText(groups, language)}</p>}
        {value !== 'not-allowed' && value.care.lines.length > 0 && (
          <button type="button" onClick={() => window.print()}>
            {say('print')}
          </button>
        )}
      </div>
      {value === 'not-allowed' && <Notice kind="info">{say('care_notAllowed')}</Notice>}
      {value !== 'not-allowed' && value.care.lines.length === 0 && (
        <p class="nothing" role="status">
          {say('care_none')}
        </p>
      )}
      {value !== 'not-allowed' && value.care.lines.length > 0 && (
        <>
          <p class="help">{say('care_help')}</p>
          <CareTable
            care={value.care}
            caption={say('care_caption', state.school?.name ?? '', schoolYearLabel(today), dayText(today, language))}
            choice={choice}
            onChoice={setChoice}
          />
          {choice && <CareRows care={value.care} choice={choice} onPupil={(pupil) => void openPanel(pupil)} />}
        </>
      )}
    </main>
  );
}
