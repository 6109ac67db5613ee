import type { AppState } from '../../messages/views';
import { useAnswer } from '../../pages/ask';
import { Waiting } from '../../ui/failed';
import { Notice } from '../../ui/notice';
import { sayCount, useSay } from '../../ui/words';
import { CalendarPage } from '../calendar/calendar-page';
import { Part } from '../part';
import { ProtocolPage } from '../protocol/protocol-page';

interface Props {
  readonly state: AppState;
  readonly of: 'protocol' | 'calendar';
}

/** What the school counts by, on a page of its own: the protocol or the calendar, through their versions. */
export function VersionsPage({ state, of }: Props) {
  const say = useSay();
  const { value, failed, again } = useAnswer('own>worker:versions', {});
  if (value === null || value === 'locked') return <Waiting failed={failed} again={again} />;
  const { unread, mayChange } = value;
  return (
    <Part state={state} title={say(of === 'protocol' ? 'opt_protocol' : 'opt_calendar')}>
      {unread > 0 && <Notice kind="warning">{sayCount(say, unread, 'version_unread', unread)}</Notice>}
      {!mayChange && <Notice kind="info">{say('version_readOnly')}</Notice>}
      {of === 'protocol' ? <ProtocolPage versions={value} /> : <CalendarPage versions={value} />}
    </Part>
  );
}
