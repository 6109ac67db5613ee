import { useEffect, useState } from 'preact/hooks';
import type { TrailPageView, TrailView } from '../../messages/trail-views';
import type { DayView } from '../../messages/views';
import { ask, useAnswer } from '../../pages/ask';
import { OwnHead } from '../../pages/own-head';
import { saveTable } from '../../pages/save-table';
import { Waiting } from '../../ui/failed';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { tableWords } from '../../ui/table-words';
import { trailTable } from '../../ui/trail/trail-table';
import { type MessageKey, useLanguage } from '../../ui/words';
import { ChainState } from './chain-state';
import { TrailFields, type Wanted } from './trail-fields';
import { TrailLines } from './trail-lines';

/** Lines on paper: some twenty sheets. */
const MOST_PRINTED = 1000;

const ALL: Wanted = { year: null, person: null, kind: null, pupil: '', from: null, until: null };

/** Het logboek: who did, saw and changed what, newest first, and whether it is whole. */
export function TrailPage({ day: { state } }: { readonly day: DayView }) {
  const { say } = useLanguage();
  const [wanted, setWanted] = useState(ALL);
  const [page, setPage] = useState(0);
  const { value, failed, again } = useAnswer('own>worker:trail', { ...wanted, page });
  const want = (change: Partial<Wanted>) => {
    setWanted({ ...wanted, ...change });
    setPage(0);
  };
  return (
    <main class="trail">
      <OwnHead state={state} to={['settings']} />
      <p class="back">
        <a href="#steps">{say('round_back')}</a>
      </p>
      <PageHeading>{say('trail_title')}</PageHeading>
      {value === null || value === 'locked' ? (
        <Waiting failed={failed} again={again} />
      ) : value === 'not-allowed' ? (
        <Notice kind="warning">{say('trail_notAllowed')}</Notice>
      ) : (
        <>
          <p>{say('trail_help')}</p>
          <ChainState />
          <TrailFields wanted={wanted} shown={value} onWanted={want} />
          <Shown view={value} wanted={{ ...wanted, year: value.year }} onPage={setPage} />
        </>
      )}
    </main>
  );
}

interface ShownProps {
  readonly view: TrailPageView;
  readonly wanted: Wanted;
  readonly onPage: (page: number) => void;
}

function Shown({ view, wanted, onPage }: ShownProps) {
  const language = useLanguage();
  const { say, tag } = language;
  const { found, all, page, pages, year } = view;
  const [printed, setPrinted] = useState<TrailView | null>(null);
  const [said, setSaid] = useState<{ readonly text: string; readonly failed: boolean } | null>(null);
  const count = new Intl.NumberFormat(tag);
  useEffect(() => {
    if (!printed) return;
    window.print();
    setPrinted(null);
  }, [printed]);
  /** Who takes it along is written down first. */
  const take = async (along: (trail: TrailView) => Promise<string> | string) => {
    const answer = await ask('own>worker:take-trail', wanted).catch(() => 'not-saved' as const);
    if (typeof answer === 'string') setSaid({ text: say(REFUSED[answer]), failed: true });
    else setSaid({ text: await along(answer.trail), failed: false });
  };
  const save = async (trail: TrailView) => {
    const table = trailTable(trail, `${say('trail_title')} ${year}`, language);
    const done = await saveTable(table, tableWords(language), { of: 'trail', period: year }, 'csv');
    return say(done === 'table_saved' ? 'trail_saved' : done);
  };
  const print = (trail: TrailView) => {
    const { lines } = trail;
    setPrinted({ ...trail, lines: lines.slice(0, MOST_PRINTED) });
    return lines.length > MOST_PRINTED ? say('trail_printed', MOST_PRINTED, count.format(lines.length)) : '';
  };
  return (
    <>
      <div class="taking">
        <p role="status">{say('trail_found', count.format(found), count.format(all))}</p>
        <button type="button" onClick={() => void take(print)}>
          {say('print')}
        </button>
        <button type="button" onClick={() => void take(save)}>
          {say('trail_save')}
        </button>
        <p class="help" role="status">
          {said && !said.failed && said.text}
        </p>
      </div>
      {said?.failed && <Notice kind="error">{said.text}</Notice>}
      <p class="print-by-button">{say('trail_printByButton')}</p>
      {found === 0 ? (
        <p class="nothing">{say('trail_none')}</p>
      ) : (
        <TrailLines trail={printed ?? view} taken={printed !== null} />
      )}
      {pages > 1 && (
        <nav class="turning" aria-label={say('trail_page', page + 1, pages)}>
          <button type="button" disabled={page === 0} onClick={() => onPage(page - 1)}>
            {say('trail_newer')}
          </button>
          <span>{say('trail_page', count.format(page + 1), count.format(pages))}</span>
          <button type="button" disabled={page === pages - 1} onClick={() => onPage(page + 1)}>
            {say('trail_older')}
          </button>
        </nav>
      )}
    </>
  );
}

const REFUSED = {
  locked: 'lockedMeanwhile',
  'not-allowed': 'trail_notAllowed',
  'not-saved': 'trail_notTaken',
} as const satisfies Record<string, MessageKey>;
