import { useState } from 'preact/hooks';
import type { Period } from '../../domain/day';
import type { Request } from '../../messages/contract';
import type { LawTotalsView } from '../../messages/insight-card-views';
import { LAW_COLUMNS, type LawColumns } from '../../messages/law-columns';
import type { DayView } from '../../messages/views';
import { useAnswer } from '../../pages/ask';
import { OwnHead } from '../../pages/own-head';
import { goToDossier, openSettingsAt } from '../../pages/tabs';
import { AbsenceRows } from '../../ui/absence-rows';
import { Waiting } from '../../ui/failed';
import { Field } from '../../ui/field';
import { LawCategories } from '../../ui/law-categories';
import { categoryTitle, columnName, lawTable, MEASURES, type Measure, openedOf } from '../../ui/law-table';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { PeriodFields } from '../../ui/period-fields';
import { tableWords } from '../../ui/table-words';
import { keyOf, useLanguage } from '../../ui/words';
import { Counting } from './counting';
import { InsightNav } from './insight-nav';
import { Numbers } from './numbers';

/** Totals in the categories that a law may ask of schools, for whoever wants to be ready for it. */
export function LawTotalsPage({ day: { state } }: { readonly day: DayView }) {
  const language = useLanguage();
  const { say } = language;
  const [asked, setAsked] = useState<Request<'own>worker:law-totals'>>({ period: null, group: null, by: 'period' });
  const [measure, setMeasure] = useState<Measure>('time');
  const [opened, setOpened] = useState<string | null>(null);
  const { value, failed, again } = useAnswer('own>worker:law-totals', asked);
  if (value === null || value === 'locked') return <Counting failed={failed} again={again} />;
  const change = (part: Partial<typeof asked>) => {
    setOpened(null);
    setAsked((before) => ({ ...before, ...part }));
  };
  const words = tableWords(language);
  const days = say('card_days', words.day(value.period.from), words.day(value.until));
  const shown = value.group === null ? say('card_allGroups') : say('groupOf', value.group);
  const isReady = value.by === asked.by;
  const title = [
    say('lawcat_title'),
    ...(asked.by === 'period' ? [] : [say(keyOf('lawcat', measure)).toLocaleLowerCase(language.tag)]),
    shown,
    days,
  ];
  return (
    <main class="insight">
      <OwnHead state={state} to={['settings']} />
      <InsightNav here="law-totals" />
      <PageHeading>{say('lawcat_title')}</PageHeading>
      <Notice kind="info">
        <p>{say('lawcat_notAsked')}</p>
        <button type="button" class="quiet" onClick={() => void openSettingsAt('law-words')}>
          {say('lawcat_words')}
        </button>
      </Notice>
      <PeriodFields
        view={value}
        onPeriod={(period: Period) => change({ period })}
        onGroup={(group) => change({ group })}
      />
      <div class="period-fields">
        <Field label={say('lawcat_by')}>
          {(labels) => (
            <select
              {...labels}
              value={asked.by}
              onChange={({ currentTarget }) => change({ by: currentTarget.value as LawColumns })}
            >
              {LAW_COLUMNS.map((by) => (
                <option key={by} value={by}>
                  {say(keyOf('lawcat_by', by))}
                </option>
              ))}
            </select>
          )}
        </Field>
        {asked.by !== 'period' && (
          <Field label={say('lawcat_measure')}>
            {(labels) => (
              <select
                {...labels}
                value={measure}
                onChange={({ currentTarget }) => setMeasure(currentTarget.value as Measure)}
              >
                {MEASURES.map((one) => (
                  <option key={one} value={one}>
                    {say(keyOf('lawcat', one))}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
      </div>
      {value.isEmpty ? (
        <Notice kind="info">{say(value.isPart ? 'card_notAllowed' : 'card_nobody')}</Notice>
      ) : (
        isReady && (
          <Numbers
            table={lawTable(value, { title: title.join(', '), measure, language, words })}
            subject={{ of: 'law-totals', period: value.until }}
            opened={opened}
            onOpen={setOpened}
          />
        )
      )}
      {opened && isReady && <OpenedRows view={value} opened={opened} now={state.now} onClose={() => setOpened(null)} />}
      <LawCategories lists={value.lists} />
    </main>
  );
}

interface OpenedProps {
  readonly view: LawTotalsView;
  readonly opened: string;
  readonly now: DayView['state']['now'];
  readonly onClose: () => void;
}

/** What stands behind a number: each pupil and day. */
function OpenedRows({ view, opened, now, onClose }: OpenedProps) {
  const language = useLanguage();
  const { list, category, column } = openedOf(opened);
  const { period, group, by } = view;
  const { value, failed, again } = useAnswer('own>worker:law-rows', { period, group, by, list, category, column });
  if (value === null || value === 'locked') return <Waiting failed={failed} again={again} />;
  const title = categoryTitle({ list, category }, view.lists, language);
  return (
    <AbsenceRows
      title={column === null ? title : `${title}, ${columnName(column, by, language)}`}
      rows={value.rows}
      of={value.of}
      now={now}
      onPupil={(pupil) => void goToDossier(pupil)}
      onClose={onClose}
    />
  );
}
