import type { NewVersion } from '../domain/chosen';
import type { Moment } from '../domain/day';
import type { PupilKey } from '../domain/dossier';
import type { History } from '../domain/history';
import type { TrialView } from '../messages/views';
import { dryRun } from '../rules/dry-run';
import { asPupil } from './asked';
import { pupilView } from './day-view';
import type { Versions } from './versions';

/** A version that is tried. */
interface Tried {
  readonly version: NewVersion;
  /** As if it had held since the first day of this school year. */
  readonly allYear: boolean;
}

/**
 * What a version would have meant for the pupils.
 * @param mayRead who of them who sits here may know of
 * @throws UnknownPreset, BadSetting, RangeError, NoSchoolDays for a version that cannot hold
 */
export function trialOf(
  { version, allYear }: Tried,
  versions: Versions,
  all: readonly History[],
  mayRead: (pupil: PupilKey) => boolean,
  now: Moment,
): TrialView {
  const histories = new Map(all.map((history) => [history.pupil, history]));
  const known = {
    pupils: all.map(asPupil),
    absences: all.flatMap(({ absences }) => absences),
    actions: all.flatMap(({ actions }) => actions),
    now,
  };
  const changes = dryRun(versions.setup, versions.setupWith(version, allYear, now), known);
  const shown = changes.filter(({ pupil }) => mayRead(pupil));
  return {
    of: all.length,
    pupils: shown.map(({ pupil, ...change }) => ({ ...change, pupil: pupilView(histories.get(pupil)!) })),
    unseen: changes.length - shown.length,
  };
}
