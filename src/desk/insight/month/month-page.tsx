import { useState } from 'preact/hooks';
import { BarsWithIntervals } from '../../../charts/bars-with-intervals';
import { dayOf } from '../../../domain/day';
import type { MonthView } from '../../../messages/insight-month-views';
import type { DayView } from '../../../messages/views';
import { daysOf } from '../../../overview/month/months';
import { useAnswer } from '../../../pages/ask';
import { OwnHead } from '../../../pages/own-head';
import { saveChart } from '../../../pages/save-chart';
import type { Table } from '../../../tables/table';
import { BasisNotes } from '../../../ui/basis-notes';
import { Field } from '../../../ui/field';
import { Notice } from '../../../ui/notice';
import { dayText, monthText } from '../../../ui/when-text';
import { type MessageKey, sayCount, useLanguage } from '../../../ui/words';
import { Counting } from '../counting';
import { InsightNav } from '../insight-nav';
import { Numbers } from '../numbers';
import { chosenIn, kindsTable, outTable, stepsTable, tasksTable } from './chosen-tables';
import { LaterChanges } from './later-changes';
import { MadeOverviews, MakeOverview, OverviewSteps, Studied } from './month-steps';
import { groupsTable, pupilsTable, schoolTable } from './month-tables';
import { MonthWeeks } from './month-weeks';
import { NumberSources } from './number-sources';

/** Why there is no overview to show. */
const WITHOUT = {
  'not-allowed': 'month_notAllowed',
  'nothing-read': 'month_nothingRead',
  'unknown-entry': 'month_gone',
  'unknown-shape': 'month_unknownShape',
  'calendar-ended': 'month_calendarEnded',
} as const satisfies Record<string, MessageKey>;

interface Props {
  readonly day: DayView;
  /** `2026-10`; `null`: the one that the protocol asks for now. */
  readonly month: string | null;
  /** An overview that was made, by its action. */
  readonly kept: string | null;
}

/** Maandoverzicht: the month as it is counted now, or as it was kept. */
export function MonthPage({ day: { state, tasks }, month, kept }: Props) {
  const { say } = useLanguage();
  const { value, failed, again } = useAnswer('own>worker:month', { month, kept });
  return (
    <main class="insight month">
      <OwnHead state={state} to={['settings']} />
      <InsightNav here="month" />
      {value === null || value === 'locked' ? (
        <Counting failed={failed} again={again} />
      ) : typeof value === 'string' ? (
        <>
          <h1>{say('month_title')}</h1>
          <Notice kind={value === 'nothing-read' ? 'info' : 'warning'}>{say(WITHOUT[value])}</Notice>
        </>
      ) : (
        <Month view={value.month} tasks={tasks} />
      )}
    </main>
  );
}

interface MonthProps {
  readonly view: MonthView;
  readonly tasks: DayView['tasks'];
}

function Month({ view, tasks }: MonthProps) {
  const language = useLanguage();
  const { say } = language;
  const [group, setGroup] = useState<string | null>(null);
  const { month, months, groups, shown, mayMake, made } = view;
  const chosen = chosenIn(view, group, language);
  const byGroup = groupsTable(view, language);
  return (
    <>
      <div class="month-bar">
        <h1>{say('month_of', monthText(month, language))}</h1>
        <Field label={say('month_choose')}>
          {(labels) => (
            <select
              {...labels}
              value={month}
              onChange={(event) => {
                location.hash = `month/${event.currentTarget.value}`;
              }}
            >
              {months.map((one) => (
                <option key={one} value={one}>
                  {monthText(one, language)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <button type="button" onClick={() => window.print()}>
          {say('print')}
        </button>
      </div>
      <About view={view} />
      <MadeOverviews view={view} />
      {view.studied && <Studied studied={view.studied} />}
      {mayMake && made.length === 0 && <MakeOverview month={month} />}
      {shown && <LaterChanges view={view} />}
      <OverviewSteps view={view} tasks={tasks} />
      <MonthTable table={schoolTable(view, language)} view={view} />
      {groups.length > 0 && (
        <>
          <BarsWithIntervals
            table={{ ...byGroup, title: say('month_chartTitle', monthText(month, language)), foot: [] }}
            column="share"
            onImage={(drawing) => saveChart(drawing, { of: 'month', period: month })}
          />
          <div class="explained-above">
            <MonthTable table={byGroup} view={view} />
          </div>
          <Field label={say('month_about')}>
            {(labels) => (
              <select {...labels} value={group ?? ''} onChange={(event) => setGroup(event.currentTarget.value || null)}>
                <option value="">{say('wholeSchool')}</option>
                {groups.map((one) => (
                  <option key={one.group} value={one.group}>
                    {say('groupOf', one.group)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </>
      )}
      {shown === null && <MonthWeeks month={month} about={chosen.about} />}
      <MonthTable table={kindsTable(chosen, language)} view={view} />
      <MonthTable table={stepsTable(view, chosen, language)} view={view} />
      <MonthTable table={tasksTable(chosen, language)} view={view} />
      <MonthTable table={outTable(chosen, language)} view={view} />
      <div class="by-name">
        <MonthTable table={pupilsTable(view, group, language)} view={view} />
      </div>
    </>
  );
}

/** A table; where a number comes from stands below it. */
function MonthTable({ table, view }: { readonly table: Table; readonly view: MonthView }) {
  const [opened, setOpened] = useState<string | null>(null);
  const subject = { of: 'month', period: view.month } as const;
  return (
    <>
      <Numbers table={table} subject={subject} opened={opened} onOpen={setOpened} />
      {opened !== null && <NumberSources view={view} opened={opened} />}
    </>
  );
}

/** What is to be known of all numbers: up to when, of whom, and what was not read. */
function About({ view }: { readonly view: MonthView }) {
  const language = useLanguage();
  const { say, tag } = language;
  const { month, until, part, school, shown, damaged } = view;
  const of = (measure: string): number => school.figures.find((one) => one.measure === measure)?.value ?? 0;
  return (
    <div class="about-numbers">
      {shown && <p>{say('month_shownKept', dayText(dayOf(shown.at), language), shown.by.name)}</p>}
      {until !== daysOf(month).until && <p>{say('month_until', dayText(until, language))}</p>}
      {part && part.length > 0 && <p>{say('care_onlyGroups', new Intl.ListFormat(tag).format(part))}</p>}
      <BasisNotes basis={view.basis} />
      {of('unseen-days') > 0 && <p>{say('month_unseen', of('unseen-days'), of('school-days'))}</p>}
      {damaged > 0 && <Notice kind="warning">{sayCount(say, damaged, 'month_damaged', damaged)}</Notice>}
    </div>
  );
}
