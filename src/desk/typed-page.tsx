import { useRef, useState } from 'preact/hooks';
import type { DayView, PaperView } from '../messages/views';
import { ask, useAnswer } from '../pages/ask';
import { OwnHead } from '../pages/own-head';
import { RECORDING } from '../pages/steps';
import { Waiting } from '../ui/failed';
import { Notice } from '../ui/notice';
import { isOfRound } from '../ui/task-list';
import { momentText } from '../ui/when-text';
import { useLanguage } from '../ui/words';
import { roundLines } from './round-order';
import { nobodyKey } from './round-text';
import { type Meant, type Typed, understood } from './typed';
import { type RecordedLine, TypedDone } from './typed-done';
import { TypedLines } from './typed-lines';
import { TypedReview } from './typed-review';

/** Intypen: the paper of the round comes back line by line. Nothing is recorded before a person saw what it will be. */
export function TypedPage({ day }: { readonly day: DayView }) {
  const { value, failed, again } = useAnswer('own>worker:paper', {});
  if (value === null || value === 'locked') return <Waiting failed={failed} again={again} />;
  return <TypedBack day={day} paper={value.paper} />;
}

async function recorded(meant: Meant): Promise<RecordedLine> {
  const { task, code } = meant;
  const said = { task: task.id, way: code.way, ...(code.choice && { choice: code.choice }) };
  const answer = await ask('own>worker:did', said).catch(() => 'not-saved' as const);
  return typeof answer === 'object'
    ? { meant, entry: answer.entry, wrong: null }
    : { meant, entry: null, wrong: RECORDING[answer] };
}

function TypedBack({ day, paper }: { readonly day: DayView; readonly paper: PaperView | null }) {
  const language = useLanguage();
  const { say } = language;
  const { state, tasks } = day;
  const [typed, setTyped] = useState<Typed>({});
  const current = roundLines(paper, tasks.filter(isOfRound));
  // From the first code on the lines lie still: what changes meanwhile does not move them.
  const lying = useRef(current);
  if (Object.keys(typed).length === 0) lying.current = current;
  const lines = lying.current;
  const [wanted, setWanted] = useState(false);
  const [reviewing, setReviewing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<readonly RecordedLine[] | null>(null);
  const { meant, wrong, left } = understood(lines, typed);
  const record = async () => {
    setBusy(true);
    const all: RecordedLine[] = [];
    for (const one of meant) all.push(await recorded(one));
    setDone(all);
    setBusy(false);
  };
  return (
    <main class="typed">
      <OwnHead state={state} to={['settings']} />
      <p>
        <a href="#round">{say('round')}</a>
      </p>
      <h1>{say('typed')}</h1>
      {done && <TypedDone lines={done} onLines={setDone} />}
      {!done && reviewing && (
        <TypedReview
          meant={meant}
          left={left}
          busy={busy}
          onChange={() => setReviewing(false)}
          onRecord={() => void record()}
        />
      )}
      {!done && !reviewing && lines.length === 0 && <p class="nothing">{say(nobodyKey(state.me!.role))}</p>}
      {!done && !reviewing && lines.length > 0 && (
        <>
          <p class="help">
            {paper ? say('typed_paper', momentText(paper.printedAt, language)) : say('typed_noPaper')}{' '}
            {say('typed_help')}
          </p>
          <TypedLines
            lines={lines}
            typed={typed}
            language={language}
            onType={(number, text) => setTyped((before) => ({ ...before, [number]: text }))}
            onAll={() => {
              setWanted(true);
              setReviewing(wrong.length === 0 && meant.length > 0);
            }}
          />
          {wanted && wrong.length > 0 && <Notice kind="error">{say('typed_mend', wrong.join(', '))}</Notice>}
          {wanted && wrong.length + meant.length === 0 && <Notice kind="error">{say('typed_nothing')}</Notice>}
        </>
      )}
    </main>
  );
}
