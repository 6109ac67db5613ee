import * as z from 'zod/mini';
import { asStretches, type DossierOf, ERASED_FOR, type ErasedEntry } from '../domain/erased';
import type { Stamp } from './gaps';
import type { Opened } from './one-dossier';
import { SUBJECT } from './subject';

/** Only of a school year: what the school chose for all years, and that something was erased, is never erased. */
const year = z.string().check(z.regex(/^\d{4}-\d{4}$/));
const number = z.int().check(z.gte(1));

/** That dossiers were erased, as it is sealed (`domain/erased.ts`). */
export const ERASED = {
  kind: z.literal('erased'),
  years: z.array(year),
  dossiers: z.array(z.strictObject({ subject: SUBJECT, year })),
  why: z.enum(ERASED_FOR),
  numbers: z.array(z.strictObject({ device: z.string(), from: number, until: number })),
};

/** The entry by which dossiers are erased. @param going what of them is here and opens: all that is named, and all of the years */
export const erasedEntry = (
  { years, dossiers, why }: Omit<ErasedEntry, 'kind' | 'numbers'>,
  going: readonly (Pick<Opened, 'subject' | 'raw'> & { readonly record: { readonly year: string } })[],
): ErasedEntry => {
  const ofYears = going.filter(({ record }) => years.includes(record.year));
  const stamps = going.flatMap(({ raw }) => raw as readonly Stamp[]);
  return {
    kind: 'erased',
    years,
    dossiers: [...dossiers, ...ofYears.map(({ subject, record }): DossierOf => ({ subject, year: record.year }))],
    why,
    numbers: asStretches(stamps.map(({ device, seq }) => ({ device, from: seq, until: seq }))),
  };
};
