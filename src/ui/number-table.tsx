import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { boundText, cellText, intervalText, type TableWords } from '../tables/cell-text';
import { type Cell, EMPTY, type Table, type TableColumn, type TableRow } from '../tables/table';
import { tableWords } from './table-words';
import { type Say, useLanguage } from './words';

interface Props {
  readonly table: Table;
  /** What of it is opened: the `opens` of a cell; `null`: nothing. */
  readonly opened?: string | null;
  /** Shows where a number comes from; without it no number is a button. */
  readonly onOpen?: (opens: string) => void;
  /** Its title stands above it already: then it is only said, and not shown once more. */
  readonly isTitled?: boolean;
  /** Stands above the table: what can be done with it. */
  readonly children?: ComponentChildren;
}

interface CellProps {
  readonly cell: Cell;
  readonly row: TableRow;
  readonly column: TableColumn;
  readonly words: TableWords;
  readonly say: Say;
  readonly opened: string | null;
  readonly onOpen: ((opens: string) => void) | null;
}

function Said({ cell, words }: Pick<CellProps, 'cell' | 'words'>) {
  const interval = intervalText(cell, words);
  return (
    <>
      {boundText(cell, words)}
      {interval !== null && <small> ({interval})</small>}
    </>
  );
}

function NumberCell({ cell, row, column, words, say, opened, onOpen }: CellProps) {
  const { opens } = cell;
  const kind = [
    cell.of === 'text' && 'words',
    (cell.of === 'unknown' || cell.of === 'unseen') && 'unknown',
    cell.atLeast && 'at-least',
  ];
  return (
    <td class={kind.filter(Boolean).join(' ') || undefined}>
      {opens !== undefined && onOpen ? (
        <button
          type="button"
          class="quiet"
          aria-label={say('table_open', cellText(cell, words), row.head, column.head)}
          aria-pressed={opened === opens}
          onClick={() => onOpen(opens)}
        >
          <Said cell={cell} words={words} />
        </button>
      ) : (
        <Said cell={cell} words={words} />
      )}
    </td>
  );
}

interface HeadProps {
  readonly column: TableColumn;
  /** The id of the definition that it shows. */
  readonly shows: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** A head that says what it means when it is pressed. */
function Head({ column: { head, definition }, shows, isOpen, onToggle }: HeadProps) {
  return (
    <th scope="col">
      {definition ? (
        <button type="button" class="defined" aria-expanded={isOpen} aria-controls={shows} onClick={onToggle}>
          {head}
        </button>
      ) : (
        head
      )}
    </th>
  );
}

/** A table of numbers: what each column means behind its head, a number opens what it comes from. On paper all meanings stand below. */
export function NumberTable({ table, opened = null, onOpen, isTitled = false, children }: Props) {
  const language = useLanguage();
  const [meant, setMeant] = useState<string | null>(null);
  const definition = useId();
  const words = tableWords(language);
  const { title, rowsAre, columns, rows, foot = [], notes } = table;
  const defined = columns.filter((column) => column.definition);
  const shown = defined.find(({ id }) => id === meant);
  const line = (row: TableRow) => (
    <tr key={row.id}>
      <th scope="row">{row.head}</th>
      {columns.map((column, index) => (
        <NumberCell
          key={column.id}
          cell={row.cells[index] ?? EMPTY}
          row={row}
          column={column}
          words={words}
          say={language.say}
          opened={opened}
          onOpen={onOpen ?? null}
        />
      ))}
    </tr>
  );
  return (
    <div class="number-table">
      {children}
      <p id={definition} class="definition" role="status">
        {shown && (
          <>
            <b>{shown.head}</b>: {shown.definition}
          </>
        )}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is pushed aside must be reached by the keyboard */}
      <section class="across" tabIndex={0} aria-label={title}>
        <table>
          <caption class={isTitled ? 'unseen' : undefined}>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{rowsAre}</th>
              {columns.map((column) => (
                <Head
                  key={column.id}
                  column={column}
                  shows={definition}
                  isOpen={meant === column.id}
                  onToggle={() => setMeant(meant === column.id ? null : column.id)}
                />
              ))}
            </tr>
          </thead>
          <tbody>{rows.map(line)}</tbody>
          {foot.length > 0 && <tfoot>{foot.map(line)}</tfoot>}
        </table>
      </section>
      {rows.length === 0 && <p class="nothing">{language.say('table_nothing')}</p>}
      {notes.map((note) => (
        <p key={note} class="help">
          {note}
        </p>
      ))}
      {defined.length > 0 && (
        <dl class="definitions">
          {defined.map((column) => (
            <div key={column.id}>
              <dt>{column.head}</dt>
              <dd>{column.definition}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
