import { useId } from 'preact/hooks';

interface Props<Value extends string> {
  readonly legend: string;
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly count?: number }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** One choice of a few, all in sight: radio buttons, so the arrow keys work. */
export function Chips<Value extends string>({ legend, choices, chosen, onChoose }: Props<Value>) {
  const name = useId();
  return (
    <fieldset class="chips">
      <legend>{legend}</legend>
      {choices.map(({ value, label, count }) => (
        <label key={value} class="chip">
          <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => onChoose(value)} />
          <span>
            {label}
            {count !== undefined && <span class="of"> {count}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
