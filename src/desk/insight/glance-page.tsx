import type { ComponentChildren } from 'preact';
import { BarsWithIntervals } from '../../charts/bars-with-intervals';
import { CalendarHeat } from '../../charts/calendar-heat';
import { LineChart } from '../../charts/line-chart';
import type { Reply } from '../../messages/contract';
import type { GlanceView } from '../../messages/insight-month-views';
import type { DayView } from '../../messages/views';
import type { Answered } from '../../pages/ask';
import { OwnHead } from '../../pages/own-head';
import { saveChart } from '../../pages/save-chart';
import { BasisNotes } from '../../ui/basis-notes';
import { daysTable, weeksTable } from '../../ui/lines/line-tables';
import { LINE_MEASURES } from '../../ui/lines/measure';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { useLanguage } from '../../ui/words';
import { Counting } from './counting';
import { InsightNav } from './insight-nav';
import { levelsOf } from './lines/line-charts';
import { groupsTable } from './month/month-tables';

interface Props {
  readonly day: DayView;
  readonly glance: Answered<Reply<'own>worker:glance'>>;
}

/** Inzicht in één oogopslag: is it getting better, when is it, and in which groups. The pages behind it tell more. */
export function GlancePage({ day: { state }, glance: { value, failed, again } }: Props) {
  const { say } = useLanguage();
  const isRefused = typeof value === 'string' && value !== 'locked';
  return (
    <main class="insight glance">
      <OwnHead state={state} to={['settings']} />
      <InsightNav here="insight" />
      <PageHeading>{say('insight_title')}</PageHeading>
      {isRefused && (
        <Notice kind="info">{say(value === 'calendar-ended' ? 'month_calendarEnded' : 'line_notAllowed')}</Notice>
      )}
      {!isRefused &&
        (value === null || value === 'locked' ? (
          <Counting failed={failed} again={again} />
        ) : value.lines.pupils === 0 ? (
          <p class="nothing" role="status">
            {say('line_nobody')}
          </p>
        ) : (
          <Charts {...value} />
        ))}
    </main>
  );
}

function Charts({ lines, month }: GlanceView) {
  const language = useLanguage();
  const { say } = language;
  const onImage: Parameters<typeof LineChart>[0]['onImage'] = (drawing) =>
    saveChart(drawing, { of: 'lines', period: lines.year });
  return (
    <>
      <BasisNotes basis={lines.basis} withOtherYears={lines.weeksBefore.length > 0} />
      <Part title={say('insight_better')} to="#lines">
        {LINE_MEASURES.map((measure) => (
          <LineChart key={measure} {...weeksTable(lines, measure, language)} onImage={onImage} />
        ))}
      </Part>
      <Part title={say('insight_when')} to="#lines">
        <CalendarHeat
          table={daysTable(lines, 'missed', language)}
          levels={levelsOf('school', 'missed').map(({ from, says }) => ({ from, label: say(says) }))}
          onImage={onImage}
        />
      </Part>
      {month && month.groups.length > 0 && <GroupsPart month={month} />}
    </>
  );
}

/** The groups side by side in the month that the protocol asks for now. */
function GroupsPart({ month }: { readonly month: NonNullable<GlanceView['month']> }) {
  const language = useLanguage();
  return (
    <Part title={language.say('insight_groups')} to="#month">
      <BarsWithIntervals
        table={{ ...groupsTable(month, language), foot: [] }}
        column="share"
        onImage={(drawing) => saveChart(drawing, { of: 'month', period: month.month })}
      />
    </Part>
  );
}

interface PartProps {
  readonly title: string;
  /** Where more is told. */
  readonly to: string;
  readonly children: ComponentChildren;
}

function Part({ title, to, children }: PartProps) {
  const { say } = useLanguage();
  return (
    <section>
      <div class="bar">
        <h2>{title}</h2>
        <a href={to} aria-label={`${say('insight_more')}: ${title}`}>
          {say('insight_more')}
        </a>
      </div>
      <div class="glance-charts">{children}</div>
    </section>
  );
}
