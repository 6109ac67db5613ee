import { useEffect } from 'preact/hooks';
import { dayOf } from '../domain/day';
import type { DayView, TaskView } from '../messages/views';
import type { Said, Way } from '../messages/ways';
import { ask } from '../pages/ask';
import { OwnHead } from '../pages/own-head';
import { useRecording } from '../pages/steps';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { Recorded } from '../ui/recorded';
import { isOfRound } from '../ui/task-list';
import { keyOf, sayCount, useSay } from '../ui/words';
import { TOLD } from './round-codes';
import { byGroup, roundLines } from './round-order';
import { RoundPaper } from './round-paper';
import { nobodyKey } from './round-text';

const namesOf = (tasks: readonly TaskView[]): string => tasks.map(({ pupil }) => pupil?.name ?? '').join(', ');

/** Ronde: who is absent today without a word, group by group, with one tap for what came of the call; on paper with boxes. */
export function RoundPage({ day: { state, tasks, done } }: { readonly day: DayView }) {
  const say = useSay();
  const { recorded, record, undo } = useRecording();
  const open = tasks.filter((task) => isOfRound(task));
  const ended = done.filter(isOfRound);
  const uncorrected = ended.filter(({ present }) => present.includes(dayOf(state.now)));
  const called = ended.filter((task) => !uncorrected.includes(task));
  const unread = tasks.filter(({ do: what }) => what === 'fill-absence-list');
  const lines = roundLines(null, open);
  useEffect(() => {
    // However it is printed: what is typed back later has these numbers.
    const keep = () => {
      const pupils = lines.map(({ pupil }) => pupil.id);
      void ask('own>worker:keep-paper', { printedAt: state.now, pupils });
    };
    addEventListener('beforeprint', keep);
    return () => removeEventListener('beforeprint', keep);
  });
  return (
    <main class="round">
      <OwnHead state={state} to={['settings']} />
      <p>
        <a href="#steps">{say('round_back')}</a> · <a href="#paper">{say('typed')}</a>
      </p>
      <div class="bar">
        <h1>
          {say('round')} <span class="count">{open.length}</span>
        </h1>
        {open.length > 0 && (
          <button type="button" onClick={() => window.print()}>
            {say('round_print')}
          </button>
        )}
      </div>
      {unread.length > 0 && (
        <Notice kind="info">{say('round_lists', unread.map(({ group }) => group ?? '').join(', '))}</Notice>
      )}
      {open.length === 0 && (
        <p class="nothing" role="status">
          {say(unread.length > 0 || !state.anythingRead ? 'round_unread' : nobodyKey(state.me!.role))}
        </p>
      )}
      {byGroup(open).map(([group, all]) => (
        <section key={group}>
          <h2>{group === '' ? say('round_noGroup') : say('groupOf', group)}</h2>
          <ul>
            {all.map((task) => (
              <Row key={task.id} task={task} onWay={(way, said) => void record(task, way, said)} />
            ))}
          </ul>
        </section>
      ))}
      {open.length > 0 && <p class="help">{say('round_present')}</p>}
      {uncorrected.length > 0 && (
        <Notice kind="warning">{sayCount(say, uncorrected.length, 'round_correct', namesOf(uncorrected))}</Notice>
      )}
      {called.length > 0 && (
        <p class="ended">
          <Icon name="done" /> {sayCount(say, called.length, 'round_done', called.length)} {namesOf(called)}
        </p>
      )}
      <RoundPaper lines={lines} printedAt={state.now} />
      <Recorded recorded={recorded} onUndo={(entry) => void undo(entry)} />
    </main>
  );
}

interface RowProps {
  readonly task: TaskView;
  readonly onWay: (way: Way, said: Said) => void;
}

function Row({ task: { pupil, ways, mine, role }, onWay }: RowProps) {
  const say = useSay();
  return (
    <li>
      <b>{pupil?.name}</b>
      {!mine && <span class="for">{say('forRole', say(keyOf('role', role)))}</span>}
      {mine && (
        <fieldset class="taps">
          <legend class="unseen">{pupil?.name}</legend>
          {ways.includes('reached-and-told') &&
            TOLD.map((choice) => (
              <button key={choice} type="button" onClick={() => onWay('reached-and-told', { choice })}>
                {say(keyOf('told', choice))}
              </button>
            ))}
          {ways
            .filter((way) => way !== 'reached-and-told')
            .map((way) => (
              <button key={way} type="button" onClick={() => onWay(way, {})}>
                {say(keyOf('way', way))}
              </button>
            ))}
        </fieldset>
      )}
    </li>
  );
}
