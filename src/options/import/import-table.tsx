import { useEffect, useState } from 'preact/hooks';
import { dayOf, type Moment } from '../../domain/day';
import type { FileRole, FileTable } from '../../files/table';
import type { Reading } from '../../sites/reading';
import { Notice } from '../../ui/notice';
import { keyOf, useSay } from '../../ui/words';
import { Preview } from './preview';
import { type Roles, readFile } from './read-file';
import { TakeFile } from './take-file';

interface Props {
  readonly table: FileTable;
  readonly now: Moment;
}

const SHOWN = 5;

/** What each column is, as the file says it or as the person says it, and at once how the rows are read by that. */
export function ImportTable({ table, now }: Props) {
  const say = useSay();
  const [choices, setChoices] = useState<readonly FileRole[]>([]);
  const [roles, setRoles] = useState<Roles | null>(null);
  const [readings, setReadings] = useState<readonly Reading[] | null>(null);
  useEffect(() => {
    void import('../../files/table').then(({ FILE_ROLES, rolesOf }) => {
      setChoices(FILE_ROLES);
      setRoles(rolesOf(table));
    });
  }, [table]);
  useEffect(() => {
    if (!roles) return undefined;
    let isLatest = true;
    readFile(table, roles, dayOf(now)).then(
      (found) => isLatest && setReadings(found),
      () => isLatest && setReadings([]),
    );
    return () => {
      isLatest = false;
    };
  }, [roles]);
  if (!roles) return <p class="loading">{say('loading')}</p>;
  return (
    <>
      <section class="card">
        <h2>{say('imp_columns')}</h2>
        <p class="help">{say('imp_columnsHelp')}</p>
        <div class="wide">
          <table class="file">
            <thead>
              <tr>
                {roles.map((role, column) => (
                  <th key={column} scope="col">
                    {table.heads[column] || say('imp_column', column + 1)}
                    <select
                      aria-label={say('imp_what', table.heads[column] || say('imp_column', column + 1))}
                      value={role ?? ''}
                      onChange={(event) =>
                        setRoles(roles.with(column, (event.currentTarget.value || null) as FileRole | null))
                      }
                    >
                      <option value="">{say('imp_unused')}</option>
                      {choices.map((one) => (
                        <option key={one} value={one}>
                          {say(keyOf('is', one))}
                        </option>
                      ))}
                    </select>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.slice(0, SHOWN).map((row, index) => (
                <tr key={index}>
                  {row.map((cell, column) => (
                    <td key={column}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      {readings === null ? (
        <p class="loading">{say('loading')}</p>
      ) : readings.length === 0 ? (
        <Notice kind="error">{say('failed')}</Notice>
      ) : (
        <>
          <Preview readings={readings} />
          <TakeFile readings={readings} />
        </>
      )}
    </>
  );
}
