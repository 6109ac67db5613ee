import { isFixed, type Managed } from '../managed/managed';
import type { Name } from '../managed/table';
import { ItContact } from '../ui/by-it';
import { keyOf, useSay } from '../ui/words';

/** What is written in one word or in numbers; a free text may name somebody, and is not repeated. */
const shown = (value: unknown): string => {
  const text = JSON.stringify(value);
  return typeof value === 'string' && !/^[\w:.-]+$/.test(value) ? '…' : text;
};

/** Which settings of school IT are in force, and which are not used and why. */
export function ByItCard({ managed }: { readonly managed: Managed }) {
  const say = useSay();
  const { values, ignored } = managed;
  const names = Object.keys(values) as Name[];
  return (
    <section class="card">
      <h2>{say('it_title')}</h2>
      <p class="help">
        {say(names.length + ignored.length === 0 ? 'it_nothing' : 'it_text')}
        <ItContact />
      </p>
      {names.length > 0 && (
        <ul class="facts-list">
          {names.map((name) => (
            <li key={name}>
              <span>
                <code>
                  {name}: {shown(values[name])}
                </code>{' '}
                <span class="help">{say(isFixed(managed, name) ? 'it_fixed' : 'it_default')}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {ignored.length > 0 && (
        <>
          <h3>{say('it_ignored')}</h3>
          <ul class="facts-list">
            {ignored.map(({ name, why }) => (
              <li key={`${name} ${why}`}>
                <span>
                  <code>{name}</code>: {say(keyOf('it_why', why))}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The same on one line each, for who looks for a fault: names only. */
export const byItLines = (managed: Managed): readonly string[] => {
  const { values, ignored } = managed;
  const names = (Object.keys(values) as Name[]).map((name) => (isFixed(managed, name) ? `${name} (fixed)` : name));
  return [`by IT: ${names.join(' ') || '-'}`, ...ignored.map(({ name, why }) => `by IT, ignored: ${name}: ${why}`)];
};
