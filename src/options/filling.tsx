import { useAnswer } from '../pages/ask';
import { Waiting } from '../ui/failed';
import { sayCount, useSay } from '../ui/words';

/** How much of the school year was looked at, group by group; grows while a person pages through the lists of the LAS. */
export function Filling() {
  const say = useSay();
  const { value, failed, again } = useAnswer('own>worker:filled', {});
  if (value === null || value === 'locked') return <Waiting failed={failed} again={again} />;
  const { groups, pupils, absences } = value;
  if (groups.length === 0) return <p class="nothing">{say('run_fillNone')}</p>;
  return (
    <div class="filling">
      <p role="status">{say('run_fillTotal', sayCount(say, pupils, 'run_fillPupils', pupils), absences)}</p>
      <ul>
        {groups.map(({ group, seen, days }) => (
          <li key={group}>
            <span>{sayCount(say, days, 'run_fillGroup', group, seen, days)}</span>
            <progress max={Math.max(1, days)} value={seen} aria-hidden="true" />
          </li>
        ))}
      </ul>
    </div>
  );
}
