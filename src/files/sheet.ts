import { readSheet } from 'read-excel-file/universal';
import { type Day, dayFromNumber, dayNumber, timeFromMinute } from '../domain/day';
import { type FileTable, NotATable, tableFrom } from './table';

/* The first sheet of an Excel file, as the texts that a person sees in it. */

const DAY_MINUTES = 24 * 60;
const FIRST_DAY = dayNumber('1901-01-01' as Day);

/** A day, a time, or both. Excel knows one kind for all three, and counts days from 1900; the library gives it as if it were UTC. */
function dateText(date: Date): string {
  const minutes = Math.round(date.getTime() / 60_000);
  const day = Math.floor(minutes / DAY_MINUTES);
  const minute = minutes - day * DAY_MINUTES;
  if (day < FIRST_DAY) return timeFromMinute(minute);
  return minute === 0 ? dayFromNumber(day) : `${dayFromNumber(day)} ${timeFromMinute(minute)}`;
}

type Shown = string | number | boolean | Date | null;

const cellText = (cell: Shown): string =>
  cell instanceof Date ? dateText(cell) : cell === true ? 'ja' : cell === false ? 'nee' : String(cell ?? '').trim();

const ARCHIVE = [0x50, 0x4b, 3, 4];

/** Excel files are archives, and begin so. */
export function isSheet(bytes: ArrayBuffer): boolean {
  const begin = new Uint8Array(bytes.slice(0, ARCHIVE.length));
  return ARCHIVE.every((byte, index) => begin[index] === byte);
}

/** @throws NotATable */
export async function sheetOf(bytes: ArrayBuffer): Promise<FileTable> {
  const rows = await readSheet(bytes).catch(() => {
    throw new NotATable('not a sheet');
  });
  return tableFrom(rows.map((row) => row.map((cell) => cellText(cell as Shown))));
}
