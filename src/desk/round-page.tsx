import type { DayView, TaskView } from '../messages/views';
import { EXPLANATIONS, type Said, type Way } from '../messages/ways';
import { OwnHead } from '../pages/own-head';
import { useRecording } from '../pages/steps';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { Recorded } from '../ui/recorded';
import { isOfRound } from '../ui/task-list';
import { keyOf, sayCount, useSay } from '../ui/words';

/** What parents mostly say on the telephone. */
const TOLD = EXPLANATIONS.filter((one) => one !== 'holiday');

/** Groups in order, each with its pupils by name. */
function byGroup(tasks: readonly TaskView[]): readonly (readonly [string, readonly TaskView[]])[] {
  const groups = new Map<string, TaskView[]>();
  for (const task of tasks) groups.set(task.group ?? '', [...(groups.get(task.group ?? '') ?? []), task]);
  const name = ({ pupil }: TaskView) => pupil?.name ?? '';
  return [...groups]
    .map(([group, all]) => [group, all.sort((a, b) => name(a).localeCompare(name(b), 'nl'))] as const)
    .sort(([a], [b]) => a.localeCompare(b, 'nl', { numeric: true }));
}

/** Ronde: who is absent today without a word, group by group, with one tap for what came of the call; on paper with boxes. */
export function RoundPage({ day: { state, tasks, done } }: { readonly day: DayView }) {
  const say = useSay();
  const { recorded, record, undo } = useRecording();
  const open = tasks.filter((task) => isOfRound(task));
  const ended = done.filter(isOfRound);
  const unread = tasks.filter(({ do: what }) => what === 'fill-absence-list');
  const groups = byGroup(open);
  return (
    <main class="round">
      <OwnHead state={state} to={['settings']} />
      <p>
        <a href="#steps">{say('round_back')}</a>
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
          {say(unread.length > 0 || !state.anythingRead ? 'round_unread' : 'round_nobody')}
        </p>
      )}
      {groups.map(([group, all]) => (
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
      {ended.length > 0 && (
        <p class="ended">
          <Icon name="done" /> {sayCount(say, ended.length, 'round_done', ended.length)}{' '}
          {ended.map(({ pupil }) => pupil?.name).join(', ')}
        </p>
      )}
      <Paper groups={groups} />
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

/** The same on paper: a box for each thing that may come of the call. */
function Paper({ groups }: { readonly groups: ReturnType<typeof byGroup> }) {
  const say = useSay();
  const heads = [...TOLD.map((one) => say(keyOf('told', one))), say('way_call_unreachable'), say('round_isThere')];
  return (
    <table class="paper">
      <thead>
        <tr>
          <th>{say('col_group')}</th>
          <th>{say('col_pupil')}</th>
          {heads.map((head) => (
            <th key={head}>{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.flatMap(([group, all]) =>
          all.map(({ id, pupil }) => (
            <tr key={id}>
              <td>{group}</td>
              <td>{pupil?.name}</td>
              {heads.map((head) => (
                <td key={head} class="box" />
              ))}
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}
