import { useState } from 'preact/hooks';
import { allows, type Managed, type YesNo } from '../managed/managed';
import { ByIt, useByIt } from './by-it';
import { keyOf, useSay } from './words';

/** The files that a table can become. */
const TABLE_FILES = ['docx', 'xlsx', 'csv'] as const;
export type TableFileKind = (typeof TABLE_FILES)[number];

const BY_IT: Readonly<Record<TableFileKind, YesNo>> = { docx: 'exportDocx', xlsx: 'exportXlsx', csv: 'exportCsv' };

/** What became of it. */
export type TableSaved = 'table_saved' | 'table_notSaved' | 'copied' | 'copyFailed';

/** Those that IT allows. */
export const filesLeft = (managed: Managed): readonly TableFileKind[] =>
  TABLE_FILES.filter((kind) => allows(managed, BY_IT[kind]));

interface Props {
  readonly onPrint: () => void;
  readonly onSave: (kind: TableFileKind) => Promise<TableSaved>;
  /** Puts it on the clipboard as text, for the LAS; without it there is no button for it. */
  readonly onCopy?: () => Promise<TableSaved>;
}

/** What can be done with a table: on paper, as a file, as text. */
export function TableExports({ onPrint, onSave, onCopy }: Props) {
  const say = useSay();
  const managed = useByIt();
  const files = filesLeft(managed);
  const [said, setSaid] = useState<TableSaved | null>(null);
  const then = (done: Promise<TableSaved>) => void done.then(setSaid);
  return (
    <div class="table-exports">
      <button type="button" onClick={onPrint}>
        {say('print')}
      </button>
      {files.map((kind) => (
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
      {files.length < TABLE_FILES.length && <ByIt text="it_filesOff" />}
    </div>
  );
}
