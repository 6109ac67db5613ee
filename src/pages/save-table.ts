import type { TableWords } from '../tables/cell-text';
import type { Table } from '../tables/table';
import type { TableFileKind } from '../ui/table-exports';
import { saveFile } from './save-file';

/** What a file may be called after: never after a pupil, since its name stays in the list of what was downloaded. */
const NAMES = {
  month: 'maandoverzicht',
  lines: 'verzuim-door-de-tijd',
  'report-card': 'verzuim-rapport',
  'law-totals': 'verzuim-wettelijke-indeling',
  trail: 'logboek',
} as const;

export interface FileSubject {
  readonly of: keyof typeof NAMES;
  /** `2026-10`, `2026-2027` */
  readonly period?: string;
}

/** `maandoverzicht-2026-10.xlsx`; a period that is none is left out. */
export function fileName({ of, period = '' }: FileSubject, kind: TableFileKind | 'png'): string {
  const when = /^\d{4}(-\d{2,4}){0,4}$/.test(period) ? `-${period}` : '';
  return `${NAMES[of]}${when}.${kind}`;
}

/** Each is loaded when somebody asks for it. */
const WRITERS: Readonly<
  Record<TableFileKind, (table: Table, words: TableWords) => Promise<string | Uint8Array<ArrayBuffer>>>
> = {
  csv: async (table, words) => (await import('../tables/csv')).csvOf(table, words),
  xlsx: async (table, words) => (await import('../tables/xlsx')).xlsxOf(table, words),
  docx: async (table, words) => (await import('../word/table-file')).tableFile(table, words),
};

/** Gives the person a table as a file. @returns what to say of it */
export async function saveTable(
  table: Table,
  words: TableWords,
  subject: FileSubject,
  kind: TableFileKind,
): Promise<'table_saved' | 'table_notSaved'> {
  try {
    saveFile(fileName(subject, kind), await WRITERS[kind](table, words));
    return 'table_saved';
  } catch {
    return 'table_notSaved';
  }
}
