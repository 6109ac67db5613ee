import { useEffect, useState } from 'preact/hooks';
import type { Purpose } from '../extract/extract';
import { useAnswer } from '../pages/ask';
import { Gate } from '../pages/gate';
import { BatchPage } from './batch-page';
import { CarePage } from './care-page';
import { DossierPage } from './dossier-page';
import { DraftsPage } from './drafts-page';
import { ExtractPage } from './extract-page';
import { GlancePage } from './insight/glance-page';
import { LawTotalsPage } from './insight/law-totals-page';
import { LinesPage } from './insight/lines/lines-page';
import { MonthPage } from './insight/month/month-page';
import { ReportCardPage } from './insight/report-card-page';
import { LetterPage } from './letter-page';
import { PupilsPage } from './pupils-page';
import { RoundPage } from './round-page';
import { StepsPage } from './steps-page';
import { TrailPage } from './trail/trail-page';
import { TypedPage } from './typed-page';

const ROUND = 'round';
const PAPER = 'paper';
const CARE = 'care';
const BATCH = 'letters';
const STEPS = 'steps';
const DRAFTS = 'drafts';
const INSIGHT = 'insight';
const REPORT_CARD = 'report-card';
const LAW_TOTALS = 'law-totals';
const TRAIL = 'trail';
const PUPILS = 'pupils-portal';
/** The long lines, of the school or of whom the address says. */
const LINES = /^lines(?:\/|$)/;
/** A whole dossier by its number, and what of it goes to somebody. */
const DOSSIER = /^dossier\/([0-9a-f]+)(?:\/(parents|transfer))?$/;
/** The overview of a month, as it is counted now or as it was made. */
const MONTH = /^month(?:\/(\d{4}-(?:0[1-9]|1[0-2]))(?:\/([0-9a-f]+))?)?$/;
const partInAddress = (): string => location.hash.slice(1);

/** The desk: a tab of its own for what is too big for the panel; all open steps, the round, letters, or a pupil's whole dossier. */
export function Desk() {
  const [part, setPart] = useState(partInAddress);
  useEffect(() => {
    const moved = () => setPart(partInAddress());
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
  // What is drawn of it needs nothing of the day: it is not waited for.
  const glance = useAnswer('own>worker:glance', part === INSIGHT ? {} : null);
  return (
    <Gate>
      {(day) => {
        if (part === ROUND) return <RoundPage day={day} />;
        if (part === PAPER) return <TypedPage day={day} />;
        if (part === CARE) return <CarePage day={day} />;
        if (part === BATCH) return <BatchPage day={day} />;
        if (part === DRAFTS) return <DraftsPage day={day} />;
        if (part === INSIGHT) return <GlancePage day={day} glance={glance} />;
        if (part === REPORT_CARD) return <ReportCardPage day={day} />;
        if (part === LAW_TOTALS) return <LawTotalsPage day={day} />;
        if (part === TRAIL) return <TrailPage day={day} />;
        if (part === PUPILS) return <PupilsPage day={day} />;
        if (LINES.test(part)) return <LinesPage key={part} part={part} day={day} />;
        if (part === STEPS || part === '') return <StepsPage day={day} />;
        const [month, of = null, kept = null] = MONTH.exec(part) ?? [];
        if (month !== undefined) return <MonthPage key={part} day={day} month={of} kept={kept} />;
        const [dossier, number = '', purpose] = DOSSIER.exec(part) ?? [];
        if (dossier === undefined) return <LetterPage letter={part} day={day} />;
        return purpose ? (
          <ExtractPage key={part} page={number} purpose={purpose as Purpose} />
        ) : (
          <DossierPage key={part} page={number} day={day} />
        );
      }}
    </Gate>
  );
}
