import { useEffect, useState } from 'preact/hooks';
import { csvOf } from '../extract/csv';
import type { DossierExtract, Purpose } from '../extract/extract';
import { ask, useAnswer } from '../pages/ask';
import { saveFile } from '../pages/save-file';
import { ByIt, useAllowed } from '../ui/by-it';
import { ExtractSheet } from '../ui/extract-sheet';
import { Waiting } from '../ui/failed';
import { Notice } from '../ui/notice';
import { PageHeading } from '../ui/page-heading';
import { keyOf, type MessageKey, useSay } from '../ui/words';
import { DossierGone } from './dossier-gone';

interface Props {
  /** What the worker calls the dossier that was opened. */
  readonly page: string;
  readonly purpose: Purpose;
}

const FAILED: Readonly<Record<'locked' | 'unknown-dossier' | 'not-saved' | 'failed', MessageKey>> = {
  locked: 'lockedMeanwhile',
  'unknown-dossier': 'dos_gone',
  'not-saved': 'dos_notTaken',
  failed: 'dos_notTaken',
};

/** What leaves the school of a dossier, to look at, print and save. Who takes it along is recorded before it goes. */
export function ExtractPage({ page, purpose }: Props) {
  const say = useSay();
  const mayCsv = useAllowed('exportCsv');
  const [withNotes, setWithNotes] = useState(false);
  const [taken, setTaken] = useState<DossierExtract | null>(null);
  const [said, setSaid] = useState<{ readonly text: MessageKey; readonly failed: boolean } | null>(null);
  const [busy, setBusy] = useState(false);
  const wanted = { page, purpose, withNotes };
  const { value, failed, again } = useAnswer('own>worker:extract', wanted);
  useEffect(() => {
    if (!taken) return;
    window.print();
    setTaken(null);
  }, [taken]);
  if (value === null || value === 'locked') return <Waiting failed={failed} again={again} />;
  if (typeof value === 'string') return <DossierGone why={value} again={again} />;

  const take = async (along: (extract: DossierExtract) => void, done: MessageKey) => {
    if (busy) return;
    setBusy(true);
    const answer = await ask('own>worker:take-extract', wanted).catch(() => 'failed' as const);
    if (typeof answer === 'string') setSaid({ text: FAILED[answer], failed: true });
    else {
      along(answer.extract);
      setSaid({ text: done, failed: false });
    }
    setBusy(false);
  };
  return (
    <main class="letter-page">
      <p class="change">
        <a href={`#dossier/${page}`}>{say('dos_back')}</a>
      </p>
      <PageHeading class="change">{say(purpose === 'parents' ? 'dos_forParents' : 'dos_forTransfer')}</PageHeading>
      <div class="bar">
        <p>{say('dos_takeHelp')}</p>
        <button type="button" disabled={busy} onClick={() => void take(setTaken, 'dos_printed')}>
          {say('print')}
        </button>
        {mayCsv && (
          <button
            type="button"
            disabled={busy}
            onClick={() => void take((extract) => saveFile('verzuimoverzicht.csv', csvOf(extract)), 'dos_saved')}
          >
            {say('dos_csv')}
          </button>
        )}
      </div>
      {!mayCsv && <ByIt text="it_filesOff" />}
      <p class="taken" role="status">
        {said && !said.failed && say(said.text)}
      </p>
      {said?.failed && <Notice kind="error">{say(said.text)}</Notice>}
      <Notice kind="info">
        <p>{say(keyOf('dos_leftOut', purpose))}</p>
        {purpose === 'parents' && (
          <label class="tick">
            <input
              type="checkbox"
              checked={withNotes}
              onChange={(event) => setWithNotes(event.currentTarget.checked)}
            />
            {say('dos_withNotes')}
          </label>
        )}
      </Notice>
      <p class="print-by-button">{say('dos_printByButton')}</p>
      <ExtractSheet extract={taken ?? value.extract} taken={taken !== null} />
    </main>
  );
}
