import type { PaperKind } from '../carrier';

/** A file of a member: one batch, or those of a stretch of numbers put together. */
export interface Held {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

const ENDING = '.vzw';
const MEMBER = /^[0-9a-f]{32}$/;
const FILE = /^(\d{6,15})(?:-(\d{6,15}))?\.vzw$/;
const PAPER = /^(invitation|request)-([0-9a-zA-Z_-]{1,64})\.vzw$/;

/** Beside the circles: who wants in does not know yet how the circle is called. */
export const JOIN = 'join';

export const isMember = (name: string): boolean => MEMBER.test(name);

const digits = (number: number): string => String(number).padStart(6, '0');

export const batchName = (number: number): string => `${digits(number)}${ENDING}`;

export const packName = (from: number, to: number): string => `${digits(from)}-${digits(to)}${ENDING}`;

/** `null`: it is not ours: what the drive's program puts beside files, or what a person put there. */
export function heldAs(name: string): Held | null {
  const found = FILE.exec(name);
  if (!found) return null;
  const from = Number(found[1]);
  const to = Number(found[2] ?? found[1]);
  const isOurs =
    from > 0 && (found[2] === undefined ? name === batchName(from) : from < to && name === packName(from, to));
  return isOurs ? { name, from, to } : null;
}

export const paperName = (kind: PaperKind, name: string): string => `${kind}-${name}${ENDING}`;

/** The name of a paper of this kind; `null`: it is none. */
export function paperOf(kind: PaperKind, file: string): string | null {
  const found = PAPER.exec(file);
  return found?.[1] === kind ? found[2]! : null;
}
