import { useState } from 'preact/hooks';
import { fromBase64 } from '../../bytes/base64';
import { type RecoverySheet, wholeSheet } from '../../domain/recovery-sheet';
import { mayDecide } from '../../domain/role';
import type { RecoveryMade, RecoveryView } from '../../messages/locking';
import type { AppState } from '../../messages/views';
import { useAnswer } from '../../pages/ask';
import { Waiting } from '../../ui/failed';
import { useSay } from '../../ui/words';
import { Part } from '../part';
import { MakeForm } from './make-form';
import { Paper } from './paper';
import { inThree } from './parts';
import { SheetThere } from './recovery-card';
import { WithdrawCard } from './withdraw-card';

/** What is shown once. */
interface Shown {
  readonly sheets: readonly RecoverySheet[];
  readonly made: RecoveryView['made'];
}

/** The sheets of a key that was just made. */
async function shownOf({ key, set, split, made }: RecoveryMade): Promise<Shown> {
  const bytes = fromBase64(key);
  return { made, sheets: split ? await inThree(set, bytes) : [wholeSheet(set, bytes)] };
}

/** Het herstelblad: made here, shown once, and after that only replaced or withdrawn. */
export function RecoveryPage({ state }: { readonly state: AppState }) {
  const say = useSay();
  const { value, failed, again } = useAnswer('own>worker:recovery', {});
  const [shown, setShown] = useState<Shown | null>(null);
  if (value === null) return <Waiting failed={failed} again={again} />;
  const { sheet } = value;
  return (
    <Part state={state} title={say('rec_title')}>
      {shown ? (
        <ShownOnce shown={shown} school={state.school?.name ?? ''} onDone={() => setShown(null)} />
      ) : (
        <div class="recovery">
          <section class="card">
            <p>{say('rec_about')}</p>
            <SheetThere sheet={sheet} />
            {sheet && <p class="help">{say('rec_notOnPaper')}</p>}
          </section>
          {state.me && mayDecide(state.me.role) ? (
            <>
              <MakeForm replaces={sheet !== null} onMade={(made) => shownOf(made).then(setShown)} />
              <WithdrawCard isThere={sheet !== null} />
            </>
          ) : (
            <p>{say('rec_who')}</p>
          )}
        </div>
      )}
    </Part>
  );
}

interface ShownProps {
  readonly shown: Shown;
  readonly school: string;
  readonly onDone: () => void;
}

function ShownOnce({ shown: { sheets, made }, school, onDone }: ShownProps) {
  const say = useSay();
  return (
    <div class="recovery-shown">
      <section class="card">
        <h2>{say('rec_shownTitle')}</h2>
        <p>{say(sheets.length > 1 ? 'rec_shownSplit' : 'rec_shown')}</p>
        <div class="buttons">
          <button type="button" onClick={onDone}>
            {say('rec_done')}
          </button>
          <button type="button" class="main" onClick={() => window.print()}>
            {say('print')}
          </button>
        </div>
      </section>
      {sheets.map((sheet) => (
        <Paper key={sheet.part} sheet={sheet} made={made} school={school} />
      ))}
    </div>
  );
}
