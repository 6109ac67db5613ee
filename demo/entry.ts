import type { Day } from '../src/domain/day';

/** Absentieredenen of the demo school: the code, the words, and whether it is geoorloofd; `null`: the reason does not say. */
export const REASONS = {
  Z: { words: 'Ziek', authorised: true },
  D: { words: 'Dokter/tandarts', authorised: true },
  V: { words: 'Verlof', authorised: true },
  R: { words: 'Religieuze feestdag', authorised: true },
  S: { words: 'Schorsing', authorised: true },
  L: { words: 'Te laat', authorised: false },
  T: { words: 'Te laat (geoorloofd)', authorised: true },
  A: { words: 'Afwezig', authorised: null },
  O: { words: 'Ongeoorloofd afwezig', authorised: false },
  X: { words: 'Luxeverzuim', authorised: false },
  M: { words: 'Overig', authorised: null },
} as const satisfies Record<string, { words: string; authorised: boolean | null }>;
export type ReasonCode = keyof typeof REASONS;

/** Codes of who came in late; the time on which the absence ends is that of the arrival. */
export const isLate = (reason: ReasonCode): boolean => reason === 'L' || reason === 'T';

export const isReason = (text: string): text is ReasonCode => Object.hasOwn(REASONS, text);

export const REPORTED = ['met reden', 'zonder reden', 'nee'] as const;

/** What the LAS of the demo school knows of an absence. Days and times are as somebody typed them. */
export interface Entry {
  readonly id: number;
  /** Leerlingnummer. */
  readonly pupil: string;
  readonly from: Day;
  /** `null`: still open. */
  readonly until: Day | null;
  /** `08:30`, of the one day. */
  readonly begin: string | null;
  readonly end: string | null;
  /** Numbered lesson hours of the one day, first and last. */
  readonly hours: readonly [number, number] | null;
  readonly reason: ReasonCode;
  /** Geoorloofd, as the reason says. */
  readonly authorised: boolean | null;
  /** Gemeld, where it was filled in. */
  readonly reported: (typeof REPORTED)[number] | null;
  readonly remark: string;
  /** One of a row of appointments that comes back every week. */
  readonly repeats: boolean;
  /** Afgehandeld: nobody has to look at it any more. */
  readonly handled: boolean;
}

/** An absence before it is anybody's. */
export type Occurrence = Omit<Entry, 'id' | 'pupil' | 'handled'>;

/** A whole day, on which nothing was said but the reason. */
export const wholeDay = (day: Day, reason: ReasonCode): Occurrence => ({
  from: day,
  until: day,
  begin: null,
  end: null,
  hours: null,
  reason,
  authorised: REASONS[reason].authorised,
  reported: null,
  remark: '',
  repeats: false,
});

export const covers = ({ from, until }: Pick<Entry, 'from' | 'until'>, day: Day): boolean =>
  from <= day && (until === null || day <= until);
