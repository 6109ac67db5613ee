import type { ComponentChildren } from 'preact';
import { BarsWithIntervals } from '../../charts/bars-with-intervals';
import { CalendarHeat } from '../../charts/calendar-heat';
import { LineChart } from '../../charts/line-chart';
import type { LinesView } from '../../messages/insight-lines-views';
import type { DayView } from '../../messages/views';
import { useAnswer } from '../../pages/ask';
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

const SCHOOL = { about: { of: 'school' }, year: null } as const;

/** Inzicht in één oogopslag: is it getting better, when is it, and in which groups. The pages behind it tell more. */
export function GlancePage({ day: { state } }: { readonly day: DayView }) {
  const { say } = useLanguage();
  const { value, failed, again } = useAnswer('own>worker:lines', SCHOOL);
  const isRefused = typeof value === 'string' && value !== 'locked';
  return (
    <main class="insight glance">
      <OwnHead state={state} to={['settings']} />
      <InsightNav here="insight" />
      <PageHeading>{say('insight_title')}</PageHeading>
      {isRefused && <Notice kind="info">{say('line_notAllowed')}</Notice>}
      {!isRefused &&
        (value === null || value === 'locked' ? (
          <Counting failed={failed} again={again} />
        ) : value.pupils === 0 ? (
          <p class="nothing" role="status">
            {say('line_nobody')}
          </p>
        ) : (
          <Charts view={value} />
        ))}
    </main>
  );
}

function Charts({ view }: { readonly view: LinesView }) {
  const language = useLanguage();
  const { say } = language;
  const onImage: Parameters<typeof LineChart>[0]['onImage'] = (drawing) =>
    saveChart(drawing, { of: 'lines', period: view.year });
  return (
    <>
      <BasisNotes basis={view.basis} withOtherYears={view.years.length > 1} />
      <Part title={say('insight_better')} to="#lines">
        {LINE_MEASURES.map((measure) => (
          <LineChart key={measure} {...weeksTable(view, measure, language)} onImage={onImage} />
        ))}
      </Part>
      <Part title={say('insight_when')} to="#lines">
        <CalendarHeat
          table={daysTable(view, 'missed', language)}
          levels={levelsOf(view, 'missed').map(({ from, says }) => ({ from, label: say(says) }))}
          onImage={onImage}
        />
      </Part>
      <GroupsPart />
    </>
  );
}

/** The groups side by side in the month that the protocol asks for now. */
function GroupsPart() {
  const language = useLanguage();
  const { value } = useAnswer('own>worker:month', { month: null, kept: null });
  const view = value !== null && typeof value === 'object' ? value.month : null;
  if (!view || view.groups.length === 0) return null;
  return (
    <Part title={language.say('insight_groups')} to="#month">
      <BarsWithIntervals
        table={{ ...groupsTable(view, language), foot: [] }}
        column="share"
        onImage={(drawing) => saveChart(drawing, { of: 'month', period: view.month })}
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
