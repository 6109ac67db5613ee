import { useAnswer } from '../pages/ask';
import { useSay } from '../ui/words';

/** How much of the school year was looked at, group by group; grows while a person pages through the lists of the LAS. */
export function Filling() {
  const say = useSay();
  const { value } = useAnswer('own>worker:filled', {});
  if (value === null || value === 'locked') return <p class="loading">{say('loading')}</p>;
  const { groups, pupils, absences } = value;
  if (groups.length === 0) return <p class="nothing">{say('run_fillNone')}</p>;
  return (
    <div class="filling">
      <p role="status">{say('run_fillTotal', pupils, absences)}</p>
      <ul>
        {groups.map(({ group, seen, days }) => (
          <li key={group}>
            <span>{say('run_fillGroup', group, seen, days)}</span>
            <progress max={Math.max(1, days)} value={seen} aria-hidden="true" />
          </li>
        ))}
      </ul>
    </div>
  );
}
