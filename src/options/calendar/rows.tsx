import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useSay } from '../../ui/words';

interface Props<Row> {
  readonly title: string;
  readonly help: string;
  readonly rows: readonly Row[];
  /** A row that somebody begins. */
  readonly fresh: Row;
  readonly add: string;
  readonly disabled: boolean;
  readonly onRows: (rows: readonly Row[]) => void;
  /** The fields of a row. */
  readonly children: (row: Row, change: (row: Row) => void) => ComponentChildren;
}

/** Rows that a person adds, fills in and takes away. */
export function Rows<Row>({ title, help, rows, fresh, add, disabled, onRows, children }: Props<Row>) {
  const say = useSay();
  return (
    <section class="card">
      <h2>{title}</h2>
      <p class="help">{help}</p>
      <ul class="rows">
        {rows.map((row, index) => (
          <li key={index}>
            <fieldset disabled={disabled}>
              <legend class="unseen">
                {title} {index + 1}
              </legend>
              {children(row, (changed) => onRows(rows.with(index, changed)))}
              {!disabled && (
                <button
                  type="button"
                  class="quiet"
                  onClick={() => onRows(rows.filter((_row, other) => other !== index))}
                >
                  {say('cal_remove')}
                </button>
              )}
            </fieldset>
          </li>
        ))}
      </ul>
      {rows.length === 0 && <p class="help">{say('cal_none')}</p>}
      {!disabled && (
        <button type="button" onClick={() => onRows([...rows, fresh])}>
          {add}
        </button>
      )}
    </section>
  );
}

interface InputProps {
  readonly label: string;
  readonly type: 'date' | 'time' | 'text';
  readonly value: string;
  readonly placeholder?: string;
  readonly onValue: (value: string) => void;
}

/** A small field in a row, with its label above it. */
export function Small({ label, type, value, placeholder, onValue }: InputProps) {
  const id = useId();
  const given = {
    id,
    value,
    onInput: (event: { currentTarget: { value: string } }) => onValue(event.currentTarget.value),
  };
  return (
    <span class={`small ${type}`}>
      <label for={id}>{label}</label>
      {type === 'text' ? (
        <input {...given} type="text" maxLength={80} placeholder={placeholder ?? ''} />
      ) : (
        <input {...given} type={type} />
      )}
    </span>
  );
}
