import Papa from 'papaparse';
import { plainWord } from '../domain/reason';
import { anyList } from '../sites/generic/absence-list';
import { LANGUAGE_IDS } from '../sites/language';
import { LANGUAGES } from '../sites/languages';
import { LIST_ROLES, type Role } from '../sites/profile';
import { roleOf, spoken } from '../sites/spoken';

/* A list that somebody saved as a file: text with `;`, `,` or a tab between the columns, or the rows of a sheet (sheet.ts). */

/** The file is no table: it has one column, or it is not text. What stands in it is not repeated. */
export class NotATable extends Error {
  override name = 'NotATable';
}

export interface FileTable {
  /** What stands above the columns; empty where the file has no headings. */
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What nobody says of a column of a file: these stand on screens, or are found beside the others. */
const NOT_ASKED = [
  'status',
  'notAllowed',
  'reporter',
  'minutes',
  'elsewhere',
  'never',
] as const satisfies readonly Role[];
export type FileRole = Exclude<Role, (typeof NOT_ASKED)[number]>;

/** What a person may say that a column is. */
export const FILE_ROLES = LIST_ROLES.filter((role): role is FileRole => !(NOT_ASKED as readonly Role[]).includes(role));

/** UTF-8 where the bytes are that, else Windows-1252, as older spreadsheets write. */
export function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const SPOKEN = LANGUAGE_IDS.map((language) => spoken(anyList(language), LANGUAGES));

/** What a heading stands for, in the first language that knows it. */
const roleIn = (cell: string): Role | null =>
  SPOKEN.map((one) => roleOf(plainWord(cell), one)).find((role) => role !== null) ?? null;

/** The headings under which what was found in a file is read. */
export const HEADING_OF = Object.fromEntries(
  FILE_ROLES.map((role) => [role, LANGUAGES.nl.headings[role]![0]!]),
) as Readonly<Record<FileRole, string>>;

const isHeading = (cell: string): boolean => roleIn(cell) !== null;
/** So many cells of the first row that are headings make it the row of headings. */
const LEAST_HEADS = 2;

/** The rows of a file with what stands above them. @throws NotATable */
export function tableFrom(data: readonly (readonly string[])[]): FileTable {
  const filled = data.filter((row) => row.some((cell) => cell.trim() !== ''));
  const width = filled.reduce((most, row) => Math.max(most, row.length), 0);
  if (width < LEAST_HEADS) throw new NotATable('one column');
  const rows = filled.map((row) => Array.from({ length: width }, (_cell, index) => (row[index] ?? '').trim()));
  const [first, ...others] = rows;
  const hasHeads = (first ?? []).filter(isHeading).length >= LEAST_HEADS;
  return hasHeads ? { heads: first!, rows: others } : { heads: Array.from({ length: width }, () => ''), rows };
}

/** @throws NotATable */
export function tableOf(text: string): FileTable {
  if (text.includes('\0')) throw new NotATable('not text');
  return tableFrom(Papa.parse<string[]>(text.trim(), { skipEmptyLines: 'greedy' }).data);
}

/** Columns that are never read, not even into memory (a number of the government, a date of birth, an address). */
export function withoutForbidden({ heads, rows }: FileTable): FileTable {
  const kept = heads.flatMap((head, index) => (roleIn(head) === 'never' ? [] : [index]));
  return { heads: kept.map((index) => heads[index]!), rows: rows.map((row) => kept.map((index) => row[index]!)) };
}

/** The order of the columns in which the maker of ParnasSys takes in absences without headings (an earlier product of theirs, EduArte). */
const TOPICUS: readonly (FileRole | null)[] = [
  'number',
  'begin',
  'beginTime',
  'end',
  'endTime',
  'beginHour',
  'endHour',
  'code',
  'remark',
];
const isTopicus = ({ rows }: FileTable): boolean =>
  rows.length > 0 &&
  rows.every((row) => row.length === TOPICUS.length && /^\d+$/.test(row[0]!) && /^\d{8}$/.test(row[1]!));

/** What the columns are, as far as the file says it; `null`: not used. */
export function rolesOf(table: FileTable): readonly (FileRole | null)[] {
  if (table.heads.every((head) => head === '') && isTopicus(table)) return TOPICUS;
  return table.heads.map((head) => {
    const role = roleIn(head);
    return FILE_ROLES.find((one) => one === role) ?? null;
  });
}

const DAYS: readonly (FileRole | null)[] = ['when', 'begin', 'end'];
const TIMES: readonly (FileRole | null)[] = ['beginTime', 'endTime', 'time'];

/** `20261124` is a day, and `0841` a time, written without anything between. */
export function spelled(cell: string, role: FileRole | null): string {
  if (DAYS.includes(role)) return cell.replace(/^((?:19|20)\d\d)(\d\d)(\d\d)$/, '$1-$2-$3');
  return TIMES.includes(role) ? cell.replace(/^(\d\d)(\d\d)$/, '$1:$2') : cell;
}
