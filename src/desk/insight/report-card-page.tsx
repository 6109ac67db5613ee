import { useState } from 'preact/hooks';
import type { Period } from '../../domain/day';
import type { DayView } from '../../messages/views';
import { useAnswer } from '../../pages/ask';
import { OwnHead } from '../../pages/own-head';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { PeriodFields } from '../../ui/period-fields';
import { groupsTable, pupilsTable } from '../../ui/report-card-table';
import { ReportCardTexts } from '../../ui/report-card-texts';
import { tableWords } from '../../ui/table-words';
import { useLanguage } from '../../ui/words';
import { Counting } from './counting';
import { InsightNav } from './insight-nav';
import { Numbers } from './numbers';
import { OpenedCards } from './opened-cards';

/** A number that is opened, and below which table. */
interface Opened {
  readonly number: string;
  readonly below: 'pupils' | 'groups';
}

/** The totals of each pupil for a report card, as table, file and text for the LAS; and of each group. */
export function ReportCardPage({ day: { state } }: { readonly day: DayView }) {
  const language = useLanguage();
  const { say } = language;
  const [period, setPeriod] = useState<Period | null>(null);
  const [group, setGroup] = useState<string | null>(state.me?.groups[0] ?? null);
  const [withDetails, setWithDetails] = useState(false);
  const [opened, setOpened] = useState<Opened | null>(null);
  const { value, failed, again } = useAnswer('own>worker:report-card', { period, group });
  if (value === null || value === 'locked') return <Counting failed={failed} again={again} />;
  const words = tableWords(language);
  const days = say('card_days', words.day(value.period.from), words.day(value.until));
  const said = { withDetails, language };
  const shown = value.group === null ? say('card_allGroups') : say('groupOf', value.group);
  const rows = opened && (
    <OpenedCards view={value} opened={opened.number} now={state.now} onClose={() => setOpened(null)} />
  );
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
        onGroup={(next) => {
          setOpened(null);
          setGroup(next);
        }}
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
            opened={opened?.below === 'pupils' ? opened.number : null}
            onOpen={(number) => setOpened({ number, below: 'pupils' })}
          />
          {opened?.below === 'pupils' && rows}
          <ReportCardTexts pupils={value.pupils} />
          {value.perGroup.length > 1 && (
            <Numbers
              table={groupsTable(value, { ...said, title: `${say('card_perGroup')}, ${days}` })}
              subject={{ of: 'report-card', period: value.until }}
              opened={opened?.below === 'groups' ? opened.number : null}
              onOpen={(number) => setOpened({ number, below: 'groups' })}
            />
          )}
          {opened?.below === 'groups' && rows}
        </>
      )}
    </main>
  );
}
