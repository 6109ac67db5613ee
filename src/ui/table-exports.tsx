import { useState } from 'preact/hooks';
import { keyOf, useSay } from './words';

/** The files that a table can become. */
const TABLE_FILES = ['docx', 'xlsx', 'csv'] as const;
export type TableFileKind = (typeof TABLE_FILES)[number];

/** What became of it. */
export type TableSaved = 'table_saved' | 'table_notSaved' | 'copied' | 'copyFailed';

interface Props {
  readonly onPrint: () => void;
  readonly onSave: (kind: TableFileKind) => Promise<TableSaved>;
  /** Puts it on the clipboard as text, for the LAS; without it there is no button for it. */
  readonly onCopy?: () => Promise<TableSaved>;
}

/** What can be done with a table: on paper, as a file, as text. */
export function TableExports({ onPrint, onSave, onCopy }: Props) {
  const say = useSay();
  const [said, setSaid] = useState<TableSaved | null>(null);
  const then = (done: Promise<TableSaved>) => void done.then(setSaid);
  return (
    <div class="table-exports">
      <button type="button" onClick={onPrint}>
        {say('print')}
      </button>
      {TABLE_FILES.map((kind) => (
        <button key={kind} type="button" onClick={() => then(onSave(kind))}>
          {say(keyOf('table_as', kind))}
        </button>
      ))}
      {onCopy && (
        <button type="button" onClick={() => then(onCopy())}>
          {say('table_copy')}
        </button>
      )}
      <span class="help" role="status">
        {said && say(said)}
      </span>
    </div>
  );
}
