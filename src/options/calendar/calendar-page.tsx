import type { VersionsView } from '../../messages/views';
import { VersionList } from '../versions/version-list';

interface Props {
  readonly versions: VersionsView;
}

/** The school's calendar: its versions, and a form for the next one. */
export const CalendarPage = ({ versions: { calendars, mayChange } }: Props) => (
  <VersionList versions={calendars} mayChange={mayChange} about={() => ''} />
);
