import { useState } from 'preact/hooks';
import type { Period } from '../../domain/day';
import type { ReportCardView } from '../../messages/insight-card-views';
import type { DayView } from '../../messages/views';
import { useAnswer } from '../../pages/ask';
import { OwnHead } from '../../pages/own-head';
import { goToDossier } from '../../pages/tabs';
import { AbsenceRows } from '../../ui/absence-rows';
import { Waiting } from '../../ui/failed';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { PeriodFields } from '../../ui/period-fields';
import { groupsTable, OPENED, pupilsTable } from '../../ui/report-card-table';
import { ReportCardTexts } from '../../ui/report-card-texts';
import { tableWords } from '../../ui/table-words';
import { keyOf, useLanguage } from '../../ui/words';
import { Counting } from './counting';
import { InsightNav } from './insight-nav';
import { Numbers } from './numbers';

/** The totals of each pupil for a report card, as table, file and text for the LAS; and of each group. */
export function ReportCardPage({ day: { state } }: { readonly day: DayView }) {
  const language = useLanguage();
  const { say } = language;
  const [period, setPeriod] = useState<Period | null>(null);
  const [group, setGroup] = useState<string | null>(state.me?.groups[0] ?? null);
  const [withDetails, setWithDetails] = useState(false);
  const [opened, setOpened] = useState<string | null>(null);
  const { value, failed, again } = useAnswer('own>worker:report-card', { period, group });
  if (value === null || value === 'locked') return <Counting failed={failed} again={again} />;
  const words = tableWords(language);
  const days = say('card_days', words.day(value.period.from), words.day(value.until));
  const said = { withDetails, language };
  const shown = value.group === null ? say('card_allGroups') : say('groupOf', value.group);
  return (
    <main class="insight">
      <OwnHead state={state} to={['settings']} />
      <InsightNav here="report-card" />
      <PageHeading>{say('card_title')}</PageHeading>
      <PeriodFields
        view={value}
        onPeriod={(next) => {
          setOpened(null);
          setPeriod(next);
        }}
        onGroup={setGroup}
      />
      {value.pupils.length === 0 ? (
        <Notice kind="info">{say(value.isPart ? 'card_notAllowed' : 'card_nobody')}</Notice>
      ) : (
        <>
          <label class="tick">
            <input
              type="checkbox"
              checked={withDetails}
              onChange={({ currentTarget }) => setWithDetails(currentTarget.checked)}
            />
            {say('card_withDetails')}
          </label>
          <Numbers
            table={pupilsTable(value, { ...said, title: `${say('card_title')}, ${shown}, ${days}` })}
            subject={{ of: 'report-card', period: value.until }}
            opened={opened}
            onOpen={setOpened}
          />
          {opened && <OpenedRows view={value} opened={opened} now={state.now} onClose={() => setOpened(null)} />}
          <ReportCardTexts pupils={value.pupils} />
          {value.perGroup.length > 1 && (
            <Numbers
              table={groupsTable(value, { ...said, title: `${say('card_perGroup')}, ${days}` })}
              subject={{ of: 'report-card', period: value.until }}
            />
          )}
        </>
      )}
    </main>
  );
}

interface OpenedProps {
  readonly view: ReportCardView;
  /** The pupil, and which rows. */
  readonly opened: string;
  readonly now: DayView['state']['now'];
  readonly onClose: () => void;
}

/** What stands behind a number of one pupil. */
function OpenedRows({ view, opened, now, onClose }: OpenedProps) {
  const { say } = useLanguage();
  const [pupil = '', which = 'all'] = opened.split('~');
  const { value, failed, again } = useAnswer('own>worker:card-rows', { pupil, period: view.period });
  if (value === null) return <Waiting failed={failed} again={again} />;
  if (typeof value === 'string') return null;
  const word = OPENED.find((one) => one === which);
  const rows = value.rows.filter((row) => which === 'all' || row.word === which || row.kind === which);
  const kind = rows.find((row) => row.kind === which)?.kind;
  const about = word ? say(keyOf('card_opened', word)) : kind ? say(keyOf('kind', kind)) : '';
  return (
    <AbsenceRows
      title={[value.pupil.name, about].filter(Boolean).join(': ')}
      rows={rows}
      whose={value.pupil}
      now={now}
      onPupil={(one) => void goToDossier(one)}
      onClose={onClose}
    />
  );
}
