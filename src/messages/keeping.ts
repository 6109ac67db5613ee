import * as z from 'zod/mini';
import type { Day, Moment } from '../domain/day';
import { ERASED_FOR, type ErasedFor } from '../domain/erased';
import { type OpenCase, RETENTION_BOUNDS, type Retention, type Stage } from '../domain/retention';
import type { DossierExtract } from '../extract/extract';
import { answers } from './answer';
import type { PupilView } from './views';

/** A dossier that is not put forward: something in it is open still. */
export interface HeldView {
  readonly pupil: PupilView;
  readonly why: readonly OpenCase[];
}

/** A school year as it is kept. `last`: until and with this day. */
export interface KeptYearView {
  readonly year: string;
  readonly pupils: number;
  readonly last: Day;
  readonly stage: Stage;
  /** Somebody saved it as a file since. */
  readonly exported: Moment | null;
  readonly held: readonly HeldView[];
}

/** A pupil who left the school. */
export interface LeftView {
  readonly pupil: PupilView;
  readonly on: Day;
  readonly last: Day;
  readonly stage: Stage;
}

/** What was erased: how many dossiers, of one school year or of a pupil. */
export interface ErasedView {
  readonly at: Moment;
  readonly by: string;
  readonly why: ErasedFor;
  /** `null`: of a pupil, of all years. */
  readonly year: string | null;
  readonly dossiers: number;
}

export interface KeepingView {
  readonly numbers: Retention;
  readonly years: readonly KeptYearView[];
  readonly left: readonly LeftView[];
  /** Who was in the LAS and is on no list of it any more, and of whom nobody recorded that they left. */
  readonly departed: readonly { readonly name: string; readonly group: string | null; readonly since: Day }[];
  /** Backups that were made and hold what is erased now, newest first. */
  readonly backups: readonly { readonly at: Moment; readonly by: string }[];
  readonly erased: readonly ErasedView[];
}

/** School years whose last day is near or past. */
export type AnnouncedView = readonly Pick<KeptYearView, 'year' | 'last' | 'stage'>[];

/** `left`: it is erased, and something of it is in the second copy until the next start. */
export type Erased = 'done' | 'left';

const year = z.string().check(z.regex(/^\d{4}-\d{4}$/));
const within = (of: keyof Retention) => z.int().check(z.gte(RETENTION_BOUNDS[of][0]), z.lte(RETENTION_BOUNDS[of][1]));

/** Bewaren en wissen: for the director alone. */
export const keepingMessages = {
  'own>worker:keeping': { request: z.strictObject({}), answer: answers<KeepingView | 'not-allowed' | 'locked'>() },
  /** For who is no director: nothing. */
  'own>worker:announced': { request: z.strictObject({}), answer: answers<AnnouncedView | 'locked'>() },
  'own>worker:change-retention': {
    request: z.strictObject({
      years: within('years'),
      announced: within('announced'),
      afterLeaving: within('afterLeaving'),
    }),
    answer: answers<'done' | 'not-allowed' | 'set-by-it' | 'locked' | 'not-saved'>(),
  },
  /** Everything of a school year, pupil by pupil; it is written down that somebody took it along. */
  'own>worker:export-year': {
    request: z.strictObject({ year }),
    answer: answers<
      { readonly extracts: readonly DossierExtract[] } | 'unknown-year' | 'not-allowed' | 'locked' | 'not-saved'
    >(),
  },
  /** `withHeld`: also the dossiers in which something is open. */
  'own>worker:erase-year': {
    request: z.strictObject({ year, withHeld: z.boolean() }),
    answer: answers<Erased | 'unknown-year' | 'not-over' | 'not-allowed' | 'locked' | 'not-saved'>(),
  },
  /** All dossiers of one pupil, of all school years. */
  'own>worker:erase-pupil': {
    request: z.strictObject({ pupil: z.string().check(z.maxLength(64)), why: z.enum(ERASED_FOR) }),
    answer: answers<Erased | 'unknown-pupil' | 'not-over' | 'not-allowed' | 'locked' | 'not-saved'>(),
  },
};
