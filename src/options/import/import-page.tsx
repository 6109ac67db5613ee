import { useState } from 'preact/hooks';
import { worksAtSchool } from '../../domain/role';
import type { FileTable } from '../../files/table';
import { allows } from '../../managed/managed';
import type { AppState } from '../../messages/views';
import { ByIt } from '../../ui/by-it';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { type MessageKey, useSay } from '../../ui/words';
import { Part } from '../part';
import { ImportTable } from './import-table';

const MOST_BYTES = 8_000_000;

/** A file as it was chosen. */
interface Chosen {
  readonly name: string;
  readonly table: FileTable;
}

/** A list that somebody saved as a file, read like a list on screen: first looked at, then kept, and taken back as a whole. */
export function ImportPage({ state }: { readonly state: AppState }) {
  const say = useSay();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [failed, setFailed] = useState<MessageKey | null>(null);
  const open = async (file: File | undefined): Promise<void> => {
    setChosen(null);
    setFailed(null);
    if (!file) return;
    if (file.size > MOST_BYTES) return setFailed('imp_tooLarge');
    // What reads a file is loaded when somebody has one.
    const { NotATable, tableOf, textOf, withoutForbidden } = await import('../../files/table');
    try {
      const bytes = await file.arrayBuffer();
      const { isSheet, sheetOf } = await import('../../files/sheet');
      const table = isSheet(bytes) ? await sheetOf(bytes) : tableOf(textOf(bytes));
      setChosen({ name: file.name, table: withoutForbidden(table) });
    } catch (error) {
      if (!(error instanceof NotATable)) throw error;
      setFailed('imp_noTable');
    }
  };
  if (!allows(state.byIt, 'importAllowed'))
    return (
      <Part state={state} title={say('imp_title')}>
        <ByIt text="it_off" />
      </Part>
    );
  if (state.me && !worksAtSchool(state.me.role))
    return (
      <Part state={state} title={say('imp_title')}>
        <Notice kind="info">{say('notForBoard')}</Notice>
      </Part>
    );
  return (
    <Part state={state} title={say('imp_title')}>
      <section class="card">
        <p>{say('imp_help')}</p>
        <Field label={say('cal_file')} error={failed && say(failed)}>
          {(labels) => (
            <input
              {...labels}
              type="file"
              accept=".csv,.txt,.tsv,.xlsx,text/csv"
              onChange={(event) => void open(event.currentTarget.files?.[0])}
            />
          )}
        </Field>
      </section>
      {chosen && <ImportTable key={chosen.name} table={chosen.table} now={state.now} />}
    </Part>
  );
}
