import { type FileSubject, saveTable } from '../../pages/save-table';
import type { Table } from '../../tables/table';
import { NumberTable } from '../../ui/number-table';
import { TableExports } from '../../ui/table-exports';
import { tableWords } from '../../ui/table-words';
import { useLanguage } from '../../ui/words';

interface Props {
  readonly table: Table;
  readonly subject: FileSubject;
  readonly opened?: string | null;
  readonly onOpen?: (opens: string) => void;
}

/** A table of numbers with what can be done with it: print, or save as a file. */
export function Numbers({ table, subject, opened = null, onOpen }: Props) {
  const words = tableWords(useLanguage());
  return (
    <NumberTable table={table} opened={opened} {...(onOpen && { onOpen })}>
      <TableExports onPrint={() => window.print()} onSave={(kind) => saveTable(table, words, subject, kind)} />
    </NumberTable>
  );
}
