import { useState } from 'preact/hooks';
import type { AlongsideView } from '../messages/views';
import { whyText } from './task-text';
import { useLanguage } from './words';

/** Which other steps the same talk settles: all of them, but those that somebody leaves out. */
export function useAlongside(others: readonly AlongsideView[]) {
  const [left, setLeft] = useState<readonly string[]>([]);
  const along = others.map(({ id }) => id).filter((id) => !left.includes(id));
  const choose = (id: string, isAlong: boolean): void =>
    setLeft((before) => (isAlong ? before.filter((one) => one !== id) : [...before, id]));
  return { others, along, choose };
}

/** "Geldt ook voor": the other steps, each with its reason, and the way to leave one out. */
export function Alongside({ others, along, choose }: ReturnType<typeof useAlongside>) {
  const language = useLanguage();
  if (others.length === 0) return null;
  return (
    <fieldset class="alongside">
      <legend>{language.say('alongside')}</legend>
      {others.map(({ id, do: what, reason }) => (
        <label key={id} class="tick">
          <input
            type="checkbox"
            checked={along.includes(id)}
            onChange={(event) => choose(id, event.currentTarget.checked)}
          />
          <span>{whyText(what, reason, language)}</span>
        </label>
      ))}
    </fieldset>
  );
}
