import type { Period } from '../../../domain/day';
import type { EffectsView } from '../../../messages/insight-lines-views';
import { effectsOf } from '../../../overview/lines/effect';
import { pupilView } from '../../day-view';
import type { LineScope } from './line-scope';

/** Before and after each step, of the pupils whose dossiers are open. @param period in which the steps were taken */
export function effectsView({ members }: LineScope, period: Period): EffectsView {
  const views = new Map(members.map(({ history }) => [history.pupil, pupilView(history)]));
  const lines = members.map(({ line }) => line);
  return {
    effects: effectsOf(lines, period).map((effect) => ({
      ...effect,
      pupils: effect.pupils.map(({ pupil, ...sides }) => ({ ...sides, pupil: views.get(pupil)! })),
    })),
  };
}
