import type { Day, Moment } from '../domain/day';
import type { Role } from '../domain/role';
import type { Interval, Mean } from '../overview/interval';
import type { Basis } from '../overview/listed';
import type { Figure, Source } from '../overview/month/figures';
import type { Later } from '../overview/month/later';
import type { Month } from '../overview/month/months';
import type { CountedPupil } from './counted-pupil';
import type { YearLines } from './insight-lines-views';
import type { PupilView } from './views';

/* The overview of a month as a page shows it: codes and numbers, the page says the words. */

export type FigureView = Pick<Figure, 'measure' | 'by' | 'value'>;

/** The numbers of the school, a group or a pupil; what is not among the figures is 0. */
export interface NumbersView {
  readonly figures: readonly FigureView[];
  /** Of lesson time, the share that was missed; `null`: no day was looked at. */
  readonly share: Mean | null;
  /** Between what the share of pupils with unauthorised absence may well be. */
  readonly unauthorised: Interval | null;
}

export interface GroupNumbersView {
  readonly group: string;
  readonly numbers: NumbersView;
}

/** The numbers of a month, of whom they are about. */
export interface MonthNumbersView {
  readonly school: NumbersView;
  readonly groups: readonly GroupNumbersView[];
  /** Whom the numbers of each group are about. */
  readonly basis: readonly Basis[];
}

/** An overview that was made. */
export interface MadeView {
  /** The action with which it was made. */
  readonly entry: string;
  readonly month: Month;
  readonly at: Moment;
  readonly by: { readonly name: string; readonly role: Role };
  /** Another version of the program made it, and this one does not understand it. */
  readonly unknown: boolean;
}

/** Another month beside it: as it was kept where an overview of it was made, else as it is counted now. */
export interface BesideView extends MonthNumbersView {
  readonly month: Month;
  /** The overview that was made; `null`: there is none, or none that this program understands. */
  readonly kept: MadeView | null;
  /** As it is counted now, where that differs from what was kept. */
  readonly now: MonthNumbersView | null;
}

/** What somebody wrote who studied an overview. */
export interface StudiedView {
  readonly at: Moment;
  readonly findings: string;
  readonly actions: string;
}

/** A number that is another now than when the overview was made. */
export interface LaterView extends Omit<Later, 'pupil' | 'gone' | 'added'> {
  /** `null`: it is about the school. */
  readonly pupil: PupilView | null;
  readonly gone: readonly SourceView[];
  readonly added: readonly SourceView[];
}

/** The school at a glance: its lines of this year, and the groups in the month that the protocol asks for now; `null`: there is no such month. */
export interface GlanceView {
  readonly lines: YearLines;
  readonly month: (MonthNumbersView & Pick<MonthView, 'month'>) | null;
}

export interface MonthView extends MonthNumbersView {
  readonly month: Month;
  /** The day up to which it counts: the last of the month, or today. */
  readonly until: Day;
  /** Months that can be chosen, the latest first. */
  readonly months: readonly Month[];
  /** The groups that who asks may see; `null`: the whole school. */
  readonly part: readonly string[] | null;
  readonly pupils: readonly { readonly pupil: PupilView; readonly numbers: NumbersView }[];
  /** The titles of the rules that are counted, by their ids. */
  readonly rules: Readonly<Record<string, string>>;
  readonly before: BesideView | null;
  readonly yearBefore: BesideView | null;
  /** Who asks may keep this month: the step is theirs, and the month is over. */
  readonly mayMake: boolean;
  /** Those of this month, the latest first. */
  readonly made: readonly MadeView[];
  /** The one that is shown; `null`: it is shown as it is counted now. */
  readonly shown: MadeView | null;
  /** What the team saw in it and will do, for who sees the whole school; `null`: nobody wrote it down. */
  readonly studied: StudiedView | null;
  /** What is known better than in the one that is shown. */
  readonly later: readonly LaterView[];
  /** Dossiers of other school years that do not open: what stands in them is in no number. */
  readonly damaged: number;
}

/** One thing that a number comes from. */
export interface SourceView extends Pick<Source, 'of' | 'day'> {
  readonly pupil: PupilView | null;
  /** Lesson minutes. */
  readonly minutes: number | null;
  /** The kind of a row, the rule of a step, what a task asked, the receiver of what went out; `null`: it was not said. */
  readonly what: string | null;
}

/** What a number comes from. */
export interface SourcesView {
  readonly sources: readonly SourceView[];
  /** Who is counted, where that is what is asked; by name. */
  readonly pupils: readonly CountedPupil[];
}

/** How far counting is. `null`: nothing is being counted. */
export type CountingView = {
  readonly stage: 'years' | 'pupils';
  readonly done: number;
  readonly of: number;
} | null;
