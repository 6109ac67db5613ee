import { useState } from 'preact/hooks';
import type { Request } from '../../../messages/contract';
import type { LinesView } from '../../../messages/insight-lines-views';
import type { DayView } from '../../../messages/views';
import { useAnswer } from '../../../pages/ask';
import { OwnHead } from '../../../pages/own-head';
import { openPanel } from '../../../pages/tabs';
import type { LineMeasure } from '../../../ui/lines/measure';
import { Notice } from '../../../ui/notice';
import { PageHeading } from '../../../ui/page-heading';
import { sayCount, useLanguage } from '../../../ui/words';
import { FindOnDesk } from '../../find-on-desk';
import { Counting } from '../counting';
import { InsightNav } from '../insight-nav';
import { Choose } from './choose';
import { EffectSection } from './effect-section';
import { LineCharts } from './line-charts';
import { PatternSection } from './pattern-section';

type About = Request<'own>worker:lines'>['about'];

/** `#lines`, `#lines/group/6A`, or `#lines/` and the number under which a dossier stands on the desk. */
function aboutIn(part: string): About {
  const [, first = '', group] = part.split('/');
  if (first === 'group' && group) return { of: 'group', group: decodeURIComponent(group) };
  return first === '' ? { of: 'school' } : { of: 'pupil', page: first };
}

interface Props {
  /** What stands in the address. */
  readonly part: string;
  readonly day: DayView;
}

/** Lange lijnen: what was missed over years, what reports have in common, and what was before and after a step. */
export function LinesPage({ part, day: { state } }: Props) {
  const language = useLanguage();
  const { say } = language;
  const about = aboutIn(part);
  const [year, setYear] = useState<string | null>(null);
  const [measure, setMeasure] = useState<LineMeasure>('missed');
  const { value, failed, again } = useAnswer('own>worker:lines', { about, year });
  if (value === null || value === 'locked') return <Counting failed={failed} again={again} />;
  const isRefused = typeof value === 'string';
  const told = { now: state.now, onPupil: (pupil: string) => void openPanel(pupil) };
  return (
    <main class="insight lines">
      <OwnHead state={state} to={['settings']} />
      <InsightNav here="lines" />
      <FindOnDesk />
      <PageHeading>
        {say('line_title')}
        {!isRefused && <AboutText view={value} />}
      </PageHeading>
      {isRefused && <Notice kind="info">{say(value === 'not-allowed' ? 'line_notAllowed' : 'line_gone')}</Notice>}
      {!isRefused && (
        <>
          <Choose view={value} measure={measure} onYear={setYear} onMeasure={setMeasure} />
          {value.damaged > 0 && (
            <Notice kind="error">{sayCount(say, value.damaged, 'line_damaged', value.damaged)}</Notice>
          )}
          {value.pupils === 0 ? (
            <p class="nothing" role="status">
              {say('line_nobody')}
            </p>
          ) : (
            <>
              <LineCharts view={value} about={about} measure={measure} {...told} />
              <PatternSection about={about} year={value.year} {...told} />
              {value.about.of === 'school' && <EffectSection years={value.years} {...told} />}
            </>
          )}
        </>
      )}
    </main>
  );
}

/** Of whom the lines are. */
function AboutText({ view: { about } }: { readonly view: LinesView }) {
  const { say, tag } = useLanguage();
  if (about.of === 'pupil') return <span class="group"> {about.pupil.name}</span>;
  if (about.of === 'group') return <span class="group"> {say('groupOf', about.group)}</span>;
  return (
    <span class="group">
      {' '}
      {about.groups ? say('care_onlyGroups', new Intl.ListFormat(tag).format(about.groups)) : say('wholeSchool')}
    </span>
  );
}
